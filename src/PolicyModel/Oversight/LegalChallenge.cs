using NodaTime;

namespace PolicyModel;

/// <summary>A legal challenge.</summary>
public sealed record LegalChallenge
{
    /// <summary>The court.</summary>
    public required string Court { get; init; }

    /// <summary>The docket.</summary>
    public Reported<string> Docket { get; init; }

    /// <summary>The day it was filed.</summary>
    public Reported<LocalDate> FiledOn { get; init; }

    /// <summary>Where it stands.</summary>
    public Reported<LegalStatus> Status { get; init; }

    /// <summary>The source's own words for the status.</summary>
    public string? StatusRaw { get; init; }

    /// <summary>The next deadline on record.</summary>
    public Reported<LocalDate> NextDeadlineOn { get; init; }

    /// <summary>The outcome.</summary>
    public string? Outcome { get; init; }
}
