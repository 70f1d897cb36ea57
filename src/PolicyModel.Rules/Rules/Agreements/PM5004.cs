namespace PolicyModel.Rules;

/// <summary>An act on a day on which the memorandum was not in force.</summary>
internal sealed class PM5004 : RecordRule<OfficerDelegation>
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ActedWithoutMemorandum,
        Title = "An officer acted under a memorandum on a day on which it was not in force.",
        Severity = Severity.Error,
        SeverityBecause = "Without an agreement in force there is no delegated power.",
        Provisions = ["287g-memorandum", "8-usc-1357-g"],
        Needs = "The day of each act, and the memorandum's first day, end, suspensions and standing.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records)
    {
        if (record.Acts is not { } acts)
        {
            return RecordResult.Undetermined(RecordFields.Acts);
        }

        return acts.Count == 0 ? RecordResult.NotApplicable
            : records.Memorandum(record.AgreementId) is not { } memorandum ? RecordResult.Undetermined(RecordFields.Memorandum)
            : RecordResult.Gravest(acts.Select((act, i) => Judge(act, i, memorandum)));
    }

    private static RecordResult Judge(DelegatedAct act, int index, Section287gMemorandum memorandum) =>
        act.On.OrNull() is not { } day ? RecordResult.Undetermined(RecordFields.DayOfAct, index) : memorandum.HoldsOn(day) switch
        {
            Told.Yes => RecordResult.Satisfied,
            Told.No => RecordResult.Violated(At("acts", index, "on"), $"The officer acted on {Day(day)}, a day on which the memorandum was not in force.", "A memorandum in force on that day."),
            _ => RecordResult.Undetermined(RecordFields.MemorandumStanding),
        };
}
