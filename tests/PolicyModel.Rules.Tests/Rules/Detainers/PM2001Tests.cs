using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2001: custody rested on a notice or a message. Eligible Tuesday 2026-04-14 10:00.</summary>
public sealed class PM2001Tests
{
    private static CaseBuilder Eligible() => Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted);

    [Theory]
    [InlineData(I247N)]
    [InlineData(I247G)]
    [InlineData(NcicHit)]
    [InlineData(StatusQueryReply)]
    [InlineData(PhoneCall)]
    [InlineData(OtherMessage)]
    public void It_is_violated_where_only_a_notice_or_a_message_is_on_record(DetainerForm form)
    {
        var finding = Eligible().Detainer(form, received: "2026-04-13T09:00").HandedToIce("2026-04-15T10:00").Assess().FindingOf("PM2001");

        Assert.Equal((Outcome.Violated, "/detainers/0", Severity.Error), (finding.Outcome, finding.Path, finding.Severity));
    }

    [Fact]
    public void A_form_that_was_asked_for_notice_only_counts_as_one() =>
        Assert.Equal("violated", Eligible().Detainer(I247A, received: "2026-04-13T09:00", request: DetainerRequest.Notify).HandedToIce("2026-04-15T10:00").Assess().OutcomeOf("PM2001"));

    [Theory]
    [InlineData("2026-04-14T10:00", "satisfied")]
    [InlineData("2026-04-14T14:00", "undetermined")]
    [InlineData("2026-04-14T14:00:01", "violated")]
    public void Nobody_held_longer_than_processing_takes_was_held_on_it(string left, string outcome) =>
        Assert.Equal(outcome, Eligible().Detainer(I247N, received: "2026-04-13T09:00").HandedToIce(left).Assess().OutcomeOf("PM2001"));

    [Theory]
    [InlineData(I247)]
    [InlineData(I247A)]
    [InlineData(I247D)]
    [InlineData(I247X)]
    [InlineData(Unknown)]
    public void It_does_not_apply_where_something_asks_for_a_hold(DetainerForm form) =>
        Assert.Equal("not-applicable", Eligible().Detainer(I247N).Detainer(form).HandedToIce("2026-04-20T10:00").Assess().OutcomeOf("PM2001"));

    [Fact]
    public void It_does_not_apply_without_an_instrument_or_without_a_hold()
    {
        Assert.Equal("not-applicable", Eligible().NoDetainers().HandedToIce("2026-04-20T10:00").Assess().OutcomeOf("PM2001"));
        Assert.Equal("not-applicable", Case.Booked("2026-04-13T08:00").Ground("g1").Detainer(I247N).Left("2026-04-20T10:00").Assess().OutcomeOf("PM2001"));
    }

    [Theory]
    [InlineData("2026-04-14T09:59", "violated")]
    [InlineData("2026-04-14T10:00", "violated")]
    [InlineData("2026-04-14T10:00:01", "not-applicable")]
    [InlineData("2026-04-14", "undetermined")]
    [InlineData("unknown", "undetermined")]
    public void A_request_for_a_hold_counts_if_it_was_in_effect_when_the_person_could_go(string withdrawn, string outcome) => Assert.Equal(
        outcome,
        Eligible().Detainer(I247N).Detainer(I247A, received: "2026-04-13T09:00", ended: withdrawn, endReason: DetainerEndReason.Withdrawn).HandedToIce("2026-04-15T10:00").Assess().OutcomeOf("PM2001"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        var dayOnly = Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14", reason: BailPosted).Detainer(I247N);
        Assert.Equal(
            ["/grounds/0/endedAt"],
            dayOnly.Detainer(I247A, ended: "2026-04-14T10:00", endReason: DetainerEndReason.Withdrawn).HandedToIce("2026-04-15T10:00").Assess().FindingOf("PM2001").Missing);
        Assert.Equal(
            ["/detainers/1/endedAt"],
            Eligible().Detainer(I247N).Detainer(I247A, ended: "2026-04-14", endReason: DetainerEndReason.Withdrawn).HandedToIce("2026-04-15T10:00").Assess().FindingOf("PM2001").Missing);
        Assert.Equal(["/grounds"], Case.Booked("2026-04-13T08:00").Detainer(I247N).HandedToIce("2026-04-20T10:00").Assess().FindingOf("PM2001").Missing);
        Assert.Equal(["/leftCustodyAt"], Eligible().Detainer(I247N).Left("unknown").Assess().FindingOf("PM2001").Missing);
    }
}
