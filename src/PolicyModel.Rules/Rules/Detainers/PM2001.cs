namespace PolicyModel.Rules;

/// <summary>Custody rested on something that never requests a hold.</summary>
internal sealed class PM2001 : Rule
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.NoHoldRequested,
        Title = "Custody rested on a notice or a message that never requests a hold.",
        Severity = Severity.Error,
        SeverityBecause = "Such a paper or message asks for no custody and gives none.",
        Provisions = ["form-i-247n", "form-i-247g", "non-form-messages"],
        Needs = "The instruments and what they ask for, the grounds and their ends, the end of custody.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        // A request for a hold that never came, or was taken away before the person could go, is none that custody rested on.
        var eligible = judgment.Timeline.Holds.Count > 0 ? judgment.Timeline.Holds[0].Eligible : new InstantBounds(CaseFacts.Always, CaseFacts.Always);
        var rests = -1;
        var mayAsk = -1;
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            ref readonly var instrument = ref facts.Instruments[i];
            if (!instrument.AsksForHold)
            {
                rests = rests < 0 ? i : rests;
            }
            else if (!instrument.NeverReceived && instrument.Cut.EarliestUnixSeconds > eligible.LatestUnixSeconds)
            {
                return RuleResult.NotApplicable;
            }
            else if (!instrument.NeverReceived && instrument.Cut.LatestUnixSeconds > eligible.EarliestUnixSeconds)
            {
                mayAsk = i;
            }
        }

        if (rests < 0)
        {
            return RuleResult.NotApplicable;
        }

        // Without an instrument that carries anything, custody after eligibility is what no authority at all would leave.
        return judgment.WithoutInstruments switch
        {
            Verdict.Exceeds when mayAsk >= 0 => RuleResult.Undetermined(
                facts.Instruments[mayAsk].Cut.IsExact ? ImpreciseTimes.OfEligibility(judgment.Timeline.Holds[0]) : new(FactFields.HourOfWithdrawal, mayAsk),
                "/detainers",
                rests),
            Verdict.Exceeds => RuleResult.Found(Outcome.Violated, "/detainers", rests),
            Verdict.Within => RuleResult.Satisfied,
            Verdict.NotApplicable => RuleResult.NotApplicable,
            _ => RuleResult.Undetermined(judgment.Timeline.Missing, "/detainers", rests),
        };
    }

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law) => CitesForms(projection, law, (instrument, _) => !instrument.AsksForHold);

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "Custody went on after release eligibility, and every instrument then in effect asks for notice only or is no form at all.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A detainer that asks for a hold, received and still in effect when the person could have gone." : null;
}
