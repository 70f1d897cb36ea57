namespace PolicyModel.Rules;

/// <summary>A law on agreements that leaves the agency out, or sets conditions.</summary>
internal sealed class PM5504 : RecordRule<FundingAgreement>
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.LawReachesOthers,
        Title = "The law of the place on such agreements does not reach agencies of this level, or lets them stand on conditions.",
        Severity = Severity.Note,
        SeverityBecause = "It tells where the law leaves a choice; it is no breach.",
        Provisions = ["us-va-sb783", "us-va-ed1-2026", "us-me-ld1971-287g", "us-tx-sb8"],
        Needs = "The level of the agency, and the day it is judged for.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records)
    {
        var all = ((AgreementEffect[])[AgreementEffect.Forbids, AgreementEffect.Mandates, AgreementEffect.Conditions]).SelectMany(e => records.LawOn(record, record.Kind, e)).ToList();
        var law = all.Where(p => p.HoldsOn(records.AsOf)).ToList();
        if (law.Count == 0)
        {
            return all.Exists(p => p.DateQuality == DateQuality.Unknown && records.AsOf < p.ValidFrom) ? RecordResult.Undetermined(FactFields.LawThatDay) : RecordResult.NotApplicable;
        }

        var reach = law.Select(p => p.Agreements!.Binds(record.Agency.Level.OrNull())).ToList();
        var conditions = law.Where((p, i) => p.Agreements!.Effect == AgreementEffect.Conditions && reach[i] == true).ToList();
        return conditions.Count > 0 ? RecordResult.Observed("/agency", "The law of the place lets such agreements stand on conditions.") with { Cites = [.. conditions.Select(p => p.ProvisionId)] }
            : reach.Contains(null) ? RecordResult.Undetermined(RecordFields.AgencyLevel) with { Cites = [.. law.Select(p => p.ProvisionId)] }
            : reach.Contains(true) ? RecordResult.Satisfied
            : RecordResult.Observed("/agency/level", "The law of the place on such agreements speaks of agencies of other levels.") with { Cites = [.. law.Select(p => p.ProvisionId)] };
    }
}
