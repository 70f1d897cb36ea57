namespace PolicyModel.Rules;

/// <summary>A rate between the published bands.</summary>
internal sealed class PM5108 : RecordRule<ReimbursementAgreement>
{
    private static readonly FactField Awards = new("/awards", "The record does not say whether awards were paid.", "each award, its quarter, its rate and its amount");
    private static readonly FactField Rate = new("/awards/#/rate", "The record does not tell the rate.", "the rate of the award");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.AwardRateInGap,
        Title = "The rate of an award falls between two published bands.",
        Severity = Severity.Warning,
        SeverityBecause = "The bands are printed in whole per cents, and no tier is printed for what lies between.",
        Provisions = ["287g-reimbursement"],
        Needs = "The rate of each award.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ReimbursementAgreement record, RecordSet records) =>
        record.Awards is not { } awards ? RecordResult.Undetermined(Awards) : RecordResult.Gravest(awards.Select((award, i) => Judge(award, i, records)));

    private static RecordResult Judge(AwardRecord award, int index, RecordSet records)
    {
        if (award.Rate.OrNull() is not { } rate)
        {
            return RecordResult.Undetermined(Rate, index);
        }

        var day = FundingLines.FirstDayOf(award.FiscalYear, award.Quarter);
        var terms = records.Law.Setting("award-per-officer", day).FirstOrDefault();
        return terms is null ? RecordResult.Undetermined(RecordFields.LawThatDay)
            : terms.Terms.Any(t => t.Term == "award-per-officer" && t.AtLeast is > 0 and var least && rate < least && rate > least - 1)
                ? RecordResult.Observed(At("awards", index, "rate"), $"The rate of {Figure(rate)} lies between two printed bands; rounded down, it is in the lower one.", "A rate in whole per cents.")
            : RecordResult.Satisfied;
    }
}
