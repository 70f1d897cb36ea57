using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2004: a detainer of ICE without a signed I-200 or I-205, since the policy of 2017-04-02.</summary>
public sealed class PM2004Tests
{
    private static readonly Warrant Signed = new() { Form = WarrantForm.I200, Signed = true };

    private static CaseBuilder Held() => Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14T10:00", reason: BailPosted).HandedToIce("2026-04-15T10:00");

    [Theory]
    [InlineData(I247D, "2017-04-01", "not-applicable")]
    [InlineData(I247D, "2017-04-02", "violated")]
    [InlineData(I247D, "2017-04-01T23:59", "not-applicable")]
    [InlineData(I247D, "2017-04-02T00:00", "violated")]
    [InlineData(I247A, "2017-04-01", "not-applicable")]
    [InlineData(I247A, "2017-04-02", "violated")]
    public void The_policy_binds_from_the_second_of_april_2017(DetainerForm form, string issued, string outcome)
    {
        var record = Case.Booked("2017-03-30T08:00").Ground("g1", ended: "2017-04-05T10:00", reason: BailPosted).Detainer(form, issued: issued, warrantAttached: false).HandedToIce("2017-04-06T10:00");

        Assert.Equal(outcome, record.Assess().OutcomeOf("PM2004"));
    }

    [Fact]
    public void A_record_that_says_there_was_no_warrant_or_no_signature_is_a_violation()
    {
        Assert.Equal("violated", Held().Detainer(I247A, warrantAttached: false).Assess().OutcomeOf("PM2004"));
        Assert.Equal("violated", Held().Detainer(I247A, warrant: new Warrant { Form = WarrantForm.I205, Signed = false }).Assess().OutcomeOf("PM2004"));
    }

    [Fact]
    public void A_signed_warrant_satisfies_it()
    {
        Assert.Equal("satisfied", Held().Detainer(I247A, warrant: Signed).Assess().OutcomeOf("PM2004"));
        Assert.Equal("satisfied", Held().Detainer(I247A, warrant: new Warrant { Form = WarrantForm.I205, SignedAt = ReportedTime.Parse("2026-04-13") }).Assess().OutcomeOf("PM2004"));
        Assert.Equal("satisfied", Held().Detainer(I247A, warrant: new Warrant { Form = WarrantForm.I205, SignedAt = Reported<ReportedTime>.Redacted() }).Assess().OutcomeOf("PM2004"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    public void A_warrant_that_is_not_described_leaves_it_open(bool? attached)
    {
        var finding = Held().Detainer(I247A, warrantAttached: attached).Assess().FindingOf("PM2004");

        Assert.Equal(Outcome.Undetermined, finding.Outcome);
        Assert.Equal(["/detainers/0/warrant"], finding.Missing);
    }

    [Fact]
    public void A_signature_that_is_not_recorded_leaves_it_open() =>
        Assert.Equal(["/detainers/0/warrant"], Held().Detainer(I247A, warrant: new Warrant { Form = WarrantForm.I200 }).Assess().FindingOf("PM2004").Missing);

    [Fact]
    public void The_day_of_issue_is_needed_where_the_form_does_not_tell_it()
    {
        Assert.Equal(["/detainers/0/issuedAt"], Held().Detainer(I247, warrantAttached: false).Assess().FindingOf("PM2004").Missing);
        Assert.Equal(["/detainers/0/issuedAt"], Held().Detainer(Unknown, warrantAttached: false).Assess().FindingOf("PM2004").Missing);
        Assert.Equal("violated", Held().Detainer(I247A, warrantAttached: false).Assess().OutcomeOf("PM2004"));
    }

    [Fact]
    public void The_issuer_is_needed_and_another_agency_is_not_bound()
    {
        Assert.Equal(["/detainers/0/issuer/agency"], Held().Detainer(I247A, warrantAttached: false, agency: null).Assess().FindingOf("PM2004").Missing);
        Assert.Equal("not-applicable", Held().Detainer(I247A, warrantAttached: false, agency: "CBP").Assess().OutcomeOf("PM2004"));
    }

    [Theory]
    [InlineData(I247N)]
    [InlineData(I247G)]
    [InlineData(PhoneCall)]
    public void What_asks_for_no_hold_needs_no_warrant(DetainerForm form) => Assert.Equal("not-applicable", Held().Detainer(form, warrantAttached: false).Assess().OutcomeOf("PM2004"));

    [Fact]
    public void It_does_not_apply_without_a_detainer() => Assert.Equal("not-applicable", Held().NoDetainers().Assess().OutcomeOf("PM2004"));

    [Fact]
    public void One_without_a_warrant_outweighs_one_that_has_it_and_one_that_is_not_known()
    {
        Assert.Equal("/detainers/2", Held().Detainer(I247A, warrant: Signed).Detainer(I247A).Detainer(I247A, warrantAttached: false).Assess().FindingOf("PM2004").Path);
        Assert.Equal("undetermined", Held().Detainer(I247A).Detainer(I247A, warrant: Signed).Assess().OutcomeOf("PM2004"));
    }
}
