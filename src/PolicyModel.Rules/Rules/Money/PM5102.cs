namespace PolicyModel.Rules;

/// <summary>Reimbursement for days before the programme.</summary>
internal sealed class PM5102 : RecordRule<ReimbursementAgreement>
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.PaidBeforeProgramme,
        Title = "Money was reimbursed for days before the programme began.",
        Severity = Severity.Error,
        SeverityBecause = "What the terms do not cover yet is not reimbursed under them.",
        Provisions = ["287g-reimbursement", "287g-equipment"],
        Needs = "The first day of the agreement, and the days of each line.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ReimbursementAgreement record, RecordSet records)
    {
        var begins = records.Law.EverSetting("overtime-share")[0].ValidFrom;
        return RecordResult.Gravest(
        [
            record.StartsOn.OrNull() is not { } start ? RecordResult.NotApplicable : start < begins ? RecordResult.Violated("/startsOn", $"The agreement starts on {Day(start)}; the terms began on {Day(begins)}.") : RecordResult.Satisfied,
            .. (record.Lines ?? []).Select((line, i) => (line, i)).Where(l => FundingLines.Counts(l.line)).Select(l => Judge(l.line, l.i, records)),
        ]);
    }

    private static RecordResult Judge(FundingLine line, int index, RecordSet records)
    {
        var term = line.Category switch
        {
            FundingCategory.Salary or FundingCategory.Benefits or FundingCategory.Overtime or FundingCategory.PerformanceAward => "overtime-share",
            FundingCategory.Equipment => "equipment-per-officer",
            FundingCategory.Vehicle => "vehicles-per-agency",
            _ => null,
        };
        if (term is null)
        {
            return RecordResult.NotApplicable;
        }

        var terms = records.Law.EverSetting(term)[0];
        return FundingLines.DayOf(line) is not { } day ? RecordResult.Undetermined(RecordFields.IncurredFrom, index)
            : day < terms.ValidFrom ? RecordResult.Violated(At("lines", index, "incurredFrom"), $"The line is for days from {Day(day)}; the terms began on {Day(terms.ValidFrom)}.", $"Days from {Day(terms.ValidFrom)} on.") with { Cites = [terms.ProvisionId] }
            : RecordResult.Satisfied;
    }
}
