namespace PolicyModel.Rules;

/// <summary>Watch list: handed to ICE after posting bail. A fact, no breach.</summary>
internal sealed class PM4001 : Rule
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.HandedOverAfterBail,
        Title = "The person was handed to ICE after posting bail.",
        Severity = Severity.Note,
        SeverityBecause = "It is on the watch list: an observation, not a breach.",
        Provisions = ["watch-list"],
        Needs = "The hand-over, and what ended the last ground.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        if (!facts.HandedToIce)
        {
            return RuleResult.NotApplicable;
        }

        if (judgment.Timeline.Standing == Standing.Undetermined)
        {
            return RuleResult.Undetermined(judgment.Timeline.Missing, "/transfers", facts.HandOverIndex);
        }

        if (judgment.Timeline.Standing == Standing.NoHold || judgment.Timeline.Holds[^1] is not { EndedBy: HoldEnd.HandedToIce } last)
        {
            return RuleResult.Satisfied;
        }

        return last.BailWasLast switch
        {
            Told.Yes => RuleResult.Found(Outcome.Observed, "/transfers", facts.HandOverIndex),
            Told.No => RuleResult.Satisfied,
            _ => RuleResult.Undetermined(new(FactFields.GroundEnd, last.Ground), "/transfers", facts.HandOverIndex),
        };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) => "The last ground ended by posted bail, and the person was handed to ICE.";
}
