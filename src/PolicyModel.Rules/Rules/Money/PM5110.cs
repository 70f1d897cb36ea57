namespace PolicyModel.Rules;

/// <summary>Salary above the pay, or one officer above full time.</summary>
internal sealed class PM5110 : RecordRule<ReimbursementAgreement>
{
    private static readonly FactField Salary = new("/pay/#/annualSalary", "The record does not tell the officer's annual salary.", "the officer's annual salary");
    private static readonly FactField Span = new("/pay/#/from", "The record does not say for which days the salary holds.", "the days for which the salary holds");
    private static readonly FactField Share = new("/pay/#/share", "The record does not say which part of full time is claimed.", "the part of full time that is claimed for the officer");
    private static readonly FactField Pay = new("/pay", "The record does not tell the pay of an officer whose salary was reimbursed.", "each officer's annual salary, share of full time and days");
    private static readonly FactField OtherShare = new("share of full time in the other agreements", "Another agreement that pays the officer does not say which part of full time it claims.");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.PaidTwiceForOneOfficer,
        Title = "Salary exceeds what the officer earns, or one officer is paid for above full time by several agencies.",
        Severity = Severity.Error,
        SeverityBecause = "Reimbursement does not exceed the cost, and a person has one full time.",
        Provisions = ["287g-service-agreement"],
        Needs = "Each officer's salary, share of full time and days, in every agreement that pays the officer.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ReimbursementAgreement record, RecordSet records)
    {
        var salaries = record.Counted(FundingCategory.Salary).ToList();
        return record is { Pay: null, Lines: null } ? RecordResult.Undetermined(RecordFields.Lines)
            : RecordResult.Gravest(
            [
                .. salaries.Where(l => FundingLines.DayOf(l.Line) is null).Select(l => RecordResult.Undetermined(RecordFields.IncurredFrom, l.Index)),
                .. salaries.Where(l => !l.Line.Officer.HasValue || record.Pay?.Any(p => p.Officer == l.Line.Officer.Value) != true).Select(l => RecordResult.Undetermined(l.Line.Officer.HasValue ? Pay : RecordFields.Officer, l.Index)),
                .. (record.Pay ?? []).Select((pay, i) => JudgeSalary(pay, i, [.. salaries.Where(l => l.Line.Officer.OrNull() == pay.Officer && FundingLines.DayOf(l.Line) is { } day && !(day < pay.From.OrNull()) && !(day > pay.To.OrNull()))])),
                .. (record.Pay ?? []).Select((pay, i) => JudgeShare(pay, i, record, records)),
            ]);
    }

    private static RecordResult JudgeSalary(OfficerPay pay, int index, IReadOnlyList<(FundingLine Line, int Index)> lines)
    {
        if (lines.Count == 0)
        {
            return RecordResult.NotApplicable;
        }

        return FundingLines.Dollars(pay.AnnualSalary) is not { } salary ? RecordResult.Undetermined(Salary, index)
            : pay.From.OrNull() is not { } from || pay.To.OrNull() is not { } to ? RecordResult.Undetermined(Span, index)
            : Under(FundingLines.Sum(lines.Select(l => l.Line)), FundingLines.ForPartOfYear(salary, from, to), At("lines", lines[0].Index), "The lines of salary of one officer");
    }

    private static RecordResult JudgeShare(OfficerPay pay, int index, ReimbursementAgreement record, RecordSet records)
    {
        var others = records.Agreements.OfType<ReimbursementAgreement>().Where(r => !ReferenceEquals(r, record)).SelectMany(r => r.Pay ?? []).Where(o => o.Officer == pay.Officer && Overlap(pay, o)).ToList();
        return pay.Share.OrNull() is not { } share ? RecordResult.Undetermined(Share, index)
            : share + others.Sum(o => o.Share.ValueOr(0)) > 100 ? RecordResult.Violated(At("pay", index, "share"), $"The agreements that pay the officer over the same days come to {Figure(share + others.Sum(o => o.Share.ValueOr(0)))} per cent of full time.", "Shares that come to 100 per cent or less.")
            : others.Any(o => !o.Share.HasValue) ? RecordResult.Undetermined(OtherShare)
            : RecordResult.Satisfied;
    }

    private static bool Overlap(OfficerPay a, OfficerPay b) => !(a.To.OrNull() < b.From.OrNull()) && !(b.To.OrNull() < a.From.OrNull());
}
