using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2003: a form that takes effect only on service was not served. Held Tuesday 2026-04-14 10:00 to Wednesday 10:00.</summary>
public sealed class PM2003Tests
{
    private static CaseBuilder Held() => Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-15T10:00");

    [Theory]
    [InlineData(I247A, "violated")]
    [InlineData(I247D, "violated")]
    [InlineData(I247X, "violated")]
    [InlineData(I247, "not-applicable")]
    [InlineData(I247N, "not-applicable")]
    [InlineData(Unknown, "undetermined")]
    public void It_concerns_the_forms_that_take_effect_by_service(DetainerForm form, string outcome) =>
        Assert.Equal(outcome, Held().Detainer(form, received: "2026-04-13T09:00", wasServed: false).Assess().OutcomeOf("PM2003"));

    [Theory]
    [InlineData("2026-04-13T10:00", "satisfied")]
    [InlineData("2026-04-15T09:59:59", "satisfied")]
    [InlineData("2026-04-15T10:00", "satisfied")]
    [InlineData("2026-04-15T10:00:01", "violated")]
    [InlineData("2026-04-16", "violated")]
    [InlineData("2026-04-15", "undetermined")]
    public void Service_after_the_hold_ended_is_none(string served, string outcome) =>
        Assert.Equal(outcome, Held().Detainer(I247A, received: "2026-04-13T09:00", served: served).Assess().OutcomeOf("PM2003"));

    [Theory]
    [InlineData("2026-04-14", "violated")]
    [InlineData("2026-04-15", "undetermined")]
    public void A_hold_that_may_have_had_no_length_leaves_it_open(string eligible, string outcome)
    {
        var record = Case.Booked("2026-04-13T08:00").Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247A, wasServed: false).HandedToIce("2026-04-15T10:00").Assess();

        Assert.Equal(outcome, record.OutcomeOf("PM2003"));
        Assert.Equal(outcome == "undetermined" ? ["/grounds/0/endedAt"] : [], record.FindingOf("PM2003").Missing);
    }

    [Fact]
    public void That_it_was_served_is_enough_without_a_time()
    {
        Assert.Equal("satisfied", Held().Detainer(I247A, wasServed: true).Assess().OutcomeOf("PM2003"));
        Assert.Equal("satisfied", Held().Detainer(I247A, served: "unknown").Assess().OutcomeOf("PM2003"));
    }

    [Fact]
    public void Service_that_is_not_recorded_leaves_it_open_and_is_named()
    {
        var finding = Held().Detainer(I247A, wasServed: true).Detainer(I247A).Assess().FindingOf("PM2003");

        Assert.Equal((Outcome.Undetermined, "/detainers/1"), (finding.Outcome, finding.Path));
        Assert.Equal(["/detainers/1/servedOnSubjectAt"], finding.Missing);
    }

    [Fact]
    public void One_that_was_not_served_outweighs_one_that_is_not_known() =>
        Assert.Equal("/detainers/1", Held().Detainer(I247A).Detainer(I247A, wasServed: false).Assess().FindingOf("PM2003").Path);

    [Fact]
    public void It_does_not_apply_where_notice_only_was_asked_for_or_there_was_no_hold()
    {
        Assert.Equal("not-applicable", Held().Detainer(I247A, wasServed: false, request: DetainerRequest.Notify).Assess().OutcomeOf("PM2003"));
        Assert.Equal("not-applicable", Held().NoDetainers().Assess().OutcomeOf("PM2003"));
        Assert.Equal("not-applicable", Case.Booked("2026-04-13T08:00").Ground("g1").Detainer(I247A, wasServed: false).Left("2026-04-15T10:00").Assess().OutcomeOf("PM2003"));
    }

    [Fact]
    public void Whether_there_was_a_hold_must_be_known() =>
        Assert.Equal(["/grounds"], Case.Booked("2026-04-13T08:00").Detainer(I247A, wasServed: false).HandedToIce("2026-04-15T10:00").Assess().FindingOf("PM2003").Missing);
}
