using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>Held overnight by an after-hours cut-off.</summary>
internal sealed class PM3004 : Rule
{
    private static readonly FactField HourOfPosting = new("/bail/#/history/#/at", "The record does not say when bail was taken that had been refused.", "when the bail that was refused was taken after all");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.HeldOvernight,
        Title = "The person was held overnight because releases are not made, or bail is not taken, after a certain hour.",
        Severity = Severity.Error,
        SeverityBecause = "Courts have held that release may not wait for the next day because of the hour.",
        Provisions = ["release-cut-off", "us-fed-10-dodds", "release-prompt"],
        Needs = "Why bail was refused or release was delayed and when, the grounds and their ends, the end of custody.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        foreach (ref readonly var cutOff in facts.Release.CutOffs)
        {
            result = Graver(result, Of(facts, cutOff, judgment));
        }

        return result;
    }

    private static RuleResult Of(in CaseFacts facts, in CutOffFacts cutOff, CaseJudgment judgment)
    {
        if (judgment.Timeline.Standing == Standing.Undetermined && judgment.Timeline.Holds.Count == 0)
        {
            return At(RuleResult.Undetermined(judgment.Timeline.Missing), cutOff);
        }

        var result = RuleResult.Satisfied;
        foreach (var hold in judgment.Timeline.Holds)
        {
            result = Graver(result, Of(facts, cutOff, hold));
        }

        return At(
            result.Outcome == Outcome.Satisfied ? result
            : !cutOff.ForTheHour ? RuleResult.Undetermined(new(FactFields.RefusalReason, cutOff.Place.Index, cutOff.Place.Step))
            : IsKnownFromBooking(facts, judgment.Law["release-cut-off"]) ? result
            : RuleResult.Undetermined(new(FactFields.LawThatDay)),
            cutOff);
    }

    /// <summary>Whether a local midnight lies in the part of a hold over which release waited for the hour.</summary>
    private static RuleResult Of(in CaseFacts facts, in CutOffFacts cutOff, in Hold hold)
    {
        var from = cutOff.From is { } began ? GroundAlgebra.Later(began, hold.Eligible) : hold.Eligible;
        var to = cutOff.To is { } ended ? GroundAlgebra.Earlier(ended, hold.Ended) : hold.Ended;
        if (to.LatestUnixSeconds <= from.EarliestUnixSeconds)
        {
            return RuleResult.Satisfied;
        }

        to = GroundAlgebra.Later(to, new(from.EarliestUnixSeconds, from.EarliestUnixSeconds));
        var zone = facts.Zone;
        if (to.Earliest.DateIn(zone) > from.Latest.DateIn(zone))
        {
            return RuleResult.Found(Outcome.Violated);
        }

        if (to.Latest.DateIn(zone) == from.Earliest.DateIn(zone))
        {
            return RuleResult.Satisfied;
        }

        // No single recorded time spans a midnight: the hold itself is told within bounds, or bail was taken and nobody recorded when.
        return RuleResult.Undetermined(cutOff.To is { IsExact: false } ? new(HourOfPosting, cutOff.Place.Index, cutOff.Posting) : ImpreciseTimes.Of(facts, hold, carried: false)[0]);
    }

    private static RuleResult At(in RuleResult result, in CutOffFacts cutOff)
    {
        var (list, index, step) = cutOff.Place;
        return step < 0
            ? result with { Place = list, Index = index }
            : result with { Place = string.Create(CultureInfo.InvariantCulture, $"{list}/{index}/history"), Index = step };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) => "Release was due, and by the record it waited past midnight because of the hour.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "An end of custody before midnight of the day on which release was due or, if later, on which bail was offered; or another recorded reason." : null;
}
