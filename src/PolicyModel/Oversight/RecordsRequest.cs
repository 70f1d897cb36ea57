using NodaTime;

namespace PolicyModel;

/// <summary>A request for records.</summary>
public sealed record RecordsRequest
{
    /// <summary>The law it was made under.</summary>
    public required string Law { get; init; }

    /// <summary>The day it was made.</summary>
    public Reported<LocalDate> FiledOn { get; init; }

    /// <summary>The day an answer is due by that law.</summary>
    public Reported<LocalDate> DueOn { get; init; }

    /// <summary>The day it was answered.</summary>
    public Reported<LocalDate> AnsweredOn { get; init; }

    /// <summary>Where it stands.</summary>
    public Reported<RecordsRequestStatus> Status { get; init; }

    /// <summary>The source's own words for the status.</summary>
    public string? StatusRaw { get; init; }

    /// <summary>What was withheld, and why.</summary>
    public string? Withheld { get; init; }
}
