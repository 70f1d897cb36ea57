using System.Runtime.CompilerServices;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A record of any family as it was read: an agreement, training, oversight, a custody case, or the problems that keep it from being one.</summary>
public sealed record AgencyRecord
{
    /// <summary>Where it came from.</summary>
    public required RecordSource Source { get; init; }

    /// <summary>The agreement, where it is one.</summary>
    public Validated<FundingAgreement>? Agreement { get; init; }

    /// <summary>The record of training, where it is one.</summary>
    public Validated<TrainingRecord>? Training { get; init; }

    /// <summary>The record of oversight, where it is one.</summary>
    public Validated<OversightRecord>? Oversight { get; init; }

    /// <summary>The custody case, where it is one.</summary>
    public Validated<CustodyCase>? Case { get; init; }

    /// <summary>The record's problems. A valid record may have notes.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>True where the record could not be read.</summary>
    public bool IsInvalid => Agreement is null && Training is null && Oversight is null && Case is null;
}

/// <summary>
/// Reads records of all families from NDJSON and JSON, each by its schema, mixed as they may be, and custody cases from tables by the options' mapping. Nothing is
/// judged and nothing kept.
/// </summary>
/// <param name="options">How to read.</param>
public sealed class AgencyRecordReader(DatasetOptions options)
{
    private readonly List<InputSummary> inputs = [];

    /// <summary>The inputs that have been read to their end, in order.</summary>
    public IReadOnlyList<InputSummary> Inputs => inputs;

    /// <summary>Reads inputs in turn.</summary>
    /// <param name="sources">The inputs.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">An input cannot be read at all.</exception>
    public async IAsyncEnumerable<AgencyRecord> ReadAsync(IEnumerable<DatasetInput> sources, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        await foreach (var piece in new DatasetReading(options with { AnyFamily = true }, _ => { }).ReadAsync([.. sources], cancellationToken).ConfigureAwait(false))
        {
            if (piece.Summary is { } summary)
            {
                inputs.Add(summary);
            }

            foreach (var record in piece.Batch?.Read() ?? [])
            {
                yield return new AgencyRecord
                {
                    Source = new RecordSource { File = record.File, Line = record.Line },
                    Agreement = record.Agreement,
                    Training = record.Training,
                    Oversight = record.Oversight,
                    Case = record.Case,
                    Problems = record.Problems,
                };
            }
        }
    }
}
