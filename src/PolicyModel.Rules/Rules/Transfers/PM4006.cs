namespace PolicyModel.Rules;

/// <summary>A gap or an overlap between leaving local custody and entering federal custody.</summary>
internal sealed class PM4006 : Rule
{
    private static readonly FactField Receipt = new("/transfers/#/receivedAt", "The record does not say when ICE took the person in by its own record.", "when ICE took the person into its custody (its book-in)");
    private static readonly FactField HourOfReceipt = new("/transfers/#/receivedAt", "The time at which ICE took the person in is not known precisely enough.", "the exact time at which ICE took the person into its custody");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.CustodyGapOrOverlap,
        Title = "There is a gap or an overlap between leaving local custody and entering federal custody.",
        Severity = Severity.Warning,
        SeverityBecause = "Two records of one hand-over do not agree. A gap, which travel may account for, is a note.",
        Provisions = ["custody-continuity"],
        Needs = "When the person left local custody, and when ICE took the person in by its own record.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        if (!facts.HandedToIce)
        {
            return RuleResult.NotApplicable;
        }

        if (facts.Leaving == EndState.Unknown)
        {
            return RuleResult.Undetermined(new(FactFields.HourOfHandOver, facts.HandOverIndex), "/transfers", facts.HandOverIndex);
        }

        foreach (ref readonly var transfer in facts.Transfers.ToIce)
        {
            if (transfer.Index == facts.HandOverIndex && transfer.Received is { } received)
            {
                return Compare(facts, received);
            }
        }

        return RuleResult.Undetermined(new(Receipt, facts.HandOverIndex), "/transfers", facts.HandOverIndex);
    }

    private static RuleResult Compare(in CaseFacts facts, InstantBounds received)
    {
        var left = facts.Left;
        if (received.LatestUnixSeconds < left.EarliestUnixSeconds)
        {
            return RuleResult.Found(Outcome.Violated, "/transfers", facts.HandOverIndex);
        }

        if (received.EarliestUnixSeconds > left.LatestUnixSeconds)
        {
            return RuleResult.Found(Outcome.Violated, "/transfers", facts.HandOverIndex) with { Severity = Severity.Note };
        }

        return received.IsExact && left.IsExact ? RuleResult.Satisfied
            : RuleResult.Undetermined(new(received.IsExact ? FactFields.HourOfHandOver : HourOfReceipt, facts.HandOverIndex), "/transfers", facts.HandOverIndex);
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) => result.Severity == Severity.Note
        ? "By the two records, time passed between the end of local custody and the book-in by ICE."
        : "By the two records, ICE had booked the person in before local custody ended.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A book-in by ICE at the instant at which local custody ended." : null;
}
