namespace PolicyModel.Rules;

/// <summary>Vehicles above the cap.</summary>
internal sealed class PM5105() : AgencyCapRule(FundingCategory.Vehicle, "vehicles", "vehicles-per-agency")
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.VehiclesOverCap,
        Title = "Vehicles exceed the sum for an agency.",
        Severity = Severity.Error,
        SeverityBecause = "The terms set a sum for vehicles.",
        Provisions = ["287g-equipment"],
        Needs = "The lines of vehicles of the agency.",
        Since = "2026-11-24",
    };

    private protected override bool IsCapped(FundingAgreement agreement) => agreement is ReimbursementAgreement or VehicleProvision;

    private protected override decimal? CapOf(FundingAgreement record, decimal limit, RecordSet records, out FactField? missing)
    {
        missing = null;
        return limit;
    }
}
