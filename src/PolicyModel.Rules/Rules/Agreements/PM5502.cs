namespace PolicyModel.Rules;

/// <summary>No agreement where the law of the place asks for one.</summary>
internal sealed class PM5502 : RecordRule<FundingAgreement>
{
    private static readonly FactField Memorandum = new("memorandum of the agency", "No memorandum of the agency is among the records, which does not say that there is none.");
    private static readonly FactField Pending = new("/status", "An agreement of the agency is pending, and whether it is enough to have asked goes by the law.", "whether, and when, the agency asked for an agreement");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.MandatedAgreementMissing,
        Title = "An agency that the law of the place asks to have an agreement has none in force.",
        Severity = Severity.Warning,
        SeverityBecause = "The law asks for it; what counts as having asked for one differs.",
        Provisions = ["us-tx-sb8", "us-tn-2026", "us-fl-908.11", "us-ga-hb1105-287g", "us-ar-2025"],
        Needs = "The agency's memoranda and their standing, and the level of the agency.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(FundingAgreement record, RecordSet records) =>
        RecordResult.Gravest(records.LawOn(record, "section-287g-moa", AgreementEffect.Mandates).Select(p => Judge(p, record, records) with { Cites = [p.ProvisionId] }));

    private static RecordResult Judge(Provision law, FundingAgreement record, RecordSet records)
    {
        var binds = law.Agreements!.Binds(record.Agency.Level.OrNull());
        if (binds == false || law.ValidTo <= records.AsOf || (records.AsOf < law.ValidFrom && law.DateQuality != DateQuality.Unknown))
        {
            return RecordResult.NotApplicable;
        }

        var memoranda = records.OfAgency(record).OfType<Section287gMemorandum>().ToList();
        var standing = memoranda.Select(m => m.HoldsOn(records.AsOf)).ToList();
        var due = law.Agreements.By ?? law.ValidFrom;
        return standing.Contains(Told.Yes) ? RecordResult.Satisfied
            : records.AsOf < law.ValidFrom ? RecordResult.Undetermined(FactFields.LawThatDay)
            : records.AsOf <= due ? RecordResult.Satisfied with { Near = $"{InDays(Days(records.AsOf, due))} before it is due" }
            : memoranda.Count == 0 ? RecordResult.Undetermined(Memorandum)
            : memoranda.Any(m => m.Status.OrNull() == AgreementStatus.Pending) ? RecordResult.Undetermined(Pending)
            : standing.Contains(Told.Nothing) ? RecordResult.Undetermined(RecordFields.Status)
            : binds is null ? RecordResult.Undetermined(RecordFields.AgencyLevel)
            : !records.IsVerified(law) ? RecordResult.Undetermined(FactFields.LawNotVerified)
            : RecordResult.Violated("/status", $"The law of the place asks for an agreement by {(law.Agreements.By is null ? FirstDay(law) : Day(due))}; those of the agency on record are not in force on {Day(records.AsOf)}.", "A memorandum of the agency in force.");
    }
}
