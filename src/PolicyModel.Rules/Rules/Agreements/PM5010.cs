using NodaTime;

namespace PolicyModel.Rules;

/// <summary>An end that the printed text does not allow so soon.</summary>
internal sealed class PM5010 : RecordRule<Section287gMemorandum>
{
    private static readonly FactField GivenBy = new("/termination/givenBy", "The record does not say who ended the memorandum.", "who ended the memorandum");
    private static readonly FactField EffectiveOn = new("/termination/effectiveOn", "The record does not say from which day the memorandum no longer held.", "the first day on which the memorandum no longer held");
    private static readonly FactField GivenOn = new("/termination/noticeGivenOn", "The record does not say when notice was given.", "the day on which notice was given");
    private static readonly FactField ReceivedOn = new("/termination/noticeReceivedOn", "The record does not say when notice was received.", "the day on which notice was received");
    private static readonly FactField PostedOn = new("/termination/postedOn", "The record does not say when ICE posted notice on its website.", "the day on which ICE posted the notice");
    private static readonly FactField Exigent = new("/termination/exigent", "The record does not say whether ICE invoked exigent circumstances.", "whether exigent circumstances were invoked");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.EndedAgainstText,
        Title = "A memorandum ended sooner after notice than its printed text says, or without the notice that ICE posts.",
        Severity = Severity.Error,
        SeverityBecause = "What the memorandum states is binding between its sides.",
        Provisions = ["moa-tfm-2025-03-07", "moa-tfm-2025-02-12", "moa-tfm-tx-2025", "moa-wso-2025-02-14", "moa-jem-2020-08-21"],
        Needs = "Who ended it, the day of the notice or of its receipt, the day posted, the end, and the printed text.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(Section287gMemorandum record, RecordSet records)
    {
        if (record.Termination is not { } end || end.GivenBy.OrNull() is TerminationParty.Both or TerminationParty.Court or TerminationParty.Law)
        {
            return RecordResult.NotApplicable;
        }

        if (end.GivenBy.OrNull() is not (TerminationParty.Agency or TerminationParty.Federal))
        {
            return RecordResult.Undetermined(GivenBy);
        }

        var federal = end.GivenBy.Value == TerminationParty.Federal;
        var who = federal ? "federal" : "agency";
        var terms = records.TermsOf(record.Model, record);
        var fromReceipt = terms.Tells(who + "-notice-days-from-receipt", out var afterReceipt);
        var fromNotice = terms.Tells(who + "-notice-days", out var afterNotice);
        var posting = terms.Tells("website-notice-days", out var afterPosting);
        var posts = federal ? posting : Told.No;
        return fromReceipt == Told.Nothing || fromNotice == Told.Nothing || posts == Told.Nothing ? RecordResult.Undetermined(terms.Missing)
            : fromReceipt == Told.No && fromNotice == Told.No ? RecordResult.NotApplicable
            : end.EffectiveOn.OrNull() is not { } effective ? RecordResult.Undetermined(EffectiveOn)
            : RecordResult.Gravest(
            [
                fromReceipt == Told.Yes ? Unless(federal, end, Judge(effective, end.NoticeReceivedOn.OrNull(), afterReceipt, "receipt of notice", ReceivedOn)) : RecordResult.NotApplicable,
                fromNotice == Told.Yes ? Judge(effective, end.NoticeGivenOn.OrNull(), afterNotice, "notice", GivenOn) : RecordResult.NotApplicable,
                posts == Told.Yes ? Judge(effective, end.PostedOn.OrNull(), afterPosting, "the posting on ICE's website", PostedOn) : RecordResult.NotApplicable,
            ]) with { Cites = terms.Cites };
    }

    private static RecordResult Judge(LocalDate effective, LocalDate? notice, decimal days, string from, FactField missing)
    {
        if (notice is not { } given)
        {
            return RecordResult.Undetermined(missing);
        }

        var earliest = given.PlusDays(Whole(days));
        return effective < earliest
            ? RecordResult.Violated("/termination/effectiveOn", $"The memorandum ended {InDays(Days(given, effective))} after {from}; its text gives {Figure(days)}.", $"An end at or after {Day(earliest)}.")
            : RecordResult.Satisfied with { Near = $"{InDays(Days(earliest, effective))} after the earliest day" };
    }

    /// <summary>ICE may do without the days in exigent circumstances where the text counts from receipt.</summary>
    private static RecordResult Unless(bool federal, Termination end, RecordResult result) =>
        result.Outcome != Outcome.Violated || !federal || end.Exigent == false ? result
        : end.Exigent == true ? RecordResult.NotApplicable
        : RecordResult.Undetermined(Exigent);
}
