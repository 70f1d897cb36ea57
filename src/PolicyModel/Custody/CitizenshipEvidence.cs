namespace PolicyModel;

/// <summary>That citizenship, or a mistaken identity, was raised and checked, when, and what the check came to; never what was said or shown.</summary>
public sealed record CitizenshipEvidence
{
    /// <summary>What was raised.</summary>
    public Reported<CitizenshipConcern> Concerns { get; init; }

    /// <summary>The source's own words for what was raised, without its content.</summary>
    public string? ConcernsRaw { get; init; }

    /// <summary>When it was raised.</summary>
    public Reported<ReportedTime> RaisedAt { get; init; }

    /// <summary>When it was checked.</summary>
    public Reported<ReportedTime> CheckedAt { get; init; }

    /// <summary>Whether it was checked; false only where the record says that it was not.</summary>
    public bool? Checked { get; init; }

    /// <summary>Who checked it.</summary>
    public TransferParty? CheckedBy { get; init; }

    /// <summary>What the check came to.</summary>
    public Reported<CitizenshipFinding> Found { get; init; }

    /// <summary>The source's own words for what the check came to.</summary>
    public string? FoundRaw { get; init; }

    /// <summary>Checks what a single value cannot show.</summary>
    internal static void Check(CitizenshipEvidence evidence, ProblemSink problems)
    {
        if (evidence.Checked == false && (evidence.CheckedAt.IsProvided || evidence.Found.IsProvided))
        {
            problems.Add(ProblemCodes.Contradiction, "checked", "The record says that it was not checked and gives a time or a result of a check.");
        }
    }
}
