using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>
/// Point 1: an instrument's authority is from the later of eligibility and receipt to the deadline, counted from eligibility;
/// taking the request away cuts it; several give the union. The week of 2026-04-13 has no holiday and no change of clocks:
/// eligible Tuesday 10:00, so that 48 hours end Thursday 10:00 under the regulation and the form alike.
/// </summary>
public sealed class Point1_AuthorityTests
{
    private static CaseBuilder Eligible() => Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted);

    [Theory]
    [InlineData("2026-04-16T09:59:59", "within")]
    [InlineData("2026-04-16T10:00", "within")]
    [InlineData("2026-04-16T10:00:01", "exceeds by PT1S")]
    public void Point1_leaving_at_the_deadline_is_in_time_and_a_second_later_is_not(string left, string says)
    {
        var assessment = Eligible().Detainer(I247A, received: "2026-04-13T09:00").HandedToIce(left).Assess();

        Assert.Equal(says, assessment.Says("regulation"));
        Assert.Equal(says, assessment.Says("form"));
        Assert.Equal("within", assessment.Says("lenient"));
    }

    [Theory]
    [InlineData("2026-04-16T22:00", "within")]
    [InlineData("2026-04-16T22:00:01", "exceeds by PT1S")]
    public void Point1_the_lenient_clock_starts_twelve_hours_after_eligibility(string left, string says) =>
        Assert.Equal(says, Eligible().Detainer(I247A, received: "2026-04-13T09:00").HandedToIce(left).Assess().Says("lenient"));

    [Fact]
    public void Point1_the_twelve_hours_of_the_lenient_reading_are_elapsed_and_may_fall_on_a_weekend()
    {
        // Eligible Friday 18:00: the clock starts Saturday 06:00, waits for Monday and is full at Tuesday's midnight.
        var hold = Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-17T18:00", reason: BailPosted)
            .Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-24T08:00").Assess().OnlyHold();

        Assert.Equal("2026-04-22T00:00:00", hold.Under("lenient").Deadline!.Value.In());
        Assert.Equal("2026-04-21T18:00:00", hold.Under("regulation").Deadline!.Value.In());
    }

    [Fact]
    public void Point1_a_detainer_received_after_eligibility_begins_at_receipt_and_its_clock_at_eligibility()
    {
        var hold = Eligible().Detainer(I247A, received: "2026-04-14T16:00").HandedToIce("2026-04-17T10:00").Assess().OnlyHold();
        var regulation = hold.Under("regulation");

        Assert.Equal("2026-04-16T10:00:00", regulation.Deadline!.Value.In());
        var span = Assert.Single(regulation.Authority);
        Assert.Equal(("2026-04-14T21:00:00Z", "2026-04-16T15:00:00Z"), (span.From.ToString(), span.To.ToString()));
        Assert.Equal("PT30H", Assessments.Iso(regulation.UncoveredAtLeast!.Value)); // six hours before receipt, a day after the deadline
    }

    [Fact]
    public void Point1_a_detainer_received_after_its_own_deadline_covers_nothing() =>
        Assert.Equal("exceeds by PT72H", Eligible().Detainer(I247A, received: "2026-04-16T10:00").HandedToIce("2026-04-17T10:00").Assess().Says("regulation"));

    [Theory]
    [InlineData(DetainerEndReason.Withdrawn)]
    [InlineData(DetainerEndReason.Cancelled)]
    [InlineData(DetainerEndReason.DeclinedByAgency)]
    [InlineData(DetainerEndReason.Superseded)]
    [InlineData(DetainerEndReason.Lifted)]
    public void Point1_taking_the_request_away_cuts_its_authority(DetainerEndReason reason)
    {
        var assessment = Eligible().Detainer(I247A, received: "2026-04-13T09:00", ended: "2026-04-15T10:00", endReason: reason).HandedToIce("2026-04-15T16:00").Assess();

        Assert.Equal("exceeds by PT6H", assessment.Says("regulation"));
        Assert.Equal("exceeds by PT6H", assessment.Says("form"));
        Assert.Equal("exceeds by PT6H", assessment.Says("lenient"));
    }

    [Fact]
    public void Point1_being_booked_into_detention_is_the_hand_over_and_cuts_nothing() =>
        Assert.Equal(
            "within",
            Eligible().Detainer(I247A, received: "2026-04-13T09:00", ended: "2026-04-15T10:00", endReason: DetainerEndReason.BookedIntoDetention)
                .HandedToIce("2026-04-15T16:00").Assess().Says("regulation"));

    [Fact]
    public void Point1_a_cut_after_the_deadline_lengthens_nothing() =>
        Assert.Equal(
            "exceeds by PT1H",
            Eligible().Detainer(I247A, received: "2026-04-13T09:00", ended: "2026-04-20T10:00", endReason: DetainerEndReason.Withdrawn)
                .HandedToIce("2026-04-16T11:00").Assess().Says("regulation"));

    [Fact]
    public void Point1_a_request_taken_away_at_a_time_nobody_recorded_may_have_covered_all_or_nothing() =>
        Assert.Equal(
            "may exceed for precision by PT0S to PT24H",
            Eligible().Detainer(I247A, received: "2026-04-13T09:00", endReason: DetainerEndReason.Withdrawn).HandedToIce("2026-04-15T10:00").Assess().Says("regulation"));

    [Fact]
    public void Point1_a_form_that_supersedes_another_cuts_it_when_it_is_issued()
    {
        // The second is issued at 12:00 and received at 18:00: for six hours nothing asks for a hold.
        var assessment = Eligible().Detainer(I247A, received: "2026-04-13T09:00")
            .Detainer(I247A, issued: "2026-04-15T12:00", received: "2026-04-15T18:00", supersedes: "d1")
            .HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("exceeds by PT6H", assessment.Says("regulation"));
    }

    [Fact]
    public void Point1_a_later_form_starts_no_clock_of_its_own() =>
        Assert.Equal(
            "exceeds by PT24H",
            Eligible().Detainer(I247A, received: "2026-04-13T09:00").Detainer(I247A, issued: "2026-04-16T08:00", received: "2026-04-16T08:00")
                .HandedToIce("2026-04-17T10:00").Assess().Says("regulation"));

    [Fact]
    public void Point1_two_instruments_cover_what_either_covers()
    {
        // The first is withdrawn at noon on Wednesday; the second has been there since that morning.
        var assessment = Eligible()
            .Detainer(I247A, received: "2026-04-13T09:00", ended: "2026-04-15T12:00", endReason: DetainerEndReason.Withdrawn)
            .Detainer(I247A, received: "2026-04-15T08:00")
            .HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("within", assessment.Says("regulation"));
    }

    [Fact]
    public void Point1_two_instruments_with_a_gap_leave_the_gap_uncovered() =>
        Assert.Equal(
            "exceeds by PT2H",
            Eligible()
                .Detainer(I247A, received: "2026-04-13T09:00", ended: "2026-04-15T12:00", endReason: DetainerEndReason.Withdrawn)
                .Detainer(I247A, received: "2026-04-15T14:00")
                .HandedToIce("2026-04-16T10:00").Assess().Says("regulation"));

    [Fact]
    public void Point1_an_older_form_beside_a_newer_one_gives_the_later_of_the_two_deadlines()
    {
        // Eligible on Friday: two days of the newer form end on Sunday, counted time on Tuesday.
        var assessment = Case.Booked("2016-04-14T08:00").Ground("g1", ended: "2016-04-15T10:00", reason: BailPosted)
            .Detainer(I247D, received: "2016-04-14T09:00").Detainer(I247, received: "2016-04-14T09:00").HandedToIce("2016-04-19T10:00:01").Assess();

        Assert.Equal("2016-04-19T10:00:00", assessment.OnlyHold().Under("form").Deadline!.Value.In());
        Assert.Equal("exceeds by PT1S", assessment.Says("form"));
    }
}
