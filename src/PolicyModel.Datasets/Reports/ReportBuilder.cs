using System.IO.Hashing;
using System.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Adds up the records of a data set. Memory does not grow with the findings beyond the cap; of each case id a hash of 64 bits is kept, of many of them on disk, to find one that stands twice.</summary>
public sealed class ReportBuilder : IDisposable
{
    /// <summary>The rule across records: a case id stands twice.</summary>
    public const string DuplicateCaseId = "PM8001";

    private readonly Assessor assessor;
    private readonly ReportedTime? asOf;
    private readonly int maxFindings;
    private readonly VerdictCounts[] verdicts;
    private readonly OutcomeCounts[] rules;
    private readonly BracketCounts brackets = new();
    private readonly OutcomeCounts duplicates = new() { Rule = DuplicateCaseId };
    private readonly List<ReportedFinding>[] shown = [[], [], [], []];
    private readonly SeenKeys caseIds = new();
    private long read;
    private long valid;
    private long findings;
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
        verdicts = [.. assessor.Readings.Readings.Select(r => new VerdictCounts { Reading = r.Id })];
        rules = [.. RuleCatalogue.OfCases.Select(r => new OutcomeCounts { Rule = r.Id })];
    }

    /// <summary>False where records are judged one by one and rules across them are left out.</summary>
    public bool AcrossRecords { get; init; } = true;

    /// <summary>Gives back the temporary file that many case ids are kept in.</summary>
    public void Dispose() => caseIds.Dispose();

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
            duplicates.Add(Outcome.Violated);
            AddProblem(record, new Problem { Code = DuplicateCaseId, Pointer = "/caseId", Message = "The case id stands further up already, in another record.", Severity = Severity.Error });
        }

        if (record.Assessment is not { } assessment)
        {
            return;
        }

        valid++;
        for (var i = 0; i < verdicts.Length; i++)
        {
            Count(verdicts[i], assessment.Verdicts[i].Verdict);
        }

        Count(assessment.Bracket);
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i].Add(assessment.Outcomes[i].Outcome);
        }

        foreach (var finding in assessment.Findings)
        {
            Show(finding.Outcome switch { Outcome.Violated => 1, Outcome.Observed => 2, _ => 3 }, new ReportedFinding { CaseId = assessment.CaseId, Source = record.Source, Finding = finding });
            if (finding.Outcome == Outcome.Violated)
            {
                Weigh(finding.Severity);
            }
        }
    }

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
        Brackets = brackets with { },
        Rules = [.. rules.Select(r => r with { })],
        AcrossRecords = [duplicates with { }],
        Findings = [.. shown.SelectMany(s => s).Take(maxFindings)],
        FindingsTotal = findings,
        Incomplete = incomplete,
        Gravest = gravest,
    };

    private void AddProblem(AssessedRecord record, Problem problem)
    {
        Show(0, new ReportedFinding
        {
            CaseId = record.CaseId,
            Source = record.Source with { File = problem.File ?? record.Source.File, Line = problem.Line ?? record.Source.Line },
            Column = problem.Column,
            Byte = problem.Byte,
            Finding = new Finding
            {
                Rule = problem.Code,
                Outcome = problem.Severity == Severity.Error ? Outcome.Violated : Outcome.Observed,
                Severity = problem.Severity,
                Path = problem.Pointer,
                Message = problem.Message,
                Citations = [],
                Facts = [],
                Missing = [],
            },
        });
        if (problem.Severity == Severity.Error)
        {
            Weigh(Severity.Error);
        }
    }

    private void Show(int kind, ReportedFinding finding)
    {
        findings++;
        if (shown[kind].Count < maxFindings)
        {
            shown[kind].Add(finding);
        }
    }

    private void Weigh(Severity severity) => gravest = gravest is { } before && before >= severity ? before : severity;

    private static void Count(VerdictCounts counts, Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Exceeds: counts.Exceeds++; break;
            case Verdict.MayExceed: counts.MayExceed++; break;
            case Verdict.Within: counts.Within++; break;
            case Verdict.Undetermined: counts.Undetermined++; break;
            default: counts.NotApplicable++; break;
        }
    }

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
