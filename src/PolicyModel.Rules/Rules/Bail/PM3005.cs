namespace PolicyModel.Rules;

/// <summary>A release order not obeyed.</summary>
internal sealed class PM3005 : Rule
{
    private static readonly FactField Receipt = new("/grounds/#/releaseOrder/receivedAt", "The record does not say when the custodian received an order of release.", "when the custodian received the order of release");
    private static readonly FactField HourOfReceipt = new("/grounds/#/releaseOrder/receivedAt", "The time at which an order of release was received is not known precisely enough.", "the exact time at which the order of release was received");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ReleaseOrderNotObeyed,
        Title = "A release order was received and not obeyed.",
        Severity = Severity.Error,
        SeverityBecause = "An order of a court binds the custodian.",
        Provisions = ["release-order", "us-fed-8", "release-eligibility"],
        Needs = "Whether the custodian refused to act on an order of release; where that is not recorded, when the order was received, the other grounds and their ends, the instruments, the end of custody. Ordinary processing, and time in which a detainer was in effect, are no refusal.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        foreach (ref readonly var order in facts.Release.Orders)
        {
            result = Graver(result, Of(facts, order, judgment));
        }

        return result;
    }

    private static RuleResult Of(in CaseFacts facts, in ReleaseOrderFacts order, CaseJudgment judgment)
    {
        if (order.Obeyed == Told.Yes)
        {
            return RuleResult.Satisfied;
        }

        var result = order.Obeyed == Told.No ? RuleResult.Found(Outcome.Violated, "/grounds", order.Ground) : ByTime(facts, order, judgment);
        return result.Outcome == Outcome.Violated && !IsKnownFromBooking(facts, judgment.Law["release-order"])
            ? RuleResult.Undetermined(new(FactFields.LawThatDay), "/grounds", order.Ground)
            : result;
    }

    /// <summary>Beyond ordinary processing, with no other ground and no instrument in effect, custody on an order of release is no obedience.</summary>
    private static RuleResult ByTime(in CaseFacts facts, in ReleaseOrderFacts order, CaseJudgment judgment)
    {
        if (facts.Leaving == EndState.Unknown)
        {
            return RuleResult.Undetermined(new(FactFields.EndOfCustody), "/grounds", order.Ground);
        }

        var received = order.Received ?? new InstantBounds(Math.Max(order.NotBefore, facts.Booked.EarliestUnixSeconds), CaseFacts.Never);
        if (Uncovered(facts, Adverse(facts, order.Ground, received), judgment.Processing) == 0)
        {
            return RuleResult.Satisfied;
        }

        return order.Received is null ? RuleResult.Undetermined(new(Receipt, order.Ground), "/grounds", order.Ground)
            : Uncovered(facts, Favourable(facts, order.Ground, received), judgment.Processing) > 0 ? RuleResult.Found(Outcome.Violated, "/grounds", order.Ground)
            : RuleResult.Undetermined(Open(facts, order.Ground, received), "/grounds", order.Ground);
    }

    /// <summary>The stretch after the order on no other ground, with every doubt in the custodian's favour.</summary>
    private static Corner Favourable(in CaseFacts facts, int ground, InstantBounds received)
    {
        var from = received.LatestUnixSeconds;
        var to = facts.Left.EarliestUnixSeconds;
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (ref readonly var other in facts.Stretches)
            {
                if (other.Ground != ground && other.Began.EarliestUnixSeconds <= from && from < other.Ended.LatestUnixSeconds)
                {
                    (from, moved) = (other.Ended.LatestUnixSeconds, true);
                }
            }

            // Whoever learns that a detainer is gone processes the release from then on.
            foreach (ref readonly var instrument in facts.Instruments)
            {
                if (Carries(instrument) && instrument.Receipt.EarliestUnixSeconds <= from && from < instrument.Cut.LatestUnixSeconds)
                {
                    (from, moved) = (instrument.Cut.LatestUnixSeconds, true);
                }
            }
        }

        foreach (ref readonly var other in facts.Stretches)
        {
            to = other.Ground != ground && other.Began.EarliestUnixSeconds > from ? Math.Min(to, other.Began.EarliestUnixSeconds) : to;
        }

        return new Corner(from, to, Favourable: true);
    }

    /// <summary>The same with every doubt in the person's favour.</summary>
    private static Corner Adverse(in CaseFacts facts, int ground, InstantBounds received)
    {
        var from = received.EarliestUnixSeconds;
        var to = facts.Left.LatestUnixSeconds;
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (ref readonly var other in facts.Stretches)
            {
                if (other.Ground != ground && other.End != EndState.Unknown && other.Began.LatestUnixSeconds <= from && from < other.Ended.EarliestUnixSeconds)
                {
                    (from, moved) = (other.Ended.EarliestUnixSeconds, true);
                }
            }

            foreach (ref readonly var instrument in facts.Instruments)
            {
                if (Carries(instrument) && instrument.Receipt.LatestUnixSeconds <= from && from < instrument.Cut.EarliestUnixSeconds)
                {
                    (from, moved) = (instrument.Cut.EarliestUnixSeconds, true);
                }
            }
        }

        foreach (ref readonly var other in facts.Stretches)
        {
            to = other.Ground != ground && other.Began.LatestUnixSeconds > from ? Math.Min(to, other.Began.LatestUnixSeconds) : to;
        }

        return new Corner(from, to, Favourable: false);
    }

    private static long Uncovered(in CaseFacts facts, in Corner corner, long processing)
    {
        if (corner.Eligible >= corner.Ended - processing)
        {
            return 0;
        }

        List<Grant> grants = [];
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            if (Carries(facts.Instruments[i]))
            {
                grants.Add(Grant.WhileInEffect(i, facts.Instruments[i]));
            }
        }

        return HoldJudge.Uncovered([.. grants], corner, corner.Eligible + processing);
    }

    private static bool Carries(in InstrumentFacts instrument) => instrument is { AsksForHold: true, NeverReceived: false };

    private static MissingFact Open(in CaseFacts facts, int ground, InstantBounds received)
    {
        foreach (ref readonly var other in facts.Stretches)
        {
            if (other.Ground != ground && other.End == EndState.Unknown)
            {
                return new(FactFields.GroundEnd, other.Ground);
            }
        }

        if (!received.IsExact)
        {
            return new(HourOfReceipt, ground);
        }

        if (!facts.Left.IsExact)
        {
            return facts.HandedToIce ? new(FactFields.HourOfHandOver, facts.HandOverIndex) : new(FactFields.HourOfLeaving);
        }

        foreach (ref readonly var other in facts.Stretches)
        {
            if (other.Ground != ground && !(other.Began.IsExact && other.Ended.IsExact))
            {
                return other.Ended.IsExact ? new(FactFields.HourOfGroundBegin, other.Ground) : new(FactFields.HourOfGroundEnd, other.Ground);
            }
        }

        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            if (!facts.Instruments[i].Cut.IsExact)
            {
                return new(FactFields.HourOfWithdrawal, i);
            }
        }

        return new(FactFields.HourOfReceipt, 0);
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "The record says that the custodian refused an order of release, or custody went on after it was received, beyond ordinary processing, with no other ground and no detainer in effect.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "Release within ordinary processing after the order was received, or another ground for custody on record." : null;
}
