using System.Runtime.CompilerServices;
using System.Xml;

namespace PolicyModel.Datasets;

/// <summary>A piece of what is read: some records, or the summary of an input that has come to its end.</summary>
internal readonly record struct ReadPiece(RecordBatch? Batch, InputSummary? Summary);

/// <summary>Reads inputs of any format as batches of records, in input order.</summary>
/// <param name="options">How to read.</param>
/// <param name="progress">Told how many bytes have been read so far.</param>
internal sealed class DatasetReading(DatasetOptions options, Action<long> progress)
{
    private const string NeedsMapping = "this is a table, not one JSON record a line; a mapping is needed to read it.";

    // Without a mapping, a table may be the library's own.
    private readonly TableParts parts = new((options.Mapping ?? ShippedMappings.Flat).Tables, options.Formats, options.Mapping is null ? NeedsMapping : null);
    private readonly TableCases tables = new(options.Mapping ?? ShippedMappings.Flat);
    private long bytesBefore;

    /// <summary>Reads inputs in turn; where the mapping says that rows of one case stand anywhere, it brings all tables together first.</summary>
    /// <exception cref="DatasetException">An input cannot be read.</exception>
    internal IAsyncEnumerable<ReadPiece> ReadAsync(IReadOnlyList<DatasetInput> sources, CancellationToken cancellationToken) =>
        options.Mapping is { IsScattered: true } ? TogetherAsync(sources, cancellationToken) : InTurnAsync(sources, cancellationToken);

    private async IAsyncEnumerable<ReadPiece> InTurnAsync(IReadOnlyList<DatasetInput> sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var input = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (input.ConfigureAwait(false))
            {
                var count = 0L;
                await foreach (var batch in Guarded(Batches(input, cancellationToken), input).ConfigureAwait(false))
                {
                    count += batch.Count;
                    progress(bytesBefore + input.BytesRead);
                    yield return new ReadPiece(batch, null);
                }

                yield return new ReadPiece(null, await EndAsync(input, count, cancellationToken).ConfigureAwait(false));
            }
        }
    }

    private async IAsyncEnumerable<ReadPiece> TogetherAsync(IReadOnlyList<DatasetInput> sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var summaries = new List<InputSummary>();
        var counts = new long[sources.Count];
        await foreach (var batch in tables.ScatteredAsync(RowsAsync(sources, summaries, cancellationToken), part => counts[part.Input]++, cancellationToken).ConfigureAwait(false))
        {
            yield return new ReadPiece(batch, null);
        }

        foreach (var (summary, count) in summaries.Zip(counts))
        {
            yield return new ReadPiece(null, summary with { Records = count });
        }
    }

    private async IAsyncEnumerable<TableRow> RowsAsync(IReadOnlyList<DatasetInput> sources, List<InputSummary> summaries, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var input = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (input.ConfigureAwait(false))
            {
                if (input.Format is InputFormat.Ndjson or InputFormat.Json)
                {
                    throw new DatasetException($"{input.Name}: this is JSON, and the mapping joins tables.");
                }

                await foreach (var row in Guarded(TableRowsAsync(input, cancellationToken), input).ConfigureAwait(false))
                {
                    progress(bytesBefore + input.BytesRead);
                    yield return row;
                }

                summaries.Add(await EndAsync(input, 0, cancellationToken).ConfigureAwait(false));
            }
        }
    }

    private async IAsyncEnumerable<TableRow> TableRowsAsync(InputFile input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var table in parts.OpenAsync(input, cancellationToken).ConfigureAwait(false))
        {
            await foreach (var row in TableRows.ReadAsync(table.Reader, table.Header, table.Part, withBlank: false, cancellationToken).ConfigureAwait(false))
            {
                yield return row;
            }
        }
    }

    private IAsyncEnumerable<RecordBatch> Batches(InputFile input, CancellationToken cancellationToken) => input.Format switch
    {
        InputFormat.Json => JsonCases.ReadAsync(input.Content, input.Name, options.Mode, options.AnyFamily, cancellationToken),

        // A part of a data set may hold no records; a table has its header all the same.
        InputFormat.Ndjson => NdjsonCases.ReadAsync(input.Content, input.Name, options.Mode, options.AnyFamily, cancellationToken),
        InputFormat.Empty when options.Mapping is null => NdjsonCases.ReadAsync(input.Content, input.Name, options.Mode, options.AnyFamily, cancellationToken),
        _ => tables.TogetherAsync(input, parts, cancellationToken),
    };

    private async ValueTask<InputSummary> EndAsync(InputFile input, long records, CancellationToken cancellationToken)
    {
        var hash = await input.Sha256Async(cancellationToken).ConfigureAwait(false);
        bytesBefore += input.BytesRead;
        progress(bytesBefore);
        string[] assumed = input.Assumed is { } encoding ? [encoding] : [];
        var summary = new InputSummary
        {
            File = input.Name,
            Sha256 = hash,
            Records = records,
            Limits = [.. options.Mapping?.Limits ?? [], .. assumed, .. parts.PassedOver],
        };
        parts.PassedOver.Clear();
        return summary;
    }

    /// <summary>What is read of an input, with what breaks it off told by the input's name.</summary>
    private static async IAsyncEnumerable<T> Guarded<T>(IAsyncEnumerable<T> pieces, InputFile input)
    {
        var enumerator = pieces.GetAsyncEnumerator(CancellationToken.None);
        await using (enumerator.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await enumerator.MoveNextAsync().ConfigureAwait(false))
                    {
                        yield break;
                    }
                }
                catch (Exception e) when (e is IOException or InvalidDataException or XmlException)
                {
                    throw new DatasetException($"{input.Name}: cannot be read to its end (input or output error, or broken gzip).", e);
                }

                yield return enumerator.Current;
            }
        }
    }
}
