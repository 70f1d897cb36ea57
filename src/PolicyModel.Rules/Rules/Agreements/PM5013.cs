using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A refresher long ago.</summary>
internal sealed class PM5013 : RecordRule<OfficerDelegation>
{
    private static readonly FactField Refreshed = new("/refreshedOn", "The record does not say whether the officer had refresher training.", "the day of the last refresher training");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.RefresherOverdue,
        Title = "An officer went longer without refresher training than the jail enforcement text provides.",
        Severity = Severity.Warning,
        SeverityBecause = "The text asks for refreshers as needed; that one is due after two years is a reading of this project.",
        Provisions = ["moa-jem-2020-08-21"],
        Needs = "The day of the last refresher, or of training.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records)
    {
        var terms = records.TermsOf(record);
        var told = terms.Tells("refresher-months", out var months);
        if (told != Told.Yes)
        {
            return told == Told.No ? RecordResult.NotApplicable : RecordResult.Undetermined(terms.Missing);
        }

        if ((record.RefreshedOn.OrNull() ?? record.TrainedOn.OrNull()) is not { } last)
        {
            return RecordResult.Undetermined(RecordFields.TrainedOn);
        }

        var due = last.PlusMonths(Whole(months));
        var until = LocalDate.Min(Earlier(record.AuthorizedTo.OrNull(), record.RevokedOn.OrNull()) ?? records.AsOf, records.AsOf);
        return until <= due ? RecordResult.Satisfied with { Near = $"{InDays(Days(until, due))} before the next is due" }
            : !record.RefreshedOn.HasValue ? RecordResult.Undetermined(Refreshed)
            : RecordResult.Violated("/refreshedOn", $"The last refresher was on {Day(last)}; {Figure(months)} months later, on {Day(due)}, another was due.", $"A refresher at or after {Day(until.PlusMonths(-Whole(months)))}.");
    }
}
