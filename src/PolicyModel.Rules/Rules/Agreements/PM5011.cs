namespace PolicyModel.Rules;

/// <summary>A notice that lacks what its text asks for.</summary>
internal sealed class PM5011 : RecordRule<Section287gMemorandum>
{
    private static readonly FactField Suspension = new("/suspensions/#/noticeStates", "The record does not say what the notice of suspension states.", "the notice of suspension");
    private static readonly FactField Termination = new("/termination/noticeStates", "The record does not say what the notice of termination states.", "the notice of termination");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.NoticeIncomplete,
        Title = "A notice of suspension or of termination lacks what the printed text asks it to state.",
        Severity = Severity.Warning,
        SeverityBecause = "The text lists what a notice holds; what follows where one is left out it does not say.",
        Provisions = ["moa-tfm-2025-03-07", "moa-jem-2020-08-21"],
        Needs = "What each notice states.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(Section287gMemorandum record, RecordSet records)
    {
        var ended = record.Termination is { } end && end.GivenBy.OrNull() == TerminationParty.Federal;
        if (!ended && record.Suspensions is null or [])
        {
            return RecordResult.NotApplicable;
        }

        var terms = records.TermsOf(record.Model, record);
        var (suspending, suspension) = terms.Tells(t => t.SuspensionNotice);
        var (ending, termination) = terms.Tells(t => t.TerminationNotice);
        return suspending != Told.Yes || ending != Told.Yes ? RecordResult.Undetermined(terms.Missing)
            : RecordResult.Gravest(
            [
                .. (record.Suspensions ?? []).Select((s, i) => Judge(s.NoticeStates, suspension!, At("suspensions", i), Suspension, i)),
                ended ? Judge(record.Termination!.NoticeStates, termination!, "/termination", Termination, -1) : RecordResult.NotApplicable,
            ]) with { Cites = terms.Cites };
    }

    private static RecordResult Judge(ValueList<NoticeElement>? states, ValueList<NoticeElement> asked, string pointer, FactField missing, int index) =>
        asked.Count == 0 ? RecordResult.NotApplicable
        : states is not { } stated ? RecordResult.Undetermined(missing, index)
        : asked.Where(a => !stated.Contains(a)).Select(Codes.NoticeElements.CodeOf).ToList() is { Count: > 0 } lacks
            ? RecordResult.Violated(pointer, $"The notice does not state: {string.Join(", ", lacks)}.")
        : RecordResult.Satisfied;
}
