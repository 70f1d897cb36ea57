namespace PolicyModel.Rules;

/// <summary>Equipment above the cap.</summary>
internal sealed class PM5104() : AgencyCapRule(FundingCategory.Equipment, "equipment", "equipment-per-officer")
{
    private static readonly FactField Count = new("/eligibleCount", "The records do not say how many officers are trained.", "how many officers of the agency are trained");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.EquipmentOverCap,
        Title = "Equipment exceeds the sum for each trained officer.",
        Severity = Severity.Error,
        SeverityBecause = "The terms set a sum for each officer.",
        Provisions = ["287g-equipment"],
        Needs = "The lines of equipment of the agency, and how many of its officers are trained.",
        Since = "2026-11-24",
    };

    private protected override bool IsCapped(FundingAgreement agreement) => agreement is ReimbursementAgreement or EquipmentProvision;

    private protected override decimal? CapOf(FundingAgreement record, decimal limit, RecordSet records, out FactField? missing)
    {
        var officers = TrainedOfficers(record, records);
        missing = officers is null ? Count : null;
        return limit * officers;
    }

    /// <summary>The most officers that the records tell of as trained; null where they tell of none at all.</summary>
    private static int? TrainedOfficers(FundingAgreement record, RecordSet records)
    {
        var trained = records.DelegationsOf(record).Where(d => d.TrainedOn.OrNull() <= records.AsOf).Select(d => d.Officer).Distinct().Count();
        var told = records.OfAgency(record).OfType<ReimbursementAgreement>().Select(r => r.EligibleCount.OrNull() ?? r.EligibleOfficers?.Count).Max();
        return trained == 0 && told is null ? null : Math.Max(trained, told ?? 0);
    }
}
