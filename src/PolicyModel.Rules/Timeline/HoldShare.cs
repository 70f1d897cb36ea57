namespace PolicyModel.Rules;

/// <summary>
/// How much of a hold hangs on one instrument alone, whatever a clock says: at least, with ordinary processing taken out and every
/// doubt in the custodian's favour, and at most, without it and with every doubt in the person's. Other instruments that ask for a
/// hold carry it as long as they are in effect.
/// </summary>
internal static class HoldShare
{
    /// <summary>Seconds of the hold while an instrument was in effect that waits, or may wait, for a conviction. Another one that waits carries nothing either.</summary>
    internal static (long Least, long Most) WhileInEffect(in CaseFacts facts, in Hold hold, int index, long processing)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        var favourable = Corner.InFavourOfCustodian(hold);
        var adverse = Corner.InFavourOfPerson(hold);
        var surelyWaits = facts.Papers[index].OnlyUponConviction == Told.Yes;
        return (
            HoldJudge.Uncovered(
                Others(facts, index, p => p.OnlyUponConviction == Told.No || (surelyWaits && p.OnlyUponConviction == Told.Nothing)),
                favourable with { Ended = Math.Min(favourable.Ended, instrument.Cut.EarliestUnixSeconds) },
                Math.Max(favourable.Eligible + processing, instrument.Receipt.LatestUnixSeconds)),
            HoldJudge.Uncovered(
                Others(facts, index, p => p.OnlyUponConviction == Told.No),
                adverse with { Ended = Math.Min(adverse.Ended, instrument.Cut.LatestUnixSeconds) },
                Math.Max(adverse.Eligible, instrument.Receipt.EarliestUnixSeconds)));
    }

    /// <summary>Seconds of the hold after an instrument was taken away.</summary>
    internal static (long Least, long Most) AfterItsEnd(in CaseFacts facts, in Hold hold, int index, long processing)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        var others = Others(facts, index, _ => true);
        var favourable = Corner.InFavourOfCustodian(hold);
        var adverse = Corner.InFavourOfPerson(hold);

        // Whoever learns that the request is gone processes the release from then on.
        var cut = Math.Min(instrument.Cut.LatestUnixSeconds, favourable.Ended);
        return (
            HoldJudge.Uncovered(others, favourable, Math.Max(favourable.Eligible, cut) + processing),
            HoldJudge.Uncovered(others, adverse, Math.Max(adverse.Eligible, instrument.Cut.EarliestUnixSeconds)));
    }

    /// <summary>An outcome that is open: for the first time that is not precise enough, else because ordinary processing may account for it.</summary>
    internal static RuleResult Open(in CaseFacts facts, in Hold hold, int index)
    {
        var imprecise = ImpreciseTimes.Of(facts, hold, carried: true);
        return imprecise.Count > 0
            ? RuleResult.Undetermined(imprecise[0], "/detainers", index)
            : RuleResult.Found(Outcome.Undetermined, "/detainers", index) with { MayBeProcessing = true };
    }

    private static Grant[] Others(in CaseFacts facts, int index, Func<PaperFacts, bool> carries)
    {
        List<Grant> others = [];
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            ref readonly var other = ref facts.Instruments[i];
            if (i != index && other.AsksForHold && !other.NeverReceived && carries(facts.Papers[i]))
            {
                others.Add(Grant.WhileInEffect(i, other));
            }
        }

        return [.. others];
    }
}
