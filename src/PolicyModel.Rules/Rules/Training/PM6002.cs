namespace PolicyModel.Rules;

/// <summary>An act outside the days of authority.</summary>
internal sealed class PM6002 : RecordRule<OfficerDelegation>
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ActedUnauthorised,
        Title = "An officer acted before authority was given or after it lapsed.",
        Severity = Severity.Error,
        SeverityBecause = "The agreement gives each officer authority for a span.",
        Provisions = ["8-usc-1357-g", "287g-memorandum"],
        Needs = "The day of each act, the first day of authority and the first day without it.",
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

        return record.AuthorizedTo.OrNull() <= day ? RecordResult.Violated(At("acts", index, "on"), $"The officer acted on {Day(day)}; authority ended on {Day(record.AuthorizedTo.Value)}.", "Authority on that day.")
            : record.AuthorizedFrom.OrNull() is not { } from ? RecordResult.Undetermined(RecordFields.AuthorizedFrom)
            : day < from ? RecordResult.Violated(At("acts", index, "on"), $"The officer acted on {Day(day)}; authority began on {Day(from)}.", "Authority on that day.")
            : RecordResult.Satisfied;
    }
}
