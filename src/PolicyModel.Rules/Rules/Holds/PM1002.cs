namespace PolicyModel.Rules;

/// <summary>A detainer hold past the counted 48 hours; follows the reading <c>regulation</c>.</summary>
internal sealed class PM1002() : MirrorRule("regulation")
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.PastCountedHours,
        Title = "A detainer hold went past the counted 48 hours of 8 CFR 287.7(d).",
        Severity = Severity.Error,
        SeverityBecause = "The regulation says that custody shall not exceed the period.",
        Provisions = ["8-cfr-287.7-d"],
        Needs = "The grounds and their ends, the end of custody, the instruments and their receipt.",
        Since = "2026-11-24",
    };

    internal override string Describe(in RuleResult result, CaseJudgment judgment) => judgment.Sentence(Reading, "the 48 counted hours of 8 CFR 287.7(d)");
}
