using static PolicyModel.DetainerForm;
using static PolicyModel.IssuerRole;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2007: the issuer was not authorised on the day of issue.</summary>
public sealed class PM2007Tests
{
    private static CaseBuilder Held() => Case.Booked("1996-01-04T08:00").Ground("g1").Left("2026-04-15T10:00");

    private static string Outcome(IssuerRole role, string? issued, DetainerForm form = I247A) => Held().Detainer(form, issued: issued, role: role).Assess().OutcomeOf("PM2007");

    [Theory]
    [InlineData(BorderPatrolAgent)]
    [InlineData(SpecialAgent)]
    [InlineData(DeportationOfficer)]
    [InlineData(ImmigrationInspector)]
    [InlineData(AdjudicationsOfficer)]
    [InlineData(Supervisor)]
    [InlineData(DesignatedOfficer)]
    public void The_list_of_1997_is_known_from_its_first_day(IssuerRole role)
    {
        Assert.Equal("undetermined", Outcome(role, "1997-03-31", I247));
        Assert.Equal("satisfied", Outcome(role, "1997-04-01", I247));
        Assert.Equal("satisfied", Outcome(role, "2026-04-01"));
    }

    [Theory]
    [InlineData("2025-10-05", "violated")]
    [InlineData("2025-10-05T23:59:59", "violated")]
    [InlineData("2025-10-06T00:00", "satisfied")]
    [InlineData("2025-10-06", "satisfied")]
    public void Special_agents_of_uscis_may_since_the_sixth_of_october_2025(string issued, string outcome) => Assert.Equal(outcome, Outcome(UscisSpecialAgent, issued));

    [Theory]
    [InlineData(ImmigrationEnforcementAgent, "2003-06-12", "undetermined")]
    [InlineData(ImmigrationEnforcementAgent, "2003-06-13", "satisfied")]
    [InlineData(JailEnforcementOfficer, "2001-12-31", "undetermined")]
    [InlineData(JailEnforcementOfficer, "2002-01-01", "satisfied")]
    public void Before_a_power_whose_first_day_was_not_read_it_cannot_be_told(IssuerRole role, string issued, string outcome) => Assert.Equal(outcome, Outcome(role, issued, I247));

    [Theory]
    [InlineData(WarrantServiceOfficer)]
    [InlineData(LocalOfficer)]
    [InlineData(ClerkOrContractor)]
    public void Those_who_never_could_are_a_violation_on_any_day_that_the_law_is_known(IssuerRole role)
    {
        Assert.Equal("undetermined", Outcome(role, "1997-03-31", I247));
        Assert.Equal("violated", Outcome(role, "1997-04-01", I247));
        Assert.Equal("violated", Outcome(role, "2026-04-01"));
        Assert.Equal("violated", Outcome(role, issued: null));
    }

    [Fact]
    public void Where_the_day_is_not_recorded_the_form_and_the_end_of_custody_bound_it()
    {
        Assert.Equal("satisfied", Outcome(DeportationOfficer, issued: null));
        Assert.Equal(["/detainers/0/issuedAt"], Held().Detainer(I247, role: DeportationOfficer).Assess().FindingOf("PM2007").Missing);
        Assert.Equal(["/detainers/0/issuedAt"], Held().Detainer(I247A, role: UscisSpecialAgent).Assess().FindingOf("PM2007").Missing);
        Assert.Equal("violated", Case.Booked("2025-10-01").Ground("g1").Left("2025-10-05T23:00").Detainer(I247A, role: UscisSpecialAgent).Assess().OutcomeOf("PM2007"));
        Assert.Equal("undetermined", Case.Booked("2025-10-01").Ground("g1").Left("unknown").Detainer(I247A, role: UscisSpecialAgent).Assess().OutcomeOf("PM2007"));
    }

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/detainers/0/issuer/role"], Held().Detainer(I247A, issued: "2026-04-01").Assess().FindingOf("PM2007").Missing);
        Assert.Equal(["/detainers/0/issuer/role"], Held().Detainer(I247A, issued: "2026-04-01", role: Other).Assess().FindingOf("PM2007").Missing);
        Assert.Equal(["law in force on that day"], Held().Detainer(I247, issued: "1997-03-31", role: SpecialAgent).Assess().FindingOf("PM2007").Missing);
    }

    [Theory]
    [InlineData(I247N)]
    [InlineData(I247G)]
    [InlineData(PhoneCall)]
    public void What_is_no_request_for_a_hold_is_no_detainer_to_issue(DetainerForm form) => Assert.Equal("not-applicable", Outcome(LocalOfficer, "2026-04-01", form));

    [Fact]
    public void It_does_not_apply_without_a_detainer() => Assert.Equal("not-applicable", Held().NoDetainers().Assess().OutcomeOf("PM2007"));

    [Fact]
    public void It_is_an_error_that_names_the_detainer_and_says_what_would_change_it()
    {
        var finding = Held().Detainer(I247A, issued: "2026-04-01", role: SpecialAgent).Detainer(I247A, issued: "2026-04-01", role: WarrantServiceOfficer).Assess().FindingOf("PM2007");

        Assert.Equal((Rules.Outcome.Violated, Severity.Error, "/detainers/1"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.NotNull(finding.WouldChange);
    }
}
