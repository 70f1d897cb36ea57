using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>PM3005: a release order received and not obeyed.</summary>
public sealed class PM3005Tests
{
    /// <summary>A ground with an order of release; where it is not told to have ended, it runs on in the custodian's record.</summary>
    private static CaseBuilder Ordered(string? received, string? issued = null, bool? obeyed = null, string? ended = null, string booked = "2026-04-13T08:00") =>
        Case.Booked(booked).Ground("g1", ended: ended, reason: ended is null ? null : GroundEndReason.ReleaseOrder).With(r => r with
        {
            Grounds = [r.Grounds![0] with { ReleaseOrder = new ReleaseOrder { ReceivedAt = Time(received), IssuedAt = Time(issued), Obeyed = obeyed } }, .. r.Grounds.Skip(1)],
        });

    private static Reported<ReportedTime> Time(string? text) => text is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(text);

    private static string Outcome(CaseBuilder told, Assessor? by = null) => told.Assess(by: by).OutcomeOf("PM3005");

    private static Assessor Processing(int hours) => Assessments.WithProcessing(Duration.FromHours(hours), Duration.FromHours(hours));

    [Theory]
    [InlineData("2026-04-14T13:59", "satisfied")]
    [InlineData("2026-04-14T14:00", "satisfied")]
    [InlineData("2026-04-14T14:01", "violated")]
    public void Ordinary_processing_is_no_refusal_and_what_goes_beyond_it_is_no_obedience(string left, string outcome) => Assert.Equal(outcome, Outcome(Ordered("2026-04-14T10:00").Left(left), Processing(4)));

    [Theory]
    [InlineData("2026-04-16T10:00", "satisfied")]
    [InlineData("2026-04-16T10:01", "violated")]
    public void Where_nobody_kept_the_person_for_ICE_48_hours_of_processing_are_allowed(string left, string outcome) => Assert.Equal(outcome, Outcome(Ordered("2026-04-14T10:00").Left(left)));

    [Fact]
    public void A_refusal_is_one_regardless_of_hours_and_papers_and_a_record_that_says_it_was_obeyed_settles_it()
    {
        Assert.Equal("violated", Outcome(Ordered("2026-04-14T10:00", obeyed: false).Detainer(DetainerForm.I247A).Left("2026-04-14T10:05")));
        Assert.Equal("violated", Outcome(Ordered(null, obeyed: false).Left("unknown")));
        Assert.Equal("satisfied", Outcome(Ordered("2026-04-14T10:00", obeyed: true).Left("2026-04-18T10:00")));
    }

    [Fact]
    public void Another_ground_holds_the_person_until_it_ends()
    {
        Assert.Equal("satisfied", Outcome(Ordered("2026-04-14T10:00").Ground("g2", ended: "2026-04-18T10:00", reason: GroundEndReason.Dismissed).Left("2026-04-18T14:00"), Processing(4)));
        Assert.Equal("violated", Outcome(Ordered("2026-04-14T10:00").Ground("g2", ended: "2026-04-18T10:00", reason: GroundEndReason.Dismissed).Left("2026-04-18T14:01"), Processing(4)));
        Assert.Equal("satisfied", Outcome(Ordered("2026-04-14T10:00").Ground("g2").Left("2026-04-18T14:01"), Processing(4)));
        Assert.Equal("violated", Outcome(Ordered("2026-04-14T10:00").Ground("g2", began: "2026-04-15T10:00").Left("2026-04-18T14:01"), Processing(4)));
        Assert.Equal("satisfied", Outcome(Ordered("2026-04-14T10:00").Ground("g2", began: "2026-04-14T12:00").Left("2026-04-18T14:01"), Processing(4)));
    }

    [Fact]
    public void Time_in_which_a_detainer_was_in_effect_is_for_the_rules_on_holds()
    {
        Assert.Equal("satisfied", Outcome(Ordered("2026-04-14T10:00").Detainer(DetainerForm.I247A, received: "2026-04-13T09:00").Left("2026-04-20T10:00")));
        Assert.Equal("violated", Outcome(Ordered("2026-04-14T10:00").Detainer(DetainerForm.I247G, received: "2026-04-13T09:00").Left("2026-04-20T10:00")));
        Assert.Equal("violated", Outcome(Ordered("2026-04-14T10:00").Detainer(DetainerForm.I247A, wasReceived: false).Left("2026-04-20T10:00")));
        Assert.Equal("satisfied", Outcome(Ordered("2026-04-14T10:00").Detainer(DetainerForm.I247A, received: "2026-04-13T09:00", ended: "2026-04-15T10:00").Left("2026-04-15T14:00"), Processing(4)));
        Assert.Equal("violated", Outcome(Ordered("2026-04-14T10:00").Detainer(DetainerForm.I247A, received: "2026-04-13T09:00", ended: "2026-04-15T10:00").Left("2026-04-15T14:01"), Processing(4)));
        Assert.Equal("violated", Outcome(Ordered("2026-04-14T10:00").Detainer(DetainerForm.I247A, received: "2026-04-14T18:00").Left("2026-04-15T14:01"), Processing(4)));
    }

    [Fact]
    public void Without_receipt_it_is_open_where_receipt_at_issue_would_be_too_long_ago()
    {
        Assert.Equal(["/grounds/0/releaseOrder/receivedAt"], Ordered(null, issued: "2026-04-14T10:00").Left("2026-04-18T10:00").Assess().FindingOf("PM3005").Missing);
        Assert.Equal(["/grounds/0/releaseOrder/receivedAt"], Ordered(null).Left("2026-04-18T10:00").Assess().FindingOf("PM3005").Missing);
        Assert.Equal("satisfied", Outcome(Ordered(null, issued: "2026-04-14T10:00").Left("2026-04-14T14:00"), Processing(4)));
        Assert.Equal("satisfied", Outcome(Ordered(null).Left("2026-04-13T12:00"), Processing(4)));
    }

    [Fact]
    public void A_ground_that_ended_by_an_order_tells_when_it_was_received_at_the_earliest()
    {
        static CaseBuilder Ended(string left) => Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: GroundEndReason.ReleaseOrder).Left(left);

        Assert.Equal("satisfied", Outcome(Ended("2026-04-14T14:00"), Processing(4)));
        Assert.Equal(["/grounds/0/releaseOrder/receivedAt"], Ended("2026-04-14T14:01").Assess(by: Processing(4)).FindingOf("PM3005").Missing);
    }

    [Fact]
    public void Times_told_by_the_day_leave_open_what_they_leave_open()
    {
        Assert.Equal(["/grounds/0/releaseOrder/receivedAt"], Ordered("2026-04-14").Left("2026-04-14T14:01").Assess(by: Processing(4)).FindingOf("PM3005").Missing);
        Assert.Equal(["/leftCustodyAt"], Ordered("2026-04-14T10:00").Left("2026-04-14").Assess(by: Processing(4)).FindingOf("PM3005").Missing);
        Assert.Equal(["/grounds/1/endedAt"], Ordered("2026-04-14T10:00").Ground("g2", ended: "2026-04-14", reason: GroundEndReason.Dismissed).Left("2026-04-15T03:00").Assess(by: Processing(4)).FindingOf("PM3005").Missing);
        Assert.Equal(["/grounds/1/endedAt"], Ordered("2026-04-14T10:00").Ground("g2", ended: "unknown").Left("2026-04-15T03:00").Assess(by: Processing(4)).FindingOf("PM3005").Missing);
        Assert.Equal(["/detainers/0/endedAt"], Ordered("2026-04-14T10:00").Detainer(DetainerForm.I247A, received: "2026-04-13T09:00", ended: "2026-04-14").Left("2026-04-15T03:00").Assess(by: Processing(4)).FindingOf("PM3005").Missing);
        Assert.Equal("violated", Outcome(Ordered("2026-04-14").Left("2026-04-16"), Processing(4)));
    }

    [Fact]
    public void The_end_of_custody_is_needed() => Assert.Equal(["/leftCustodyAt"], Ordered("2026-04-14T10:00").Left("unknown").Assess().FindingOf("PM3005").Missing);

    [Theory]
    [InlineData("2020-07-22", "undetermined")]
    [InlineData("2020-07-23", "violated")]
    public void Before_the_first_day_on_which_it_is_known_to_have_held_the_law_was_not_checked(string booked, string outcome) =>
        Assert.Equal(outcome, Outcome(Ordered("2020-07-24T10:00", booked: booked + "T08:00").Left("2020-07-30T10:00")));

    [Fact]
    public void It_does_not_apply_without_an_order() =>
        Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: GroundEndReason.BailPosted).Left("2026-04-20T10:00")));

    [Fact]
    public void It_is_an_error_that_points_to_the_ground_and_says_what_would_change_it()
    {
        var finding = Ordered("2026-04-14T10:00").Left("2026-04-20T10:00").Assess().FindingOf("PM3005");

        Assert.Equal((Severity.Error, "/grounds/0"), (finding.Severity, finding.Path));
        Assert.StartsWith("Release within ordinary processing", finding.WouldChange, StringComparison.Ordinal);
    }
}
