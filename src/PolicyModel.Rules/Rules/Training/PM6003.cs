using NodaTime;

namespace PolicyModel.Rules;

/// <summary>An act after revocation.</summary>
internal sealed class PM6003 : RecordRule<OfficerDelegation>
{
    private static readonly FactField Hour = new("/acts/#/on", "The officer acted on the day of the revocation, and the hour is not told.", "the hour of the act and of the revocation");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ActedAfterRevocation,
        Title = "An officer acted after authority was revoked.",
        Severity = Severity.Error,
        SeverityBecause = "Either side can revoke at any time, and then there is no authority.",
        Provisions = ["8-usc-1357-g", "287g-memorandum"],
        Needs = "The day of each act, and that of the revocation.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records) =>
        record.RevokedOn.OrNull() is not { } revoked ? RecordResult.NotApplicable
        : record.Acts is not { } acts ? RecordResult.Undetermined(RecordFields.Acts)
        : RecordResult.Gravest(acts.Select((act, i) => Judge(act, i, revoked)));

    private static RecordResult Judge(DelegatedAct act, int index, LocalDate revoked) =>
        act.On.OrNull() is not { } day ? RecordResult.Undetermined(RecordFields.DayOfAct, index)
        : day > revoked ? RecordResult.Violated(At("acts", index, "on"), $"The officer acted on {Day(day)}; authority was revoked on {Day(revoked)}.", "An act before the revocation.")
        : day == revoked ? RecordResult.Undetermined(Hour, index)
        : RecordResult.Satisfied;
}
