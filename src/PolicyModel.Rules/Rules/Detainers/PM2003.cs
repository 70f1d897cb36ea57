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
            ref readonly var instrument = ref facts.Instruments[i];
            if (!instrument.AsksForHold || judgment.Law.FaceOf(instrument.Form) is not { TakesEffectByService: true })
            {
                continue;
            }

            if (judgment.Timeline.Standing != Standing.Judged)
            {
                return judgment.Timeline.Standing == Standing.NoHold ? RuleResult.NotApplicable : RuleResult.Undetermined(judgment.Timeline.Missing, "/detainers", i);
            }

            var holdEnd = judgment.Timeline.Holds[^1].Ended.LatestUnixSeconds;
            if (instrument.Served == Told.No || instrument.ServedAt is { } at && at.EarliestUnixSeconds > holdEnd)
            {
                return RuleResult.Found(Outcome.Violated, "/detainers", i);
            }

            if (instrument.Served == Told.Nothing)
            {
                result = RuleResult.Undetermined(new(MissingKind.Service, i), "/detainers", i);
            }
            else if (result.Outcome == Outcome.NotApplicable)
            {
                result = RuleResult.Satisfied;
            }
        }

        return result;
    }

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law) => CitesForms(projection, law, (instrument, face) => instrument.AsksForHold && face.TakesEffectByService);

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "The form takes effect only when a copy is served on the person, and the record says that none was served while the hold lasted.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "Service of a copy on the person before the hold ended." : null;
}
