using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>A federal custodian holding on a detainer after a Bail Reform Act release, or an order for immigration officials past its ten counted days.</summary>
internal sealed class PM1011 : HoldRule
{
    private const string Order = "18-usc-3142-d";

    private static readonly FactField Kind = new("/custodian/kind", "The record does not say whether the custodian is a federal one.", "what kind of custodian held the person");

    private static readonly FactField Basis = new(
        "/grounds/#/orderBasis",
        "The record does not say on which law the court's order rested.",
        "the court's order, and the law that it rested on");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.FederalHold,
        Title = "A federal custodian held on a detainer after a release under the Bail Reform Act, or an order under 18 U.S.C. 3142(d) ran past its ten counted days.",
        Severity = Severity.Error,
        SeverityBecause = "The statute limits the order, and a detainer does not override a federal judge's order of release.",
        Provisions = [Order, "bail-reform-act-release"],
        Needs = "The kind of custodian, the grounds and their ends, the law a court's order rests on, the end of custody, the instruments.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var result = base.Evaluate(facts, judgment);
        foreach (ref readonly var stretch in facts.Stretches)
        {
            if (facts.Surroundings.Grounds[stretch.Ground] is { Kind: GroundKind.CourtOrder } order)
            {
                var began = CustodyTimeline.BeganAt(facts, stretch);
                result = Graver(result, Dated(OfOrder(facts, stretch, began, order.OrderBasis, judgment), judgment.Law[Order], DaysOf(facts, began), new(FactFields.HourOfGroundBegin, stretch.Ground)));
            }
        }

        return result;
    }

    private protected override bool Concerns(in CaseFacts facts, CaseJudgment judgment) =>
        IsFederal(facts) != Told.No && facts.Surroundings.FederalCustody;

    private protected override RuleResult OfHold(in CaseFacts facts, int index, in Hold hold, CaseJudgment judgment)
    {
        var released = BeganByRelease(facts, hold);
        var asked = AskedFor(facts, hold);
        if (released == Told.No || asked == Told.No)
        {
            return RuleResult.NotApplicable;
        }

        // A detainer carries nothing here, so custody after eligibility is what no authority at all would leave.
        ref readonly var without = ref judgment.ResultWithoutInstruments(index);
        return without.Verdict switch
        {
            Verdict.Within => RuleResult.Satisfied,
            Verdict.Exceeds when IsFederal(facts) == Told.Nothing => RuleResult.Undetermined(new(Kind)),
            Verdict.Exceeds when released == Told.Nothing => RuleResult.Undetermined(ImpreciseTimes.OfEligibility(hold)),
            Verdict.Exceeds when asked == Told.Yes => RuleResult.Found(Outcome.Violated, "/grounds", hold.Ground),
            _ when without.Reason == VerdictReason.Processing => RuleResult.Found(Outcome.Undetermined, "/grounds", hold.Ground) with { MayBeProcessing = true },
            _ => Imprecise(facts, hold, new(FactFields.HourOfReceipt, 0)),
        };
    }

    /// <summary>Whether federal custody that ended by release was the last ground to end; nothing where another may have been.</summary>
    private static Told BeganByRelease(in CaseFacts facts, in Hold hold)
    {
        var (releases, others) = (false, false);
        foreach (ref readonly var stretch in facts.Stretches)
        {
            if (stretch.Ended.LatestUnixSeconds >= hold.Eligible.EarliestUnixSeconds && stretch.Ended.EarliestUnixSeconds <= hold.Eligible.LatestUnixSeconds)
            {
                ref readonly var ground = ref facts.Surroundings.Grounds[stretch.Ground];
                var isRelease = ground.Kind == GroundKind.FederalCustody
                    && stretch.Trigger is ReleaseTrigger.BailPosted or ReleaseTrigger.OwnRecognizance or ReleaseTrigger.ReleaseOrder or ReleaseTrigger.TenderRefused;

                // Bail names the end; where the ground may have ended otherwise before it, that is not sure.
                var mayBeOther = ground.OwnEnd is { } own && own.EarliestUnixSeconds <= stretch.Ended.LatestUnixSeconds
                    && ground.OwnEndReason is not (GroundEndReason.BailPosted or GroundEndReason.OwnRecognizance or GroundEndReason.ReleaseOrder);
                (releases, others) = (releases || isRelease, others || !isRelease || mayBeOther);
            }
        }

        return !releases ? Told.No : others ? Told.Nothing : Told.Yes;
    }

    /// <summary>The outcome for a court's order that may be one for immigration officials.</summary>
    private static RuleResult OfOrder(in CaseFacts facts, in GroundStretch stretch, InstantBounds began, CourtOrderBasis? basis, CaseJudgment judgment)
    {
        // Where its law is not recorded, a court's order is a state's unless the custodian is a federal one.
        if (basis == CourtOrderBasis.Other || (basis is null && IsFederal(facts) != Told.Yes))
        {
            return RuleResult.NotApplicable;
        }

        if (!TryDeadline(facts, began.EarliestUnixSeconds, judgment, out var earliest) || !TryDeadline(facts, began.LatestUnixSeconds, judgment, out var latest))
        {
            return RuleResult.Undetermined(new(FactFields.CalendarThatDay), "/grounds", stretch.Ground);
        }

        var limit = new InstantBounds(earliest, latest);
        var ran = facts.Leaving == EndState.Unknown ? new InstantBounds(Math.Min(began.LatestUnixSeconds, stretch.Ended.EarliestUnixSeconds), stretch.Ended.LatestUnixSeconds)
            : GroundAlgebra.Earlier(stretch.Ended, facts.Left);
        ran = stretch.End == EndState.Unknown ? new(Math.Min(began.EarliestUnixSeconds, ran.LatestUnixSeconds), ran.LatestUnixSeconds) : ran;
        return GroundAlgebra.IsAfter(ran, limit) switch
        {
            Told.No => basis is null ? RuleResult.NotApplicable : RuleResult.Satisfied,
            Told.Yes when basis is not null => RuleResult.Found(Outcome.Violated, string.Create(CultureInfo.InvariantCulture, $"/grounds/{stretch.Ground}/endedAt")),
            _ when basis is null => RuleResult.Undetermined(new(Basis, stretch.Ground), "/grounds", stretch.Ground),
            _ when stretch.End == EndState.Unknown => RuleResult.Undetermined(new(FactFields.GroundEnd, stretch.Ground), "/grounds", stretch.Ground),
            _ when facts.Leaving == EndState.Unknown => RuleResult.Undetermined(new(FactFields.EndOfCustody), "/grounds", stretch.Ground),
            _ => RuleResult.Undetermined(new(limit.IsExact ? FactFields.HourOfGroundEnd : FactFields.HourOfGroundBegin, stretch.Ground), "/grounds", stretch.Ground),
        };
    }

    /// <summary>The end of the last counted day: the day of the order is none of them (Fed. R. Crim. P. 45(a)(1)).</summary>
    private static bool TryDeadline(in CaseFacts facts, long began, CaseJudgment judgment, out long deadline) => judgment.TryCounted(
        facts.Zone.AtStartOfDay(NodaTime.Instant.FromUnixTimeSeconds(began).DateIn(facts.Zone).PlusDays(1)).ToInstant().ToUnixTimeSeconds(),
        judgment.Law[Order].Hours!.Value,
        out deadline);

    private static Told IsFederal(in CaseFacts facts) => facts.Surroundings.Custodian switch
    {
        null => Told.Nothing,
        CustodianKind.UsMarshals or CustodianKind.FederalPrison => Told.Yes,
        _ => Told.No,
    };

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        result.Index < 0
            ? $"Custody on an order under 18 U.S.C. 3142(d) exceeds its {judgment.Law[Order].Hours!.Value / 24} counted days, the day of the order, Saturdays, Sundays and holidays left out."
            : "A federal custodian went on holding after federal custody had ended by release, and what asked for it was a detainer.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome != Outcome.Violated ? null
        : result.Index < 0 ? "An end of the order, or of custody, within its counted days."
        : "A release, ordinary processing allowed, when federal custody ended, or a judge's order that custody go on.";
}
