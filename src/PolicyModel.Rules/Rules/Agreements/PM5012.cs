using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A complaint told late, or open for long.</summary>
internal sealed class PM5012 : RecordRule<Section287gMemorandum>
{
    private static readonly FactField Complaints = new("/complaints", "The record does not say whether there were complaints.", "each complaint, when it came, when ICE was told and when it was resolved");
    private static readonly FactField ReceivedAt = new("/complaints/#/receivedAt", "The record does not say when a complaint came.", "when the complaint came");
    private static readonly FactField ToldAt = new("/complaints/#/toldFederalAt", "The record does not say, or not precisely enough, when ICE was told of a complaint.", "when ICE was told of the complaint");
    private static readonly FactField ResolvedOn = new("/complaints/#/resolvedOn", "The record does not say when a complaint was resolved, or whether it is open.", "the day on which the complaint was resolved");
    private static readonly FactField ResultToldOn = new("/complaints/#/resultToldOn", "The record does not say when ICE was told of the result.", "the day on which ICE was told of the result");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ComplaintLate,
        Title = "A complaint was told to ICE late, its result was, or it stayed open for long.",
        Severity = Severity.Warning,
        SeverityBecause = "The texts set times, in part as what is expected.",
        Provisions = ["moa-wso-2025-02-14", "moa-jem-2020-08-21", "moa-tfm-2025-03-07", "moa-tfm-2025-02-12"],
        Needs = "When each complaint was received, told, resolved, and its result told.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(Section287gMemorandum record, RecordSet records)
    {
        var terms = records.TermsOf(record.Model, record);
        var telling = terms.Tells("complaint-hours", out var hours);
        var results = terms.Tells("complaint-result-days", out var resultDays);
        var open = terms.Tells("complaint-open-days", out var openDays);
        return record.Complaints is not { } complaints ? RecordResult.Undetermined(Complaints)
            : complaints.Count == 0 ? RecordResult.NotApplicable
            : telling == Told.Nothing || results == Told.Nothing || open == Told.Nothing ? RecordResult.Undetermined(terms.Missing)
            : RecordResult.Gravest(complaints.SelectMany((c, i) => (RecordResult[])
            [
                telling == Told.Yes ? JudgeTelling(c, i, hours) : RecordResult.NotApplicable,
                results == Told.Yes ? JudgeResult(c, i, Whole(resultDays), records.AsOf) : RecordResult.NotApplicable,
                open == Told.Yes ? JudgeOpen(c, i, Whole(openDays), records.AsOf) : RecordResult.NotApplicable,
            ])) with { Cites = terms.Cites };
    }

    private static RecordResult JudgeTelling(Complaint complaint, int index, decimal hours)
    {
        if (complaint.ToldFederal == false)
        {
            return RecordResult.Violated(At("complaints", index, "toldFederal"), "ICE was not told of a complaint.");
        }

        if (complaint.ReceivedAt.OrNull() is not { } received || complaint.ToldFederalAt.OrNull() is not { } told)
        {
            return RecordResult.Undetermined(complaint.ReceivedAt.HasValue ? ToldAt : ReceivedAt, index);
        }

        var (least, most) = LocalSpan.OnWeekdaysBetween(LocalSpan.Of(received), LocalSpan.Of(told));
        return least > hours ? RecordResult.Violated(At("complaints", index, "toldFederalAt"), $"ICE was told of a complaint more than {Figure(hours)} hours after it came, week-ends left out.")
            : most <= hours ? RecordResult.Satisfied
            : RecordResult.Undetermined(ToldAt, index);
    }

    private static RecordResult JudgeResult(Complaint complaint, int index, int days, LocalDate asOf) =>
        complaint.ResolvedOn.OrNull() is not { } resolved ? (complaint.Resolved == false ? RecordResult.NotApplicable : RecordResult.Undetermined(ResolvedOn, index))
        : (complaint.ResultToldOn.OrNull() ?? asOf) <= resolved.PlusDays(days) ? RecordResult.Satisfied
        : !complaint.ResultToldOn.HasValue ? RecordResult.Undetermined(ResultToldOn, index)
        : RecordResult.Violated(At("complaints", index, "resultToldOn"), $"ICE was told of the result of a complaint {InDays(Days(resolved, complaint.ResultToldOn.Value))} after it was resolved; the text gives {days}.");

    private static RecordResult JudgeOpen(Complaint complaint, int index, int days, LocalDate asOf)
    {
        var end = complaint.ResolvedOn.OrNull() ?? (complaint.Resolved == false ? asOf : null);
        return complaint.ReceivedAt.OrNull() is not { } received ? RecordResult.Undetermined(ReceivedAt, index)
            : (end ?? asOf) <= received.Date.PlusDays(days) ? RecordResult.Satisfied
            : end is null ? RecordResult.Undetermined(ResolvedOn, index)
            : RecordResult.Violated(At("complaints", index), $"A complaint was open for {InDays(Days(received.Date, end.Value))}; the text expects {days}.");
    }
}
