namespace PolicyModel.Rules;

/// <summary>Bail discouraged because of a detainer.</summary>
internal sealed class PM3002 : Rule
{
    private static readonly FactField Reason = new("/bail/#/discouragedBecause", "The record does not say why posting bail was advised against.", "why posting the bail was advised against");

    private static readonly FactField Advice = new(
        "/bail/#/discouraged",
        "The record tells of advice on one bail and not on another.",
        "whether anybody advised against posting the bail, and why");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.BailDiscouraged,
        Title = "Posting bail was discouraged because of a detainer.",
        Severity = Severity.Warning,
        SeverityBecause = "Courts met such advice together with refusals; that it is a breach taken alone was not found decided.",
        Provisions = ["bail-discouraged", "8-cfr-287.7-a"],
        Needs = "Whether anybody advised against posting bail, and why. Sources rarely tell: where the record tells it of no bail, the rule does not apply.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        // A source that tells of advice on one bail could have told of it on the others; one that tells of none could not.
        var tells = false;
        foreach (ref readonly var bail in facts.Release.Advice)
        {
            tells |= bail.Advice != BailAdvice.NothingRecorded;
        }

        var result = RuleResult.NotApplicable;
        for (var i = 0; i < facts.Release.Advice.Length; i++)
        {
            ref readonly var bail = ref facts.Release.Advice[i];
            result = Graver(result, bail.Advice switch
            {
                BailAdvice.ForDetainer => IsKnownFromBooking(facts, judgment.Law["bail-discouraged"])
                    ? RuleResult.Found(Outcome.Violated, "/bail", i)
                    : RuleResult.Undetermined(new(FactFields.LawThatDay), "/bail", i),
                BailAdvice.ForUnknownReason => RuleResult.Undetermined(new(Reason, i), "/bail", i),
                BailAdvice.NotForDetainer => RuleResult.Satisfied,
                _ => tells && bail.WasSet ? RuleResult.Undetermined(new(Advice, i), "/bail", i) : RuleResult.NotApplicable,
            });
        }

        return result;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) => "By the record, posting bail that a court had set was advised against because of a detainer.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "Another recorded reason for the advice, or none given." : null;
}
