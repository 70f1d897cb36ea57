namespace PolicyModel.Rules;

/// <summary>No neutral determination of probable cause within 48 consecutive hours, where one is required.</summary>
internal sealed class PM1007 : HoldRule
{
    private const string Place = "us-fed-9";
    private const string Clock = "gerstein-mclaughlin-48";

    private static readonly FactField Review = new(
        "/detainers/#/neutralReviewAt",
        "The record does not say whether, or when, a neutral official found probable cause for the detainer.",
        "whether, and when, a judge or another neutral official reviewed probable cause for the detainer");

    private static readonly FactField Finding = new(
        "/conditions/#/at",
        "The record does not say precisely enough when a judge found probable cause for the hold.",
        "when a judge found probable cause for the hold");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.NoNeutralReview,
        Title = "A hold went past 48 consecutive hours without a neutral determination of probable cause, where one is required.",
        Severity = Severity.Error,
        SeverityBecause = "In the places of the circuit its court of appeals requires the determination; elsewhere the rule does not apply.",
        Provisions = [Place, Clock],
        Needs = "The place, the grounds and their ends, the end of custody, and whether and when a neutral official found probable cause.",
        Since = "2026-11-24",
    };

    private protected override bool Concerns(in CaseFacts facts, CaseJudgment judgment) =>
        judgment.Law[Place].Binds.Include(facts.Surroundings.Place) && FirstThatAsks(facts) >= 0;

    private protected override RuleResult OfHold(in CaseFacts facts, int index, in Hold hold, CaseJudgment judgment)
    {
        var limit = GroundAlgebra.Plus(hold.Eligible, judgment.Law[Clock].Hours!.Value * 3600L);
        var asked = AskedFor(facts, hold);
        var past = GroundAlgebra.IsAfter(hold.Ended, limit);
        if (asked == Told.No)
        {
            return RuleResult.NotApplicable;
        }

        if (past == Told.No)
        {
            return RuleResult.Satisfied;
        }

        // One determination in time is enough, whichever paper it is told with.
        var (found, condition) = facts.Surroundings.JudicialFinding;
        var open = default(MissingFact);
        if (condition >= 0)
        {
            switch (found.By(limit))
            {
                case Told.Yes:
                    return RuleResult.Satisfied;
                case Told.Nothing:
                    open = new(Finding, condition);
                    break;
                default:
                    break;
            }
        }

        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            if (!facts.Instruments[i].AsksForHold || facts.Instruments[i].NeverReceived)
            {
                continue;
            }

            switch (facts.Surroundings.Courses[i].Review.By(limit))
            {
                case Told.Yes:
                    return RuleResult.Satisfied;
                case Told.Nothing when open.IsNone:
                    open = new(Review, i);
                    break;
                default:
                    break;
            }
        }

        var first = FirstThatAsks(facts);
        return !open.IsNone ? RuleResult.Undetermined(open, "/detainers", first)
            : past == Told.Yes && asked == Told.Yes ? RuleResult.Found(Outcome.Violated, "/detainers", first)
            : Imprecise(facts, hold, new(FactFields.HourOfReceipt, first));
    }

    private static int FirstThatAsks(in CaseFacts facts)
    {
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            if (facts.Instruments[i].AsksForHold && !facts.Instruments[i].NeverReceived)
            {
                return i;
            }
        }

        return -1;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        $"Custody exceeds {Wire.Words(judgment.Law[Clock].Hours!.Value * 3600L)} from release eligibility, week-ends included, and by the record no neutral official had found probable cause by then.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? $"A neutral determination of probable cause, or an end of custody, within {Wire.Words(judgment.Law[Clock].Hours!.Value * 3600L)} of release eligibility." : null;
}
