using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>How many valid records have each verdict of a reading.</summary>
public sealed record VerdictCounts
{
    /// <summary>The reading's id.</summary>
    public required string Reading { get; init; }

    /// <summary>Records past the limit at every instant they allow.</summary>
    public long Exceeds { get; internal set; }

    /// <summary>Records that may be past it. Never added to <see cref="Exceeds"/>.</summary>
    public long MayExceed { get; internal set; }

    /// <summary>Records not past the limit.</summary>
    public long Within { get; internal set; }

    /// <summary>Records that cannot be judged.</summary>
    public long Undetermined { get; internal set; }

    /// <summary>Records without a hold.</summary>
    public long NotApplicable { get; internal set; }

    internal void Add(VerdictCounts other)
    {
        Exceeds += other.Exceeds;
        MayExceed += other.MayExceed;
        Within += other.Within;
        Undetermined += other.Undetermined;
        NotApplicable += other.NotApplicable;
    }

    /// <summary>Adds counts to others of the same readings.</summary>
    internal static void Add(VerdictCounts[] from, VerdictCounts[] to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i].Add(from[i]);
        }
    }

    internal void Add(Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Exceeds: Exceeds++; break;
            case Verdict.MayExceed: MayExceed++; break;
            case Verdict.Within: Within++; break;
            case Verdict.Undetermined: Undetermined++; break;
            default: NotApplicable++; break;
        }
    }
}

/// <summary>The valid records of one group, such as a month or a custodian, by reading.</summary>
public sealed record GroupCounts
{
    /// <summary>What the group is called.</summary>
    public required string Name { get; init; }

    /// <summary>How many valid records it holds.</summary>
    public required long Valid { get; init; }

    /// <summary>Counts by reading; of each they add up to the group's records.</summary>
    public required ValueList<VerdictCounts> Verdicts { get; init; }
}

/// <summary>A case with its timeline picture.</summary>
public sealed record CaseTimeline
{
    /// <summary>The case's id.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Where its record came from.</summary>
    public required RecordSource Source { get; init; }

    /// <summary>The picture: one SVG element (<see cref="TimelinePicture"/>).</summary>
    public required string Svg { get; init; }
}

/// <summary>How many valid records have each bracket.</summary>
public sealed record BracketCounts
{
    /// <summary>Exceeds under all readings that apply.</summary>
    public long All { get; internal set; }

    /// <summary>Under some.</summary>
    public long Some { get; internal set; }

    /// <summary>Under none.</summary>
    public long None { get; internal set; }

    /// <summary>Cannot be told.</summary>
    public long Undetermined { get; internal set; }

    /// <summary>No hold.</summary>
    public long NotApplicable { get; internal set; }

    internal void Add(Bracket bracket)
    {
        switch (bracket)
        {
            case Bracket.All: All++; break;
            case Bracket.Some: Some++; break;
            case Bracket.None: None++; break;
            case Bracket.Undetermined: Undetermined++; break;
            default: NotApplicable++; break;
        }
    }

    internal void Add(BracketCounts other)
    {
        All += other.All;
        Some += other.Some;
        None += other.None;
        Undetermined += other.Undetermined;
        NotApplicable += other.NotApplicable;
    }
}

/// <summary>How many valid records have each outcome of a rule. Two are equal when the rule and every count are.</summary>
public sealed record OutcomeCounts
{
    private readonly long[] counts;

    /// <summary>Counts of nothing.</summary>
    public OutcomeCounts() => counts = new long[6];

    private OutcomeCounts(OutcomeCounts other)
    {
        Rule = other.Rule;
        counts = [.. other.counts];
    }

    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The count of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public long this[Outcome outcome] => counts[(int)outcome];

    /// <summary>True where the rule and every count are equal.</summary>
    /// <param name="other">The other counts.</param>
    public bool Equals(OutcomeCounts? other) => other is not null && Rule == other.Rule && counts.AsSpan().SequenceEqual(other.counts);

    /// <inheritdoc/>
    public override int GetHashCode() => counts.Aggregate(Rule.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

    internal void Add(Outcome outcome) => counts[(int)outcome]++;

    internal void Add(OutcomeCounts other)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }
    }

    /// <summary>The same rule with other counts.</summary>
    internal OutcomeCounts With(Func<Outcome, long> count)
    {
        var other = this with { };
        for (var i = 0; i < counts.Length; i++)
        {
            other.counts[i] = count((Outcome)i);
        }

        return other;
    }
}

/// <summary>A finding with the record it belongs to.</summary>
public sealed record ReportedFinding
{
    /// <summary>The case id, where it could be read.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>The id of a record of an agency, such as that of an agreement; null for a case, or where it could not be read.</summary>
    public string? RecordId { get; init; }

    /// <summary>Where the record came from; the line is that of the row or text at fault where that is known.</summary>
    public required RecordSource Source { get; init; }

    /// <summary>The column of a table, or null.</summary>
    public string? Column { get; init; }

    /// <summary>The byte of the record at which a fault stands, or null.</summary>
    public long? Byte { get; init; }

    /// <summary>The finding. A problem of an invalid record stands here under its problem code.</summary>
    public required Finding Finding { get; init; }

    /// <summary>What stays the same where rows are put in or change places, as 32 hexadecimal digits: made of the rule, the outcome before settings, the case and the place in it without the numbers of list items. Findings that are alike share it.</summary>
    public string Fingerprint => Datasets.Fingerprint.Of(this);
}

/// <summary>
/// What a data set shows: exact counts, and the findings up to a cap. Per reading and per rule the counts add up to the valid
/// records. Wire format: <c>policymodel/report/v1</c>.
/// </summary>
public sealed record Report
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/report/v1";

    /// <summary>What stands in place of a count that a public report withholds.</summary>
    public const long Withheld = -1;

    /// <summary>True for a report that <see cref="PublicReport"/> made fit to publish.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The as-of time as it is shown: in a public report its month.</summary>
    internal string? AsOfShown => IsPublic ? AsOf?.ToString()[..7] : AsOf?.ToString();

    /// <summary>What the assessments rest on.</summary>
    public required AssessmentVersions Versions { get; init; }

    /// <summary>The as-of time that was given, or null.</summary>
    public ReportedTime? AsOf { get; init; }

    /// <summary>The inputs.</summary>
    public required ValueList<InputSummary> Inputs { get; init; }

    /// <summary>How many records were read.</summary>
    public required long Read { get; init; }

    /// <summary>How many of them are valid.</summary>
    public required long Valid { get; init; }

    /// <summary>How many are not.</summary>
    public long Invalid => Read - Valid;

    /// <summary>The readings, with what each says, in order.</summary>
    public required ReadingSet Readings { get; init; }

    /// <summary>Counts by reading.</summary>
    public required ValueList<VerdictCounts> Verdicts { get; init; }

    /// <summary>Counts by the month of booking on the custodian's calendar (<c>2026-03</c>), in order; months without a record are left out.</summary>
    public required ValueList<GroupCounts> Months { get; init; }

    /// <summary>Counts by custodian, in the order of their names. One whose name may be a person's stands under its code, or with others whose names are not shown.</summary>
    public required ValueList<GroupCounts> Custodians { get; init; }

    /// <summary>Timeline pictures of the first cases in which something is violated.</summary>
    public ValueList<CaseTimeline> Timelines { get; init; } = [];

    /// <summary>Counts by bracket, over the readings that belong to it.</summary>
    public required BracketCounts Brackets { get; init; }

    /// <summary>Counts by rule.</summary>
    public required ValueList<OutcomeCounts> Rules { get; init; }

    /// <summary>How often each rule across records was violated; counted apart.</summary>
    public required ValueList<OutcomeCounts> AcrossRecords { get; init; }

    /// <summary>The findings shown: problems first, then violated, observed, undetermined and suppressed outcomes, each in input order.</summary>
    public required ValueList<ReportedFinding> Findings { get; init; }

    /// <summary>How many findings there are.</summary>
    public required long FindingsTotal { get; init; }

    /// <summary>How many of them are suppressed.</summary>
    public long FindingsSuppressed { get; init; }

    /// <summary>How many of them stand in a former report too, and so are not shown; null where there is no former report.</summary>
    public long? FindingsKnown { get; init; }

    /// <summary>What was lowered or suppressed, and why.</summary>
    public ReportSettings Settings { get; init; } = ReportSettings.None;

    /// <summary>True where reading was stopped before the end.</summary>
    public bool Incomplete { get; init; }

    /// <summary>The gravest severity among invalid records and violated outcomes, those of a former report left out, or null where there is none.</summary>
    public Severity? Gravest { get; init; }
}
