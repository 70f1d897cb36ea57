using NodaTime;

namespace PolicyModel.Rules;

/// <summary>I-200 unsigned, before the charging document, or served by someone who may not.</summary>
internal sealed class PM2010 : DetainerRule
{
    private const string Signed = "signed";
    private const string Charging = "chargingDocumentOn";
    private const string Server = "servedBy";

    private static readonly FactField ChargingDocument = new(
        "/detainers/#/warrant/chargingDocumentOn",
        "The record does not give the day of the charging document that the warrant goes with.",
        "the day of the notice to appear");

    private static readonly FactField Service = new(
        "/detainers/#/warrant/servedBy",
        "The record does not say whether, when or by an officer in which role the warrant was served.",
        "whether the warrant was served, when, and the title of the officer who served it");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ArrestWarrantDefective,
        Title = "A Form I-200 was unsigned, was signed before the charging document, or was served by someone who may not serve it.",
        Severity = Severity.Error,
        SeverityBecause = "The regulation says when the warrant may be issued and who may serve it.",
        Provisions = ["8-cfr-236.1-b", "8-cfr-287.5-e", "287g-jail-enforcement", "287g-warrant-service", "uscis-officers-2025"],
        Needs = "Whether and when the warrant was signed, the day of the charging document, and whether, when and by whom the warrant was served.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        if (facts.Papers[index].Warrant is not { Form: WarrantForm.I200 } warrant)
        {
            return RuleResult.NotApplicable;
        }

        if (!IsKnownFromBooking(facts, judgment.Law["8-cfr-236.1-b"]))
        {
            return Undetermined(FactFields.LawThatDay, index);
        }

        // The gravest of three; what is wrong outweighs what is missing, in this order.
        return Graver(Graver(OfSignature(warrant, index), OfCharging(warrant, index)), OfService(facts, warrant, index, judgment.Law));
    }

    private static RuleResult OfSignature(in WarrantFacts warrant, int index) => warrant.Signed switch
    {
        Told.Yes => RuleResult.Satisfied,
        Told.No => ViolatedAtWarrant(index, Signed),
        _ => Undetermined(FactFields.Warrant, index),
    };

    private static RuleResult OfCharging(in WarrantFacts warrant, int index) => warrant switch
    {
        { Signed: Told.No } => RuleResult.NotApplicable,
        { ChargingDocument: Told.No } => ViolatedAtWarrant(index, Charging),
        { ChargingDocumentOn: null } => Undetermined(ChargingDocument, index),
        { SignedOn: null } => Undetermined(FactFields.DateOfSignature, index),
        { ChargingDocumentOn: { } day, SignedOn: { } signed } when signed.Last < day => ViolatedAtWarrant(index, Charging),
        { ChargingDocumentOn: { } day, SignedOn: { } signed } when signed.First < day => Undetermined(FactFields.DateOfSignature, index),
        _ => RuleResult.Satisfied,
    };

    private static RuleResult OfService(in CaseFacts facts, in WarrantFacts warrant, int index, LawBook law)
    {
        if (warrant.Served == Told.No)
        {
            return RuleResult.NotApplicable;
        }

        if (warrant.Served == Told.Nothing || warrant.ServedBy is not { } role || role == IssuerRole.Other)
        {
            return Undetermined(Service, index);
        }

        return law.Officers.Had(OfficerPower.ServeWarrant, role, warrant.ServedOn ?? (facts.Booked.Earliest.DateIn(facts.Zone), LocalDate.MaxIsoValue)) switch
        {
            Told.Yes => RuleResult.Satisfied,
            Told.No => ViolatedAtWarrant(index, Server),
            _ => Undetermined(warrant.ServedOn is null ? Service : FactFields.LawThatDay, index),
        };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        result.Place[(result.Place.LastIndexOf('/') + 1)..] switch
        {
            Signed => "By the record the warrant on Form I-200 was not signed.",
            Charging => "By the record the warrant on Form I-200 was signed before there was a charging document.",
            _ => "By the record the warrant on Form I-200 was served by an officer in a role that had no power to serve one on that day.",
        };

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome != Outcome.Violated ? null : result.Place[(result.Place.LastIndexOf('/') + 1)..] switch
        {
            Signed => "A signature on the warrant.",
            Charging => "A charging document of the day of the signature or before.",
            _ => "Service by an officer in a role that 8 CFR 287.5(e)(3), or a provision beside it, names on that day.",
        };
}
