using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1005: a hold past what the law of the place gives. The person is eligible at 10:00 and held on a detainer, for a day unless told otherwise.</summary>
public sealed class PM1005Tests
{
    private static CaseBuilder Held(string place, string eligible = "2026-04-14T10:00", string left = "2026-04-15T10:00", Warrant? warrant = null) =>
        Case.Booked("2014-04-01T08:00", jurisdiction: place).Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247A, received: "2014-04-01T09:00", warrant: warrant).HandedToIce(left);

    private static Assessment Assess(CaseBuilder told) => told.Assess(by: Assessments.Full);

    [Fact]
    public void A_place_that_bars_the_hold_is_what_it_cites()
    {
        var assessment = Assess(Held("US-IL"));

        Assert.Equal("violated", assessment.OutcomeOf("PM1005"));
        Assert.Equal("us-il-805-15", assessment.FindingOf("PM1005").Citations[0].Provision);
    }

    [Theory]
    [InlineData("2017-08-26T10:00", "2017-08-27T10:00", "undetermined")]
    [InlineData("2017-08-27T10:00", "2017-08-27T23:59:59", "undetermined")]
    [InlineData("2017-08-27T10:00", "2017-08-28T00:00:01", "violated")] // a second of it on the day the law began, and processing of nobody's
    [InlineData("2017-08-28T10:00", "2017-08-29T10:00", "violated")]
    public void The_law_of_Illinois_is_known_from_the_28th_of_August_2017(string eligible, string left, string outcome) =>
        Assert.Equal(outcome, Assess(Held("US-IL", eligible, left)).OutcomeOf("PM1005"));

    [Fact]
    public void A_judges_warrant_satisfies_it_where_only_that_does() =>
        Assert.Equal("satisfied", Assess(Held("US-IL", warrant: new Warrant { Form = WarrantForm.Judicial, Signed = true })).OutcomeOf("PM1005"));

    [Theory]
    [InlineData("2026-04-16T09:59:59", "satisfied")]
    [InlineData("2026-04-16T10:00", "satisfied")]
    [InlineData("2026-04-16T15:00", "violated")]
    public void Where_detainers_are_to_be_honoured_the_federal_hours_are_the_limit(string left, string outcome) =>
        Assert.Equal(outcome, Assess(Held("US-TX", left: left)).OutcomeOf("PM1005"));

    [Fact]
    public void A_place_whose_law_is_silent_leaves_it_open()
    {
        var assessment = Assess(Held("US-MO"));

        Assert.Equal("undetermined", assessment.OutcomeOf("PM1005"));
        Assert.Equal(["state authority to hold"], assessment.FindingOf("PM1005").Missing);
    }

    [Fact]
    public void It_does_not_apply_where_nobody_was_held() =>
        Assert.Equal("not-applicable", Assess(Case.Booked("2026-04-13T08:00", jurisdiction: "US-IL").Ground("g1").Left("2026-04-14T10:00")).OutcomeOf("PM1005"));
}
