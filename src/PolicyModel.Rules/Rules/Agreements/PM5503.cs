namespace PolicyModel.Rules;

/// <summary>An end without the approval that the law asks for.</summary>
internal sealed class PM5503 : RecordRule<Section287gMemorandum>
{
    private static readonly FactField GivenBy = new("/termination/givenBy", "The record does not say who ended the agreement.", "who ended the agreement");
    private static readonly FactField EffectiveOn = new("/termination/effectiveOn", "The record does not say from which day the agreement no longer held.", "the first day on which the agreement no longer held");
    private static readonly FactField Approval = new("/termination/approval/approvedOn", "The record does not say whether the body that the law names approved the end.", "whether, and when, the end was approved");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.EndNotApproved,
        Title = "An agency ended an agreement without the approval that the law of the place asks for.",
        Severity = Severity.Error,
        SeverityBecause = "The law makes the end depend on it.",
        Provisions = ["us-fl-908.11-end"],
        Needs = "Who ended the agreement, when, and what came of the approval.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(Section287gMemorandum record, RecordSet records) => record.Termination is null ? RecordResult.NotApplicable
        : RecordResult.Gravest(records.LawOn(record, record.Kind, AgreementEffect.ApprovesEnd).Select(p => Judge(p, record.Termination, record, records) with { Cites = [p.ProvisionId] }));

    private static RecordResult Judge(Provision law, Termination end, Section287gMemorandum record, RecordSet records)
    {
        var binds = law.Agreements!.Binds(record.Agency.Level.OrNull());
        if (binds == false || end.GivenBy.OrNull() is TerminationParty.Federal or TerminationParty.Court or TerminationParty.Law)
        {
            return RecordResult.NotApplicable;
        }

        return end.GivenBy.OrNull() is not (TerminationParty.Agency or TerminationParty.Both) ? RecordResult.Undetermined(GivenBy)
            : end.EffectiveOn.OrNull() is not { } ended ? RecordResult.Undetermined(EffectiveOn)
            : !law.HoldsOn(ended) ? RecordResult.NotApplicable
            : binds is null ? RecordResult.Undetermined(RecordFields.AgencyLevel)
            : !records.IsVerified(law) ? RecordResult.Undetermined(FactFields.LawNotVerified)
            : end.Approval?.Given == false ? RecordResult.Violated("/termination/approval/given", "The agency ended the agreement, and the body that the law names did not approve.")
            : end.Approval?.ApprovedOn.OrNull() is not { } approved ? RecordResult.Undetermined(Approval)
            : approved > ended ? RecordResult.Violated("/termination/approval/approvedOn", $"The agreement ended on {Day(ended)}; approval is of {Day(approved)}.", $"An end at or after {Day(approved)}.")
            : RecordResult.Satisfied;
    }
}
