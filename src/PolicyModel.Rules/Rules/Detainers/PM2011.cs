namespace PolicyModel.Rules;

/// <summary>I-205 without a final order.</summary>
internal sealed class PM2011 : DetainerRule
{
    private static readonly FactField FinalOrder = new(
        "/detainers/#/warrant/finalOrderOn",
        "The record does not give the day of the final order that the warrant rests on.",
        "whether there was a final order of removal, and its day");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.RemovalWarrantWithoutOrder,
        Title = "A Form I-205 rests on no final order of removal, or on one that came after it.",
        Severity = Severity.Error,
        SeverityBecause = "The regulation bases the warrant of removal on a final order.",
        Provisions = ["8-cfr-241.2"],
        Needs = "The day of the final order and the day of the signature.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        if (facts.Papers[index].Warrant is not { Form: WarrantForm.I205 } warrant)
        {
            return RuleResult.NotApplicable;
        }

        if (!IsKnownFromBooking(facts, judgment.Law["8-cfr-241.2"]))
        {
            return Undetermined(FactFields.LawThatDay, index);
        }

        return warrant switch
        {
            { FinalOrder: Told.No } => ViolatedAtWarrant(index, "finalOrderOn"),
            { FinalOrderOn: null } => Undetermined(FinalOrder, index),
            { Signed: Told.No } => RuleResult.Satisfied,
            { SignedOn: null } => Undetermined(FactFields.DateOfSignature, index),
            { FinalOrderOn: { } day, SignedOn: { } signed } when signed.Last < day => ViolatedAtWarrant(index, "finalOrderOn"),
            { FinalOrderOn: { } day, SignedOn: { } signed } when signed.First < day => Undetermined(FactFields.DateOfSignature, index),
            _ => RuleResult.Satisfied,
        };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "By the record the warrant on Form I-205 was signed without a final order of removal, or before it.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A final order of removal of the day of the signature or before." : null;
}
