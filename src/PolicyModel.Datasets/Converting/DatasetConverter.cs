using System.IO.Hashing;
using System.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Converts data sets of any format that can be read to NDJSON, to the flat table as CSV, or to the flat table in a format of another package. Valid records are
/// carried over whole: what is read back is equal to what was written. Records that are not valid are left out and told, and so, in a table, is
/// a second record of the same case id, because a table has nothing else to tell two cases apart.
/// </summary>
/// <param name="options">How to read.</param>
public sealed class DatasetConverter(DatasetOptions options)
{
    private const int MostProblems = 1000;

    /// <summary>Writes one JSON record a line.</summary>
    /// <param name="sources">The inputs.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="cancellationToken">Stops the conversion, which then throws.</param>
    /// <exception cref="DatasetException">An input cannot be read.</exception>
    public Task<Conversion> ToNdjsonAsync(IEnumerable<DatasetInput> sources, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return ConvertAsync(
            sources,
            async record =>
            {
                await output.WriteAsync(CustodyCaseWriter.ToUtf8(record), cancellationToken).ConfigureAwait(false);
                await output.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
                return Written.Whole;
            },
            cancellationToken);
    }

    /// <summary>Writes the flat table as CSV.</summary>
    /// <param name="sources">The inputs.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="cancellationToken">Stops the conversion, which then throws.</param>
    /// <exception cref="DatasetException">An input cannot be read.</exception>
    public async Task<Conversion> ToCsvAsync(IEnumerable<DatasetInput> sources, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var flat = new FlatTable();
        var writer = new DelimitedTableWriter(output);
        await writer.WriteAsync(flat.Columns, cancellationToken).ConfigureAwait(false);
        return await ToTableAsync(sources, flat, writer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the flat table in a format of another package, such as Parquet.</summary>
    /// <param name="sources">The inputs.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancellationToken">Stops the conversion, which then throws.</param>
    /// <exception cref="DatasetException">An input cannot be read.</exception>
    public async Task<Conversion> ToTableAsync(IEnumerable<DatasetInput> sources, Stream output, TableFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(format);
        var flat = new FlatTable();
        return await ToTableAsync(sources, flat, await format.CreateAsync(output, flat.Columns, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Conversion> ToTableAsync(IEnumerable<DatasetInput> sources, FlatTable flat, TableWriter writer, CancellationToken cancellationToken)
    {
        using var seen = new SeenKeys();
        var conversion = await ConvertAsync(
            sources,
            async record =>
            {
                if (!seen.Add(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(record.CaseId.Value))))
                {
                    return Written.No;
                }

                var rows = flat.Rows(record, out var hasRest);
                foreach (var row in rows)
                {
                    await writer.WriteAsync(row, cancellationToken).ConfigureAwait(false);
                }

                return hasRest ? Written.WithRest : Written.Whole;
            },
            cancellationToken).ConfigureAwait(false);
        await writer.EndAsync().ConfigureAwait(false);
        return conversion;
    }

    private async Task<Conversion> ConvertAsync(IEnumerable<DatasetInput> sources, Func<CustodyCase, ValueTask<Written>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        long read = 0, written = 0, withRest = 0, problems = 0;
        List<ConversionProblem> first = [];
        List<InputSummary> inputs = [];
        await foreach (var piece in new DatasetReading(options, _ => { }).ReadAsync([.. sources], cancellationToken).ConfigureAwait(false))
        {
            if (piece.Summary is { } summary)
            {
                inputs.Add(summary);
                continue;
            }

            foreach (var record in piece.Batch!.Read())
            {
                read++;
                var how = record.Case is { } valid ? await write(valid.Value).ConfigureAwait(false) : Written.No;
                written += how == Written.No ? 0 : 1;
                withRest += how == Written.WithRest ? 1 : 0;
                Problem[] found = record.Case is not null && how == Written.No
                    ? [.. record.Problems, new Problem { Code = ProblemCodes.DuplicateId, Pointer = "/caseId", Message = "Another record further up has the case id; a table cannot hold both.", Severity = Severity.Error }]
                    : [.. record.Problems];
                problems += found.Length;
                first.AddRange(found.Take(MostProblems - first.Count).Select(p => new ConversionProblem { Source = new RecordSource { File = p.File ?? record.File, Line = p.Line ?? record.Line }, Problem = p }));
            }
        }

        return new Conversion { Inputs = [.. inputs], Read = read, Written = written, WithRest = withRest, Problems = [.. first], ProblemsTotal = problems };
    }

    private enum Written
    {
        No,
        Whole,
        WithRest,
    }
}
