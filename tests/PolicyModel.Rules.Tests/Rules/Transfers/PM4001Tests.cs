using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM4001, watch list: handed to ICE after posting bail, where bail ended the last ground.</summary>
public sealed class PM4001Tests
{
    private static CaseBuilder Booked() => Case.Booked("2026-04-13T08:00");

    [Fact]
    public void It_is_observed_where_bail_ended_the_last_ground_and_never_violated()
    {
        var finding = Booked().Ground("g1").Bail("g1", Step.Set("2026-04-13T10:00"), Step.Posted("2026-04-14T10:00")).HandedToIce("2026-04-14T10:30").Assess().FindingOf("PM4001");

        Assert.Equal((Outcome.Observed, Severity.Note, "/transfers/0"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.Equal("observed", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-14T10:30").Assess().OutcomeOf("PM4001"));
    }

    [Theory]
    [InlineData(GroundEndReason.ReleaseOrder)]
    [InlineData(Dismissed)]
    [InlineData(SentenceServed)]
    public void Another_last_trigger_is_none(GroundEndReason reason)
    {
        Assert.Equal("satisfied", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: reason).HandedToIce("2026-04-14T12:00").Assess().OutcomeOf("PM4001"));
        Assert.Equal(
            "satisfied",
            Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", ended: "2026-04-14T11:00", reason: reason).HandedToIce("2026-04-14T12:00").Assess().OutcomeOf("PM4001"));
    }

    [Fact]
    public void Which_ground_ended_last_must_be_known_where_they_ended_differently()
    {
        var sameDay = Booked().Ground("g1", ended: "2026-04-14", reason: BailPosted).Ground("g2", ended: "2026-04-14", reason: Dismissed).HandedToIce("2026-04-15T12:00");
        var bothByBail = Booked().Ground("g1", ended: "2026-04-14", reason: BailPosted).Ground("g2", ended: "2026-04-14", reason: BailPosted).HandedToIce("2026-04-15T12:00");

        Assert.Equal("undetermined", sameDay.Assess().OutcomeOf("PM4001"));
        Assert.Equal("observed", bothByBail.Assess().OutcomeOf("PM4001"));
    }

    [Fact]
    public void Whether_bail_or_a_release_order_of_the_same_day_ended_the_ground_must_be_known()
    {
        Assert.Equal("undetermined", Ordered("2026-04-14T10:00", posted: "2026-04-14"));
        Assert.Equal("satisfied", Ordered("2026-04-14T10:00", posted: "2026-04-14T11:00"));
        Assert.Equal("observed", Ordered("2026-04-14T11:00", posted: "2026-04-14T10:00"));

        static string Ordered(string at, string posted) => Booked().Ground("g1", ended: at, reason: GroundEndReason.ReleaseOrder)
            .Bail("g1", Step.Set("2026-04-13T10:00"), Step.Posted(posted)).HandedToIce("2026-04-15T12:00").Assess().OutcomeOf("PM4001");
    }

    [Fact]
    public void A_refused_tender_alone_is_no_posted_bail_and_bail_posted_after_one_is()
    {
        Assert.Equal("satisfied", Tendered().Assess().OutcomeOf("PM4001"));
        Assert.Equal("observed", Tendered(Step.Posted("2026-04-15T10:00")).Assess().OutcomeOf("PM4001"));

        static CaseBuilder Tendered(params BailEvent[] then) => Booked().Ground("g1")
            .Bail("g1", [Step.Set("2026-04-13T10:00"), Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T11:00", BailRefusalReason.Detainer), .. then]).HandedToIce("2026-04-16T12:00");
    }

    [Fact]
    public void It_does_not_apply_without_a_hand_over_to_ice()
    {
        Assert.Equal("not-applicable", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Left("2026-04-15T12:00").Assess().OutcomeOf("PM4001"));
        Assert.Equal(
            "not-applicable",
            Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-15T12:00", inPlace: true, TransferDocument.JailRebooking).StillHeldAt("2026-04-16").Assess().OutcomeOf("PM4001"));
    }

    [Fact]
    public void A_hand_over_before_any_ground_ended_is_none() =>
        Assert.Equal("satisfied", Booked().Ground("g1", ended: "2026-04-16T10:00", reason: BailPosted).HandedToIce("2026-04-15T12:00").Assess().OutcomeOf("PM4001"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/grounds"], Booked().HandedToIce("2026-04-15T12:00").Assess().FindingOf("PM4001").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Booked().Ground("g1").HandedToIce("2026-04-15T12:00").Assess().FindingOf("PM4001").Missing);
        Assert.Equal(["/leftCustodyAt"], Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("").Assess().FindingOf("PM4001").Missing);
    }
}
