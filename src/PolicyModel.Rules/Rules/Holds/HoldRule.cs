using NodaTime;

namespace PolicyModel.Rules;

/// <summary>
/// A rule that asks the same of each hold. The gravest answer is the outcome. It applies to holds that began on a day on which the
/// first of its provisions held; before the first day of one whose start was not read, the law is not known.
/// </summary>
internal abstract class HoldRule : Rule
{
    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        if (!Concerns(facts, judgment))
        {
            return RuleResult.NotApplicable;
        }

        var provision = judgment.Law[Descriptor.Provisions[0]];
        var timeline = judgment.Timeline;
        var result = timeline.Standing == Standing.Undetermined ? Dated(RuleResult.Undetermined(timeline.Missing), provision, DaysOfCustody(facts), default) : RuleResult.NotApplicable;
        for (var i = 0; i < timeline.Holds.Count; i++)
        {
            var hold = timeline.Holds[i];
            result = Graver(result, Dated(OfHold(facts, i, hold, judgment), provision, DaysOf(facts, hold.Eligible), ImpreciseTimes.OfEligibility(hold)));
        }

        return result;
    }

    /// <summary>Whether the rule concerns the case at all, whatever its holds.</summary>
    private protected abstract bool Concerns(in CaseFacts facts, CaseJudgment judgment);

    /// <summary>The outcome for one hold, whatever its day.</summary>
    private protected abstract RuleResult OfHold(in CaseFacts facts, int index, in Hold hold, CaseJudgment judgment);

    /// <summary>An answer as it stands for what began on one of some days: none where the provision surely did not hold, open where it may not have.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="provision">The provision.</param>
    /// <param name="days">The first and the last day it can have begun on.</param>
    /// <param name="imprecise">The time that tells which of them it was.</param>
    private protected static RuleResult Dated(in RuleResult result, Provision provision, (LocalDate First, LocalDate Last) days, MissingFact imprecise)
    {
        if (result.Outcome == Outcome.NotApplicable || (provision.HoldsOn(days.First) && provision.HoldsOn(days.Last)))
        {
            return result;
        }

        var before = days.Last < provision.ValidFrom;
        return days.First >= provision.ValidTo || (before && provision.DateQuality != DateQuality.Unknown) ? RuleResult.NotApplicable
            : before ? RuleResult.Undetermined(new(FactFields.LawThatDay), result.Place, result.Index)
            : result.Outcome == Outcome.Violated ? RuleResult.Undetermined(imprecise, result.Place, result.Index)
            : result;
    }

    private protected static (LocalDate First, LocalDate Last) DaysOf(in CaseFacts facts, InstantBounds time) =>
        (time.Earliest.DateIn(facts.Zone), time.Latest.DateIn(facts.Zone));

    /// <summary>The first and the last day that custody can have had.</summary>
    private protected static (LocalDate First, LocalDate Last) DaysOfCustody(in CaseFacts facts) =>
        (facts.Booked.Earliest.DateIn(facts.Zone), facts.Leaving == EndState.Unknown ? LocalDate.MaxIsoValue : facts.Left.Latest.DateIn(facts.Zone));

    /// <summary>Whether an instrument that asks for a hold was in effect while a hold lasted.</summary>
    private protected static Told AskedFor(in CaseFacts facts, in Hold hold)
    {
        var asked = Told.No;
        foreach (ref readonly var instrument in facts.Instruments)
        {
            if (!instrument.AsksForHold || instrument.NeverReceived)
            {
                continue;
            }

            if (instrument.Cut.EarliestUnixSeconds > hold.Eligible.LatestUnixSeconds && instrument.Receipt.LatestUnixSeconds < hold.Ended.EarliestUnixSeconds)
            {
                return Told.Yes;
            }

            asked = instrument.Cut.LatestUnixSeconds > hold.Eligible.EarliestUnixSeconds && instrument.Receipt.EarliestUnixSeconds < hold.Ended.LatestUnixSeconds ? Told.Nothing : asked;
        }

        return asked;
    }

    /// <summary>An answer that is open because times are not precise enough: the first such time of the hold or, where those are exact, another one.</summary>
    private protected static RuleResult Imprecise(in CaseFacts facts, in Hold hold, MissingFact other)
    {
        var times = ImpreciseTimes.Of(facts, hold, carried: false);
        return RuleResult.Undetermined(times.Count > 0 ? times[0] : other);
    }
}
