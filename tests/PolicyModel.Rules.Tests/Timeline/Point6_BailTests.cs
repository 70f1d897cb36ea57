using static PolicyModel.BailRefusalReason;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>Point 6: what bail does to a ground. Booked Monday 2026-04-13 08:00, bail set at 10:00.</summary>
public sealed class Point6_BailTests
{
    private static readonly BailEvent Set = Step.Set("2026-04-13T10:00");

    private static CaseBuilder Booked() => Case.Booked("2026-04-13T08:00").NoDetainers();

    private static string EligibleAt(CaseBuilder record) => record.Assess().OnlyHold().Eligible.In();

    [Fact]
    public void Point6_posted_bail_ends_the_ground()
    {
        var hold = Booked().Ground("g1").Bail("g1", Set, Step.Tendered("2026-04-14T09:00"), Step.Posted("2026-04-14T10:00")).HandedToIce("2026-04-16T10:00").Assess().OnlyHold();

        Assert.Equal(("2026-04-14T10:00:00", ReleaseTrigger.BailPosted), (hold.Eligible.In(), hold.Trigger));
    }

    [Theory]
    [InlineData("2026-04-14T08:00", ReleaseTrigger.ReleaseOrder, "2026-04-14T08:00:00")]
    [InlineData("2026-04-15T08:00", ReleaseTrigger.BailPosted, "2026-04-14T10:00:00")]
    public void Point6_a_ground_ends_at_the_earlier_of_its_own_end_and_its_bail(string ownEnd, ReleaseTrigger trigger, string eligible)
    {
        var hold = Booked().Ground("g1", ended: ownEnd, reason: GroundEndReason.ReleaseOrder).Bail("g1", Set, Step.Posted("2026-04-14T10:00")).HandedToIce("2026-04-16T10:00").Assess().OnlyHold();

        Assert.Equal((eligible, trigger), (hold.Eligible.In(), hold.Trigger));
    }

    [Fact]
    public void Point6_bail_set_and_never_posted_ends_nothing() =>
        Assert.Equal("not-applicable", Booked().Ground("g1").Bail("g1", Set, Step.Tendered("2026-04-14T09:00")).Left("2026-04-16T10:00").Assess().Says("regulation"));

    [Fact]
    public void Point6_conditions_of_bail_must_be_met_too()
    {
        Assert.Equal("2026-04-15T10:00:00", EligibleAt(Booked().Ground("g1").Bail("g1", "2026-04-15T10:00", Set, Step.Posted("2026-04-14T10:00")).HandedToIce("2026-04-16T10:00")));
        Assert.Equal("2026-04-14T10:00:00", EligibleAt(Booked().Ground("g1").Bail("g1", "2026-04-13T10:00", Set, Step.Posted("2026-04-14T10:00")).HandedToIce("2026-04-16T10:00")));
        Assert.Equal("/grounds/0/endedAt", Booked().Ground("g1").Bail("g1", "unknown", Set, Step.Posted("2026-04-14T10:00")).HandedToIce("2026-04-16T10:00").Assess().OnlyMissing());
    }

    [Fact]
    public void Point6_every_bail_that_covers_a_ground_must_be_posted()
    {
        Assert.Equal(
            "2026-04-15T10:00:00",
            EligibleAt(Booked().Ground("g1").Bail("g1", Set, Step.Posted("2026-04-14T10:00")).Bail("g1", Set, Step.Posted("2026-04-15T10:00")).HandedToIce("2026-04-16T10:00")));
        Assert.Equal(
            "not-applicable",
            Booked().Ground("g1").Bail("g1", Set, Step.Posted("2026-04-14T10:00")).Bail("g1", Set).Left("2026-04-16T10:00").Assess().Says("regulation"));
    }

    [Fact]
    public void Point6_one_bail_can_cover_several_grounds() =>
        Assert.Equal("2026-04-14T10:00:00", EligibleAt(Booked().Ground("g1").Ground("g2").Bail("g1 g2", Set, Step.Posted("2026-04-14T10:00")).HandedToIce("2026-04-16T10:00")));

    [Fact]
    public void Point6_two_bails_that_are_never_posted_at_the_same_time_end_nothing()
    {
        // The first is revoked at the very second at which the second is posted.
        var record = Booked().Ground("g1")
            .Bail("g1", Set, Step.Posted("2026-04-14T10:00"), Step.Revoked("2026-04-14T12:00"))
            .Bail("g1", Set, Step.Posted("2026-04-14T12:00"))
            .Left("2026-04-16T10:00");

        Assert.Equal("not-applicable", record.Assess().Says("regulation"));
    }

    [Theory]
    [InlineData(BailRefusalReason.Detainer)]
    [InlineData(Policy)]
    [InlineData(AfterHours)]
    public void Point6_a_tender_refused_because_of_the_detainer_a_policy_or_the_hour_ends_the_ground_at_the_tender(BailRefusalReason because)
    {
        var hold = Booked().Ground("g1").Bail("g1", Set, Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T11:00", because))
            .HandedToIce("2026-04-16T10:00").Assess().OnlyHold();

        Assert.Equal(("2026-04-14T10:00:00", ReleaseTrigger.TenderRefused, "g1"), (hold.Eligible.In(), hold.Trigger, hold.GroundId?.Value));
    }

    [Fact]
    public void Point6_bail_posted_after_a_wrongful_refusal_does_not_move_the_end() =>
        Assert.Equal(
            "2026-04-14T10:00:00",
            EligibleAt(Booked().Ground("g1").Bail("g1", Set, Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T11:00", Policy), Step.Posted("2026-04-15T10:00")).HandedToIce("2026-04-16T10:00")));

    [Theory]
    [InlineData(Insufficient)]
    [InlineData(Ineligible)]
    public void Point6_a_tender_that_was_short_or_ineligible_ends_nothing(BailRefusalReason because)
    {
        Assert.Equal(
            "not-applicable",
            Booked().Ground("g1").Bail("g1", Set, Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T11:00", because)).Left("2026-04-16T10:00").Assess().Says("regulation"));
        Assert.Equal(
            "2026-04-15T10:00:00",
            EligibleAt(Booked().Ground("g1").Bail("g1", Set, Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T11:00", because), Step.Posted("2026-04-15T10:00")).HandedToIce("2026-04-16T10:00")));
    }

    [Theory]
    [InlineData(BailRefusalReason.Unknown)]
    [InlineData(null)]
    public void Point6_a_refusal_for_a_reason_nobody_recorded_gives_two_bounds(BailRefusalReason? because)
    {
        Assert.Equal(
            "2026-04-14T10:00:00 to 2026-04-15T10:00:00",
            EligibleAt(Booked().Ground("g1").Bail("g1", Set, Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T11:00", because), Step.Posted("2026-04-15T10:00")).HandedToIce("2026-04-16T10:00")));
        Assert.Equal(
            "2026-04-14T10:00:00 to 2026-04-15T08:00:00",
            EligibleAt(Booked().Ground("g1", ended: "2026-04-15T08:00", reason: Dismissed).Bail("g1", Set, Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T11:00", because)).HandedToIce("2026-04-16T10:00")));
        Assert.Equal(
            "may exceed for precision by PT0S to PT48H",
            Booked().Ground("g1").Bail("g1", Set, Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T11:00", because)).Left("2026-04-16T10:00").Assess(by: NoProcessing).Says("regulation"));
    }

    [Fact]
    public void Point6_a_second_tender_refused_because_of_the_detainer_sets_the_later_of_the_two_bounds() =>
        Assert.Equal(
            "2026-04-14T10:00:00 to 2026-04-15T10:00:00",
            EligibleAt(Booked().Ground("g1")
                .Bail("g1", Set, Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T11:00"), Step.Tendered("2026-04-15T10:00"), Step.Refused("2026-04-15T11:00", BailRefusalReason.Detainer))
                .HandedToIce("2026-04-16T10:00")));

    [Fact]
    public void Point6_bail_denied_after_a_refusal_for_an_unknown_reason_leaves_what_comes_later_to_end_the_ground() =>
        Assert.Equal(
            "2026-04-15T12:00:00",
            EligibleAt(Booked().Ground("g1")
                .Bail(
                    "g1",
                    Set,
                    Step.Tendered("2026-04-14T10:00"),
                    Step.Refused("2026-04-14T11:00"),
                    Step.Denied("2026-04-14T14:00"),
                    Step.Set("2026-04-15T10:00"),
                    Step.Posted("2026-04-15T12:00"))
                .HandedToIce("2026-04-16T10:00")));

    [Fact]
    public void Point6_a_refusal_whose_tender_has_no_time_cannot_be_judged()
    {
        var assessment = Booked().Ground("g1").Bail("g1", Set, Step.Tendered(), Step.Refused("2026-04-14T11:00", BailRefusalReason.Detainer)).HandedToIce("2026-04-16T10:00").Assess();
        Assert.Equal(Verdict.Undetermined, assessment.VerdictUnder("regulation"));
        Assert.Equal(["/grounds/0/endedAt"], assessment.Missing);
    }

    [Fact]
    public void Point6_revocation_resumes_the_ground_and_leaves_two_holds_each_with_its_own_clock()
    {
        // Posted Tuesday 10:00, revoked Friday 10:00, posted again Monday 10:00, handed over Thursday 10:00.
        var assessment = Case.Booked("2026-04-13T08:00").Ground("g1")
            .Bail("g1", Set, Step.Posted("2026-04-14T10:00"), Step.Revoked("2026-04-17T10:00"), Step.Set("2026-04-18T10:00"), Step.Posted("2026-04-20T10:00"))
            .Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-23T10:00").Assess();

        Assert.Equal(2, assessment.Holds!.Count);
        Assert.Equal(("2026-04-14T10:00:00", "2026-04-17T10:00:00", HoldEnd.NewGround), (assessment.Holds[0].Eligible.In(), assessment.Holds[0].Ended.In(), assessment.Holds[0].EndedBy));
        Assert.Equal(("2026-04-20T10:00:00", "2026-04-23T10:00:00", HoldEnd.HandedToIce), (assessment.Holds[1].Eligible.In(), assessment.Holds[1].Ended.In(), assessment.Holds[1].EndedBy));
        Assert.Equal("2026-04-16T10:00:00", assessment.Holds[0].Under("regulation").Deadline!.Value.In());
        Assert.Equal("2026-04-22T10:00:00", assessment.Holds[1].Under("regulation").Deadline!.Value.In());
        Assert.Equal("exceeds by PT24H", assessment.Says("regulation", hold: 0));
        Assert.Equal("exceeds by PT24H", assessment.Says("regulation", hold: 1));
    }

    [Fact]
    public void Point6_forfeited_bail_resumes_nothing() =>
        Assert.Equal("2026-04-14T10:00:00", EligibleAt(Booked().Ground("g1").Bail("g1", Set, Step.Posted("2026-04-14T10:00"), Step.Forfeited("2026-04-15T10:00")).HandedToIce("2026-04-16T10:00")));

    [Fact]
    public void Point6_revocation_at_a_time_nobody_recorded_leaves_the_end_unknown() =>
        Assert.Equal("/grounds/0/endedAt", Booked().Ground("g1").Bail("g1", Set, Step.Posted("2026-04-14T10:00"), Step.Revoked()).Left("2026-04-16T10:00").Assess().OnlyMissing());

    private static Assessor NoProcessing => Assessments.WithProcessing(NodaTime.Duration.Zero, NodaTime.Duration.Zero);
}
