using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2009: held after the detainer ended. Eligible Tuesday 2026-04-14 10:00; four hours of processing are allowed.</summary>
public sealed class PM2009Tests
{
    private static CaseBuilder Eligible() => Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted);

    private static CaseBuilder Held(string left = "2026-04-15T10:00") => Eligible().Left(left);

    private static CaseBuilder Ended(CaseBuilder held, string? at, DetainerEndReason? reason = DetainerEndReason.Cancelled) =>
        held.Detainer(I247A, received: "2026-04-13T09:00", ended: at, endReason: reason);

    [Theory]
    [InlineData(DetainerEndReason.Cancelled)]
    [InlineData(DetainerEndReason.Withdrawn)]
    [InlineData(DetainerEndReason.DeclinedByAgency)]
    [InlineData(DetainerEndReason.Lifted)]
    [InlineData(DetainerEndReason.CitizenOrPresumptiveCitizen)]
    [InlineData(null)]
    public void A_hold_that_goes_on_after_the_detainer_was_taken_back_is_a_violation(DetainerEndReason? reason)
    {
        var finding = Ended(Held(), "2026-04-14T12:00", reason).Assess().FindingOf("PM2009");

        Assert.Equal((Outcome.Violated, Severity.Error, "/detainers/0"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.NotNull(finding.WouldChange);
    }

    [Theory]
    [InlineData("2026-04-14T12:00", "satisfied")]
    [InlineData("2026-04-14T12:00:01", "undetermined")]
    [InlineData("2026-04-14T16:00", "undetermined")]
    [InlineData("2026-04-14T16:00:01", "violated")]
    public void Processing_runs_from_the_end_of_the_detainer(string left, string outcome)
    {
        var assessment = Ended(Held(left), "2026-04-14T12:00").Assess();

        Assert.Equal(outcome, assessment.OutcomeOf("PM2009"));
        if (outcome == "undetermined")
        {
            Assert.Equal("Cannot be told. Ordinary release processing may account for the time.", assessment.FindingOf("PM2009").Message);
        }
    }

    [Theory]
    [InlineData("2026-04-14T14:00", "undetermined")]
    [InlineData("2026-04-14T14:00:01", "violated")]
    public void A_detainer_that_ended_before_eligibility_leaves_processing_from_eligibility(string left, string outcome) =>
        Assert.Equal(outcome, Ended(Held(left), "2026-04-13T12:00").Assess().OutcomeOf("PM2009"));

    [Fact]
    public void A_day_alone_leaves_open_what_only_its_hours_could_tell()
    {
        Assert.Equal(["/detainers/0/endedAt"], Ended(Held(), "2026-04-15").Assess().FindingOf("PM2009").Missing);
        Assert.Equal("violated", Ended(Held(), "2026-04-14").Assess().OutcomeOf("PM2009"));
        Assert.Equal("satisfied", Ended(Held(), "2026-04-16").Assess().OutcomeOf("PM2009"));
    }

    [Fact]
    public void Another_detainer_in_effect_carries_the_hold()
    {
        Assert.Equal("satisfied", Ended(Held(), "2026-04-14T12:00").Detainer(I247A, received: "2026-04-14T12:00").Assess().OutcomeOf("PM2009"));
        Assert.Equal("satisfied", Ended(Held(), "2026-04-14T12:00").Detainer(I247A).Assess().OutcomeOf("PM2009"));
        Assert.Equal("undetermined", Ended(Held(), "2026-04-14T12:00").Detainer(I247A, received: "2026-04-14T16:00").Assess().OutcomeOf("PM2009"));
        Assert.Equal("violated", Ended(Held(), "2026-04-14T12:00").Detainer(I247A, received: "2026-04-14T16:00:01").Assess().OutcomeOf("PM2009"));
        Assert.Equal("violated", Ended(Held(), "2026-04-14T12:00").Detainer(I247N, received: "2026-04-14T12:00").Assess().OutcomeOf("PM2009"));
        Assert.Equal("violated", Ended(Held(), "2026-04-14T12:00").Detainer(I247A, wasReceived: false).Assess().OutcomeOf("PM2009"));
    }

    [Fact]
    public void A_detainer_that_was_replaced_hands_over_to_the_one_that_replaces_it_if_that_asks_for_a_hold()
    {
        Assert.Equal("undetermined", Held().Detainer(I247A, received: "2026-04-13T09:00").Detainer(I247A, issued: "2026-04-14T12:00", received: "2026-04-14T12:30", supersedes: "d1").Assess().OutcomeOf("PM2009"));
        Assert.Equal("satisfied", Held().Detainer(I247A, received: "2026-04-13T09:00").Detainer(I247A, issued: "2026-04-14T12:00", received: "2026-04-14T12:00", supersedes: "d1").Assess().OutcomeOf("PM2009"));
        Assert.Equal("violated", Held().Detainer(I247A, received: "2026-04-13T09:00").Detainer(I247G, issued: "2026-04-14T12:00", supersedes: "d1").Assess().OutcomeOf("PM2009"));
    }

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/detainers/0/endedAt"], Ended(Held(), "unknown").Assess().FindingOf("PM2009").Missing);
        Assert.Equal(["/detainers/0/endedAt"], Ended(Held(), at: null).Assess().FindingOf("PM2009").Missing);
        Assert.Equal(["/grounds"], Ended(Case.Booked("2026-04-13T08:00").Left("2026-04-15T10:00"), "2026-04-14T12:00").Assess().FindingOf("PM2009").Missing);
        Assert.Equal(["/leftCustodyAt"], Ended(Held("unknown"), "2026-04-14T12:00").Assess().FindingOf("PM2009").Missing);
    }

    [Theory]
    [InlineData(DetainerEndReason.BookedIntoDetention)]
    [InlineData(DetainerEndReason.NoLongerInCustody)]
    [InlineData(DetainerEndReason.EarlyRelease)]
    [InlineData(DetainerEndReason.Transferred)]
    [InlineData(DetainerEndReason.Died)]
    [InlineData(DetainerEndReason.Duplicate)]
    public void An_end_that_takes_no_request_away_is_none(DetainerEndReason reason) => Assert.Equal("not-applicable", Ended(Held(), "2026-04-14T12:00", reason).Assess().OutcomeOf("PM2009"));

    [Fact]
    public void It_does_not_apply_where_no_detainer_ended_or_there_was_no_hold()
    {
        Assert.Equal("not-applicable", Held().Detainer(I247A).Assess().OutcomeOf("PM2009"));
        Assert.Equal("not-applicable", Held().NoDetainers().Assess().OutcomeOf("PM2009"));
        Assert.Equal("not-applicable", Held().Detainer(I247N, ended: "2026-04-14T12:00", endReason: DetainerEndReason.Cancelled).Assess().OutcomeOf("PM2009"));
        Assert.Equal("not-applicable", Held().Detainer(I247A, wasReceived: false, ended: "2026-04-14T12:00", endReason: DetainerEndReason.Cancelled).Assess().OutcomeOf("PM2009"));
        Assert.Equal("not-applicable", Ended(Case.Booked("2026-04-13T08:00").Ground("g1").Left("2026-04-15T10:00"), "2026-04-14T12:00").Assess().OutcomeOf("PM2009"));
    }
}
