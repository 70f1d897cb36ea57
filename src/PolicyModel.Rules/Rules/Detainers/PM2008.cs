namespace PolicyModel.Rules;

/// <summary>Operative only on conviction, and there was none.</summary>
internal sealed class PM2008 : DetainerRule
{
    private static readonly FactField ConvictionOnly = new(
        "/detainers/#/convictionOnly",
        "The record does not say whether the detainer is operative only upon conviction.",
        "whether the box is marked that makes the detainer operative only upon conviction");

    private static readonly FactField Convictions = new(
        "/convictions",
        "The record does not say whether, or when, the person was convicted of what the custody was about.",
        "each conviction and its day");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.HeldBeforeConviction,
        Title = "Custody rested on a detainer that is operative only upon conviction, and there was no conviction.",
        Severity = Severity.Error,
        SeverityBecause = "By its own terms such a detainer asks for nothing before a conviction.",
        Provisions = ["form-i-247-12-11"],
        Needs = "Whether the detainer is operative only upon conviction, the convictions and their days, the grounds and their ends, the end of custody.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        if (!instrument.AsksForHold || instrument.NeverReceived || facts.Papers[index].OnlyUponConviction == Told.No)
        {
            return RuleResult.NotApplicable;
        }

        var result = RuleResult.NotApplicable;
        foreach (var hold in judgment.Timeline.Holds)
        {
            result = Graver(result, During(facts, index, hold, judgment));
        }

        return judgment.Timeline.Standing == Standing.Undetermined ? Graver(result, RuleResult.Undetermined(judgment.Timeline.Missing, "/detainers", index)) : result;
    }

    private static RuleResult During(in CaseFacts facts, int index, in Hold hold, CaseJudgment judgment)
    {
        var (least, most) = HoldShare.WhileInEffect(facts, hold, index, judgment.Processing);
        if (most == 0)
        {
            return RuleResult.NotApplicable;
        }

        return ConvictedBefore(facts, hold) switch
        {
            Told.Yes => RuleResult.Satisfied,
            _ when facts.Papers[index].OnlyUponConviction == Told.Nothing => Undetermined(ConvictionOnly, index),
            Told.Nothing => Undetermined(Convictions, index),
            _ when least == 0 => MayWaitToo(facts, index) is { } other ? Undetermined(ConvictionOnly, other) : HoldShare.Open(facts, hold, index),
            _ when facts.Instruments[index].Issued is { } issued && issued.Last < judgment.Law["form-i-247-12-11"].ValidFrom => Undetermined(FactFields.LawThatDay, index),
            _ => Violated(index),
        };
    }

    // Another detainer carries the hold unless it waits for a conviction too, which the record may not say.
    private static int? MayWaitToo(in CaseFacts facts, int index)
    {
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            if (i != index && facts.Instruments[i] is { AsksForHold: true, NeverReceived: false } && facts.Papers[i].OnlyUponConviction == Told.Nothing)
            {
                return i;
            }
        }

        return null;
    }

    // A conviction from before booking, or of a day that is not recorded, need not be the one that the detainer waits for.
    private static Told ConvictedBefore(in CaseFacts facts, in Hold hold)
    {
        if (facts.Convictions.ServedSentence)
        {
            return Told.Yes;
        }

        var convicted = facts.Convictions.Recorded ? Told.No : Told.Nothing;
        var booked = facts.Booked.Earliest.DateIn(facts.Zone);
        foreach (var day in facts.Convictions.Days)
        {
            if (day >= booked && day <= hold.Eligible.Earliest.DateIn(facts.Zone))
            {
                return Told.Yes;
            }

            convicted = day > hold.Eligible.Latest.DateIn(facts.Zone) ? convicted : Told.Nothing;
        }

        return convicted;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "The detainer is operative only upon conviction; custody went on after release eligibility, and by the record there was no conviction before that.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A conviction between booking and release eligibility." : null;
}
