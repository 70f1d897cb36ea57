using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>Point 5: what must be known before a hold can be judged, and what a case without a hold looks like.</summary>
public sealed class Point5_EligibilityTests
{
    private static CaseBuilder Booked() => Case.Booked("2026-04-13T08:00");

    [Fact]
    public void Point5_grounds_that_are_not_recorded_leave_everything_undetermined()
    {
        var assessment = Booked().Detainer(I247A).HandedToIce("2026-04-20T10:00").Assess();

        Assert.All(assessment.Verdicts, v => Assert.Equal(Verdict.Undetermined, v.Verdict));
        Assert.Equal((Bracket.Undetermined, Bracket.Undetermined), (assessment.Bracket, assessment.BracketAtMost));
        Assert.Equal("/grounds", assessment.OnlyMissing());
    }

    [Fact]
    public void Point5_grounds_that_are_recorded_as_none_make_the_person_eligible_at_booking()
    {
        var assessment = Booked().NoGrounds().NoDetainers().HandedToIce("2026-04-13T18:00").Assess();

        Assert.Equal("exceeds by PT10H", assessment.Says("regulation"));
        var hold = assessment.OnlyHold();
        Assert.Equal(("2026-04-13T08:00:00", ReleaseTrigger.NoGround, (RecordId?)null), (hold.Eligible.In(), hold.Trigger, hold.GroundId));
    }

    [Fact]
    public void Point5_without_a_ground_eligibility_is_not_later_than_the_end_of_custody()
    {
        var hold = Case.Booked("2026-04-13").NoGrounds().NoDetainers().HandedToIce("2026-04-13T10:00").Assess().OnlyHold();

        Assert.Equal("2026-04-13T00:00:00 to 2026-04-13T10:00:00", hold.Eligible.In());
    }

    [Fact]
    public void Point5_custody_that_ended_nobody_knows_when_is_undetermined()
    {
        Assert.Equal("/leftCustodyAt", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Left("unknown").Assess().OnlyMissing());
        Assert.Equal("/leftCustodyAt", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("").Assess().OnlyMissing());
        Assert.Equal("/leftCustodyAt", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("unknown").Assess().OnlyMissing());
    }

    [Fact]
    public void Point5_the_end_of_custody_is_known_from_either_of_its_two_tellings()
    {
        Assert.Equal("exceeds by PT48H", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("unknown").Left("2026-04-16T10:00").Assess().Says("regulation"));
        Assert.Equal("exceeds by PT48H", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-16T10:00").Left("unknown").Assess().Says("regulation"));
    }

    [Fact]
    public void Point5_two_tellings_of_the_end_of_custody_narrow_each_other()
    {
        var hold = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-16T10:00").Left("2026-04-16").Assess().OnlyHold();

        Assert.Equal("2026-04-16T10:00:00", hold.Ended.In());
    }

    [Fact]
    public void Point5_grounds_missing_comes_before_the_end_of_custody_and_that_before_the_end_of_a_ground()
    {
        Assert.Equal("/grounds", Booked().Left("unknown").Assess().OnlyMissing());
        Assert.Equal("/leftCustodyAt", Booked().Ground("g1", ended: "unknown").Left("unknown").Assess().OnlyMissing());
    }

    [Fact]
    public void Point5_a_ground_whose_end_nobody_recorded_is_undetermined() =>
        Assert.Equal(
            "/grounds/1/endedAt",
            Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", ended: "unknown").Left("2026-04-16T10:00").Assess().OnlyMissing());

    [Fact]
    public void Point5_bail_posted_nobody_knows_when_is_an_unknown_end() =>
        Assert.Equal("/grounds/0/endedAt", Booked().Ground("g1").Bail("g1", Step.Set("2026-04-13T10:00"), Step.Posted()).Left("2026-04-16T10:00").Assess().OnlyMissing());

    [Fact]
    public void Point5_a_ground_with_no_end_at_a_hand_over_to_ice_is_undetermined()
    {
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2").HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("undetermined", assessment.Says("regulation"));
        Assert.Equal("/grounds/1/endedAt", assessment.OnlyMissing());
    }

    [Fact]
    public void Point5_a_ground_with_no_end_at_a_release_is_no_hold() =>
        Assert.Equal("not-applicable", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2").Left("2026-04-16T10:00").Assess().Says("regulation"));

    [Fact]
    public void Point5_a_ground_that_begins_after_the_hand_over_does_not_run_at_it()
    {
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", began: "2026-04-17T08:00").HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("exceeds by PT48H", assessment.Says("regulation"));
        Assert.Equal(HoldEnd.HandedToIce, assessment.OnlyHold().EndedBy);
    }

    [Fact]
    public void Point5_bail_revoked_after_the_hand_over_does_not_resume_the_ground_before_it()
    {
        var assessment = Booked().Ground("g1")
            .Bail("g1", Step.Set("2026-04-13T10:00"), Step.Posted("2026-04-14T10:00"), Step.Revoked("2026-05-20T10:00"))
            .HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("exceeds by PT48H", assessment.Says("regulation"));
    }

    [Fact]
    public void Point5_a_ground_that_may_have_begun_before_the_hand_over_has_no_end_at_it() =>
        Assert.Equal(
            "/grounds/1/endedAt",
            Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", began: "2026-04-16").HandedToIce("2026-04-16T10:00").Assess().OnlyMissing());

    [Theory]
    [InlineData("2026-04-16T10:00", "within")]
    [InlineData("2026-04-16T10:00:01", "not-applicable")]
    [InlineData("2026-04-16", "may exceed for precision by PT0S to PT10H")]
    [InlineData("2026-04-17", "not-applicable")]
    public void Point5_custody_over_before_eligibility_at_every_instant_is_no_hold(string ended, string says) =>
        Assert.Equal(says, Booked().Ground("g1", ended: ended, reason: BailPosted).NoDetainers().HandedToIce("2026-04-16T10:00").Assess().Says("regulation"));

    [Theory]
    [InlineData(Transferred)]
    [InlineData(Escaped)]
    [InlineData(Died)]
    [InlineData(Error)]
    [InlineData(Other)]
    [InlineData(null)]
    public void Point5_a_last_ground_that_did_not_end_by_a_trigger_is_undetermined(GroundEndReason? reason)
    {
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: reason).Left("2026-04-16T10:00").Assess();

        Assert.Equal("undetermined", assessment.Says("regulation"));
        Assert.Equal("/grounds/0/endReason", assessment.OnlyMissing());
    }

    [Theory]
    [InlineData(BailPosted, ReleaseTrigger.BailPosted)]
    [InlineData(OwnRecognizance, ReleaseTrigger.OwnRecognizance)]
    [InlineData(GroundEndReason.ReleaseOrder, ReleaseTrigger.ReleaseOrder)]
    [InlineData(Dismissed, ReleaseTrigger.Dismissed)]
    [InlineData(NoChargesFiled, ReleaseTrigger.NoChargesFiled)]
    [InlineData(Acquitted, ReleaseTrigger.Acquitted)]
    [InlineData(SentenceServed, ReleaseTrigger.SentenceServed)]
    [InlineData(TimeServed, ReleaseTrigger.TimeServed)]
    [InlineData(WarrantWithdrawn, ReleaseTrigger.WarrantWithdrawn)]
    public void Each_release_trigger_makes_the_person_eligible(GroundEndReason reason, ReleaseTrigger trigger)
    {
        var hold = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: reason).HandedToIce("2026-04-16T10:00").Assess().OnlyHold();

        Assert.Equal((trigger, "2026-04-14T10:00:00"), (hold.Trigger, hold.Eligible.In()));
    }

    [Theory]
    [InlineData("2026-04-14T09:59:59", "exceeds by PT48H")] // surely before the other
    [InlineData("2026-04-14T10:00", "undetermined")] // a tie counts
    [InlineData("2026-04-14", "undetermined")] // it may have been the last
    [InlineData("2026-04-13", "exceeds by PT48H")]
    public void Point5_a_ground_that_may_have_been_the_last_and_did_not_end_by_a_trigger_is_undetermined(string ended, string says)
    {
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", ended: ended, reason: Transferred).HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal(says, assessment.Says("regulation"));
    }

    [Fact]
    public void Point5_an_ending_by_error_counts_as_that_of_a_ground()
    {
        // The entry in error ran longest: until it ended the person was held on something, and it let nobody go.
        Assert.Equal(
            "/grounds/1/endReason",
            Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", ended: "2026-04-15T10:00", reason: Error).HandedToIce("2026-04-16T10:00").Assess().OnlyMissing());
        Assert.Equal(
            "exceeds by PT48H",
            Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", ended: "2026-04-13T10:00", reason: Error).HandedToIce("2026-04-16T10:00").Assess().Says("regulation"));
    }

    [Fact]
    public void The_last_of_several_grounds_makes_the_person_eligible()
    {
        var hold = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", ended: "2026-04-15T10:00", reason: Dismissed).HandedToIce("2026-04-16T10:00").Assess().OnlyHold();

        Assert.Equal(("g2", ReleaseTrigger.Dismissed, "2026-04-15T10:00:00"), (hold.GroundId?.Value, hold.Trigger, hold.Eligible.In()));
    }

    [Fact]
    public void Which_of_two_grounds_ended_last_need_not_be_known_where_both_let_the_person_go()
    {
        var hold = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", ended: "2026-04-14", reason: Dismissed).HandedToIce("2026-04-16T10:00").Assess().OnlyHold();

        Assert.Equal("2026-04-14T10:00:00 to 2026-04-14T23:59:59", hold.Eligible.In());
    }
}
