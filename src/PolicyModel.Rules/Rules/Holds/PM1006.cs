namespace PolicyModel.Rules;

/// <summary>A hold past this place's own clock; follows the reading <c>jurisdiction</c> where the law of the place sets one.</summary>
internal sealed class PM1006() : MirrorRule("jurisdiction")
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.PastClockOfPlace,
        Title = "Custody went on past the clock that the law of the place sets for a hold.",
        Severity = Severity.Error,
        SeverityBecause = "The law of the place sets the limit, and the federal one never enlarges it.",
        Provisions = ["state-authority", "8-cfr-287.7-d"],
        Needs = "What PM1005 needs.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment) =>
        judgment.Timeline.Standing != Standing.NoHold && SetsClock(facts) ? base.Evaluate(facts, judgment) : RuleResult.NotApplicable;

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law) => CitesPlace(projection);

    internal override string Describe(in RuleResult result, CaseJudgment judgment) => judgment.Sentence(Reading, "the clock of the place");

    private static bool SetsClock(in CaseFacts facts)
    {
        foreach (var piece in facts.Place)
        {
            if (Array.Exists(piece.Governing, p => p.Hours is not null || p.EndsWithDay))
            {
                return true;
            }
        }

        return false;
    }
}
