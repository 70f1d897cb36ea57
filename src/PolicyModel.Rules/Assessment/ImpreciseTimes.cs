namespace PolicyModel.Rules;

/// <summary>The times that are known only within bounds and on which a verdict turns.</summary>
internal static class ImpreciseTimes
{
    /// <summary>The times that leave readings at no more than <see cref="Verdict.MayExceed"/>, each once.</summary>
    internal static IReadOnlyList<MissingFact> Of(CaseProjection projection, CaseJudgment judgment, IEnumerable<string> readings)
    {
        List<MissingFact> times = [];
        foreach (var reading in readings)
        {
            for (var hold = 0; hold < judgment.Timeline.Holds.Count; hold++)
            {
                if (judgment.Result(hold, reading) is { Reason: VerdictReason.Precision } result)
                {
                    times.AddRange(Of(projection.Facts, judgment.Timeline.Holds[hold], result.Carried));
                }
            }
        }

        return [.. times.Distinct()];
    }

    /// <summary>The times of one hold, and where it is carried of its instruments, that are known only within bounds.</summary>
    internal static List<MissingFact> Of(in CaseFacts facts, in Hold hold, bool carried)
    {
        List<MissingFact> times = [];
        if (!hold.Eligible.IsExact)
        {
            times.Add(OfEligibility(hold));
        }

        if (!hold.Ended.IsExact)
        {
            times.Add(EndOf(facts, hold));
        }

        for (var i = 0; carried && i < facts.Instruments.Length; i++)
        {
            ref readonly var instrument = ref facts.Instruments[i];
            if (!instrument.AsksForHold || instrument.NeverReceived)
            {
                continue;
            }

            if (!instrument.Receipt.IsExact && instrument.Receipt.LatestUnixSeconds > hold.Eligible.EarliestUnixSeconds)
            {
                times.Add(new(FactFields.HourOfReceipt, i));
            }

            if (!instrument.Cut.IsExact && instrument.Cut.EarliestUnixSeconds < hold.Ended.LatestUnixSeconds)
            {
                times.Add(new(FactFields.HourOfWithdrawal, i));
            }
        }

        return times;
    }

    /// <summary>The time that tells when a person became eligible for release.</summary>
    internal static MissingFact OfEligibility(in Hold hold) => hold.Ground < 0 ? new(FactFields.HourOfBooking) : new(FactFields.HourOfGroundEnd, hold.Ground);

    private static MissingFact EndOf(in CaseFacts facts, in Hold hold)
    {
        foreach (ref readonly var stretch in facts.Stretches)
        {
            if (hold.EndedBy == HoldEnd.NewGround && stretch.Began.EarliestUnixSeconds == hold.Ended.EarliestUnixSeconds)
            {
                return new(FactFields.HourOfGroundBegin, stretch.Ground);
            }
        }

        return hold.EndedBy == HoldEnd.HandedToIce ? new(FactFields.HourOfHandOver, facts.HandOverIndex) : new(FactFields.HourOfLeaving);
    }
}
