namespace PolicyModel.Rules;

/// <summary>No probable-cause basis is stated, or only that an investigation began.</summary>
internal sealed class PM2005 : DetainerRule
{
    private static readonly FactField Edition = new(
        "/detainers/#/edition",
        "The record does not say which edition of the form the detainer is, and not every edition asks for a basis.",
        "the edition as the form prints it");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.NoBasisStated,
        Title = "The detainer states no basis of probable cause, or only that an investigation began.",
        Severity = Severity.Error,
        SeverityBecause = "A hold past release is a new seizure and needs probable cause; that an investigation began is none.",
        Provisions = ["detainer-probable-cause", "ice-policy-10074.2"],
        Needs = "The bases that the detainer states, its form and, for Form I-247, its edition.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        ref readonly var paper = ref facts.Papers[index];

        // Box 2 asks for the return of a person whom DHS had lent: no basis is stated there.
        if (!instrument.AsksForHold || (paper.ResumeCustodyBox == Told.Yes && paper.ProbableCauseBox == Told.No))
        {
            return RuleResult.NotApplicable;
        }

        return paper.Basis switch
        {
            StatedBasis.NotRecorded => Undetermined(FactFields.BasisStated, index),
            StatedBasis.None => WithoutBasis(facts, index, judgment.Law),
            StatedBasis.InvestigationOnly => IsKnownFromBooking(facts, judgment.Law["detainer-probable-cause"]) ? Violated(index) : Undetermined(FactFields.LawThatDay, index),
            _ => RuleResult.Satisfied,
        };
    }

    private static RuleResult WithoutBasis(in CaseFacts facts, int index, LawBook law)
    {
        if (law.FaceOf(facts.Instruments[index].Form) is not { } face)
        {
            return Undetermined(FactFields.Form, index);
        }

        if (face.StatesBasis || facts.Papers[index].Edition is { StatesBasis: true })
        {
            return Violated(index);
        }

        // A form that asks for no basis lacks none.
        return facts.Papers[index].Edition is null && face.MayBeAnEdition(e => e.StatesBasis, IssuedWithin(facts, index, law)) == Told.Nothing
            ? Undetermined(Edition, index)
            : RuleResult.NotApplicable;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "By the record the detainer states no basis of probable cause, or states only that an investigation began.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A stated basis: a final order, pending proceedings, a biometric match, or statements or other evidence." : null;
}
