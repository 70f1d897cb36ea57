namespace PolicyModel.Rules;

/// <summary>A payment for custody that does not count.</summary>
internal sealed class PM5303 : RecordRule<ScaapPayment>
{
    private static readonly FactField Use = new("/correctionalUse", "The record does not say what the money was used for.", "what the money was used for");
    private static readonly FactField Inmates = new("/inmates", "The record does not list whose custody is counted.", "each person's consecutive days in custody and convictions");
    private static readonly FactField DaysOf = new("/inmates/#/days", "The record does not say how many consecutive days a person was in custody.", "the consecutive days in custody");
    private static readonly FactField Convictions = new("/inmates/#/felonies", "The record does not tell the convictions of a person.", "the number of felonies and misdemeanors");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ScaapUnmet,
        Title = "A payment for custody counts someone who does not meet its terms, or went to something else than corrections.",
        Severity = Severity.Error,
        SeverityBecause = "The statute says whose custody counts.",
        Provisions = ["scaap-criteria"],
        Needs = "Each person's consecutive days and convictions, and what the money was used for.",
        Since = "2026-11-24",
    };

    private protected override RecordResult Evaluate(ScaapPayment record, RecordSet records)
    {
        var use = record.CorrectionalUse switch
        {
            true => RecordResult.Satisfied,
            false => RecordResult.Violated("/correctionalUse", "The money went to something else than correctional purposes."),
            null => RecordResult.Undetermined(Use),
        };
        return RecordResult.Gravest([use, .. record.Inmates is { } inmates ? inmates.Select((inmate, i) => Judge(inmate, i, records)) : [RecordResult.Undetermined(Inmates)]]);
    }

    private static RecordResult Judge(ScaapInmate inmate, int index, RecordSet records)
    {
        if (records.Limit("scaap-days", records.AsOf) is not { } days || records.Limit("scaap-felonies", records.AsOf) is not { } felonies || records.Limit("scaap-misdemeanors", records.AsOf) is not { } misdemeanors)
        {
            return RecordResult.Undetermined(RecordFields.LawThatDay);
        }

        return inmate.Days.OrNull() < days.Limit ? RecordResult.Violated(At("inmates", index, "days"), $"A person is counted with {inmate.Days.Value} consecutive days; {Figure(days.Limit)} are needed.", $"{Figure(days.Limit)} consecutive days.")
            : inmate.Felonies.OrNull() < felonies.Limit && inmate.Misdemeanors.OrNull() < misdemeanors.Limit ? RecordResult.Violated(At("inmates", index), $"A person is counted without {Figure(felonies.Limit)} felony and without {Figure(misdemeanors.Limit)} misdemeanors.")
            : !inmate.Days.HasValue ? RecordResult.Undetermined(DaysOf, index)
            : inmate.Felonies.OrNull() >= felonies.Limit || inmate.Misdemeanors.OrNull() >= misdemeanors.Limit ? RecordResult.Satisfied
            : RecordResult.Undetermined(Convictions, index);
    }
}
