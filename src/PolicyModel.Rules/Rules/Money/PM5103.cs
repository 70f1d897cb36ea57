namespace PolicyModel.Rules;

/// <summary>Overtime above the share of the salary.</summary>
internal sealed class PM5103 : RecordRule<ReimbursementAgreement>
{
    private static readonly FactField Salary = new("/pay/#/annualSalary", "The record does not tell the officer's annual salary.", "the officer's annual salary");
    private static readonly FactField From = new("/pay/#/from", "The record does not say from which day the salary holds.", "the first day for which the salary holds");
    private static readonly FactField To = new("/pay/#/to", "The record does not say until which day the salary holds.", "the last day for which the salary holds");
    private static readonly FactField Pay = new("/pay", "The record does not tell the salary of the officer whose overtime was reimbursed, for those days.", "each officer's annual salary and the days it holds for");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.OvertimeOverShare,
        Title = "Overtime of an officer exceeds the share of the annual salary that is reimbursed.",
        Severity = Severity.Error,
        SeverityBecause = "The terms cap overtime for each officer.",
        Provisions = ["287g-reimbursement"],
        Needs = "Each officer's annual salary and days, and the lines of overtime by officer.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ReimbursementAgreement record, RecordSet records)
    {
        var overtime = record.Counted(FundingCategory.Overtime).ToList();
        return record.Lines is null ? RecordResult.Undetermined(RecordFields.Lines)
            : RecordResult.Gravest(
            [
                .. overtime.Where(l => FundingLines.DayOf(l.Line) is null).Select(l => RecordResult.Undetermined(RecordFields.IncurredFrom, l.Index)),
                .. overtime.Where(l => Unplaced(l.Line, record)).Select(l => RecordResult.Undetermined(l.Line.Officer.HasValue ? Pay : RecordFields.Officer, l.Index)),
                .. (record.Pay ?? []).Select((pay, i) => Judge(pay, i, record, records)),
            ]);
    }

    /// <summary>True where it is not known whose overtime it is, or within which days of pay it falls.</summary>
    private static bool Unplaced(FundingLine line, ReimbursementAgreement record) => !line.Officer.HasValue || record.Pay?.Any(p => Falls(line, p)) != true;

    private static bool Falls(FundingLine line, OfficerPay pay) =>
        line.Officer.HasValue && line.Officer.Value == pay.Officer && FundingLines.DayOf(line) is { } day && !(day < pay.From.OrNull()) && !(day > pay.To.OrNull());

    private static RecordResult Judge(OfficerPay pay, int index, ReimbursementAgreement record, RecordSet records)
    {
        var lines = record.Counted(FundingCategory.Overtime).Where(l => Falls(l.Line, pay)).ToList();
        if (lines.Count == 0)
        {
            return RecordResult.NotApplicable;
        }

        if (FundingLines.Dollars(pay.AnnualSalary) is not { } salary)
        {
            return RecordResult.Undetermined(Salary, index);
        }

        if (pay.From.OrNull() is not { } from || pay.To.OrNull() is not { } to)
        {
            return RecordResult.Undetermined(pay.From.HasValue ? To : From, index);
        }

        if (records.Limit("overtime-share", from) is not { } share)
        {
            return RecordResult.Undetermined(RecordFields.LawThatDay);
        }

        var cap = FundingLines.ForPartOfYear(salary * share.Limit, from, to);
        var result = Under(FundingLines.Sum(lines.Select(l => l.Line)), cap, At("lines", lines[0].Index), "The lines of overtime of one officer") with { Cites = [share.Provision.ProvisionId] };
        return result.Outcome == Outcome.Satisfied && lines.FindIndex(l => FundingLines.Dollars(l.Line) is null) is >= 0 and var open
            ? RecordResult.Undetermined(RecordFields.Amount, lines[open].Index)
            : result;
    }
}
