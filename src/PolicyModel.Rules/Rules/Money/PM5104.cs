namespace PolicyModel.Rules;

/// <summary>Equipment above the cap.</summary>
internal sealed class PM5104 : RecordRule<FundingAgreement>
{
    private static readonly FactField Count = new("/eligibleCount", "The records do not say how many officers are trained.", "how many officers of the agency are trained");
    private static readonly FactField Others = new("amounts of the agency's other agreements", "Another agreement of the agency has a line of equipment without an amount.");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.EquipmentOverCap,
        Title = "Equipment exceeds the sum for each trained officer.",
        Severity = Severity.Error,
        SeverityBecause = "The terms set a sum for each officer.",
        Provisions = ["287g-equipment"],
        Needs = "The lines of equipment of the agency, and how many of its officers are trained.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records)
    {
        if (record is not (ReimbursementAgreement or EquipmentProvision) || record.FederalParty.OrNull() == FederalParty.Dla)
        {
            return RecordResult.NotApplicable;
        }

        var own = record.Counted(FundingCategory.Equipment).ToList();
        if (own.Count == 0)
        {
            return record.Lines is null ? RecordResult.Undetermined(RecordFields.Lines) : RecordResult.NotApplicable;
        }

        if (own.FindIndex(l => FundingLines.DayOf(l.Line) is null) is >= 0 and var undated)
        {
            return RecordResult.Undetermined(RecordFields.IncurredFrom, own[undated].Index);
        }

        if (records.Limit("equipment-per-officer", own.Max(l => FundingLines.DayOf(l.Line)!.Value)) is not { } perOfficer)
        {
            return RecordResult.Undetermined(RecordFields.LawThatDay);
        }

        if (TrainedOfficers(record, records) is not { } officers)
        {
            return RecordResult.Undetermined(Count);
        }

        var lines = records.OfAgency(record).Where(a => a is ReimbursementAgreement or EquipmentProvision && a.FederalParty.OrNull() != FederalParty.Dla)
            .SelectMany(a => a.Counted(FundingCategory.Equipment)).Select(l => l.Line).ToList();
        var result = Under(FundingLines.Sum(lines), perOfficer.Limit * officers, At("lines", own[0].Index), "The lines of equipment of the agency");
        return result.Outcome == Outcome.Satisfied && own.FindIndex(l => FundingLines.Dollars(l.Line) is null) is >= 0 and var open ? RecordResult.Undetermined(RecordFields.Amount, own[open].Index)
            : result.Outcome == Outcome.Satisfied && lines.Any(l => FundingLines.Dollars(l) is null) ? RecordResult.Undetermined(Others)
            : result;
    }

    /// <summary>The most officers that the records tell of as trained; null where they tell of none at all.</summary>
    private static int? TrainedOfficers(FundingAgreement record, RecordSet records)
    {
        var trained = records.DelegationsOf(record).Where(d => d.TrainedOn.OrNull() <= records.AsOf).Select(d => d.Officer).Distinct().Count();
        var told = records.OfAgency(record).OfType<ReimbursementAgreement>().Select(r => r.EligibleCount.OrNull() ?? r.EligibleOfficers?.Count).Max();
        return trained == 0 && told is null ? null : Math.Max(trained, told ?? 0);
    }
}
