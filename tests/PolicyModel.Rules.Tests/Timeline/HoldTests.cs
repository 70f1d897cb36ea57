using NodaTime;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>Words and Times: what begins and ends a hold, and what the bounds of a time are. Point 7: the worst hold is the case's verdict.</summary>
public sealed class HoldTests
{
    private static CaseBuilder Booked() => Case.Booked("2026-04-13T08:00");

    [Fact]
    public void A_genuine_new_ground_ends_a_hold_and_a_second_hold_has_a_clock_of_its_own()
    {
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted)
            .Ground("g2", began: "2026-04-15T10:00", ended: "2026-04-16T10:00", reason: Dismissed)
            .Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-20T10:00:01").Assess();

        Assert.Equal(2, assessment.Holds!.Count);
        Assert.Equal(HoldEnd.NewGround, assessment.Holds[0].EndedBy);
        Assert.Equal("within", assessment.Says("regulation", hold: 0));
        Assert.Equal("2026-04-20T10:00:00", assessment.Holds[1].Under("regulation").Deadline!.Value.In());
        Assert.Equal("exceeds by PT1S", assessment.Says("regulation", hold: 1));
    }

    [Theory]
    [InlineData("2026-04-14", "2026-04-14", 1)] // days alone show no order
    [InlineData("2026-04-14", "2026-04-14T12:00", 1)]
    [InlineData("2026-04-14T10:00", "2026-04-14", 1)]
    [InlineData("2026-04-14T10:00", "2026-04-14T10:00", 1)] // nothing between them
    [InlineData("2026-04-14T10:00", "2026-04-14T09:00", 1)]
    [InlineData("2026-04-14T10:00", "2026-04-14T10:00:01", 2)] // clock times show a gap
    [InlineData("2026-04-14", "2026-04-15", 2)]
    public void A_ground_that_ends_and_another_that_begins_leave_a_hold_only_where_a_gap_is_shown(string ended, string began, int holds) =>
        Assert.Equal(
            holds,
            Booked().Ground("g1", ended: ended, reason: BailPosted).Ground("g2", began: began, ended: "2026-04-17T10:00", reason: Dismissed)
                .HandedToIce("2026-04-20T10:00").Assess().Holds!.Count);

    [Fact]
    public void Paper_alone_starts_nothing()
    {
        // A second detainer and a re-booking on the last day.
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-13T09:00")
            .Detainer(I247A, issued: "2026-04-17T08:00", received: "2026-04-17T08:00").Transferred("2026-04-17T08:00", CustodianKind.Ice, inPlace: true, TransferDocument.JailRebooking)
            .Left("2026-04-17T10:00").Assess();

        Assert.Equal("exceeds by PT24H", assessment.Says("regulation"));
        Assert.Equal(HoldEnd.LeftCustody, assessment.OnlyHold().EndedBy);
    }

    [Fact]
    public void A_ground_that_begins_after_booking_leaves_a_hold_before_it()
    {
        var assessment = Booked().Ground("g1", began: "2026-04-13T20:00", ended: "2026-04-14T10:00", reason: BailPosted).NoDetainers().HandedToIce("2026-04-14T10:00").Assess();

        Assert.Equal((ReleaseTrigger.NoGround, HoldEnd.NewGround), (assessment.Holds![0].Trigger, assessment.Holds[0].EndedBy));
        Assert.Equal("exceeds by PT12H", assessment.Says("regulation", hold: 0));
        Assert.Equal("within", assessment.Says("regulation", hold: 1));
    }

    [Fact]
    public void A_ground_that_ended_when_it_began_runs_at_no_instant_and_starts_no_clock_anew()
    {
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", began: "2026-04-16T08:00", ended: "2026-04-16T08:00", reason: Dismissed)
            .Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-16T11:00").Assess();

        Assert.Equal("exceeds by PT1H", assessment.Says("regulation"));
    }

    [Fact]
    public void A_ground_whose_bail_was_posted_before_it_began_runs_at_no_instant() =>
        Assert.Equal(
            "exceeds by PT48H",
            Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", began: "2026-04-15T10:00").Bail("g2", Step.Set("2026-04-14T08:00"), Step.Posted("2026-04-14T09:00"))
                .NoDetainers().HandedToIce("2026-04-16T10:00").Assess().Says("regulation"));

    [Fact]
    public void A_ground_that_ended_as_the_person_was_booked_still_names_the_trigger()
    {
        var hold = Booked().Ground("g1", ended: "2026-04-13T08:00", reason: OwnRecognizance).NoDetainers().HandedToIce("2026-04-13T20:00").Assess().OnlyHold();

        Assert.Equal((ReleaseTrigger.OwnRecognizance, "2026-04-13T08:00:00"), (hold.Trigger, hold.Eligible.In()));
    }

    [Theory]
    [InlineData(TransferDocument.IceArrest)]
    [InlineData(TransferDocument.IceBookIn)]
    [InlineData(TransferDocument.I203)]
    public void A_hand_over_in_place_that_ices_own_act_documents_ends_local_custody(TransferDocument document)
    {
        var hold = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-15T10:00", inPlace: true, document).Assess().OnlyHold();

        Assert.Equal(("2026-04-15T10:00:00", HoldEnd.HandedToIce), (hold.Ended.In(), hold.EndedBy));
    }

    [Theory]
    [InlineData(TransferDocument.JailRebooking)]
    [InlineData(TransferDocument.Other)]
    [InlineData(null)]
    public void A_hand_over_in_place_that_only_the_jail_documents_ends_nothing(TransferDocument? document)
    {
        var hold = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-15T10:00", inPlace: true, document)
            .StillHeldAt("2026-04-16T10:00").Assess().OnlyHold();

        Assert.Equal(("2026-04-16T10:00:00", HoldEnd.StillHeld), (hold.Ended.In(), hold.EndedBy));
    }

    [Theory]
    [InlineData(CustodianKind.Court)]
    [InlineData(CustodianKind.Hospital)]
    public void A_day_in_court_or_in_hospital_ends_no_custody(CustodianKind where) =>
        Assert.Equal(
            HoldEnd.StillHeld,
            Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Transferred("2026-04-15T10:00", where).StillHeldAt("2026-04-16T10:00").Assess().OnlyHold().EndedBy);

    [Fact]
    public void Someone_still_held_is_judged_for_the_as_of_instant()
    {
        var record = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-13T09:00").StillHeldAt("2026-04-16T10:00");

        Assert.Equal("within", record.Assess().Says("regulation"));
        Assert.Equal("exceeds by PT1S", record.Assess(asOf: "2026-04-16T10:00:01").Says("regulation"));
        Assert.Equal("within", record.Assess(asOf: "2026-04-15T10:00").Says("regulation"));
    }

    [Fact]
    public void A_day_as_of_means_its_last_local_second()
    {
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).NoDetainers().StillHeldAt("2026-04-16").Assess();

        Assert.Equal("2026-04-16T23:59:59", assessment.OnlyHold().Ended.In());
        Assert.Equal("2026-04-17T04:59:59Z", assessment.AsOf?.ToString());
    }

    [Fact]
    public void As_of_does_not_matter_once_custody_has_ended()
    {
        var record = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-16T11:00");

        Assert.Equal("exceeds by PT1H", record.Assess().Says("regulation"));
        Assert.Equal("exceeds by PT1H", record.Assess(asOf: "2026-04-15T10:00").Says("regulation"));
        Assert.Null(record.Assess().AsOf);
    }

    [Fact]
    public void Someone_still_held_cannot_be_judged_without_an_as_of_time()
    {
        var record = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Record();

        Assert.True(Assessor.NeedsAsOf(record));
        Assert.Throws<ArgumentException>(() => Assessments.Usual.Assess(record));
        Assert.False(Assessor.NeedsAsOf(Booked().Left("2026-04-14T10:00").Record()));
        Assert.False(Assessor.NeedsAsOf(Booked().StillHeldAt("2026-04-14T10:00").Record()));
    }

    [Fact]
    public void An_as_of_time_before_booking_leaves_everything_undetermined() =>
        Assert.Equal("/asOf", Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).StillHeldAt("2026-04-14").Assess(asOf: "2026-04-12").OnlyMissing());

    [Fact]
    public void Someone_still_held_on_a_ground_has_no_hold() =>
        Assert.Equal("not-applicable", Booked().Ground("g1").Detainer(I247A).StillHeldAt("2026-04-16").Assess().Says("regulation"));

    [Fact]
    public void A_day_is_bounded_by_its_first_and_last_second_in_the_custodians_zone()
    {
        var hold = Case.Booked("2026-03-07T08:00").Ground("g1", ended: "2026-03-08", reason: BailPosted).HandedToIce("2026-03-12T10:00").Assess().OnlyHold();

        // The clocks go forward that day, which has 23 hours.
        Assert.Equal("2026-03-08T00:00:00 to 2026-03-08T23:59:59", hold.Eligible.In());
        Assert.Equal(Duration.FromHours(23) - Duration.FromSeconds(1), hold.Eligible.Latest - hold.Eligible.Earliest);
    }

    [Fact]
    public void A_time_in_the_gap_of_spring_moves_forward_by_it() =>
        Assert.Equal(
            "2026-03-08T03:30:00",
            Case.Booked("2026-03-07T08:00").Ground("g1", ended: "2026-03-08T02:30", reason: BailPosted).HandedToIce("2026-03-12T10:00").Assess().OnlyHold().Eligible.In());

    [Fact]
    public void A_time_in_the_overlap_of_autumn_spans_both_instants()
    {
        var hold = Case.Booked("2026-10-31T08:00").Ground("g1", ended: "2026-11-01T01:30", reason: BailPosted).NoDetainers().HandedToIce("2026-11-01T06:30").Assess();

        Assert.Equal(Duration.FromHours(1), hold.OnlyHold().Eligible.Latest - hold.OnlyHold().Eligible.Earliest);
        Assert.Equal("exceeds by PT5H to PT6H", hold.Says("regulation"));
    }

    [Fact]
    public void An_instant_with_an_offset_is_exact_wherever_the_custodian_is() =>
        Assert.Equal(
            "2026-11-01T01:30:00",
            Case.Booked("2026-10-31T08:00").Ground("g1", ended: "2026-11-01T01:30:00-05:00", reason: BailPosted).HandedToIce("2026-11-01T06:30").Assess().OnlyHold().Eligible.In());

    [Fact]
    public void Eligibility_never_lies_before_booking_or_after_the_end_of_custody()
    {
        var hold = Booked().Ground("g1").Bail("g1", Step.Set("2026-04-12T10:00"), Step.Posted("2026-04-12T12:00")).HandedToIce("2026-04-13T18:00").Assess().OnlyHold();
        var sameDay = Booked().Ground("g1", ended: "2026-04-13", reason: BailPosted).HandedToIce("2026-04-13T18:00").Assess().OnlyHold();

        Assert.Equal("2026-04-13T08:00:00", hold.Eligible.In());
        Assert.Equal("2026-04-13T08:00:00 to 2026-04-13T18:00:00", sameDay.Eligible.In());
    }

    [Fact]
    public void Point7_the_worst_hold_is_the_verdict_of_the_case()
    {
        // First a hold of an hour that processing may account for, then one a day past the deadline.
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", began: "2026-04-14T11:00", ended: "2026-04-15T10:00", reason: Dismissed)
            .Detainer(I247A, received: "2026-04-15T09:00").HandedToIce("2026-04-18T10:00").Assess();

        Assert.Equal("may exceed for processing by PT1H", assessment.Says("regulation", hold: 0));
        Assert.Equal("exceeds by PT24H", assessment.Says("regulation", hold: 1));
        Assert.Equal(Verdict.Exceeds, assessment.VerdictUnder("regulation"));
    }

    [Theory]
    [InlineData("2026-04-15T10:00", Verdict.Exceeds)] // one hold exceeds, and that settles it
    [InlineData("2026-04-14T14:00", Verdict.MayExceed)]
    [InlineData("2026-04-14T10:00", Verdict.Undetermined)] // no hold before the ground whose end tells nothing
    public void Point7_exceeding_and_maybe_exceeding_are_worse_than_undetermined(string secondBegan, Verdict verdict)
    {
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", began: secondBegan, ended: "2026-04-16T10:00", reason: Transferred)
            .NoDetainers().HandedToIce("2026-04-17T10:00").Assess();

        Assert.Equal(verdict, assessment.VerdictUnder("judicial"));
        Assert.Equal("/grounds/1/endReason", assessment.OnlyMissing());
    }

    [Fact]
    public void Point7_undetermined_is_worse_than_within()
    {
        // The first hold is covered; the second cannot be told.
        var assessment = Booked().Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).Ground("g2", began: "2026-04-15T10:00", ended: "2026-04-16T10:00", reason: Transferred)
            .Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-17T10:00").Assess();

        Assert.Equal("within", assessment.Says("regulation", hold: 0));
        Assert.Equal(Verdict.Undetermined, assessment.VerdictUnder("regulation"));
    }
}
