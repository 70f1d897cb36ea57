namespace PolicyModel.Rules;

/// <summary>An act before training was finished.</summary>
internal sealed class PM6001 : RecordRule<OfficerDelegation>
{
    private static readonly FactField Hour = new("/acts/#/on", "The officer acted on the day on which training was done, and the hour is not told.", "the hour of the act and of the end of training");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ActedUntrained,
        Title = "An officer acted under a delegation before training and examination were done.",
        Severity = Severity.Error,
        SeverityBecause = "The statute gives power to officers who were trained and certified.",
        Provisions = ["8-usc-1357-g"],
        Needs = "The day of each act, and those on which training and examination were done.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(OfficerDelegation record, RecordSet records) =>
        record.Acts is not { } acts ? RecordResult.Undetermined(RecordFields.Acts) : RecordResult.Gravest(acts.Select((act, i) => Judge(act, i, record)));

    private static RecordResult Judge(DelegatedAct act, int index, OfficerDelegation record)
    {
        if (act.On.OrNull() is not { } day)
        {
            return RecordResult.Undetermined(RecordFields.DayOfAct, index);
        }

        if (record.TrainedOn.OrNull() is not { } trained)
        {
            return RecordResult.Undetermined(RecordFields.TrainedOn);
        }

        var done = record.ExaminedOn.OrNull() is { } examined && examined > trained ? examined : trained;
        return day < done ? RecordResult.Violated(At("acts", index, "on"), $"The officer acted on {Day(day)}; training and examination were done on {Day(done)}.", $"An act after {Day(done)}.")
            : day == done ? RecordResult.Undetermined(Hour, index)
            : RecordResult.Satisfied;
    }
}
