using System.Diagnostics.CodeAnalysis;
using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>What is made of the findings of a rule: they are lowered or suppressed, for chosen cases or all, with a reason.</summary>
public sealed record FindingSetting
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The cases that it is for; null for all.</summary>
    public ValueList<CaseId>? Cases { get; init; }

    /// <summary>The severity to which findings are lowered; null where they are suppressed.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Why. It is printed in reports.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it holds; null for one without an end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>True where it holds on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(LocalDate day) => Until is not { } until || day <= until;

    internal bool Meets(string rule, CaseId? caseId) => Rule == rule && (Cases is null || (caseId is { } id && Cases.Contains(id)));
}

/// <summary>
/// What a reader makes of findings, on one day: read from <c>policymodel.json</c> beside the data (<c>policymodel/settings/v1</c>). Verdicts and counts of
/// readings never change; what is suppressed is counted as suppressed. Immutable.
/// </summary>
public sealed class ReportSettings
{
    /// <summary>The name of the document's format.</summary>
    public const string Schema = "policymodel/settings/v1";

    /// <summary>The name of the file beside the data.</summary>
    public const string FileName = "policymodel.json";

    private readonly ILookup<string, FindingSetting> inForce;

    internal ReportSettings(IEnumerable<FindingSetting> settings, LocalDate day)
    {
        Settings = [.. settings];
        Day = day;
        inForce = Settings.Where(s => s.IsInForce(day)).ToLookup(s => s.Rule, StringComparer.Ordinal);
    }

    /// <summary>Settings that change nothing.</summary>
    public static ReportSettings None { get; } = new([], default);

    /// <summary>The settings, those that have ended among them.</summary>
    public ValueList<FindingSetting> Settings { get; }

    /// <summary>The day for which they are read.</summary>
    public LocalDate Day { get; }

    /// <summary>Reads settings.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="day">The day for which they are read: a setting that has ended before it changes nothing.</param>
    /// <param name="settings">The settings, or null.</param>
    /// <param name="problems">What is wrong with the document.</param>
    public static bool TryRead(ReadOnlyMemory<byte> utf8Json, LocalDate day, [NotNullWhen(true)] out ReportSettings? settings, out IReadOnlyList<Problem> problems)
    {
        var reader = new SettingsReader();
        var read = reader.Read(utf8Json);
        problems = reader.Problems;
        settings = problems.Count == 0 ? new ReportSettings(read, day) : null;
        return settings is not null;
    }

    /// <summary>The assessment with its findings lowered and suppressed; the verdicts stay what they are.</summary>
    /// <param name="assessment">The assessment.</param>
    public Assessment Amend(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (inForce.Count == 0 || !assessment.Findings.Any(f => Meeting(f.Rule, assessment.CaseId) is not null))
        {
            return assessment;
        }

        ValueList<Finding> findings = [.. assessment.Findings.Select(f => Amend(f, assessment.CaseId))];
        var suppressed = findings.Where(f => f.Outcome == Outcome.Suppressed).Select(f => f.Rule).ToHashSet(StringComparer.Ordinal);
        return assessment with
        {
            Findings = findings,
            Outcomes = suppressed.Count == 0 ? assessment.Outcomes
                : [.. assessment.Outcomes.Select(o => suppressed.Contains(o.Rule) ? o with { Outcome = Outcome.Suppressed } : o)],
        };
    }

    /// <summary>A finding, lowered or suppressed where a setting meets it.</summary>
    internal Finding Amend(Finding finding, CaseId? caseId)
    {
        if (Meeting(finding.Rule, caseId) is not { } setting || (setting.Severity is { } lower && lower >= finding.Severity))
        {
            return finding;
        }

        return finding with
        {
            Outcome = setting.Severity is null ? Outcome.Suppressed : finding.Outcome,
            Severity = setting.Severity ?? finding.Severity,
            Amended = new Amendment { Outcome = finding.Outcome, Severity = finding.Severity, Reason = setting.Reason, Until = setting.Until },
        };
    }

    private FindingSetting? Meeting(string rule, CaseId? caseId) => inForce[rule].FirstOrDefault(s => s.Meets(rule, caseId));
}
