namespace PolicyModel.Rules;

/// <summary>Issued by someone who was not authorised on that day.</summary>
internal sealed class PM2007 : DetainerRule
{
    private static readonly FactField Role = new(
        "/detainers/#/issuer/role",
        "The record does not say in which role the detainer was issued, or only that it is a role not told apart.",
        "the title of the officer who issued the detainer");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.IssuerNotAuthorised,
        Title = "The detainer was issued by someone who, on that day, could not issue one.",
        Severity = Severity.Error,
        SeverityBecause = "The regulation lists who may issue a detainer.",
        Provisions = ["8-cfr-287.7-b", "8-cfr-287.7-b-enforcement-agents", "uscis-officers-2025", "287g-jail-enforcement", "287g-warrant-service"],
        Needs = "The role of the officer who issued the detainer and, where the role was added later, the day of issue.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        if (!instrument.AsksForHold)
        {
            return RuleResult.NotApplicable;
        }

        if (facts.Papers[index].IssuerRole is not { } role || role == IssuerRole.Other)
        {
            return Undetermined(Role, index);
        }

        return judgment.Law.Officers.Had(OfficerPower.IssueDetainer, role, IssuedWithin(facts, index, judgment.Law)) switch
        {
            Told.Yes => RuleResult.Satisfied,
            Told.No => Violated(index),
            _ => Undetermined(instrument.Issued is null ? FactFields.DateOfIssue : FactFields.LawThatDay, index),
        };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "By the record the detainer was issued by an officer in a role that had no power to issue one on that day.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "Issue by an officer in a role that 8 CFR 287.7(b), or a provision beside it, names on that day." : null;
}
