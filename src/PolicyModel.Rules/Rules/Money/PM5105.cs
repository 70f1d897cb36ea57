namespace PolicyModel.Rules;

/// <summary>Vehicles above the cap.</summary>
internal sealed class PM5105 : RecordRule<FundingAgreement>
{
    private static readonly FactField Others = new("amounts of the agency's other agreements", "Another agreement of the agency has a line of vehicles without an amount.");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.VehiclesOverCap,
        Title = "Vehicles exceed the sum for an agency.",
        Severity = Severity.Error,
        SeverityBecause = "The terms set a sum for vehicles.",
        Provisions = ["287g-equipment"],
        Needs = "The lines of vehicles of the agency.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records)
    {
        if (record is not (ReimbursementAgreement or VehicleProvision) || record.FederalParty.OrNull() == FederalParty.Dla)
        {
            return RecordResult.NotApplicable;
        }

        var own = record.Counted(FundingCategory.Vehicle).ToList();
        if (own.Count == 0)
        {
            return record.Lines is null ? RecordResult.Undetermined(RecordFields.Lines) : RecordResult.NotApplicable;
        }

        if (own.FindIndex(l => FundingLines.DayOf(l.Line) is null) is >= 0 and var undated)
        {
            return RecordResult.Undetermined(RecordFields.IncurredFrom, own[undated].Index);
        }

        if (records.Limit("vehicles-per-agency", own.Max(l => FundingLines.DayOf(l.Line)!.Value)) is not { } perAgency)
        {
            return RecordResult.Undetermined(RecordFields.LawThatDay);
        }

        var lines = records.OfAgency(record).Where(a => a is ReimbursementAgreement or VehicleProvision && a.FederalParty.OrNull() != FederalParty.Dla)
            .SelectMany(a => a.Counted(FundingCategory.Vehicle)).Select(l => l.Line).ToList();
        var result = Under(FundingLines.Sum(lines), perAgency.Limit, At("lines", own[0].Index), "The lines of vehicles of the agency");
        return result.Outcome == Outcome.Satisfied && own.FindIndex(l => FundingLines.Dollars(l.Line) is null) is >= 0 and var open ? RecordResult.Undetermined(RecordFields.Amount, own[open].Index)
            : result.Outcome == Outcome.Satisfied && lines.Any(l => FundingLines.Dollars(l) is null) ? RecordResult.Undetermined(Others)
            : result;
    }
}
