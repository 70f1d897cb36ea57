using System.Runtime.CompilerServices;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>How a data set is read and judged.</summary>
public sealed record DatasetOptions
{
    /// <summary>The mapping for tables; a table without one cannot be read.</summary>
    public DatasetMapping? Mapping { get; init; }

    /// <summary>The time for which to judge; it overrides each record's own.</summary>
    public ReportedTime? AsOf { get; init; }

    /// <summary>How to meet unknown properties in JSON records.</summary>
    public ReadMode Mode { get; init; }
}

/// <summary>A record of a data set after judging: an assessment, or the problems that kept it from being judged.</summary>
public sealed record AssessedRecord
{
    /// <summary>Where it came from.</summary>
    public required RecordSource Source { get; init; }

    /// <summary>Its case id, where it could be read.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>The case, where it is valid.</summary>
    public CustodyCase? Case { get; init; }

    /// <summary>The assessment; null where the record is invalid.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>The record's problems. A valid record may have notes.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}

/// <summary>An input that has been read to its end.</summary>
public sealed record InputSummary
{
    /// <summary>The file's name without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The SHA-256 of its bytes in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many records it held.</summary>
    public required long Records { get; init; }

    /// <summary>The known limits of the data.</summary>
    public required ValueList<string> Limits { get; init; }
}

/// <summary>A record needs an as-of time and none was given.</summary>
public sealed class AsOfNeededException : Exception
{
    /// <summary>An exception without a place.</summary>
    public AsOfNeededException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">The message.</param>
    public AsOfNeededException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public AsOfNeededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Reads data sets and judges their records one by one, in input order, without keeping them.</summary>
/// <param name="assessor">The assessor.</param>
/// <param name="options">How to read and judge.</param>
public sealed class DatasetAssessor(Assessor assessor, DatasetOptions options)
{
    private readonly List<InputSummary> inputs = [];

    /// <summary>The inputs that have been read to their end, in order.</summary>
    public IReadOnlyList<InputSummary> Inputs => inputs;

    /// <summary>How many bytes of the input at hand have been read, as it lies on disk.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads and judges a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">The file cannot be read at all.</exception>
    /// <exception cref="AsOfNeededException">A person is still held by the record and no as-of time is known.</exception>
    public async IAsyncEnumerable<AssessedRecord> AssessAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var input = await InputFile.OpenAsync(path, cancellationToken).ConfigureAwait(false);
        await foreach (var record in AssessAsync(input, cancellationToken).ConfigureAwait(false))
        {
            yield return record;
        }
    }

    /// <summary>Reads and judges a stream. It is closed at the end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">The name under which it is reported.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">The stream cannot be read at all.</exception>
    /// <exception cref="AsOfNeededException">A person is still held by the record and no as-of time is known.</exception>
    public async IAsyncEnumerable<AssessedRecord> AssessStreamAsync(Stream stream, string name, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var input = await InputFile.OpenAsync(name, stream, cancellationToken).ConfigureAwait(false);
        await foreach (var record in AssessAsync(input, cancellationToken).ConfigureAwait(false))
        {
            yield return record;
        }
    }

    private async IAsyncEnumerable<AssessedRecord> AssessAsync(InputFile input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (input.ConfigureAwait(false))
        {
            var count = 0L;
            var records = Records(input, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (records.ConfigureAwait(false))
            {
                while (await MoveNextAsync(records, input).ConfigureAwait(false))
                {
                    count++;
                    BytesRead = input.BytesRead;
                    yield return Assess(records.Current, input.Name);
                }
            }

            inputs.Add(new InputSummary
            {
                File = input.Name,
                Sha256 = await input.Sha256Async(cancellationToken).ConfigureAwait(false),
                Records = count,
                Limits = options.Mapping?.Limits ?? [],
            });
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ReadRecord> records, InputFile input)
    {
        try
        {
            return await records.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new DatasetException($"{input.Name}: cannot be read to its end (input or output error, or broken gzip).", e);
        }
    }

    private IAsyncEnumerable<ReadRecord> Records(InputFile input, CancellationToken cancellationToken)
    {
        // A part of a data set may hold no records; a table has its header all the same.
        if (input.Format == InputFormat.Ndjson || (input.Format == InputFormat.Empty && options.Mapping is null))
        {
            return NdjsonCases.ReadAsync(input.Content, options.Mode, cancellationToken);
        }

        return options.Mapping is { } mapping
            ? TableCases.ReadAsync(input.Content, input.Name, mapping, cancellationToken)
            : throw new DatasetException($"{input.Name}: this is a table, not one JSON record a line; a mapping is needed to read it.");
    }

    private AssessedRecord Assess(ReadRecord record, string file)
    {
        var source = new RecordSource { File = file, Line = record.Line };
        if (record.Case is not { } valid)
        {
            return new AssessedRecord { Source = source, CaseId = record.CaseId, Problems = record.Problems };
        }

        if (options.AsOf is null && Assessor.NeedsAsOf(valid))
        {
            throw new AsOfNeededException($"{file} line {record.Line}: the person is still held and the record does not say as of when; an as-of time is needed.");
        }

        return new AssessedRecord
        {
            Source = source,
            CaseId = record.CaseId,
            Case = valid.Value,
            Assessment = assessor.Assess(valid, options.AsOf) with { Source = source },
            Problems = record.Problems,
        };
    }
}
