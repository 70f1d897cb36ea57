namespace PolicyModel.Rules;

/// <summary>A memorandum not posted for weeks.</summary>
internal sealed class PM7001 : RecordRule<Section287gMemorandum>
{
    private static readonly FactField Link = new("/publication/link", "The record does not say whether the memorandum is posted.", "whether the memorandum is posted");
    private static readonly FactField Signed = new("/signedByFederal/signedOn", "The record does not say when the memorandum was signed.", "the day on which the memorandum was signed");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.MemorandumNotPosted,
        Title = "A memorandum is not posted weeks after it was signed.",
        Severity = Severity.Warning,
        SeverityBecause = "It is a convention of those who watch the lists, no law.",
        Provisions = ["moa-link-pending"],
        Needs = "The state of the link in the list, and the day of signing.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(Section287gMemorandum record, RecordSet records)
    {
        if (record.Status.OrNull() == AgreementStatus.Pending)
        {
            return RecordResult.NotApplicable;
        }

        if (record.Publication?.Link.OrNull() is not { } link)
        {
            return RecordResult.Undetermined(Link);
        }

        if (link == LinkState.Linked)
        {
            return RecordResult.Satisfied;
        }

        if ((record.SignedOn() ?? record.ListedSignedOn.OrNull() ?? record.BeginsOn()) is not { } signed)
        {
            return RecordResult.Undetermined(Signed);
        }

        if (records.Limit("link-pending-days", records.AsOf) is not { } most)
        {
            return RecordResult.Undetermined(RecordFields.LawThatDay);
        }

        var told = record.ToldOn(records.AsOf);
        var due = signed.PlusDays(Whole(most.Limit));
        return told <= due ? RecordResult.Satisfied with { Near = $"{InDays(Days(told, due))} before the {Figure(most.Limit)} are over" }
            : RecordResult.Violated("/publication/link", $"The memorandum was signed on {Day(signed)} and is not posted on {Day(told)}, {InDays(Days(signed, told))} later.", "A link to the memorandum.");
    }
}
