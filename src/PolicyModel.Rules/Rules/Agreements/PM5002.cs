namespace PolicyModel.Rules;

/// <summary>An act under a memorandum outside the place it is for.</summary>
internal sealed class PM5002 : RecordRule<OfficerDelegation>
{
    private static readonly FactField Facility = new("/acts/#/ownFacility", "The record does not say whether the officer acted in the agency's own jail.", "whether the act was done in the agency's own jail");
    private static readonly FactField Jurisdiction = new("/acts/#/ownJurisdiction", "The record does not say whether the officer acted within the agency's jurisdiction.", "whether the act was done within the agency's jurisdiction");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ActedElsewhere,
        Title = "An officer acted under a memorandum outside the place that it is for.",
        Severity = Severity.Error,
        SeverityBecause = "What the memorandum states is binding between its sides.",
        Provisions = ["moa-tfm-2025-03-07", "moa-tfm-2025-02-12", "moa-wso-2025-02-14", "moa-jem-2020-08-21", "8-usc-1357-g"],
        Needs = "Where each act was done: in the agency's own jail, or within its jurisdiction.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records)
    {
        if (record.Acts is not { } acts)
        {
            return RecordResult.Undetermined(RecordFields.Acts);
        }

        var terms = records.TermsOf(record);
        var (told, within) = terms.Tells(t => t.Within);
        return acts.Count == 0 ? RecordResult.NotApplicable
            : told != Told.Yes || within is not { } place ? RecordResult.Undetermined(terms.Missing)
            : RecordResult.Gravest(acts.Select((act, i) => Judge(act, i, place))) with { Cites = [.. terms.Cites, "8-usc-1357-g"] };
    }

    private static RecordResult Judge(DelegatedAct act, int index, DelegatedPlace place) => (place == DelegatedPlace.OwnFacility ? act.OwnFacility : act.OwnJurisdiction) switch
    {
        true => RecordResult.Satisfied,
        null => RecordResult.Undetermined(place == DelegatedPlace.OwnFacility ? Facility : Jurisdiction, index),
        false => RecordResult.Violated(
            At("acts", index),
            place == DelegatedPlace.OwnFacility ? "The memorandum is for the agency's own jail, and the officer acted outside it." : "The memorandum is for the agency's jurisdiction, and the officer acted outside it.",
            place == DelegatedPlace.OwnFacility ? "An act in the agency's own jail." : "An act within the agency's jurisdiction."),
    };
}
