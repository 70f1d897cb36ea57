using System.Globalization;
using System.IO.Hashing;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Adds up the records of a data set. Memory does not grow with the findings beyond the cap, nor with the records: of each case id a hash of 64 bits is kept, to find one that
/// stands twice, and many of them lie in a temporary file.
/// </summary>
public sealed class ReportBuilder : IDisposable
{
    private static readonly LocalDatePattern MonthPattern = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM");

    private readonly Assessor assessor;
    private readonly ReportedTime? asOf;
    private readonly int maxFindings;
    private readonly VerdictCounts[] verdicts;
    private readonly OutcomeCounts[] rules;
    private readonly BracketCounts brackets = new();
    private readonly GroupTally months;
    private readonly GroupTally custodians;
    private readonly List<CaseTimeline> timelines = [];
    private readonly OutcomeCounts[] acrossRecords = [.. DataRules.Descriptors.Select(r => new OutcomeCounts { Rule = r.Id })];
    private readonly List<ReportedFinding>[] shown = [[], [], [], [], []];
    private readonly Dictionary<string, int> former = new(StringComparer.Ordinal);
    private readonly SeenKeys caseIds = new();
    private long read;
    private long valid;
    private long findings;
    private long suppressed;
    private long known;
    private Severity? gravest;

    /// <summary>A builder.</summary>
    /// <param name="assessor">The assessor whose assessments are added.</param>
    /// <param name="asOf">The as-of time that was given, or null.</param>
    /// <param name="maxFindings">How many findings to show; counts are exact all the same.</param>
    public ReportBuilder(Assessor assessor, ReportedTime? asOf, int maxFindings)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentOutOfRangeException.ThrowIfNegative(maxFindings);
        this.assessor = assessor;
        this.asOf = asOf;
        this.maxFindings = maxFindings;
        months = new GroupTally(assessor.Readings);
        custodians = new GroupTally(assessor.Readings);
        verdicts = [.. assessor.Readings.Readings.Select(r => new VerdictCounts { Reading = r.Id })];
        rules = [.. RuleCatalogue.OfCases.Select(r => new OutcomeCounts { Rule = r.Id })];
    }

    /// <summary>False where records are judged one by one and rules across them are left out.</summary>
    public bool AcrossRecords { get; init; } = true;

    /// <summary>Of how many cases in which something is violated a timeline picture is drawn; none by default.</summary>
    public int MaxTimelines { get; init; }

    /// <summary>What is made of findings. The records that are added have been amended by it; what is found across records is amended here.</summary>
    public ReportSettings Settings { get; init; } = ReportSettings.None;

    /// <summary>A former report: what stands in it is counted, and neither shown nor weighed. Null for none.</summary>
    public Baseline? Baseline
    {
        get;
        init
        {
            field = value;
            former = value is null ? [] : new(value.Counts, StringComparer.Ordinal);
        }
    }

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record.</param>
    public void Add(AssessedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        read++;
        foreach (var problem in record.Problems)
        {
            AddProblem(record, problem);
        }

        if (AcrossRecords && record.CaseId is { } id && !caseIds.Add(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(id.Value))))
        {
            AddAcrossRecords(record, DataRules.DuplicateCaseId, "/caseId", "The case id stands further up already, in another record.");
        }

        foreach (var pointer in AcrossRecords ? record.PersonalTexts : [])
        {
            AddAcrossRecords(record, DataRules.PersonalText, pointer, $"The text holds what looks like {PersonalText.Sought}. It is shown nowhere; take it out before the record is passed on.");
        }

        if (record.Assessment is not { } assessment)
        {
            return;
        }

        valid++;
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i].Add(assessment.Verdicts[i].Verdict);
        }

        var custody = record.Case!;
        months.Add(MonthOf(custody), assessment.Verdicts);
        custodians.Add(CustodianNames.Shown(custody.Custodian), assessment.Verdicts);
        Count(assessment.Bracket);
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i].Add(assessment.Outcomes[i].Outcome);
        }

        if (timelines.Count < MaxTimelines && assessment.Findings.Any(f => f.Outcome == Outcome.Violated))
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"t{timelines.Count + 1}");
            timelines.Add(new CaseTimeline { CaseId = assessment.CaseId, Source = record.Source, Svg = TimelinePicture.Render(custody, assessment, assessor, prefix) });
        }

        foreach (var finding in assessment.Findings)
        {
            Show(finding.Outcome switch { Outcome.Violated => 1, Outcome.Observed => 2, Outcome.Undetermined => 3, _ => 4 }, new ReportedFinding { CaseId = assessment.CaseId, Source = record.Source, Finding = finding });
        }
    }

    private static string MonthOf(CustodyCase record)
    {
        var zone = record.Custodian.TimeZone.Zone;
        return MonthPattern.Format(Instant.FromUnixTimeSeconds(record.BookedAt.BoundsIn(zone).EarliestUnixSeconds).InZone(zone).Date);
    }

    /// <summary>Lets go of the temporary file that many case ids are kept in.</summary>
    public void Dispose() => caseIds.Dispose();

    /// <summary>The report of what was added so far; it does not change when more is added.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="incomplete">True where reading was stopped before the end.</param>
    public Report Build(IEnumerable<InputSummary> inputs, bool incomplete = false) => new()
    {
        Versions = assessor.Versions,
        AsOf = asOf,
        Inputs = [.. inputs],
        Read = read,
        Valid = valid,
        Readings = assessor.Readings,
        Verdicts = [.. verdicts.Select(v => v with { })],
        Months = months.ToList(),
        Custodians = custodians.ToList(),
        Timelines = [.. timelines],
        Brackets = brackets with { },
        Rules = [.. rules.Select(r => r with { })],
        AcrossRecords = [.. acrossRecords.Select(r => r with { })],
        Findings = [.. shown.SelectMany(s => s).Take(maxFindings)],
        FindingsTotal = findings,
        FindingsSuppressed = suppressed,
        FindingsKnown = Baseline is null ? null : known,
        Settings = Settings,
        Incomplete = incomplete,
        Gravest = gravest,
    };

    private void AddProblem(AssessedRecord record, Problem problem) => Show(0, new ReportedFinding
    {
        CaseId = record.CaseId,
        Source = record.Source with { File = problem.File ?? record.Source.File, Line = problem.Line ?? record.Source.Line },
        Column = problem.Column,
        Byte = problem.Byte,
        Finding = Plain(problem.Code, problem.Severity == Severity.Error ? Outcome.Violated : Outcome.Observed, problem.Severity, problem.Pointer, problem.Message),
    });

    private void AddAcrossRecords(AssessedRecord record, string rule, string pointer, string message)
    {
        var index = Array.FindIndex(acrossRecords, r => r.Rule == rule);
        var finding = Settings.Amend(Plain(rule, Outcome.Violated, DataRules.Descriptors[index].Severity, pointer, message), record.CaseId);
        acrossRecords[index].Add(finding.Outcome);
        Show(finding.Outcome == Outcome.Suppressed ? 4 : 0, new ReportedFinding { CaseId = record.CaseId, Source = record.Source, Finding = finding });
    }

    private static Finding Plain(string rule, Outcome outcome, Severity severity, string pointer, string message) =>
        new() { Rule = rule, Outcome = outcome, Severity = severity, Path = pointer, Message = message, Citations = [], Facts = [], Missing = [] };

    private void Show(int kind, ReportedFinding finding)
    {
        findings++;
        suppressed += finding.Finding.Outcome == Outcome.Suppressed ? 1 : 0;
        if (former.Count > 0 && former.TryGetValue(finding.Fingerprint, out var left) && left > 0)
        {
            former[finding.Fingerprint] = left - 1;
            known++;
            return;
        }

        if (finding.Finding.Outcome == Outcome.Violated)
        {
            Weigh(finding.Finding.Severity);
        }

        if (shown[kind].Count < maxFindings)
        {
            shown[kind].Add(finding);
        }
    }

    private void Weigh(Severity severity) => gravest = gravest is { } before && before >= severity ? before : severity;

    private void Count(Bracket bracket)
    {
        switch (bracket)
        {
            case Bracket.All: brackets.All++; break;
            case Bracket.Some: brackets.Some++; break;
            case Bracket.None: brackets.None++; break;
            case Bracket.Undetermined: brackets.Undetermined++; break;
            default: brackets.NotApplicable++; break;
        }
    }
}
