namespace PolicyModel.Rules;

/// <summary>Custody past release eligibility that no authority covers, under every reading that applies.</summary>
internal sealed class PM1001 : Rule
{
    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.UncoveredCustody,
        Title = "Custody went on past release eligibility and no authority covers it under any reading.",
        Severity = Severity.Error,
        SeverityBecause = "Keeping a person after release is due is a new seizure that must rest on an authority.",
        Provisions = ["release-eligibility", "8-cfr-287.7-d"],
        Needs = "The grounds and their ends, the end of custody, the instruments.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var exceeds = 0;
        var within = 0;
        var apply = 0;
        foreach (var reading in judgment.BracketReadings)
        {
            var verdict = judgment.VerdictOf(reading);
            apply += verdict == Verdict.NotApplicable ? 0 : 1;
            exceeds += verdict == Verdict.Exceeds ? 1 : 0;
            within += verdict == Verdict.Within ? 1 : 0;
        }

        if (apply == 0)
        {
            return RuleResult.NotApplicable;
        }

        return exceeds == apply ? RuleResult.Found(Outcome.Violated, "/leftCustodyAt")
            : within == apply ? RuleResult.Satisfied
            : RuleResult.Undetermined(judgment.MissingForBracket());
    }

    internal override IReadOnlyList<string> ReadingsFollowed(CaseJudgment judgment) => judgment.BracketReadings;

    // Under one reading that is no longer exceeded, not every reading is: the most generous deadline is the nearest.
    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment)
    {
        var mending = judgment.BracketReadings.Select(judgment.WorstUnder).Where(r => r is { MendedByDeadline: true }).Select(r => r!.Value.Deadline!.Value.LatestUnixSeconds).ToList();
        return result.Outcome == Outcome.Violated && mending.Count > 0
            ? $"An end of custody at or before {judgment.Between(new(mending.Max(), mending.Max()))}."
            : null;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment)
    {
        var least = judgment.BracketReadings.Select(judgment.WorstUnder).OfType<HoldReading>().Where(r => r.Verdict == Verdict.Exceeds).Min(r => r.Uncovered.Minimum);
        return $"After the person was eligible for release, custody went on for at least {Wire.Words(least)} that no authority on record covers, under every reading listed ({string.Join(", ", judgment.BracketReadings)}).";
    }
}
