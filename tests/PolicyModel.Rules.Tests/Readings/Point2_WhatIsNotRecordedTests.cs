using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>Point 2: what a record does not say of receipt, service and form.</summary>
public sealed class Point2_WhatIsNotRecordedTests
{
    private static CaseBuilder Eligible() => Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted);

    // Eligible on a Friday, so that counted hours (to Tuesday 10:00) and consecutive ones (to Sunday 10:00) differ.
    private static CaseBuilder EligibleOnFriday(string friday) => Case.Booked(friday + "T00:30").Ground("g1", ended: friday + "T10:00", reason: BailPosted);

    [Fact]
    public void Point2_receipt_that_is_not_recorded_is_taken_in_the_custodians_favour_and_listed()
    {
        var assessment = Eligible().Detainer(I247A, served: "2026-04-14T09:00", request: DetainerRequest.Hold).HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("within", assessment.Says("regulation"));
        Assert.Equal(["/detainers/0/receivedAt is not recorded: it is taken to have been received in time, in the custodian's favour"], assessment.Assumptions);
    }

    [Fact]
    public void Point2_a_detainer_is_not_received_before_it_is_issued() =>
        Assert.Equal("exceeds by PT6H", Eligible().Detainer(I247A, issued: "2026-04-14T16:00").HandedToIce("2026-04-16T10:00").Assess().Says("regulation"));

    [Fact]
    public void Point2_a_detainer_that_is_recorded_as_never_received_covers_nothing() =>
        Assert.Equal("exceeds by PT48H", Eligible().Detainer(I247A, wasReceived: false).HandedToIce("2026-04-16T10:00").Assess().Says("regulation"));

    [Fact]
    public void Point2_service_that_is_not_recorded_is_taken_in_the_custodians_favour_and_listed()
    {
        var assessment = Eligible().Detainer(I247A, received: "2026-04-13T09:00", request: DetainerRequest.Hold).HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("within", assessment.Says("form"));
        Assert.Equal(["/detainers/0/servedOnSubjectAt is not recorded: it is taken to have been served, in the custodian's favour"], assessment.Assumptions);
    }

    [Theory]
    [InlineData(I247A)]
    [InlineData(I247D)]
    [InlineData(I247X)]
    public void Point2_a_form_that_takes_effect_by_service_gives_nothing_under_its_own_face_where_it_was_not_served(DetainerForm form)
    {
        var assessment = Eligible().Detainer(form, received: "2026-04-13T09:00", wasServed: false).HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("exceeds by PT48H", assessment.Says("form"));
        Assert.Null(assessment.OnlyHold().Under("form").Deadline);
        Assert.Equal("within", assessment.Says("regulation"));
        Assert.Equal("within", assessment.Says("lenient"));
    }

    [Fact]
    public void Point2_the_older_form_needs_no_service() =>
        Assert.Equal("within", Eligible().Detainer(I247, received: "2026-04-13T09:00", wasServed: false).HandedToIce("2026-04-16T10:00").Assess().Says("form"));

    [Fact]
    public void Point2_an_unknown_form_asks_for_a_hold_and_that_is_listed()
    {
        var assessment = Eligible().Detainer(Unknown, received: "2026-04-13T09:00", served: "2026-04-13T10:00").HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("within", assessment.Says("regulation"));
        Assert.Equal(
            ["/detainers/0/form is not recorded: it is taken to ask for a hold, and to be any form that asks for one and may have been in use on the day"],
            assessment.Assumptions);
    }

    [Theory]
    [InlineData("2015-06-26", "2015-06-28T10:00:01", "within")] // before July 2015 it can only be the older form
    [InlineData("2015-06-26", "2015-06-30T10:00:01", "exceeds by PT1S")]
    [InlineData("2026-04-17", "2026-04-19T10:00", "within")] // since then the strictest decides what may
    [InlineData("2026-04-17", "2026-04-19T10:00:01", "may exceed for precision by PT0S to PT1S")]
    [InlineData("2026-04-17", "2026-04-21T10:00", "may exceed for precision by PT0S to PT48H")]
    [InlineData("2026-04-17", "2026-04-21T10:00:01", "exceeds by PT1S to PT48H1S")] // and the most generous what surely exceeds
    public void Point2_an_unknown_form_is_any_that_was_in_use_or_still_active(string friday, string left, string says) =>
        Assert.Equal(says, EligibleOnFriday(friday).Detainer(Unknown, received: friday + "T01:00").HandedToIce(left).Assess().Says("form"));

    [Theory]
    [InlineData("2015-06-30", "2015-07-02T12:00:01", "exceeds by PT1S")]
    [InlineData("2015-07-01", "2015-07-03T12:00:01", "may exceed for precision by PT0S to PT1S")]
    public void Point2_the_newer_forms_are_in_the_set_from_the_first_of_july_2015(string day, string left, string says)
    {
        // Friday 3 July 2015 is an observed holiday: from the 1st, counted hours reach further than consecutive ones; from the 30th of June they do not.
        var assessment = Case.Booked(day + "T00:30").Ground("g1", ended: day + "T12:00", reason: BailPosted).Detainer(Unknown, received: day + "T01:00").HandedToIce(left).Assess();

        Assert.Equal(says, assessment.Says("form"));
    }

    [Fact]
    public void Point2_the_day_that_decides_is_that_of_the_latest_eligibility()
    {
        // The hour is not recorded, and the day is the last of June in one case and the first of July in the other.
        Assert.Equal("2015-07-02T00:00:00 to 2015-07-02T23:59:59", Deadline("2015-06-30"));
        Assert.Equal("2015-07-03T00:00:00 to 2015-07-06T23:59:59", Deadline("2015-07-01"));

        static string Deadline(string day) => Case.Booked("2015-06-29T08:00").Ground("g1", ended: day, reason: BailPosted)
            .Detainer(Unknown, received: "2015-06-29T09:00").HandedToIce("2015-07-20T08:00").Assess().OnlyHold().Under("form").Deadline!.Value.In();
    }

    [Fact]
    public void Point2_an_unknown_form_that_was_not_served_may_be_the_older_one_or_give_nothing()
    {
        var since = EligibleOnFriday("2026-04-17").Detainer(Unknown, received: "2026-04-17T01:00", wasServed: false).HandedToIce("2026-04-20T10:00").Assess();
        var before = EligibleOnFriday("2015-06-26").Detainer(Unknown, received: "2015-06-26T01:00", wasServed: false).HandedToIce("2015-06-29T10:00").Assess();

        Assert.Equal("may exceed for precision by PT0S to PT72H", since.Says("form"));
        Assert.Equal("within", before.Says("form"));
    }

    [Theory]
    [InlineData(I247A)]
    [InlineData(I247)]
    [InlineData(Unknown)]
    public void Point2_a_request_for_notice_takes_the_hold_away(DetainerForm form)
    {
        var assessment = Eligible().Detainer(form, received: "2026-04-13T09:00", request: DetainerRequest.Notify).HandedToIce("2026-04-16T10:00").Assess();

        Assert.Equal("exceeds by PT48H", assessment.Says("regulation"));
        Assert.Equal("exceeds by PT48H", assessment.Says("form"));
        Assert.Equal("exceeds by PT48H", assessment.Says("lenient"));
    }

    [Theory]
    [InlineData(DetainerRequest.Hold)]
    [InlineData(DetainerRequest.Both)]
    [InlineData(DetainerRequest.Unknown)]
    [InlineData(null)]
    public void Point2_any_other_request_leaves_the_hold_to_the_form(DetainerRequest? request)
    {
        Assert.Equal("within", Eligible().Detainer(I247A, received: "2026-04-13T09:00", request: request).HandedToIce("2026-04-16T10:00").Assess().Says("regulation"));
        Assert.Equal("exceeds by PT48H", Eligible().Detainer(I247N, received: "2026-04-13T09:00", request: request).HandedToIce("2026-04-16T10:00").Assess().Says("regulation"));
    }

    [Theory]
    [InlineData(I247N)]
    [InlineData(I247G)]
    [InlineData(NcicHit)]
    [InlineData(StatusQueryReply)]
    [InlineData(PhoneCall)]
    [InlineData(OtherMessage)]
    public void Notices_and_messages_carry_nothing_under_any_reading(DetainerForm form)
    {
        var assessment = Eligible().Detainer(form, received: "2026-04-13T09:00").HandedToIce("2026-04-15T10:00").Assess();

        Assert.All(["regulation", "form", "lenient", "judicial"], reading => Assert.Equal("exceeds by PT24H", assessment.Says(reading)));
        Assert.All(assessment.OnlyHold().Readings, reading => Assert.Empty(reading.Authority));
    }

    [Theory]
    [InlineData(I247, "2026-04-21T10:00:00")]
    [InlineData(I247A, "2026-04-19T10:00:00")]
    [InlineData(I247D, "2026-04-19T10:00:00")]
    [InlineData(I247X, "2026-04-19T10:00:00")]
    public void The_older_form_counts_days_and_the_newer_ones_count_hours(DetainerForm form, string deadline) =>
        Assert.Equal(deadline, EligibleOnFriday("2026-04-17").Detainer(form, received: "2026-04-17T01:00").HandedToIce("2026-04-30T10:00").Assess().OnlyHold().Under("form").Deadline!.Value.In());

    [Fact]
    public void That_no_instrument_is_recorded_is_an_assumption_and_that_there_was_none_is_not()
    {
        Assert.Contains("/detainers is not recorded: no instrument is taken to exist", Eligible().HandedToIce("2026-04-16T10:00").Assess().Assumptions);
        Assert.DoesNotContain("/detainers is not recorded: no instrument is taken to exist", Eligible().NoDetainers().HandedToIce("2026-04-16T10:00").Assess().Assumptions);
    }

    [Fact]
    public void A_beginning_that_is_not_recorded_is_taken_to_be_booking_and_listed()
    {
        var assessment = Case.Booked("2026-04-13T08:00").Ground("g1", began: "", ended: "2026-04-14T10:00", reason: BailPosted).NoDetainers().HandedToIce("2026-04-14T10:00").Assess();

        Assert.Equal("within", assessment.Says("regulation"));
        Assert.Equal(["/grounds/0/beganAt is not recorded: the ground is taken to have run at booking"], assessment.Assumptions);
    }
}
