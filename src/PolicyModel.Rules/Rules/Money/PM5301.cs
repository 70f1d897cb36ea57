namespace PolicyModel.Rules;

/// <summary>A grant above the tier of its population.</summary>
internal sealed class PM5301 : RecordRule<StateGrant>
{
    private static readonly FactField Award = new("/award", "The record does not tell the award.", "the sum of the award");
    private static readonly FactField Population = new("/population", "The record does not tell the population that the sum goes by.", "the population by the last census");
    private static readonly FactField Elsewhere = new("/lines/#/claimedElsewhere", "The record does not say whether a cost is claimed under another programme.", "whether the cost is claimed under another programme");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.StateGrantOverTier,
        Title = "A grant by population is above its tier, or pays what the federal government reimburses.",
        Severity = Severity.Error,
        SeverityBecause = "The statute sets the sum and leaves out what is reimbursed.",
        Provisions = ["us-tx-753"],
        Needs = "The award, the population, the first day, and whether its costs are claimed elsewhere.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(StateGrant record, RecordSet records)
    {
        var place = record.Agency.Jurisdiction;
        return !records.EverSets("grant-by-population", place) ? RecordResult.NotApplicable
            : RecordResult.Gravest(
            [
                JudgeAward(record, records, place),
                .. (record.Lines ?? []).Select((line, i) => (line, i)).Where(l => FundingLines.Counts(l.line)).Select(l => l.line.ClaimedElsewhere switch
                {
                    true => RecordResult.Violated(At("lines", l.i, "claimedElsewhere"), "The grant pays a cost that is claimed under another programme.", "A cost that is claimed once."),
                    null => RecordResult.Undetermined(Elsewhere, l.i),
                    false => RecordResult.Satisfied,
                }),
            ]);
    }

    private static RecordResult JudgeAward(StateGrant record, RecordSet records, Jurisdiction place) =>
        FundingLines.Dollars(record.Award) is not { } award ? RecordResult.Undetermined(Award)
        : record.Population.OrNull() is not { } population ? RecordResult.Undetermined(Population)
        : record.BeginsOn() is not { } day ? RecordResult.Undetermined(RecordFields.EffectiveOn)
        : records.Limit("grant-by-population", day, population, place) is not { } tier ? RecordResult.Undetermined(RecordFields.LawThatDay)
        : !records.IsVerified(tier.Provision) ? RecordResult.Undetermined(FactFields.LawNotVerified)
        : Under(award, tier.Limit, "/award", "The award") with { Cites = [tier.Provision.ProvisionId] };
}
