namespace PolicyModel.Rules;

/// <summary>Pay that depends on counts of people.</summary>
internal sealed class PM5111 : RecordRule<FundingAgreement>
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.PayByOutcome,
        Title = "Pay depends on how many people are found or arrested.",
        Severity = Severity.Warning,
        SeverityBecause = "What pays by the count is shown beside the count; nothing here says that it moved anyone.",
        Provisions = ["outcome-pay", "287g-reimbursement"],
        Needs = "The awards and the lines of the agreement.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records)
    {
        var awards = (record as ReimbursementAgreement)?.Awards;
        if (awards is null && record.Lines is null)
        {
            return record is ReimbursementAgreement ? RecordResult.Undetermined(RecordFields.Lines) : RecordResult.NotApplicable;
        }

        var award = (awards ?? []).Select((a, i) => (a, i)).FirstOrDefault(a => FundingLines.Dollars(a.a.PerOfficer) > 0 || FundingLines.Dollars(a.a.Amount) > 0);
        var line = record.Counted(FundingCategory.PerformanceAward).FirstOrDefault();
        return award.a is not null ? RecordResult.Observed(At("awards", award.i), "An award is paid by the rate of people located.", "Pay that does not go by counts.") with { Facts = Counts(award.a) }
            : line.Line is not null ? RecordResult.Observed(At("lines", line.Index), "A performance award was paid.", "Pay that does not go by counts.")
            : RecordResult.Satisfied;
    }

    private static ValueList<FindingFact> Counts(AwardRecord award) =>
        award.Provided.OrNull() is { } provided && award.Located.OrNull() is { } located ? [new() { Name = "provided", Value = Figure(provided) }, new() { Name = "located", Value = Figure(located) }] : [];
}
