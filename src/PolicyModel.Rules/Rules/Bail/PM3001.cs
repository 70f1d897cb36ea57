using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>Bail refused, or not processed, because of a detainer.</summary>
internal sealed class PM3001 : Rule
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.BailRefused,
        Title = "Bail was refused, or not processed, because of a detainer.",
        Severity = Severity.Error,
        SeverityBecause = "A detainer is a request and is no reason to refuse bail that a court has set.",
        Provisions = ["bail-refused", "8-cfr-287.7-a"],
        Needs = "What became of each offer of bail and, where it was refused, why.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var (bail, step) = facts.TenderPlace;
        return facts.Tender switch
        {
            TenderFate.RefusedForDetainer => RuleResult.Found(Outcome.Violated, string.Create(CultureInfo.InvariantCulture, $"/bail/{bail}/history"), step),
            TenderFate.RefusedUnknown => RuleResult.Undetermined(new(FactFields.RefusalReason, bail, step), string.Create(CultureInfo.InvariantCulture, $"/bail/{bail}/history"), step),
            TenderFate.FateUnknown => RuleResult.Undetermined(new(FactFields.TenderFate, bail, step), string.Create(CultureInfo.InvariantCulture, $"/bail/{bail}/history"), step),
            TenderFate.NotRefusedForDetainer => RuleResult.Satisfied,
            _ => RuleResult.NotApplicable,
        };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "Bail was offered and refused because of a detainer; the ground it was offered for is taken to have ended at the offer.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "Another recorded reason for the refusal." : null;
}
