namespace PolicyModel.Rules;

/// <summary>Pay for days on which no task force memorandum stood.</summary>
internal sealed class PM5101 : RecordRule<ReimbursementAgreement>
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.PaidWithoutMemorandum,
        Title = "Pay was reimbursed for days on which no task force memorandum of the agency stood.",
        Severity = Severity.Error,
        SeverityBecause = "Reimbursement is for officers under a memorandum in force.",
        Provisions = ["287g-reimbursement", "287g-service-agreement"],
        Needs = "The memorandum, its model, first day and end, and the days of each line of pay.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ReimbursementAgreement record, RecordSet records)
    {
        if (record.Lines is null)
        {
            return RecordResult.Undetermined(RecordFields.Lines);
        }

        var memorandum = records.Memorandum(record.MemorandumId);
        return RecordResult.Gravest(record.Counted(FundingCategory.Salary, FundingCategory.Benefits, FundingCategory.Overtime, FundingCategory.PerformanceAward).Select(l =>
            memorandum is null ? RecordResult.Undetermined(RecordFields.Memorandum) : Judge(l.Line, l.Index, memorandum, records)));
    }

    private static RecordResult Judge(FundingLine line, int index, Section287gMemorandum memorandum, RecordSet records)
    {
        if (line.IncurredFrom.OrNull() is not { } from)
        {
            return RecordResult.Undetermined(RecordFields.IncurredFrom, index);
        }

        if (line.IncurredTo.OrNull() is not { } to)
        {
            return RecordResult.Undetermined(RecordFields.IncurredTo, index);
        }

        return memorandum.Model != Section287gModel.TaskForce && records.Limit("task-force-only", from) is { Limit: 1 }
                ? RecordResult.Violated(At("lines", index), "The line is for pay under a memorandum of another model than the task force.", "A task force memorandum that covers the days.")
            : memorandum.Covers(from, to) switch
            {
                Told.Yes => RecordResult.Satisfied,
                Told.No => RecordResult.Violated(At("lines", index), $"The line is for pay from {Day(from)} to {Day(to)}, and the memorandum did not stand on all of these days.", "A memorandum in force on every day of the line."),
                _ => RecordResult.Undetermined(RecordFields.MemorandumStanding),
            };
    }
}
