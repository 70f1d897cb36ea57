namespace PolicyModel.Rules;

/// <summary>A form that takes effect only on service was not served on the person.</summary>
internal sealed class PM2003 : Rule
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
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            var one = Evaluate(facts.Instruments[i], i, judgment);
            if (Rank(one.Outcome) > Rank(result.Outcome))
            {
                result = one;
            }
        }

        return result;
    }

    private static RuleResult Evaluate(in InstrumentFacts instrument, int index, CaseJudgment judgment)
    {
        var timeline = judgment.Timeline;
        var face = judgment.Law.FaceOf(instrument.Form);
        if (!instrument.AsksForHold || (face is null ? instrument.Served != Told.No : !face.TakesEffectByService))
        {
            return RuleResult.NotApplicable;
        }

        // The first hold that had any length: before its end the form had to be served.
        var hold = timeline.Holds.Cast<Hold?>().FirstOrDefault(h => h!.Value.Ended.LatestUnixSeconds > h.Value.Eligible.EarliestUnixSeconds);
        if (hold is not { Ended: var ended })
        {
            return timeline.Standing == Standing.Undetermined ? RuleResult.Undetermined(timeline.Missing, "/detainers", index) : RuleResult.NotApplicable;
        }

        if (face is null)
        {
            // Not served, and a form that is not recorded: it may be one that needs no service.
            return RuleResult.Undetermined(new(FactFields.Form, index), "/detainers", index);
        }

        return instrument switch
        {
            { Served: Told.No } => RuleResult.Found(Outcome.Violated, "/detainers", index),
            { ServedAt: { } at } when at.EarliestUnixSeconds > ended.LatestUnixSeconds => RuleResult.Found(Outcome.Violated, "/detainers", index),
            { Served: Told.Nothing } => RuleResult.Undetermined(new(FactFields.Service, index), "/detainers", index),
            { ServedAt: { } at } when at.LatestUnixSeconds > ended.EarliestUnixSeconds => RuleResult.Undetermined(new(FactFields.Service, index), "/detainers", index),
            _ => RuleResult.Satisfied,
        };
    }

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law) =>
        CitesForms(projection, law, (instrument, face) => instrument.AsksForHold && face.TakesEffectByService);

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "The form takes effect only when a copy is served on the person, and by the record none was served while the hold lasted.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "Service of a copy on the person before the hold ended." : null;

    private static int Rank(Outcome outcome) => outcome switch
    {
        Outcome.Violated => 3,
        Outcome.Undetermined => 2,
        Outcome.Satisfied => 1,
        _ => 0,
    };
}
