namespace PolicyModel.Rules;

/// <summary>A service agreement that is withheld.</summary>
internal sealed class PM7003 : RecordRule<ReimbursementAgreement>
{
    private static readonly FactField State = new("/publication/serviceAgreement", "The record does not say whether the service agreement is published.", "whether the service agreement is published");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ServiceAgreementWithheld,
        Title = "Reimbursement is paid under a service agreement that is withheld.",
        Severity = Severity.Warning,
        SeverityBecause = "Watchdogs ask for it; no law that makes it public everywhere was read.",
        Provisions = ["service-agreement-published"],
        Needs = "Whether the service agreement is published.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ReimbursementAgreement record, RecordSet records) => record.Publication?.ServiceAgreement.OrNull() switch
    {
        PublicationState.Published => RecordResult.Satisfied,
        PublicationState.Withheld => RecordResult.Violated("/publication/serviceAgreement", "The service agreement behind the reimbursement is withheld.", "A published service agreement."),
        _ => RecordResult.Undetermined(State),
    };
}
