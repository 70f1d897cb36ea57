namespace PolicyModel.Rules;

/// <summary>A cost claimed twice.</summary>
internal sealed class PM5305 : RecordRule<FundingAgreement>
{
    private static readonly FactField Elsewhere = new("/lines/#/claimedElsewhere", "The record does not say whether a cost is claimed under another programme.", "whether the cost is claimed under another programme");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.CostClaimedTwice,
        Title = "A cost is claimed under two programmes.",
        Severity = Severity.Error,
        SeverityBecause = "One cost is paid once.",
        Provisions = ["one-cost-once"],
        Needs = "Whether each line is claimed elsewhere, and the invoices of the agency.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records) =>
        RecordResult.Gravest((record.Lines ?? []).Select((line, i) => (line, i)).Where(l => l.line.Basis is FigureBasis.Invoiced or FigureBasis.Outlaid).Select(l => Judge(l.line, l.i, record, records)));

    private static RecordResult Judge(FundingLine line, int index, FundingAgreement record, RecordSet records)
    {
        if (line.ClaimedElsewhere == true)
        {
            return RecordResult.Violated(At("lines", index, "claimedElsewhere"), "The cost is claimed under another programme too.", "A cost that is claimed once.");
        }

        var twice = line.InvoiceId.HasValue && records.OfAgency(record).Where(a => a.Kind != record.Kind).SelectMany(a => a.Lines ?? [])
            .Any(o => o.InvoiceId.HasValue && o.InvoiceId.Value == line.InvoiceId.Value && o.Basis is FigureBasis.Invoiced or FigureBasis.Outlaid);
        return twice ? RecordResult.Violated(At("lines", index, "invoiceId"), "An agreement of another kind of the agency pays the same invoice.", "An invoice that is paid once.")
            : line.ClaimedElsewhere == false ? RecordResult.Satisfied
            : RecordResult.Undetermined(Elsewhere, index);
    }
}
