using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2002: the form, or its edition, was not in use on the day of issue.</summary>
public sealed class PM2002Tests
{
    private static CaseBuilder Held() => Case.Booked("2010-01-04T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-15T10:00");

    private static string Outcome(DetainerForm form, string issued, string? edition = null, string? agency = "ICE") =>
        Held().Detainer(form, issued: issued, edition: edition, agency: agency).Assess().OutcomeOf("PM2002");

    [Theory]
    [InlineData("2017-04-01", "violated")]
    [InlineData("2017-04-01T23:59:59", "violated")]
    [InlineData("2017-04-02T00:00", "satisfied")]
    [InlineData("2017-04-02", "satisfied")]
    public void Form_I247A_is_in_use_from_the_second_of_april_2017(string issued, string outcome) => Assert.Equal(outcome, Outcome(I247A, issued));

    [Theory]
    [InlineData(I247D)]
    [InlineData(I247N)]
    [InlineData(I247X)]
    public void The_forms_of_2015_are_issued_until_then_and_the_guidance_leaves_that_day_itself_open(DetainerForm form)
    {
        Assert.Equal("satisfied", Outcome(form, "2017-04-01"));
        Assert.Equal("undetermined", Outcome(form, "2017-04-02"));
        Assert.Equal("violated", Outcome(form, "2017-04-03"));
    }

    [Theory]
    [InlineData(I247D, "2015-01-04", "violated")]
    [InlineData(I247D, "2015-01-05", "undetermined")]
    [InlineData(I247D, "2015-09-22", "undetermined")]
    [InlineData(I247D, "2015-09-23", "satisfied")]
    [InlineData(I247N, "2015-01-04", "violated")]
    [InlineData(I247N, "2015-07-01", "undetermined")]
    [InlineData(I247N, "2015-09-23", "satisfied")]
    [InlineData(I247X, "2015-01-04", "violated")]
    [InlineData(I247X, "2015-11-30", "undetermined")]
    [InlineData(I247X, "2015-12-01", "satisfied")]
    [InlineData(I247, "2015-01-04", "satisfied")]
    [InlineData(I247, "2015-01-05", "undetermined")]
    [InlineData(I247, "2015-09-22", "undetermined")]
    [InlineData(I247, "2015-09-23", "violated")]
    public void A_form_whose_first_or_last_day_was_not_read_leaves_the_days_near_it_open(DetainerForm form, string issued, string outcome) =>
        Assert.Equal(outcome, Outcome(form, issued));

    [Fact]
    public void What_is_open_for_an_unread_day_is_law_and_no_fact_of_the_record()
    {
        var finding = Held().Detainer(I247D, issued: "2015-07-01").Assess().FindingOf("PM2002");

        Assert.Equal(["days over which the form was in use"], finding.Missing);
        Assert.Equal("A check of the days over which the form was in use.", finding.WouldChange);
    }

    [Theory]
    [InlineData("2025-03-03", "violated")]
    [InlineData("2025-03-04", "satisfied")]
    public void Form_I247G_is_in_use_since_the_settlement(string issued, string outcome) => Assert.Equal(outcome, Outcome(I247G, issued));

    [Theory]
    [InlineData("1997-03-31", "undetermined")]
    [InlineData("1997-04-01", "satisfied")]
    public void What_was_in_use_before_the_law_is_known_cannot_be_told(string issued, string outcome) =>
        Assert.Equal(outcome, Case.Booked("1997-03-30T08:00").Ground("g1").Detainer(I247, issued: issued).Left("1997-04-05T10:00").Assess().OutcomeOf("PM2002"));

    [Theory]
    [InlineData("12/11", "2011-11-30", "violated")]
    [InlineData("12/11", "2011-12-01", "undetermined")]
    [InlineData("12/11", "2011-12-28", "undetermined")]
    [InlineData("12/11", "2011-12-29", "satisfied")]
    [InlineData("(12/11)", "2011-12-29", "satisfied")]
    [InlineData("Rev. 12/11", "2012-11-30", "satisfied")]
    [InlineData("12/11", "2012-12-01", "undetermined")]
    [InlineData("12/11", "2012-12-31", "undetermined")]
    [InlineData("12/11", "2013-01-01", "violated")]
    [InlineData("12/12", "2012-11-30", "violated")]
    [InlineData("12/12", "2012-12-20", "undetermined")]
    [InlineData("12/12", "2012-12-21", "satisfied")]
    [InlineData("12/12", "2015-01-04", "satisfied")]
    [InlineData("12/12", "2015-01-05", "undetermined")]
    [InlineData("12/12", "2015-09-23", "violated")]
    public void An_edition_has_days_of_its_own(string edition, string issued, string outcome) => Assert.Equal(outcome, Outcome(I247, issued, edition));

    [Fact]
    public void An_edition_that_the_law_book_does_not_know_leaves_it_open_unless_the_form_itself_was_out_of_use()
    {
        Assert.Equal(["/detainers/0/edition"], Held().Detainer(I247, issued: "2010-10-01", edition: "8/10").Assess().FindingOf("PM2002").Missing);
        Assert.Equal("violated", Outcome(I247, "2016-10-01", "8/10"));
        Assert.Equal("satisfied", Outcome(I247A, "2018-10-01", "02/17"));
    }

    [Fact]
    public void That_a_form_was_withdrawn_binds_ice_and_that_it_did_not_exist_yet_holds_for_everybody()
    {
        Assert.Equal(["/detainers/0/issuer/agency"], Held().Detainer(I247D, issued: "2018-01-02", agency: null).Assess().FindingOf("PM2002").Missing);
        Assert.Equal(["law in force on that day"], Held().Detainer(I247D, issued: "2018-01-02", agency: "CBP").Assess().FindingOf("PM2002").Missing);
        Assert.Equal("violated", Outcome(I247A, "2016-01-04", agency: null));
        Assert.Equal("violated", Outcome(I247A, "2016-01-04", agency: "CBP"));
        Assert.Equal("satisfied", Outcome(I247A, "2018-01-02", agency: null));
    }

    [Fact]
    public void A_detainer_on_an_older_form_that_was_issued_in_time_stays_active() => Assert.Equal("satisfied", Outcome(I247D, "2016-05-02"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/detainers/0/issuedAt"], Held().Detainer(I247A).Assess().FindingOf("PM2002").Missing);
        Assert.Equal(["/detainers/0/form"], Held().Detainer(Unknown, issued: "2018-01-02").Assess().FindingOf("PM2002").Missing);
    }

    [Theory]
    [InlineData(NcicHit)]
    [InlineData(StatusQueryReply)]
    [InlineData(PhoneCall)]
    [InlineData(OtherMessage)]
    public void It_does_not_apply_to_messages_that_are_no_form(DetainerForm form) => Assert.Equal("not-applicable", Outcome(form, "2018-01-02"));

    [Fact]
    public void It_does_not_apply_without_a_detainer() => Assert.Equal("not-applicable", Held().NoDetainers().Assess().OutcomeOf("PM2002"));

    [Fact]
    public void It_is_a_warning_that_names_the_detainer_cites_its_form_and_says_what_would_change_it()
    {
        var finding = Held().Detainer(I247A, issued: "2018-01-02").Detainer(I247, issued: "2014-01-02", edition: "12/11").Assess().FindingOf("PM2002");

        Assert.Equal((Rules.Outcome.Violated, Severity.Warning, "/detainers/1"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.Equal(["ice-guidance-i-247a", "form-i-247a", "form-i-247-12-11"], finding.Citations.Select(c => c.Provision));
        Assert.NotNull(finding.WouldChange);
    }
}
