using NodaTime;

namespace PolicyModel.Rules;

/// <summary>
/// A case that has been judged, and nothing said of it yet: its facts, what all readings say, and the outcome of each rule. One serves many cases, one after another, and one thread at a time.
/// </summary>
internal sealed class JudgedCase
{
    private readonly Rule[] rules;
    private readonly RuleResult[] results;

    internal JudgedCase(Rule[] rules, CaseProjection projection, CaseJudgment judgment)
    {
        this.rules = rules;
        results = new RuleResult[rules.Length];
        Projection = projection;
        Judgment = judgment;
    }

    /// <summary>The case.</summary>
    internal CustodyCase Record { get; private set; } = null!;

    /// <summary>The instant for which it was judged, where there is one.</summary>
    internal Instant? AsOf { get; private set; }

    internal CaseProjection Projection { get; }

    internal CaseJudgment Judgment { get; }

    internal ReadOnlySpan<Rule> Rules => rules;

    /// <summary>What each rule found, in their order.</summary>
    internal ReadOnlySpan<RuleResult> Results => results;

    /// <summary>Judges a case.</summary>
    /// <param name="record">The checked case.</param>
    /// <param name="asOf">The time for which to judge; it overrides the record's own.</param>
    internal void Judge(CustodyCase record, ReportedTime? asOf)
    {
        Record = record;
        AsOf = (asOf ?? record.AsOf)?.BoundsIn(record.Custodian.TimeZone.Zone).Latest;
        Projection.Project(record, AsOf);
        var facts = Projection.Facts;
        Judgment.Judge(facts);
        for (var i = 0; i < rules.Length; i++)
        {
            results[i] = rules[i].Evaluate(facts, Judgment);
        }
    }

    /// <summary>True for an outcome that is told as a finding.</summary>
    internal static bool IsFinding(Outcome outcome) => outcome is Outcome.Violated or Outcome.Observed or Outcome.Undetermined;

    /// <summary>How grave what a rule found is.</summary>
    internal Severity SeverityOf(int rule) => results[rule].Severity ?? rules[rule].Descriptor.Severity;
}
