namespace PolicyModel.Rules;

/// <summary>Pay for days without authority.</summary>
internal sealed class PM5109 : RecordRule<ReimbursementAgreement>
{
    private static readonly FactField Delegation = new("delegation of the officer for those days", "The records do not tell whether the officer was authorised on those days.");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.PaidWhileUnauthorised,
        Title = "Pay was reimbursed for days on which the officer was not authorised or the memorandum was suspended.",
        Severity = Severity.Error,
        SeverityBecause = "Reimbursement is for officers who may act.",
        Provisions = ["287g-service-agreement"],
        Needs = "The days of each line, the officer, the delegation and the suspensions.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ReimbursementAgreement record, RecordSet records) =>
        record.Lines is null ? RecordResult.Undetermined(RecordFields.Lines)
        : RecordResult.Gravest(record.Counted(FundingCategory.Salary, FundingCategory.Benefits, FundingCategory.Overtime, FundingCategory.PerformanceAward).Select(l => Judge(l.Line, l.Index, record, records)));

    private static RecordResult Judge(FundingLine line, int index, ReimbursementAgreement record, RecordSet records)
    {
        if (line.IncurredFrom.OrNull() is not { } from || line.IncurredTo.OrNull() is not { } to)
        {
            return RecordResult.Undetermined(line.IncurredFrom.HasValue ? RecordFields.IncurredTo : RecordFields.IncurredFrom, index);
        }

        var memorandum = records.Memorandum(record.MemorandumId);
        var suspended = (memorandum?.Suspensions ?? []).Where(s => s.From <= to && !(s.To.OrNull() <= from)).ToList();
        if (suspended.Exists(s => s.To.HasValue || !s.To.IsProvided))
        {
            return RecordResult.Violated(At("lines", index), $"The line is for pay from {Day(from)} to {Day(to)}, and the memorandum was suspended on some of these days.", "Days on which the memorandum was not suspended.");
        }

        if (line.Officer.OrNull() is not { } officer)
        {
            return RecordResult.Undetermined(RecordFields.Officer, index);
        }

        var delegations = records.DelegationsUnder(record.MemorandumId).Where(d => d.Officer == officer).ToList();
        return memorandum is null || suspended.Count > 0 ? RecordResult.Undetermined(memorandum is null ? RecordFields.Memorandum : RecordFields.MemorandumStanding)
            : delegations.Count == 0 ? RecordResult.Undetermined(Delegation)
            : delegations.AuthorizedThroughout(from, to) switch
            {
                Told.Yes => RecordResult.Satisfied,
                Told.No => RecordResult.Violated(At("lines", index), $"The line is for pay from {Day(from)} to {Day(to)}, and the officer was not authorised on all of these days.", "A delegation that covers every day of the line."),
                _ => RecordResult.Undetermined(Delegation),
            };
    }
}
