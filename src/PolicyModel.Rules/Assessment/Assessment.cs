using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Where an assessed record came from.</summary>
public sealed record RecordSource
{
    /// <summary>The file's name, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>The line on which the record begins, counted from 1.</summary>
    public required int Line { get; init; }
}

/// <summary>The versions of everything an assessment rests on. The same input, versions and as-of give the same assessment.</summary>
public sealed record AssessmentVersions
{
    /// <summary>The rules.</summary>
    public required string Rules { get; init; }

    /// <summary>The law's data.</summary>
    public required string Law { get; init; }

    /// <summary>The holiday calendar.</summary>
    public required string Calendar { get; init; }

    /// <summary>The time zone database.</summary>
    public required string Tzdb { get; init; }

    /// <summary>The readings.</summary>
    public required string Readings { get; init; }

    /// <summary>The wire format.</summary>
    public required string Schema { get; init; }
}

/// <summary>The verdict of a reading on a case: that of its worst hold.</summary>
public sealed record ReadingVerdict
{
    /// <summary>The reading's id.</summary>
    public required string Reading { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }
}

/// <summary>Whether the basis of a hold is valid, as far as the record tells.</summary>
public enum Validity
{
    /// <summary>Some instrument asks for a hold, and no check on it failed or is open.</summary>
    Satisfied,

    /// <summary>A check on an instrument fails.</summary>
    NotSatisfied,

    /// <summary>A fact that a check needs is missing.</summary>
    Undetermined,

    /// <summary>There is no instrument that asks for a hold.</summary>
    NoInstrument,
}

/// <summary>The three questions of a hold, answered apart. A yes to one never cures a no to another.</summary>
public sealed record HoldQuestions
{
    /// <summary>Whether a non-immigration basis ran after eligibility; none does, by the meaning of a hold.</summary>
    public string Authority { get; } = "none-after-eligibility";

    /// <summary>Whether the immigration basis is valid.</summary>
    public required Validity Validity { get; init; }

    /// <summary>Whether the hold is inside the clock of 8 CFR 287.7(d); null where the reading <c>regulation</c> is not in the set.</summary>
    public Verdict? Duration { get; init; }
}

/// <summary>What a span of authority rests on.</summary>
public enum AuthorityBasis
{
    /// <summary>A detainer.</summary>
    Detainer,

    /// <summary>A contract with ICE, or an agreement of 8 U.S.C. 1357(g), that the record claims.</summary>
    ClaimedAgreement,
}

/// <summary>A span that an instrument covers at most, and why.</summary>
public sealed record AuthoritySpan
{
    /// <summary>Its start, included.</summary>
    public required Instant From { get; init; }

    /// <summary>Its end, not included.</summary>
    public required Instant To { get; init; }

    /// <summary>The part that it covers at every instant the record allows, its end not included; null for none. Not part of the wire format.</summary>
    public Interval? Certain { get; init; }

    /// <summary>What it rests on.</summary>
    public required AuthorityBasis Basis { get; init; }

    /// <summary>The instrument; null where it rests on none.</summary>
    public RecordId? DetainerId { get; init; }

    /// <summary>The provision under which it covers the span.</summary>
    public required string Provision { get; init; }
}

/// <summary>What a reading says of a hold.</summary>
public sealed record ReadingResult
{
    /// <summary>The reading's id.</summary>
    public required string Reading { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why it is no more than <see cref="Verdict.MayExceed"/>.</summary>
    public VerdictReason? Reason { get; init; }

    /// <summary>The deadline; null where the reading sets none.</summary>
    public InstantBounds? Deadline { get; init; }

    /// <summary>The least of the hold that no authority covers; processing is not deducted. Null where it cannot be computed.</summary>
    public Duration? UncoveredAtLeast { get; init; }

    /// <summary>The most of the hold that no authority covers.</summary>
    public Duration? UncoveredAtMost { get; init; }

    /// <summary>How close a hold that is within came: the least time between its end, or as-of, and the deadline. Null for any other verdict, and where nothing carries the hold.</summary>
    public Duration? Near { get; init; }

    /// <summary>What covers the hold.</summary>
    public required ValueList<AuthoritySpan> Authority { get; init; }
}

/// <summary>A hold, and what each reading says of it.</summary>
public sealed record HoldAssessment
{
    /// <summary>When the person became eligible for release.</summary>
    public required InstantBounds Eligible { get; init; }

    /// <summary>What made the person eligible.</summary>
    public required ReleaseTrigger Trigger { get; init; }

    /// <summary>The ground that ended last; null where none ran.</summary>
    public RecordId? GroundId { get; init; }

    /// <summary>When the hold ended; the as-of instant for one that still lasts.</summary>
    public required InstantBounds Ended { get; init; }

    /// <summary>What ended it.</summary>
    public required HoldEnd EndedBy { get; init; }

    /// <summary>The three questions.</summary>
    public required HoldQuestions Questions { get; init; }

    /// <summary>Each reading, in the order of the set.</summary>
    public required ValueList<ReadingResult> Readings { get; init; }
}

/// <summary>A provision as a finding cites it.</summary>
public sealed record ProvisionCitation
{
    /// <summary>The provision's id.</summary>
    public required string Provision { get; init; }

    /// <summary>Its principal citation.</summary>
    public required string Title { get; init; }

    /// <summary>An address, or null.</summary>
    public string? Href { get; init; }

    /// <summary>The first day it holds.</summary>
    public required LocalDate EffectiveFrom { get; init; }

    /// <summary>How well its source is known.</summary>
    public required SourceGrade Grade { get; init; }

    /// <summary>The day its source was last checked.</summary>
    public required LocalDate CheckedOn { get; init; }

    internal static ProvisionCitation Of(Provision provision) => new()
    {
        Provision = provision.ProvisionId,
        Title = provision.Citations[0].Title,
        Href = provision.Citations[0].Href,
        EffectiveFrom = provision.ValidFrom,
        Grade = provision.Grade,
        CheckedOn = provision.CheckedOn,
    };
}

/// <summary>A named figure of a finding.</summary>
public sealed record FindingFact
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its text form.</summary>
    public required string Value { get; init; }
}

/// <summary>What a rule found in a case: something violated, something observed, or something that cannot be told.</summary>
public sealed record Finding
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How grave it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where in the record: a JSON Pointer.</summary>
    public required string Path { get; init; }

    /// <summary>The finding in words, without any value of the person's record.</summary>
    public required string Message { get; init; }

    /// <summary>The law it rests on.</summary>
    public required ValueList<ProvisionCitation> Citations { get; init; }

    /// <summary>The figures behind it.</summary>
    public required ValueList<FindingFact> Facts { get; init; }

    /// <summary>What is missing.</summary>
    public required ValueList<string> Missing { get; init; }

    /// <summary>The smallest fact that would turn the outcome, or null.</summary>
    public string? WouldChange { get; init; }

    /// <summary>What a reader's settings made of the finding and why; null where it stands as the rule gave it.</summary>
    public Amendment? Amended { get; init; }
}

/// <summary>A finding that settings lowered or suppressed: what it was before, and the reason that is on record.</summary>
public sealed record Amendment
{
    /// <summary>The outcome before.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The severity before.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The reason.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which the setting holds; null for one without an end.</summary>
    public LocalDate? Until { get; init; }
}

/// <summary>The outcome of one rule.</summary>
public sealed record RuleOutcome
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>How close a record that is satisfied came to a limit, in words; null where there is nothing to say.</summary>
    public string? Near { get; init; }
}

/// <summary>
/// The judgment of one case under a set of readings. Immutable. Wire format: <c>policymodel/assessment/v1</c>. It holds no
/// personal value beyond the ids of the record. It is no legal advice.
/// </summary>
public sealed record Assessment
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/assessment/v1";

    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Where the record came from, or null.</summary>
    public RecordSource? Source { get; init; }

    /// <summary>The instant for which the case was judged; null where custody had ended and none was given.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>What the assessment rests on.</summary>
    public required AssessmentVersions Versions { get; init; }

    /// <summary>The verdicts, in the order of the readings.</summary>
    public required ValueList<ReadingVerdict> Verdicts { get; init; }

    /// <summary>The readings that the bracket is taken over.</summary>
    public required ValueList<string> BracketReadings { get; init; }

    /// <summary>Over how many of the bracket's readings the hold exceeds.</summary>
    public required Bracket Bracket { get; init; }

    /// <summary>The same, with <see cref="Verdict.MayExceed"/> counted too.</summary>
    public required Bracket BracketAtMost { get; init; }

    /// <summary>The holds; null where they cannot be determined.</summary>
    public ValueList<HoldAssessment>? Holds { get; init; }

    /// <summary>What was taken to be so because the record does not say.</summary>
    public required ValueList<string> Assumptions { get; init; }

    /// <summary>The facts that would be needed and are not in the record.</summary>
    public required ValueList<string> Missing { get; init; }

    /// <summary>Every fact that a reading or a rule would need, each time that is not precise enough among them; not part of the wire format.</summary>
    public ValueList<NeededFact> Needed { get; init; } = [];

    /// <summary>The findings: outcomes that are violated, observed or undetermined.</summary>
    public required ValueList<Finding> Findings { get; init; }

    /// <summary>The outcome of every rule; not part of the wire format.</summary>
    public required ValueList<RuleOutcome> Outcomes { get; init; }
}
