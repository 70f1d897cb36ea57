namespace PolicyModel.Rules;

/// <summary>A transfer after the hold had already lapsed.</summary>
internal sealed class PM4004 : Rule
{
    private const string Regulation = "regulation";

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.TransferAfterLapse,
        Title = "The person was handed to ICE after the hold had already lapsed.",
        Severity = Severity.Error,
        SeverityBecause = "The regulation says that custody shall not exceed the period; after it there is nobody to hand over.",
        Provisions = ["8-cfr-287.7-d"],
        Needs = "The hand-over and its time, an instrument that asks for a hold, the grounds and their ends.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        if (!facts.HandedToIce || !judgment.Has(Regulation) || !AnyAsks(facts))
        {
            return RuleResult.NotApplicable;
        }

        if (judgment.Timeline.Standing == Standing.Undetermined)
        {
            return RuleResult.Undetermined(judgment.Timeline.Missing, "/transfers", facts.HandOverIndex);
        }

        if (judgment.Timeline.Holds is not [.., { EndedBy: HoldEnd.HandedToIce } hold])
        {
            return RuleResult.NotApplicable;
        }

        ref readonly var reading = ref judgment.Result(judgment.Timeline.Holds.Count - 1, Regulation);
        if (reading.Deadline is not { } deadline)
        {
            return RuleResult.Undetermined(reading.Missing, "/transfers", facts.HandOverIndex);
        }

        return hold.Ended.EarliestUnixSeconds > deadline.LatestUnixSeconds ? RuleResult.Found(Outcome.Violated, "/transfers", facts.HandOverIndex)
            : hold.Ended.LatestUnixSeconds <= deadline.EarliestUnixSeconds ? RuleResult.Satisfied
            : RuleResult.Undetermined(ImpreciseTimes.Of(facts, hold, carried: false)[0], "/transfers", facts.HandOverIndex);
    }

    private static bool AnyAsks(in CaseFacts facts)
    {
        foreach (ref readonly var instrument in facts.Instruments)
        {
            if (instrument is { AsksForHold: true, NeverReceived: false })
            {
                return true;
            }
        }

        return false;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        $"The hand-over to ICE came after the 48 counted hours of 8 CFR 287.7(d), which ended {judgment.Between(Deadline(judgment))}.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated && Deadline(judgment).LatestUnixSeconds is var at ? $"A hand-over at or before {judgment.Between(new(at, at))}." : null;

    private static InstantBounds Deadline(CaseJudgment judgment) => judgment.Result(judgment.Timeline.Holds.Count - 1, Regulation).Deadline!.Value;
}
