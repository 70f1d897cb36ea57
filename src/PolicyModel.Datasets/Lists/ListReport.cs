using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// What published lists show: every row counted, how the rules judge the agreements that the rows tell of, and the findings up to a cap. Per rule the counts add up to the agreements.
/// Wire format: <c>policymodel/list-report/v1</c>.
/// </summary>
public sealed record ListReport
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/list-report/v1";

    /// <summary>The day for which the agreements were judged.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The version of the rules.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>The version of the law's data.</summary>
    public required string LawVersion { get; init; }

    /// <summary>The lists, with the counts of their rows.</summary>
    public required ValueList<ListSummary> Lists { get; init; }

    /// <summary>How many rows stand behind the headers.</summary>
    public long Rows => Lists.Sum(l => l.Rows);

    /// <summary>How many agreements the rows tell of.</summary>
    public long Agreements => Lists.Sum(l => l.Agreements);

    /// <summary>Counts by rule on the records of agencies.</summary>
    public required ValueList<OutcomeCounts> Rules { get; init; }

    /// <summary>How often each of <see cref="ListRules"/> found something in a row; counted apart.</summary>
    public required ValueList<OutcomeCounts> RowRules { get; init; }

    /// <summary>The findings shown: problems of rows first, then violated, observed, undetermined and suppressed outcomes, each in the order of the rows.</summary>
    public required ValueList<ReportedFinding> Findings { get; init; }

    /// <summary>How many findings there are.</summary>
    public required long FindingsTotal { get; init; }

    /// <summary>What was lowered or suppressed, and why.</summary>
    public required ReportSettings Settings { get; init; }

    /// <summary>The gravest severity among refused rows and violated outcomes, or null where there is none.</summary>
    public Severity? Gravest { get; init; }
}
