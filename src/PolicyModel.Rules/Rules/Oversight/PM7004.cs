using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A forum that is owed and not held in time.</summary>
internal sealed class PM7004 : RecordRule<CommunityResponse>
{
    private static readonly FactField Year = new("/forum/accessYear", "The record does not say in which year immigration officers had access.", "the year of the access");
    private static readonly FactField Held = new("/occurredOn", "The record does not say whether, or when, the forum was held.", "whether, and when, the forum was held");
    private static readonly FactField Announced = new("/forum/announcedOn", "The record does not say when the forum was announced.", "the day on which the forum was announced");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ForumNotHeld,
        Title = "A public forum that the law of the place asks for was not held in its year, or was announced late.",
        Severity = Severity.Error,
        SeverityBecause = "The statute asks for it.",
        Provisions = ["us-ca-7283.1-forum"],
        Needs = "The year of the access, whether and when the forum was held, and when it was announced.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(CommunityResponse record, RecordSet records)
    {
        if (record.Forum is not { } forum || !records.EverSets("forum-notice-days", record.Jurisdiction))
        {
            return RecordResult.NotApplicable;
        }

        if (forum.AccessYear.OrNull() is not { } year)
        {
            return RecordResult.Undetermined(Year);
        }

        if (records.Limit("forum-notice-days", new LocalDate(year, 12, 31), place: record.Jurisdiction) is not { } notice)
        {
            return RecordResult.Undetermined(RecordFields.LawThatDay);
        }

        var due = new LocalDate(year + 1, 12, 31);
        return !records.IsVerified(notice.Provision) ? RecordResult.Undetermined(FactFields.LawNotVerified)
            : forum.Held == false ? JudgeAbsence(year, due, records)
            : record.OccurredOn.OrNull() is not { } held ? RecordResult.Undetermined(Held)
            : held > due ? RecordResult.Violated("/occurredOn", $"Access was in {year}; the forum was held on {Day(held)}, after {Day(due)}.", $"A forum by {Day(due)}.")
            : forum.AnnouncedOn.OrNull() is not { } announced ? RecordResult.Undetermined(Announced)
            : Days(announced, held) < notice.Limit ? RecordResult.Violated("/forum/announcedOn", $"The forum was announced {InDays(Days(announced, held))} ahead; the statute asks for {Figure(notice.Limit)}.", $"An announcement at or before {Day(held.PlusDays(-Whole(notice.Limit)))}.")
            : RecordResult.Satisfied with { Near = $"{InDays(Days(announced, held) - Whole(notice.Limit))} above the {Figure(notice.Limit)} of notice" };
    }

    private static RecordResult JudgeAbsence(int year, LocalDate due, RecordSet records) => records.AsOf > due
        ? RecordResult.Violated("/forum/held", $"Access was in {year}; no forum was held by {Day(due)}.", $"A forum by {Day(due)}.")
        : RecordResult.Satisfied with { Near = $"{InDays(Days(records.AsOf, due))} before it is due" };
}
