namespace PolicyModel.Rules;

/// <summary>An authority longer than the term of the memorandum.</summary>
internal sealed class PM5006 : RecordRule<OfficerDelegation>
{
    private static readonly FactField End = new("/authorizedTo", "The record does not say when the officer's authority ended, and its first term is over.", "the first day on which the officer was no longer authorised");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.AuthorityTooLong,
        Title = "An officer was authorised for longer than the memorandum gives at first.",
        Severity = Severity.Warning,
        SeverityBecause = "The text speaks of an initial term; a renewal may stand in a record that was not given.",
        Provisions = ["moa-tfm-2025-03-07", "moa-tfm-2025-02-12"],
        Needs = "The first day of authority and the first day without it.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records)
    {
        var terms = records.TermsOf(record);
        var told = terms.Tells("authorisation-months", out var months);
        if (told != Told.Yes)
        {
            return told == Told.No ? RecordResult.NotApplicable : RecordResult.Undetermined(terms.Missing);
        }

        if (record.AuthorizedFrom.OrNull() is not { } from)
        {
            return RecordResult.Undetermined(RecordFields.AuthorizedFrom);
        }

        var due = from.PlusMonths(Whole(months));
        var end = Earlier(record.AuthorizedTo.OrNull(), record.RevokedOn.OrNull());
        return (end ?? records.AsOf) <= due ? RecordResult.Satisfied with { Near = end is { } ended ? $"{InDays(Days(ended, due))} before the end of the term" : null, Cites = terms.Cites }
            : end is null ? RecordResult.Undetermined(End)
            : RecordResult.Violated("/authorizedTo", $"The officer was authorised until {Day(end.Value)}; {Figure(months)} months from {Day(from)} end on {Day(due)}.", $"An end at or before {Day(due)}, or a renewal as a delegation of its own.") with { Cites = terms.Cites };
    }
}
