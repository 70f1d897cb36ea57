namespace PolicyModel.Rules;

/// <summary>Boxes that exclude each other are both marked.</summary>
internal sealed class PM2006 : DetainerRule
{
    private static readonly FactField Boxes = new("/detainers/#/boxes", "The record does not say which boxes are marked on the form.", "the boxes marked on the form");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.BoxesExcludeEachOther,
        Title = "Boxes 1 and 2 of Form I-247A are both marked.",
        Severity = Severity.Warning,
        SeverityBecause = "It is ICE guidance on how the form is filled in.",
        Provisions = ["ice-guidance-i-247a", "form-i-247a"],
        Needs = "The form and the boxes marked on it.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        ref readonly var paper = ref facts.Papers[index];
        if (instrument.Form is not (DetainerForm.I247A or DetainerForm.Unknown) || instrument.Issued is { } issued && issued.Last < judgment.Law["ice-guidance-i-247a"].ValidFrom)
        {
            return RuleResult.NotApplicable;
        }

        return (paper.ProbableCauseBox, paper.ResumeCustodyBox) switch
        {
            (Told.Nothing, _) => Undetermined(instrument.Form == DetainerForm.Unknown ? FactFields.Form : Boxes, index),
            (Told.Yes, Told.Yes) => instrument.Form == DetainerForm.Unknown ? Undetermined(FactFields.Form, index) : Violated(index),
            _ => RuleResult.Satisfied,
        };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "Box 1, probable cause, and box 2, custody to be resumed, are both marked; the guidance for the form leaves box 1 empty where box 2 is used.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "Only one of the two boxes marked." : null;
}
