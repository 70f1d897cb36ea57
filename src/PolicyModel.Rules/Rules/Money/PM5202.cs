namespace PolicyModel.Rules;

/// <summary>Invoices or outlays beyond what is obligated.</summary>
internal sealed class PM5202 : RecordRule<FundingAgreement>
{
    private static readonly FactField Obligated = new("/lines", "The record lists what was invoiced or paid out, and nothing that was obligated.", "what is obligated under the agreement");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.BeyondObligation,
        Title = "Invoices or outlays of an agreement exceed what is obligated.",
        Severity = Severity.Error,
        SeverityBecause = "Nothing is invoiced or paid beyond an obligation.",
        Provisions = ["award-obligation"],
        Needs = "The lines of the agreement that are obligated, invoiced and paid out.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records)
    {
        var lines = (record.Lines ?? []).Select((line, i) => (Line: line, Index: i)).Where(l => FundingLines.Counts(l.Line)).ToList();
        var spent = lines.Where(l => l.Line.Basis != FigureBasis.Obligated).ToList();
        if (spent.Count == 0)
        {
            return record is IntergovernmentalServiceAgreement && record.Lines is null ? RecordResult.Undetermined(RecordFields.Lines) : RecordResult.NotApplicable;
        }

        if (spent.Count == lines.Count)
        {
            return RecordResult.Undetermined(Obligated);
        }

        var obligated = FundingLines.Sum(lines.Where(l => l.Line.Basis == FigureBasis.Obligated).Select(l => l.Line));
        var open = lines.FindIndex(l => FundingLines.Dollars(l.Line) is null);
        return open >= 0 ? RecordResult.Undetermined(RecordFields.Amount, lines[open].Index)
            : Under(FundingLines.Sum(spent.Select(l => l.Line)), obligated, At("lines", spent[0].Index), "Invoices or outlays");
    }
}
