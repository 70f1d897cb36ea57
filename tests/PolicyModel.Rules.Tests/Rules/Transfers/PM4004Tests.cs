namespace PolicyModel.Rules.Tests;

/// <summary>PM4004: handed to ICE after the hold had lapsed.</summary>
public sealed class PM4004Tests
{
    /// <summary>Eligible on Tuesday 2026-04-14 at ten: the counted 48 hours end on Thursday at ten.</summary>
    private static CaseBuilder Held(string ended = "2026-04-14T10:00") => Case.Booked("2026-04-13T08:00").Ground("g1", ended: ended, reason: GroundEndReason.BailPosted);

    private static string Outcome(CaseBuilder told) => told.Assess().OutcomeOf("PM4004");

    [Theory]
    [InlineData("2026-04-16T09:59", "satisfied")]
    [InlineData("2026-04-16T10:00", "satisfied")]
    [InlineData("2026-04-16T10:01", "violated")]
    public void The_hand_over_comes_by_the_deadline_or_after_it(string at, string outcome) => Assert.Equal(outcome, Outcome(Held().Detainer(DetainerForm.I247A).HandedToIce(at)));

    [Fact]
    public void A_weekend_does_not_count()
    {
        Assert.Equal("satisfied", Outcome(Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: GroundEndReason.BailPosted).Detainer(DetainerForm.I247A).HandedToIce("2026-04-21T10:00")));
        Assert.Equal("violated", Outcome(Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: GroundEndReason.BailPosted).Detainer(DetainerForm.I247A).HandedToIce("2026-04-21T10:01")));
    }

    [Fact]
    public void It_needs_an_instrument_that_asks_for_a_hold_and_came()
    {
        Assert.Equal("not-applicable", Outcome(Held().HandedToIce("2026-04-20T10:00")));
        Assert.Equal("not-applicable", Outcome(Held().Detainer(DetainerForm.I247G).HandedToIce("2026-04-20T10:00")));
        Assert.Equal("not-applicable", Outcome(Held().Detainer(DetainerForm.I247A, wasReceived: false).HandedToIce("2026-04-20T10:00")));
        Assert.Equal("violated", Outcome(Held().Detainer(DetainerForm.Unknown).HandedToIce("2026-04-20T10:00")));
    }

    [Fact]
    public void It_does_not_apply_without_a_hand_over_or_before_eligibility()
    {
        Assert.Equal("not-applicable", Outcome(Held().Detainer(DetainerForm.I247A).Left("2026-04-20T10:00")));
        Assert.Equal("not-applicable", Outcome(Held("2026-04-20T10:00").Detainer(DetainerForm.I247A).HandedToIce("2026-04-15T10:00")));
    }

    [Fact]
    public void Times_told_by_the_day_and_what_the_timeline_misses_leave_it_open()
    {
        Assert.Equal(["/transfers/0/at"], Held().Detainer(DetainerForm.I247A).HandedToIce("2026-04-16").Assess().FindingOf("PM4004").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Held("2026-04-14").Detainer(DetainerForm.I247A).HandedToIce("2026-04-16T10:01").Assess().FindingOf("PM4004").Missing);
        Assert.Equal(["/grounds"], Case.Booked("2026-04-13T08:00").Detainer(DetainerForm.I247A).HandedToIce("2026-04-20T10:00").Assess().FindingOf("PM4004").Missing);
        Assert.Equal("violated", Outcome(Held("2026-04-14").Detainer(DetainerForm.I247A).HandedToIce("2026-04-17")));
    }

    [Theory]
    [InlineData("1997-03-31", "undetermined")]
    [InlineData("1997-04-01", "violated")]
    public void Before_the_regulation_the_law_is_not_known(string day, string outcome) =>
        Assert.Equal(outcome, Outcome(Case.Booked(day + "T08:00").Ground("g1", ended: day + "T10:00", reason: GroundEndReason.BailPosted).Detainer(DetainerForm.I247).HandedToIce("1997-04-10T10:00")));

    [Fact]
    public void It_says_when_the_time_ended_and_what_would_change_it()
    {
        var finding = Held().Detainer(DetainerForm.I247A).HandedToIce("2026-04-16T10:01").Assess().FindingOf("PM4004");

        Assert.Equal((Severity.Error, "/transfers/0"), (finding.Severity, finding.Path));
        Assert.Contains("2026-04-16 10:00", finding.Message, StringComparison.Ordinal);
        Assert.Contains("2026-04-16 10:00", finding.WouldChange, StringComparison.Ordinal);
    }
}
