using static PolicyModel.BailRefusalReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM3004: held overnight because of the hour.</summary>
public sealed class PM3004Tests
{
    private static CaseBuilder Offered(string at, BailRefusalReason? because = AfterHours, params BailEvent[] then) =>
        Case.Booked("2026-04-13T08:00").Ground("g1").Bail("g1", [Step.Set("2026-04-13T10:00"), Step.Tendered(at), Step.Refused(at, because), .. then]);

    private static CaseBuilder Delayed(string? from, string? to, string booked = "2026-04-13T08:00", string ended = "2026-04-14T21:00") =>
        Case.Booked(booked).Ground("g1", ended: ended, reason: GroundEndReason.Dismissed).With(r => r with
        {
            DelayReasons = [new DelayReason { Kind = DelayKind.AfterHours, From = Time(from), To = Time(to) }],
        });

    private static Reported<ReportedTime> Time(string? text) => text is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(text);

    private static string Outcome(CaseBuilder told) => told.Assess().OutcomeOf("PM3004");

    [Theory]
    [InlineData("2026-04-14T23:59", "satisfied")]
    [InlineData("2026-04-15T00:00", "violated")]
    [InlineData("2026-04-15T08:00", "violated")]
    public void It_is_violated_where_bail_refused_for_the_hour_kept_the_person_to_the_next_local_day(string left, string outcome) => Assert.Equal(outcome, Outcome(Offered("2026-04-14T22:10").Left(left)));

    [Fact]
    public void An_offer_just_after_midnight_waits_for_no_further_midnight() => Assert.Equal("satisfied", Outcome(Offered("2026-04-14T00:00").Left("2026-04-14T23:00")));

    [Theory]
    [InlineData(BailRefusalReason.Detainer, "not-applicable")]
    [InlineData(Policy, "not-applicable")]
    [InlineData(Insufficient, "not-applicable")]
    [InlineData(BailRefusalReason.Unknown, "undetermined")]
    [InlineData(null, "undetermined")]
    public void Another_reason_is_none_and_an_unknown_one_may_be_it(BailRefusalReason? because, string outcome) => Assert.Equal(outcome, Outcome(Offered("2026-04-14T22:10", because).Left("2026-04-15T08:00")));

    [Fact]
    public void An_unknown_reason_matters_only_overnight()
    {
        Assert.Equal(["/bail/0/history/2/refusedBecause"], Offered("2026-04-14T22:10", null).Left("2026-04-15T08:00").Assess().FindingOf("PM3004").Missing);
        Assert.Equal("satisfied", Outcome(Offered("2026-04-14T10:10", null).Left("2026-04-14T20:00")));
    }

    [Fact]
    public void Bail_that_was_taken_before_midnight_ends_the_wait()
    {
        Assert.Equal("satisfied", Outcome(Offered("2026-04-14T22:10", AfterHours, Step.Posted("2026-04-14T23:50")).Left("2026-04-15T08:00")));
        Assert.Equal("violated", Outcome(Offered("2026-04-14T22:10", AfterHours, Step.Posted("2026-04-15T07:00")).Left("2026-04-15T08:00")));
    }

    [Fact]
    public void Another_ground_that_ran_over_the_night_held_the_person_anyway() =>
        Assert.Equal("satisfied", Outcome(Offered("2026-04-14T22:10", AfterHours, Step.Posted("2026-04-15T07:00")).Ground("g2", ended: "2026-04-15T06:00", reason: GroundEndReason.Dismissed).Left("2026-04-15T08:00")));

    [Theory]
    [InlineData(null, null, "2026-04-15T06:00", "violated")]
    [InlineData("2026-04-14T22:00", null, "2026-04-15T06:00", "violated")]
    [InlineData("2026-04-14T22:00", "2026-04-14T23:30", "2026-04-15T06:00", "satisfied")]
    [InlineData("2026-04-15T00:30", null, "2026-04-15T06:00", "satisfied")]
    [InlineData(null, null, "2026-04-14T23:00", "satisfied")]
    [InlineData(null, "2026-04-14T20:00", "2026-04-15T06:00", "satisfied")]
    public void A_release_that_waited_for_the_hour_counts_from_when_it_was_due(string? from, string? to, string left, string outcome) => Assert.Equal(outcome, Outcome(Delayed(from, to).Left(left)));

    [Fact]
    public void Other_reasons_of_delay_are_none_of_it() => Assert.Equal("not-applicable", Outcome(Delayed(null, null).Left("2026-04-15T06:00")
        .With(r => r with { DelayReasons = [new DelayReason { Kind = DelayKind.Staffing }] })));

    [Fact]
    public void A_day_tells_enough_and_bail_that_was_taken_at_an_unknown_time_does_not()
    {
        Assert.Equal("violated", Outcome(Offered("2026-04-14").Left("2026-04-15")));
        Assert.Equal("satisfied", Outcome(Offered("2026-04-14").Left("2026-04-14")));

        Assert.Equal(["/bail/0/history/3/at"], Offered("2026-04-14T22:10", AfterHours, Step.Posted()).Left("2026-04-15T08:00").Assess().FindingOf("PM3004").Missing);
        Assert.Equal("satisfied", Outcome(Offered("2026-04-14T22:10", AfterHours, Step.Posted()).Left("2026-04-14T23:00")));
    }

    [Fact]
    public void An_eligibility_told_within_bounds_may_leave_it_open()
    {
        var finding = Delayed(null, null).With(r => r with { Grounds = [r.Grounds![0] with { EndedAt = default, EndReason = default }] })
            .Bail("g1", Step.Set("2026-04-14T08:00"), Step.Tendered("2026-04-14T20:00"), Step.Refused("2026-04-14T20:10")).Left("2026-04-15T06:00").Assess().FindingOf("PM3004");

        Assert.Equal(Rules.Outcome.Undetermined, finding.Outcome);
    }

    [Fact]
    public void What_the_timeline_misses_the_rule_misses()
    {
        Assert.Equal(["/leftCustodyAt"], Offered("2026-04-14T22:10").Left("unknown").Assess().FindingOf("PM3004").Missing);
        Assert.Equal(["/grounds"], Case.Booked("2026-04-13T08:00").Left("2026-04-16T08:00").With(r => r with { DelayReasons = [new DelayReason { Kind = DelayKind.AfterHours }] }).Assess().FindingOf("PM3004").Missing);
    }

    [Theory]
    [InlineData("2005-08-31", "undetermined")]
    [InlineData("2005-09-01", "violated")]
    public void Before_the_first_day_on_which_it_is_known_to_have_held_the_law_was_not_checked(string booked, string outcome) =>
        Assert.Equal(outcome, Outcome(Delayed(null, null, booked + "T08:00", booked + "T21:00").Left("2005-09-03T06:00")));

    [Fact]
    public void It_points_to_the_refusal_or_to_the_reason_of_delay()
    {
        Assert.Equal("/bail/0/history/2", Offered("2026-04-14T22:10").Left("2026-04-15T08:00").Assess().FindingOf("PM3004").Path);

        var finding = Delayed(null, null).Left("2026-04-15T08:00").Assess().FindingOf("PM3004");
        Assert.Equal((Severity.Error, "/delayReasons/0"), (finding.Severity, finding.Path));
        Assert.StartsWith("An end of custody before midnight", finding.WouldChange, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_apply_where_nothing_waited_for_the_hour() => Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-13T08:00").Ground("g1").Left("2026-04-16T08:00")));
}
