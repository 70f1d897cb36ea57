using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1006: a hold past the clock of the place. In Georgia 48 hours that run on every day: from Friday 2026-04-17 10:00 to Sunday 10:00.</summary>
public sealed class PM1006Tests
{
    private static CaseBuilder Held(string left, string place = "US-GA", string eligible = "2026-04-17T10:00") =>
        Case.Booked("2026-04-13T08:00", jurisdiction: place).Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247A, received: "2026-04-13T09:00").HandedToIce(left);

    private static string Outcome(CaseBuilder told) => told.Assess(by: Assessments.Full).OutcomeOf("PM1006");

    [Theory]
    [InlineData("2026-04-19T09:59:59", "satisfied")]
    [InlineData("2026-04-19T10:00", "satisfied")]
    [InlineData("2026-04-19T10:00:01", "violated")]
    public void The_hours_of_Georgia_run_on_every_day(string left, string outcome) => Assert.Equal(outcome, Outcome(Held(left)));

    [Fact]
    public void An_hour_that_is_not_recorded_leaves_it_open() => Assert.Equal("undetermined", Outcome(Held("2026-04-19")));

    [Fact]
    public void An_end_of_the_ground_that_is_not_recorded_is_what_is_missing()
    {
        var assessment = Held("2026-04-19T15:00", eligible: "unknown").Assess(by: Assessments.Full);

        Assert.Equal("undetermined", assessment.OutcomeOf("PM1006"));
        Assert.NotEmpty(assessment.FindingOf("PM1006").Missing);
    }

    [Theory]
    [InlineData("US-IL")] // bars the hold, and has no clock
    [InlineData("US-TX")]
    [InlineData("US-MO")]
    public void It_does_not_apply_where_the_place_sets_no_clock(string place) => Assert.Equal("not-applicable", Outcome(Held("2026-04-19T15:00", place)));

    [Fact]
    public void It_does_not_apply_where_nobody_was_held() =>
        Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-13T08:00", jurisdiction: "US-GA").Ground("g1").Left("2026-04-17T10:00")));
}
