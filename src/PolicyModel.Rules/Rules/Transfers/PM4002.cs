namespace PolicyModel.Rules;

/// <summary>Watch list: handed to ICE where every ground is known and minor. A fact, no breach.</summary>
internal sealed class PM4002 : Rule
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.HandedOverOnMinorGrounds,
        Title = "The person was handed to ICE and every ground was minor: an infraction, a traffic offence or a low misdemeanor.",
        Severity = Severity.Note,
        SeverityBecause = "It is on the watch list: an observation, not a breach.",
        Provisions = ["watch-list"],
        Needs = "The hand-over, and the level of each ground's offence.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        if (!facts.HandedToIce)
        {
            return RuleResult.NotApplicable;
        }

        return facts.Grounds switch
        {
            Minority.AllMinor => RuleResult.Found(Outcome.Observed, "/transfers", facts.HandOverIndex),
            Minority.NotAllMinor => RuleResult.Satisfied,
            _ => RuleResult.Undetermined(
                facts.GroundsRecorded ? new(FactFields.OffenceLevel, facts.FirstGroundOfUnknownLevel) : new(FactFields.Grounds),
                "/transfers",
                facts.HandOverIndex),
        };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "Every ground on record is an infraction, a traffic offence or a low misdemeanor, and the person was handed to ICE.";
}
