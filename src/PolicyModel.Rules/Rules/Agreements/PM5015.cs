namespace PolicyModel.Rules;

/// <summary>Two memoranda of one model at once.</summary>
internal sealed class PM5015 : RecordRule<Section287gMemorandum>
{
    private static readonly FactField Other = new("standing of the other memorandum", "The other memorandum of the agency does not say whether it was in force on that day.");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.MemorandaOverlap,
        Title = "An agency has two memoranda of one model in force at once.",
        Severity = Severity.Error,
        SeverityBecause = "One memorandum stands for an agency and a model; what holds is unclear where two do.",
        Provisions = ["287g-memorandum"],
        Needs = "The first day, end and standing of each memorandum of the agency.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(Section287gMemorandum record, RecordSet records)
    {
        var others = records.OfAgency(record).OfType<Section287gMemorandum>()
            .Where(o => !ReferenceEquals(o, record) && o.Model == record.Model && o.AgreementId != record.AgreementId).ToList();
        return record.Status.OrNull() == AgreementStatus.Pending ? RecordResult.NotApplicable
            : others.Count == 0 ? RecordResult.Satisfied
            : RecordResult.Gravest(others.Select(other => Judge(record, other)));
    }

    private static RecordResult Judge(Section287gMemorandum record, Section287gMemorandum other)
    {
        if (record.BeginsOn() is not { } begins)
        {
            return RecordResult.Undetermined(RecordFields.EffectiveOn);
        }

        var day = other.BeginsOn() is { } later && later > begins ? later : begins;
        return (record.HoldsOn(day), other.HoldsOn(day)) switch
        {
            (Told.No, _) or (_, Told.No) => RecordResult.Satisfied,
            (Told.Yes, Told.Yes) => RecordResult.Violated("/effectiveOn", $"Another memorandum of the agency, of the same model, is in force on {Day(day)} too.", "An end of the earlier one on the first day of the later."),
            (Told.Nothing, _) => RecordResult.Undetermined(RecordFields.Status),
            _ => RecordResult.Undetermined(Other),
        };
    }
}
