namespace PolicyModel.Rules;

/// <summary>A revocation told late.</summary>
internal sealed class PM5009 : RecordRule<OfficerDelegation>
{
    private static readonly FactField Notified = new("/revocationNotifiedAt", "The record does not say when the other side was told of the revocation.", "when the other side was told of the revocation");
    private static readonly FactField Hour = new("/revokedOn", "The day of the revocation and the time of the notice leave open whether the hours had passed.", "the exact time of the revocation and of the notice");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.RevocationToldLate,
        Title = "The other side was told of a revocation later than the memorandum asks.",
        Severity = Severity.Warning,
        SeverityBecause = "The text sets hours; what follows from a late notice it does not say.",
        Provisions = ["moa-tfm-2025-03-07", "moa-tfm-2025-02-12"],
        Needs = "The day of the revocation, and when the other side was told.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records)
    {
        if (record.RevokedOn.OrNull() is not { } revoked)
        {
            return RecordResult.NotApplicable;
        }

        var terms = records.TermsOf(record);
        var told = terms.Tells("revocation-notice-hours", out var hours);
        if (told != Told.Yes)
        {
            return told == Told.No ? RecordResult.NotApplicable : RecordResult.Undetermined(terms.Missing);
        }

        if (record.RevocationNotifiedAt.OrNull() is not { } notified)
        {
            return RecordResult.Undetermined(Notified);
        }

        var (least, most) = LocalSpan.Between(LocalSpan.OfDay(revoked), LocalSpan.Of(notified));
        return least > hours ? RecordResult.Violated("/revocationNotifiedAt", $"The other side was told at least {Figure(decimal.Floor(least))} hours after the revocation; the text gives {Figure(hours)}.") with { Cites = terms.Cites }
            : most <= hours ? RecordResult.Satisfied with { Cites = terms.Cites }
            : RecordResult.Undetermined(Hour);
    }
}
