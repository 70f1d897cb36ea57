namespace PolicyModel.Rules;

/// <summary>An award that is not that of its tier.</summary>
internal sealed class PM5106 : RecordRule<ReimbursementAgreement>
{
    private static readonly FactField Awards = new("/awards", "The record does not say whether awards were paid.", "each award, its quarter, its rate and its amount");
    private static readonly FactField PerOfficer = new("/awards/#/perOfficer", "The record does not tell the award for each officer.", "the award for each officer");
    private static readonly FactField Rate = new("/awards/#/rate", "The record tells neither the rate nor the counts behind it.", "the rate, or how many were provided and located");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.AwardOffTier,
        Title = "A performance award is not that of the tier that the rate falls in.",
        Severity = Severity.Error,
        SeverityBecause = "The terms set the award of each tier.",
        Provisions = ["287g-reimbursement"],
        Needs = "The rate, or the counts behind it, and the award for each officer.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ReimbursementAgreement record, RecordSet records) =>
        record.Awards is not { } awards ? RecordResult.Undetermined(Awards) : RecordResult.Gravest(awards.Select((award, i) => Judge(award, i, records)));

    private static RecordResult Judge(AwardRecord award, int index, RecordSet records)
    {
        if (FundingLines.Dollars(award.PerOfficer) is not { } paid)
        {
            return RecordResult.Undetermined(PerOfficer, index);
        }

        var rate = award.Rate.OrNull() ?? (award.Provided.OrNull() is > 0 and var provided && award.Located.OrNull() is { } located ? located * 100m / provided : null);
        if (rate is not { } reached)
        {
            return RecordResult.Undetermined(Rate, index);
        }

        return records.Limit("award-per-officer", FundingLines.FirstDayOf(award.FiscalYear, award.Quarter), reached) is not { } tier ? RecordResult.Undetermined(RecordFields.LawThatDay)
            : paid == tier.Limit ? RecordResult.Satisfied with { Cites = [tier.Provision.ProvisionId] }
            : RecordResult.Violated(At("awards", index, "perOfficer"), $"The award for each officer is {Dollars(paid)}; the tier of the rate gives {Dollars(tier.Limit)}.", $"An award of {Dollars(tier.Limit)} for each officer.") with { Cites = [tier.Provision.ProvisionId] };
    }
}
