using NodaTime;

namespace PolicyModel;

/// <summary>The approval of an agreement by a governing body.</summary>
public sealed record Approval
{
    /// <summary>Whether it was needed.</summary>
    public Reported<ApprovalRequirement> Requirement { get; init; }

    /// <summary>The source's own words for the requirement.</summary>
    public string? RequirementRaw { get; init; }

    /// <summary>The body.</summary>
    public string? Body { get; init; }

    /// <summary>The docket or resolution.</summary>
    public string? Docket { get; init; }

    /// <summary>The day of approval.</summary>
    public Reported<LocalDate> ApprovedOn { get; init; }

    /// <summary>Votes for.</summary>
    public Reported<int> VotesFor { get; init; }

    /// <summary>Votes against.</summary>
    public Reported<int> VotesAgainst { get; init; }

    /// <summary>The day of a public hearing.</summary>
    public Reported<LocalDate> HearingOn { get; init; }

    /// <summary>Days of public notice before it.</summary>
    public Reported<int> NoticeDays { get; init; }

    /// <summary>Whether approval was given; false only where the record says that it was not.</summary>
    public bool? Given { get; init; }
}
