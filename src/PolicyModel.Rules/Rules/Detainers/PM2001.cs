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
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        if (facts.Instruments.Length == 0)
        {
            return RuleResult.NotApplicable;
        }

        foreach (ref readonly var instrument in facts.Instruments)
        {
            if (instrument.AsksForHold)
            {
                return RuleResult.NotApplicable;
            }
        }

        // Without an instrument that carries anything, custody after eligibility is what no authority at all would leave.
        return judgment.WithoutInstruments switch
        {
            Verdict.Exceeds => RuleResult.Found(Outcome.Violated, "/detainers", 0),
            Verdict.Within => RuleResult.Satisfied,
            Verdict.NotApplicable => RuleResult.NotApplicable,
            _ => RuleResult.Undetermined(judgment.Timeline.Missing, "/detainers", 0),
        };
    }

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law) => CitesForms(projection, law, (instrument, _) => !instrument.AsksForHold);

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "Custody went on after release eligibility, and every instrument on record asks for notice only or is no form at all.";
}
