namespace PolicyModel.Rules.Tests;

/// <summary>PM3002: posting bail discouraged because of a detainer.</summary>
public sealed class PM3002Tests
{
    private static CaseBuilder Told(bool? discouraged, Reported<BailDiscouragement> because = default, string booked = "2026-04-13T08:00") => Case.Booked(booked)
        .Ground("g1").Bail("g1", Step.Set()).Left("2026-04-16T10:00")
        .With(r => r with { Bail = [r.Bail![0] with { Discouraged = discouraged, DiscouragedBecause = because }] });

    [Theory]
    [InlineData(BailDiscouragement.Detainer, "violated")]
    [InlineData(BailDiscouragement.Policy, "satisfied")]
    [InlineData(BailDiscouragement.Other, "satisfied")]
    public void It_is_violated_where_the_detainer_is_the_reason(BailDiscouragement because, string outcome)
    {
        Assert.Equal(outcome, Told(true, because).Assess().OutcomeOf("PM3002"));
        Assert.Equal(outcome, Told(null, because).Assess().OutcomeOf("PM3002"));
    }

    [Fact]
    public void Advice_without_a_reason_leaves_it_open()
    {
        Assert.Equal(["/bail/0/discouragedBecause"], Told(true).Assess().FindingOf("PM3002").Missing);
        Assert.Equal(["/bail/0/discouragedBecause"], Told(null, Reported<BailDiscouragement>.Redacted("(b)(6)")).Assess().FindingOf("PM3002").Missing);
    }

    [Fact]
    public void A_record_that_says_nobody_advised_against_it_satisfies_it() => Assert.Equal("satisfied", Told(false).Assess().OutcomeOf("PM3002"));

    [Fact]
    public void It_does_not_apply_where_the_source_tells_of_no_advice_at_all()
    {
        Assert.Equal("not-applicable", Told(null).Assess().OutcomeOf("PM3002"));
        Assert.Equal("not-applicable", Case.Booked("2026-04-13T08:00").Ground("g1").Left("2026-04-16T10:00").Assess().OutcomeOf("PM3002"));
    }

    [Fact]
    public void A_source_that_tells_it_of_one_bail_could_have_told_it_of_another_that_was_set()
    {
        static CaseBuilder Two(params BailEvent[] second) => Case.Booked("2026-04-13T08:00").Ground("g1").Ground("g2").Bail("g1", Step.Set()).Bail("g2", second).Left("2026-04-16T10:00")
            .With(r => r with { Bail = [r.Bail![0] with { Discouraged = false }, r.Bail[1]] });

        Assert.Equal(["/bail/1/discouraged"], Two(Step.Set()).Assess().FindingOf("PM3002").Missing);
        Assert.Equal("satisfied", Two(Step.Denied()).Assess().OutcomeOf("PM3002"));
    }

    [Theory]
    [InlineData("2014-04-10T08:00", "undetermined")]
    [InlineData("2014-04-11T08:00", "violated")]
    public void Before_the_day_of_the_decision_the_law_was_not_checked(string booked, string outcome) =>
        Assert.Equal(outcome, Told(true, BailDiscouragement.Detainer, booked).Assess().OutcomeOf("PM3002"));

    [Fact]
    public void It_is_a_warning_that_points_to_the_bail_and_says_what_would_change_it()
    {
        var finding = Told(true, BailDiscouragement.Detainer).Assess().FindingOf("PM3002");

        Assert.Equal((Severity.Warning, "/bail/0", "Another recorded reason for the advice, or none given."), (finding.Severity, finding.Path, finding.WouldChange));
    }
}
