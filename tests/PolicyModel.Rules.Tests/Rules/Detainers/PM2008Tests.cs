using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2008: held on a detainer that is operative only upon conviction, without one. Eligible Tuesday 2012-04-17 10:00; four hours of processing are allowed.</summary>
public sealed class PM2008Tests
{
    private const string Issued = "2012-04-16";

    private static CaseBuilder Eligible() => Case.Booked("2012-04-16T08:00").Ground("g1", ended: "2012-04-17T10:00", reason: BailPosted);

    private static CaseBuilder Held() => Eligible().HandedToIce("2012-04-18T10:00");

    private static CaseBuilder HeldAtNewYear() => Case.Booked("2012-12-31T08:00").Ground("g1", ended: "2013-01-02T10:00", reason: BailPosted).HandedToIce("2013-01-03T10:00");

    private static CaseBuilder On(CaseBuilder held, bool? only = true, string? issued = Issued, string? edition = null, string? ended = null) =>
        held.Detainer(I247, received: string.CompareOrdinal(issued, Issued) > 0 ? issued : "2012-04-16T09:00", issued: issued, edition: edition, convictionOnly: only, ended: ended, endReason: ended is null ? null : DetainerEndReason.Withdrawn);

    [Fact]
    public void A_hold_on_it_without_any_conviction_is_a_violation()
    {
        var finding = On(Held()).Convictions().Assess().FindingOf("PM2008");

        Assert.Equal((Outcome.Violated, Severity.Error, "/detainers/0"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.Equal("A conviction between booking and release eligibility.", finding.WouldChange);
    }

    [Theory]
    [InlineData("2012-04-17T10:00", "not-applicable")]
    [InlineData("2012-04-17T10:00:01", "undetermined")]
    [InlineData("2012-04-17T14:00", "undetermined")]
    [InlineData("2012-04-17T14:00:01", "violated")]
    public void Nobody_held_longer_than_processing_takes_was_held_on_it(string left, string outcome)
    {
        var assessment = On(Eligible().HandedToIce(left)).Convictions().Assess();

        Assert.Equal(outcome, assessment.OutcomeOf("PM2008"));
        if (outcome == "undetermined")
        {
            Assert.Equal("Cannot be told. Ordinary release processing may account for the time.", assessment.FindingOf("PM2008").Message);
        }
    }

    [Theory]
    [InlineData("2012-04-16", "satisfied")]
    [InlineData("2012-04-17", "satisfied")]
    [InlineData("2012-04-18", "violated")]
    [InlineData("2012-04-15", "undetermined")]
    [InlineData("", "undetermined")]
    public void A_conviction_counts_from_booking_to_release_eligibility(string day, string outcome) =>
        Assert.Equal(outcome, On(Held()).Convictions(day).Assess().OutcomeOf("PM2008"));

    [Fact]
    public void One_that_counts_is_enough() => Assert.Equal("satisfied", On(Held()).Convictions("2009-01-05", "2012-04-17", "").Assess().OutcomeOf("PM2008"));

    [Fact]
    public void A_conviction_on_a_day_that_may_lie_after_eligibility_leaves_it_open()
    {
        var held = Case.Booked("2012-04-16T08:00").Ground("g1", ended: "2012-04-17", reason: BailPosted).Ground("g2", ended: "2012-04-18", reason: BailPosted).HandedToIce("2012-04-20T10:00");
        Assert.Equal("satisfied", On(held).Convictions("2012-04-18").Assess().OutcomeOf("PM2008"));

        var uncertain = Case.Booked("2012-04-16T08:00").Ground("g1", reason: null).Bail("g1", Step.Set("2012-04-16T09:00"), Step.Tendered("2012-04-17"), Step.Refused("2012-04-17"), Step.Posted("2012-04-19"))
            .HandedToIce("2012-04-22T10:00");
        Assert.Equal(["/convictions"], On(uncertain).Convictions("2012-04-18").Assess().FindingOf("PM2008").Missing);
    }

    [Theory]
    [InlineData(SentenceServed)]
    [InlineData(TimeServed)]
    public void A_sentence_that_was_served_shows_a_conviction(GroundEndReason reason) => Assert.Equal(
        "satisfied",
        On(Case.Booked("2012-04-16T08:00").Ground("g1", ended: "2012-04-17T10:00", reason: reason).HandedToIce("2012-04-18T10:00")).Assess().OutcomeOf("PM2008"));

    [Fact]
    public void A_sentence_among_the_grounds_shows_a_conviction() => Assert.Equal(
        "satisfied",
        On(Case.Booked("2012-04-16T08:00").Ground("g1", kind: GroundKind.Sentence, ended: "2012-04-17T10:00", reason: GroundEndReason.ReleaseOrder).HandedToIce("2012-04-18T10:00")).Convictions().Assess().OutcomeOf("PM2008"));

    [Theory]
    [InlineData("2011-12-28", "undetermined")]
    [InlineData("2011-12-29", "violated")]
    public void The_box_stands_on_the_edition_of_december_2011(string issued, string outcome) => Assert.Equal(outcome, On(Held(), issued: issued).Convictions().Assess().OutcomeOf("PM2008"));

    [Theory]
    [InlineData("12/11", Issued, "undetermined")]
    [InlineData("12/12", Issued, "not-applicable")]
    [InlineData(null, "2011-11-30", "not-applicable")]
    [InlineData(null, "2011-12-01", "undetermined")]
    [InlineData(null, "2012-12-31", "undetermined")]
    [InlineData(null, "2013-01-01", "not-applicable")]
    [InlineData(null, null, "undetermined")]
    public void Where_the_record_is_silent_only_a_form_that_has_the_box_leaves_it_open(string? edition, string? issued, string outcome) =>
        Assert.Equal(outcome, On(string.CompareOrdinal(issued, Issued) > 0 ? HeldAtNewYear() : Held(), only: null, issued, edition).Convictions().Assess().OutcomeOf("PM2008"));

    [Theory]
    [InlineData(I247A)]
    [InlineData(I247D)]
    [InlineData(I247X)]
    [InlineData(I247N)]
    [InlineData(PhoneCall)]
    public void Forms_without_the_box_are_none(DetainerForm form) => Assert.Equal("not-applicable", Held().Detainer(form).Convictions().Assess().OutcomeOf("PM2008"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/convictions"], On(Held()).Assess().FindingOf("PM2008").Missing);
        Assert.Equal(["/detainers/0/convictionOnly"], On(Held(), only: null).Convictions().Assess().FindingOf("PM2008").Missing);
        Assert.Equal(["/detainers/0/convictionOnly"], Held().Detainer(Unknown).Convictions().Assess().FindingOf("PM2008").Missing);
        Assert.Equal(["/grounds"], On(Case.Booked("2012-04-16T08:00").HandedToIce("2012-04-18T10:00")).Convictions().Assess().FindingOf("PM2008").Missing);
        Assert.Equal(["/leftCustodyAt"], On(Eligible().Left("unknown")).Convictions().Assess().FindingOf("PM2008").Missing);
        Assert.Equal(
            ["/grounds/0/endedAt"],
            On(Case.Booked("2012-04-16T08:00").Ground("g1", ended: "2012-04-17", reason: BailPosted).HandedToIce("2012-04-17T22:00")).Convictions().Assess().FindingOf("PM2008").Missing);
    }

    [Fact]
    public void A_detainer_that_does_not_wait_carries_the_hold_beside_it()
    {
        Assert.Equal("not-applicable", On(Held()).Detainer(I247, received: "2012-04-16T09:00", convictionOnly: false).Convictions().Assess().OutcomeOf("PM2008"));
        Assert.Equal("violated", On(On(Held())).Convictions().Assess().OutcomeOf("PM2008"));
        Assert.Equal(["/detainers/0/convictionOnly"], On(On(Held(), only: null)).Convictions().Assess().FindingOf("PM2008").Missing);
        Assert.Equal(["/detainers/1/convictionOnly"], On(On(Held()), only: null).Convictions().Assess().FindingOf("PM2008").Missing);
    }

    [Fact]
    public void It_does_not_apply_where_the_detainer_was_gone_was_never_received_or_does_not_wait()
    {
        Assert.Equal("not-applicable", On(Held(), ended: "2012-04-17T09:00").Convictions().Assess().OutcomeOf("PM2008"));
        Assert.Equal("not-applicable", Held().Detainer(I247, issued: Issued, wasReceived: false, convictionOnly: true).Convictions().Assess().OutcomeOf("PM2008"));
        Assert.Equal("not-applicable", On(Held(), only: false).Convictions().Assess().OutcomeOf("PM2008"));
        Assert.Equal("not-applicable", Held().NoDetainers().Convictions().Assess().OutcomeOf("PM2008"));
        Assert.Equal("not-applicable", On(Case.Booked("2012-04-16T08:00").Ground("g1").Left("2012-04-18T10:00")).Convictions().Assess().OutcomeOf("PM2008"));
    }
}
