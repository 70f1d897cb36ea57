using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>A change of a training programme.</summary>
[JsonConverter(typeof(TrainingRecordJsonConverter<TrainingProgramChange>))]
public sealed record TrainingProgramChange : TrainingRecord
{
    /// <inheritdoc/>
    public override string Record => "training-program-change";

    /// <summary>The change's id.</summary>
    public required RecordId ChangeId { get; init; }

    /// <summary>The programme.</summary>
    public required RecordId ProgramId { get; init; }

    /// <summary>The first day of the change.</summary>
    public Reported<LocalDate> ChangedOn { get; init; }

    /// <summary>What changed.</summary>
    public required TrainingChangeKind Kind { get; init; }

    /// <summary>The source's own words for it.</summary>
    public string? KindRaw { get; init; }

    /// <summary>The version before.</summary>
    public string? FromVersion { get; init; }

    /// <summary>The version after.</summary>
    public string? ToVersion { get; init; }

    /// <summary>Hours before.</summary>
    public Reported<decimal> HoursBefore { get; init; }

    /// <summary>Hours after.</summary>
    public Reported<decimal> HoursAfter { get; init; }

    /// <summary>What changed, in words.</summary>
    public string? Description { get; init; }

    /// <summary>Where the facts come from.</summary>
    public ValueList<Source>? Sources { get; init; }
}
