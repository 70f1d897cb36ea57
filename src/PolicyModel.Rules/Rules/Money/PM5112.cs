namespace PolicyModel.Rules;

/// <summary>A payment that rests on a claim.</summary>
internal sealed class PM5112 : RecordRule<FundingAgreement>
{
    private static readonly FactField Basis = new("/capSchedule/#/basis", "The record does not say what a limit rests on under which money was paid.", "what the limit rests on");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ClaimDrivesPayment,
        Title = "A payment rests on a term that was only claimed.",
        Severity = Severity.Error,
        SeverityBecause = "A claim by one speaker is no term of an agreement.",
        Provisions = ["claimed-terms"],
        Needs = "What each cap and each line rests on.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records) => RecordResult.Gravest(
    [
        .. (record.Lines ?? []).Select((line, i) => (line, i)).Where(l => l.line.Basis == FigureBasis.Claimed).Select(l =>
            l.line.PaidOn.HasValue ? RecordResult.Violated(At("lines", l.i, "basis"), "A figure that is only claimed bears a day of payment.", "A line of what was invoiced or paid.") : RecordResult.Satisfied),
        .. (record.CapSchedule ?? []).Select((cap, i) => JudgeCap(cap, i, record)),
    ]);

    private static RecordResult JudgeCap(Cap cap, int index, FundingAgreement record) =>
        !record.Counted(cap.Category).Any() ? RecordResult.NotApplicable
        : cap.Basis.OrNull() is not { } basis ? RecordResult.Undetermined(Basis, index)
        : basis == FigureBasis.Claimed ? RecordResult.Violated(At("capSchedule", index, "basis"), "Money was paid under a limit that rests on a claim.", "A limit that the agreement or the payer publishes.")
        : RecordResult.Satisfied;
}
