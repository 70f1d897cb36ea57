namespace PolicyModel.Rules;

/// <summary>A form that takes effect only on service was not served on the person.</summary>
internal sealed class PM2003 : DetainerRule
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.NotServed,
        Title = "A form that takes effect only once served on the person was not served before the hold ended.",
        Severity = Severity.Error,
        SeverityBecause = "The form says that it must be served to take effect.",
        Provisions = ["form-i-247a", "form-i-247d", "form-i-247x"],
        Needs = "The form, whether and when it was served, and whether there was a hold.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        var timeline = judgment.Timeline;
        var face = judgment.Law.FaceOf(instrument.Form);
        if (!instrument.AsksForHold || (face is null ? instrument.Served != Told.No : !face.TakesEffectByService))
        {
            return RuleResult.NotApplicable;
        }

        // Before the end of each hold that had any length the form had to be served.
        var result = timeline.Standing == Standing.Undetermined ? RuleResult.Undetermined(timeline.Missing, "/detainers", index) : RuleResult.NotApplicable;
        foreach (var hold in timeline.Holds)
        {
            if (hold.Ended.LatestUnixSeconds > hold.Eligible.EarliestUnixSeconds)
            {
                var served = face is null ? Undetermined(FactFields.Form, index) : BeforeTheEnd(hold, instrument, index);
                var surely = hold.Ended.EarliestUnixSeconds > hold.Eligible.LatestUnixSeconds;
                result = Graver(result, served.Outcome == Outcome.Violated && !surely ? HoldShare.Open(facts, hold, index) : served);
            }
        }

        return result;
    }

    private static RuleResult BeforeTheEnd(in Hold hold, in InstrumentFacts instrument, int index) => instrument switch
    {
        { Served: Told.No } => Violated(index),
        { ServedAt: { } at } when at.EarliestUnixSeconds > hold.Ended.LatestUnixSeconds => Violated(index),
        { Served: Told.Nothing } => Undetermined(FactFields.Service, index),
        { ServedAt: { } at } when at.LatestUnixSeconds > hold.Ended.EarliestUnixSeconds => Undetermined(FactFields.Service, index),
        _ => RuleResult.Satisfied,
    };

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law) =>
        CitesForms(projection, law, (instrument, face) => instrument.AsksForHold && face.TakesEffectByService);

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "The form takes effect only when a copy is served on the person, and by the record none was served while the hold lasted.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "Service of a copy on the person before the hold ended." : null;
}
