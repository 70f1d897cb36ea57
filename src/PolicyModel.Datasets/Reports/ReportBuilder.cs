using System.Globalization;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Adds up the records of a data set. Memory does not grow with the findings beyond the cap, nor with the records: of each record a few hashes are kept, to find what
/// repeats another, and many of them lie in a temporary file.
/// </summary>
public sealed class ReportBuilder : IDisposable
{
    private readonly Assessor assessor;
    private readonly ReportedTime? asOf;
    private readonly int maxFindings;
    private readonly Tally tally;
    private readonly List<CaseTimeline> timelines = [];
    private readonly OutcomeCounts[] acrossRecords = [.. DataRules.Descriptors.Select(r => new OutcomeCounts { Rule = r.Id })];
    private readonly ShownFindings shown;
    private readonly Dictionary<string, int> former = new(StringComparer.Ordinal);
    private readonly RepeatedRecords repeated = new();
    private readonly FillerHours hours = new();
    private RecordSource? first;
    private long read;
    private long recordAt;
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
        shown = new ShownFindings(maxFindings);
        tally = new Tally(assessor.Readings);
    }

    /// <summary>True for a report that is to be published: records that tell of a protection under 8 U.S.C. 1367 (PM9004) are left out, even of the counts. <see cref="PublicReport"/> does the rest.</summary>
    public bool LeavesOutProtected { get; init; }

    /// <summary>True for the part of a report: what only the whole data set shows is left to whoever brings the parts together.</summary>
    internal bool IsPart { get; init; }

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
        if (LeavesOutProtected && record.DataFindings.Any(f => f.Rule == PM9004.Descriptor))
        {
            return;
        }

        recordAt = read;
        read++;
        first ??= record.Source;
        foreach (var problem in record.Problems)
        {
            AddProblem(record, problem);
        }

        foreach (var finding in record.DataFindings)
        {
            AddData(record.CaseId, record.Source, finding);
        }

        hours.Add(record.Source, record.Times);
        if (record.Assessment is { } assessment)
        {
            Add(record, assessment);
        }

        if (!IsPart)
        {
            AddRepeated(record.CaseId, record.Source, record.Keys);
        }
    }

    private void Add(AssessedRecord record, Assessment assessment)
    {
        tally.Add(record.Case!, assessment);
        if (WantsTimelines && assessment.Findings.Any(f => f.Outcome == Outcome.Violated))
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"t{timelines.Count + 1}");
            timelines.Add(new CaseTimeline { CaseId = assessment.CaseId, Source = record.Source, Svg = TimelinePicture.Render(record.Case!, assessment, assessor, prefix) });
        }

        foreach (var finding in assessment.Findings)
        {
            Show(ShownFindings.KindOf(finding.Outcome), new ReportedFinding { CaseId = assessment.CaseId, Source = record.Source, Finding = finding });
        }
    }

    /// <summary>What a record repeats of those before it. It comes behind all else that is found in the record.</summary>
    private void AddRepeated(CaseId? caseId, RecordSource source, RecordKeys keys)
    {
        foreach (var finding in repeated.Add(keys))
        {
            AddData(caseId, source, finding);
        }
    }

    /// <summary>Sets a record that was added up in a part beside those of the parts before it.</summary>
    /// <param name="number">Its number within the part, from 0.</param>
    /// <param name="caseId">Its case id.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="keys">Its keys.</param>
    internal void Replay(long number, CaseId? caseId, RecordSource source, RecordKeys keys)
    {
        first ??= source;
        recordAt = read + number;
        AddRepeated(caseId, source, keys);
    }

    /// <summary>Adds what was counted and found in a part whose records have been replayed, apart from what they repeat.</summary>
    internal void Add(Report part, FillerHours partHours, IEnumerable<(int Kind, long Record, ReportedFinding Finding)> placed)
    {
        shown.Add(placed.Select(f => (f.Kind, read + f.Record, f.Finding)));
        read += part.Read;
        findings += part.FindingsTotal;
        suppressed += part.FindingsSuppressed;
        tally.Add(part);
        for (var i = 0; i < acrossRecords.Length; i++)
        {
            acrossRecords[i].Add(part.AcrossRecords[i]);
        }

        foreach (var (field, counted) in partHours.Fields)
        {
            hours.Add(field, counted);
        }

        if (part.Gravest is { } severity)
        {
            Weigh(severity);
        }
    }

    /// <summary>How grave the gravest violation is, what the data set shows as a whole apart.</summary>
    internal Severity? Gravest => gravest;

    /// <summary>What a part of a report takes along beside its counts.</summary>
    internal (FillerHours Hours, IEnumerable<(int Kind, long Record, ReportedFinding Finding)> Findings) OfPart => (hours, shown.Placed);

    /// <summary>True where the report tells something of a case that was judged. Asked ahead, from any thread: what is told no more never is again.</summary>
    internal bool Tells(JudgedCase judged)
    {
        for (var i = 0; i < judged.Results.Length; i++)
        {
            var outcome = judged.Results[i].Outcome;
            if (JudgedCase.IsFinding(outcome)
                && (!shown.IsFull(ShownFindings.KindOf(outcome)) || Baseline is not null || Settings.Settings.Count > 0 || (WantsTimelines && outcome == Outcome.Violated)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a record of which nothing is told and which is counted elsewhere, up to what the data set shows as a whole.</summary>
    internal void AddUntold(in UntoldRecord record)
    {
        recordAt = read;
        read++;
        findings += record.Findings;
        if (record.Gravest is { } severity)
        {
            Weigh(severity);
        }

        if (first is not null && record.Times.Count == 0 && record.Keys.All.IsEmpty)
        {
            return;
        }

        var source = new RecordSource { File = record.File, Line = record.Line };
        first ??= source;
        hours.Add(source, record.Times);
        if (!IsPart)
        {
            AddRepeated(record.CaseId, source, record.Keys);
        }
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    internal void Add(Tally counted) => tally.Add(counted);

    private bool WantsTimelines => timelines.Count < MaxTimelines;

    /// <summary>Lets go of the temporary file that many hashes are kept in.</summary>
    public void Dispose() => repeated.Dispose();

    /// <summary>The report of what was added so far; it does not change when more is added.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="incomplete">True where reading was stopped before the end.</param>
    public Report Build(IEnumerable<InputSummary> inputs, bool incomplete = false)
    {
        var report = new Report
        {
            Versions = assessor.Versions,
            AsOf = asOf,
            Inputs = [.. inputs],
            Read = read,
            Valid = tally.Valid,
            Readings = assessor.Readings,
            Verdicts = tally.Verdicts,
            Months = tally.Months,
            Custodians = tally.Custodians,
            Timelines = [.. timelines],
            Brackets = tally.Brackets,
            Rules = tally.Rules,
            AcrossRecords = [.. acrossRecords.Select(r => r with { })],
            Findings = IsPart ? [] : [.. shown.All.Take(maxFindings)],
            FindingsTotal = findings,
            FindingsSuppressed = suppressed,
            FindingsKnown = Baseline is null ? null : known,
            Settings = Settings,
            Incomplete = incomplete,
            Gravest = gravest,
        };
        return IsPart ? report : WithDataSet(report);
    }

    /// <summary>The report with what the data set shows as a whole, in front of all else that is observed.</summary>
    private Report WithDataSet(Report report)
    {
        List<ReportedFinding> fresh = [];
        var (leftOut, setAside) = (0, 0);
        foreach (var (source, found) in hours.Find().Concat(PM9005.Find(report) is { } small && first is { } start ? [(start, small)] : []))
        {
            var finding = new ReportedFinding { Source = source, Finding = Settings.Amend(found.ToFinding(), caseId: null) };
            report.AcrossRecords.Single(r => r.Rule == found.Rule.Id).Add(finding.Finding.Outcome);
            setAside += finding.Finding.Outcome == Outcome.Suppressed ? 1 : 0;
            if (former.GetValueOrDefault(finding.Fingerprint) > 0)
            {
                leftOut++;
            }
            else
            {
                fresh.Add(finding);
            }
        }

        return fresh.Count + leftOut == 0 ? report : report with
        {
            Findings = [.. shown.With(fresh).Take(maxFindings)],
            FindingsTotal = report.FindingsTotal + fresh.Count + leftOut,
            FindingsSuppressed = report.FindingsSuppressed + setAside,
            FindingsKnown = report.FindingsKnown + leftOut,
        };
    }

    private void AddProblem(AssessedRecord record, Problem problem) => Show(ShownFindings.Problems, new ReportedFinding
    {
        CaseId = record.CaseId,
        Source = record.Source with { File = problem.File ?? record.Source.File, Line = problem.Line ?? record.Source.Line },
        Column = problem.Column,
        Byte = problem.Byte,
        Finding = Plain(problem.Code, problem.Severity == Severity.Error ? Outcome.Violated : Outcome.Observed, problem.Severity, problem.Pointer, problem.Message),
    });

    private void AddData(CaseId? caseId, RecordSource source, DataFinding found)
    {
        var finding = Settings.Amend(found.ToFinding(), caseId);
        acrossRecords.Single(r => r.Rule == found.Rule.Id).Add(finding.Outcome);
        Show(finding.Outcome == Outcome.Violated ? ShownFindings.Problems : ShownFindings.KindOf(finding.Outcome), new ReportedFinding { CaseId = caseId, Source = source, Finding = finding });
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

        shown.Add(kind, recordAt, finding);
    }

    private void Weigh(Severity severity) => gravest = gravest is { } before && before >= severity ? before : severity;
}
