namespace PolicyModel.Rules;

/// <summary>A hold in a place whose law forbids it or whose condition was not met; follows the reading <c>jurisdiction</c>.</summary>
internal sealed class PM1005() : MirrorRule("jurisdiction")
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ForbiddenByPlace,
        Title = "Custody went on past what the law of the place gives on that day: it forbids the hold, or its condition was not met.",
        Severity = Severity.Error,
        SeverityBecause = "A detainer gives a local officer no more power than the law of the place does.",
        Provisions = ["state-authority", "8-cfr-287.7-d"],
        Needs = "What PM1002 needs, the place and the kind of custodian, and the facts on which the law of the place depends.",
        Since = "2026-11-24",
    };

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law) => CitesPlace(projection);

    internal override string Describe(in RuleResult result, CaseJudgment judgment) => judgment.Sentence(Reading, "what the law of the place gives within the federal hours");
}
