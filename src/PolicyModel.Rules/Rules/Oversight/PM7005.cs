namespace PolicyModel.Rules;

/// <summary>Money without a line in the budget.</summary>
internal sealed class PM7005 : RecordRule<FundingAgreement>
{
    private static readonly FactField Budget = new("/budget", "The record does not say whether the budget has a line for the money.", "whether the budget has a line for the money");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.NoBudgetLine,
        Title = "Money was received, and the budget has no line for it.",
        Severity = Severity.Note,
        SeverityBecause = "It is what watchdogs ask for; local budget law was not read.",
        Provisions = ["budget-line"],
        Needs = "The lines that were paid, and whether the budget has a line for them.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records) =>
        record.Lines?.Any(l => l.Basis == FigureBasis.Outlaid || (FundingLines.Counts(l) && l.PaidOn.HasValue)) != true ? RecordResult.NotApplicable
        : record.Budget?.Entered == false ? RecordResult.Violated("/budget/entered", "Money was received, and the budget has no line for it.", "A line in the budget.")
        : record.Budget is { Entered: true } or { Line: not null } ? RecordResult.Satisfied
        : RecordResult.Undetermined(Budget);
}
