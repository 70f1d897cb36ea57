using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>How a data set is read and judged.</summary>
public sealed record DatasetOptions
{
    /// <summary>The mapping for tables; without one, only the library's own flat table can be read.</summary>
    public DatasetMapping? Mapping { get; init; }

    /// <summary>The time for which to judge; it overrides each record's own.</summary>
    public ReportedTime? AsOf { get; init; }

    /// <summary>How to meet unknown properties in JSON records.</summary>
    public ReadMode Mode { get; init; }

    /// <summary>Formats of tables that other packages read, such as Parquet.</summary>
    public ValueList<TableFormat> Formats { get; init; } = [];

    /// <summary>What is made of findings.</summary>
    public ReportSettings Settings { get; init; } = ReportSettings.None;

    /// <summary>Whether to apply the rules on data and privacy (<see cref="DataRules"/>) as well; a report tells what they find, a record judged alone does not.</summary>
    public bool AppliesDataRules { get; init; } = true;

    /// <summary>Whether JSON records of every family are read, each by its schema, and not custody cases alone.</summary>
    internal bool AnyFamily { get; init; }
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

    /// <summary>What the rules on data find in it; nothing where it is invalid.</summary>
    internal IReadOnlyList<DataFinding> DataFindings { get; init; } = [];

    /// <summary>What it has in common with records that tell of the same thing.</summary>
    internal RecordKeys Keys { get; init; }

    /// <summary>Its times; none where it is invalid.</summary>
    internal IReadOnlyList<RecordTime> Times { get; init; } = [];

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

    internal static AsOfNeededException For(ReadRecord record) =>
        new($"{record.File} line {record.Line}: the person is still held and the record does not say as of when; an as-of time is needed.");

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

/// <summary>An input of a data set: a file, or a stream.</summary>
public sealed class DatasetInput
{
    private readonly Func<CancellationToken, ValueTask<InputFile>> open;

    private DatasetInput(Func<CancellationToken, ValueTask<InputFile>> open) => this.open = open;

    /// <summary>A file.</summary>
    /// <param name="path">Its path.</param>
    public static DatasetInput File(string path) => new(stop => InputFile.OpenAsync(path, stop));

    /// <summary>A stream, which is closed when it has been read.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">The name under which it is reported.</param>
    public static DatasetInput Stream(Stream stream, string name) => new(stop => InputFile.OpenAsync(name, stream, stop));

    internal ValueTask<InputFile> OpenAsync(CancellationToken cancellationToken) => open(cancellationToken);
}

/// <summary>
/// Reads data sets and judges their records on all processors, without keeping them: the records come in input order, and no more is read ahead
/// than a few batches. A run that is cancelled hands on what it has read and then stops.
/// </summary>
/// <param name="assessor">The assessor.</param>
/// <param name="options">How to read and judge.</param>
public sealed class DatasetAssessor(Assessor assessor, DatasetOptions options)
{
    private readonly List<InputSummary> inputs = [];

    /// <summary>The inputs that have been read to their end, in order.</summary>
    public IReadOnlyList<InputSummary> Inputs => inputs;

    /// <summary>How many bytes of all inputs so far have been read, as they lie on disk.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads and judges a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">The file cannot be read at all.</exception>
    /// <exception cref="AsOfNeededException">A person is still held by the record and no as-of time is known.</exception>
    public IAsyncEnumerable<AssessedRecord> AssessAsync(string path, CancellationToken cancellationToken = default) => AssessAllAsync([DatasetInput.File(path)], cancellationToken);

    /// <summary>Reads and judges a stream. It is closed at the end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">The name under which it is reported.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">The stream cannot be read at all.</exception>
    /// <exception cref="AsOfNeededException">A person is still held by the record and no as-of time is known.</exception>
    public IAsyncEnumerable<AssessedRecord> AssessStreamAsync(Stream stream, string name, CancellationToken cancellationToken = default) =>
        AssessAllAsync([DatasetInput.Stream(stream, name)], cancellationToken);

    /// <summary>Reads and judges inputs in turn, or all together where the mapping joins them.</summary>
    /// <param name="sources">The inputs.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">An input cannot be read at all.</exception>
    /// <exception cref="AsOfNeededException">A person is still held by the record and no as-of time is known.</exception>
    public async IAsyncEnumerable<AssessedRecord> AssessAllAsync(IEnumerable<DatasetInput> sources, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        await foreach (var judged in JudgeAllAsync(sources, Judge, cancellationToken).ConfigureAwait(false))
        {
            foreach (var record in judged.Records)
            {
                yield return record;
            }

            judged.Failure?.Throw();
        }
    }

    /// <summary>
    /// Reads and judges inputs and adds them to a report: the same as adding what <see cref="AssessAllAsync"/> gives, and faster, for what the report does not tell of is counted and
    /// not explained. Where it is stopped, what was read by then is in the report.
    /// </summary>
    /// <param name="sources">The inputs.</param>
    /// <param name="report">Takes the records; it rests on the same assessor and the same settings.</param>
    /// <param name="progress">Told how many more records are in the report; null for nobody.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">An input cannot be read at all.</exception>
    /// <exception cref="AsOfNeededException">A person is still held by the record and no as-of time is known.</exception>
    public async Task ReportAsync(IEnumerable<DatasetInput> sources, ReportBuilder report, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(report);
        var desks = new Desks(assessor, options, report);
        try
        {
            await foreach (var counted in JudgeAllAsync(sources, desks.Count, cancellationToken).ConfigureAwait(false))
            {
                counted.AddTo(report);
                progress?.Invoke(counted.Records);
                counted.Failure?.Throw();
                desks.Return(counted);
            }
        }
        finally
        {
            desks.AddTo(report);
        }
    }

    /// <summary>What is made of each batch, in input order; made on any thread.</summary>
    private async IAsyncEnumerable<T> JudgeAllAsync<T>(IEnumerable<DatasetInput> sources, Func<RecordBatch, T> judge, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var leave = new CancellationTokenSource();
        var deliveries = Channel.CreateBounded<Delivery<T>>(new BoundedChannelOptions(Environment.ProcessorCount * 2) { SingleReader = true, SingleWriter = true });
        var reader = new DatasetReading(options, bytes => BytesRead = bytes);
        var reading = Task.Run(() => ReadAllAsync(reader, [.. sources], judge, deliveries.Writer, stop.Token, leave.Token), CancellationToken.None);
        try
        {
            while (await deliveries.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                while (deliveries.Reader.TryRead(out var delivery))
                {
                    if (delivery.Summary is { } summary)
                    {
                        inputs.Add(summary);
                        continue;
                    }

                    yield return await delivery.Made!.ConfigureAwait(false);
                }
            }
        }
        finally
        {
            // Whoever stops listening stops the reading too, which closes the inputs.
            await leave.CancelAsync().ConfigureAwait(false);
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    private static async Task ReadAllAsync<T>(
        DatasetReading reader, DatasetInput[] sources, Func<RecordBatch, T> judge, ChannelWriter<Delivery<T>> deliveries, CancellationToken cancellationToken, CancellationToken left)
        where T : class
    {
        try
        {
            await foreach (var piece in reader.ReadAsync(sources, cancellationToken).ConfigureAwait(false))
            {
                var delivery = piece.Summary is { } summary ? new Delivery<T>(null, summary) : new Delivery<T>(Task.Run(() => judge(piece.Batch!), CancellationToken.None), null);
                await deliveries.WriteAsync(delivery, left).ConfigureAwait(false);
            }

            deliveries.Complete();
        }
        catch (Exception e) when (e is OperationCanceledException or DatasetException)
        {
            // Whoever reads on comes to it behind everything that was read before.
            deliveries.Complete(e);
        }
    }

    private JudgedRecords Judge(RecordBatch batch)
    {
        List<AssessedRecord> judged = [];
        try
        {
            foreach (var record in batch.Read())
            {
                judged.Add(Assess(record));
            }

            return new JudgedRecords(judged, null);
        }
        catch (AsOfNeededException e)
        {
            return new JudgedRecords(judged, ExceptionDispatchInfo.Capture(e));
        }
    }

    private AssessedRecord Assess(ReadRecord record)
    {
        if (record.Case is not { } valid)
        {
            return Unread(record, options);
        }

        return options.AsOf is null && Assessor.NeedsAsOf(valid) ? throw AsOfNeededException.For(record) : Judged(record, assessor.Assess(valid, options.AsOf), options);
    }

    /// <summary>What is told of a record that is not valid.</summary>
    internal static AssessedRecord Unread(ReadRecord record, DatasetOptions options) => new()
    {
        Source = new RecordSource { File = record.File, Line = record.Line },
        CaseId = record.CaseId,
        Problems = record.Problems,
        Keys = options.AppliesDataRules && record.CaseId is { } id ? RecordKeys.Of(id) : default,
    };

    /// <summary>What is told of a valid record.</summary>
    internal static AssessedRecord Judged(ReadRecord record, Assessment assessment, DatasetOptions options)
    {
        var source = new RecordSource { File = record.File, Line = record.Line };
        var assessed = new AssessedRecord
        {
            Source = source,
            CaseId = record.CaseId,
            Case = record.Case!.Value,
            Assessment = options.Settings.Amend(assessment) with { Source = source },
            Problems = record.Problems,
        };
        if (!options.AppliesDataRules)
        {
            return assessed;
        }

        var data = DataRecord.Of(record.Case.Value);
        return assessed with { DataFindings = DataRules.Find(data), Keys = RecordKeys.Of(data, record.File), Times = data.Times };
    }

    /// <summary>Records that are being judged, or an input that has come to its end.</summary>
    private readonly record struct Delivery<T>(Task<T>? Made, InputSummary? Summary)
        where T : class;

    /// <summary>The records of a batch up to the one that could not be judged, if any.</summary>
    private sealed record JudgedRecords(IReadOnlyList<AssessedRecord> Records, ExceptionDispatchInfo? Failure);
}
