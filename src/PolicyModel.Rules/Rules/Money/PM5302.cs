namespace PolicyModel.Rules;

/// <summary>A bonus above its cap, or equipment from before approval.</summary>
internal sealed class PM5302 : RecordRule<StateGrant>
{
    private static readonly FactField Approved = new("/boardApprovedOn", "The record does not say when the board approved.", "the day on which the board approved the grant");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.StateGrantTerms,
        Title = "A grant pays a bonus above its cap, or equipment that was bought before the board approved.",
        Severity = Severity.Error,
        SeverityBecause = "The statute and the rule of the board say so.",
        Provisions = ["us-fl-908.1033"],
        Needs = "The bonus for each officer, the days of equipment, and the day of approval.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(StateGrant record, RecordSet records)
    {
        var place = record.Agency.Jurisdiction;
        if (!records.EverSets("bonus-per-officer", place))
        {
            return RecordResult.NotApplicable;
        }

        if (record.BeginsOn() is not { } day)
        {
            return RecordResult.Undetermined(RecordFields.EffectiveOn);
        }

        if (records.Limit("bonus-per-officer", day, place: place) is not { } most)
        {
            return RecordResult.Undetermined(RecordFields.LawThatDay);
        }

        var bonuses = record.Counted(FundingCategory.Bonus).ToList();
        return !records.IsVerified(most.Provision) ? RecordResult.Undetermined(FactFields.LawNotVerified)
            : RecordResult.Gravest(
            [
                FundingLines.Dollars(record.PerOfficer) is { } each ? Under(each, most.Limit, "/perOfficer", "The bonus for each officer") : RecordResult.NotApplicable,
                .. bonuses.Where(l => !l.Line.Officer.HasValue).Select(l => RecordResult.Undetermined(RecordFields.Officer, l.Index)),
                .. bonuses.Where(l => FundingLines.Dollars(l.Line) is null).Select(l => RecordResult.Undetermined(RecordFields.Amount, l.Index)),
                .. bonuses.Where(l => l.Line.Officer.HasValue).GroupBy(l => l.Line.Officer.Value).Select(g => Under(FundingLines.Sum(g.Select(l => l.Line)), most.Limit, At("lines", g.First().Index), "The lines of bonus of one officer")),
                .. record.Counted(FundingCategory.Equipment).Select(l => JudgePurchase(l.Line, l.Index, record)),
            ]) with { Cites = [most.Provision.ProvisionId] };
    }

    private static RecordResult JudgePurchase(FundingLine line, int index, StateGrant record) =>
        line.IncurredFrom.OrNull() is not { } bought ? RecordResult.Undetermined(RecordFields.IncurredFrom, index)
        : record.BoardApprovedOn.OrNull() is not { } approved ? RecordResult.Undetermined(Approved)
        : bought < approved ? RecordResult.Violated(At("lines", index, "incurredFrom"), $"The equipment is of {Day(bought)}; the board approved on {Day(approved)}.", $"A purchase at or after {Day(approved)}.")
        : RecordResult.Satisfied;
}
