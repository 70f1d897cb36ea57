using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1009: a hold past 48 hours of service by a local officer under 8 U.S.C. 1357(g), with no contract to hold. Eligible on Friday 2026-04-17 at 10:00.</summary>
public sealed class PM1009Tests
{
    private static CaseBuilder Held(string left, string? served = "2026-04-16T10:00", IssuerRole? by = IssuerRole.WarrantServiceOfficer, string[]? agreements = null, string eligible = "2026-04-17T10:00", string booked = "2026-04-16T08:00") =>
        Case.Booked(booked).Ground("g1", ended: eligible, reason: BailPosted)
            .Detainer(I247A, received: booked, warrant: new Warrant
            {
                Form = WarrantForm.I200,
                Signed = true,
                ServedAt = served is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(served),
                ServedBy = by is { } role ? role : default(Reported<IssuerRole>),
            })
            .HandedToIce(left)
            .With(r => r with { AgreementIds = [.. (agreements ?? ["MO-prairie-county-sheriff#WSO#2020-01-01"]).Select(AgreementId.Parse)] });

    private static CaseBuilder HandedOverBy287g(CaseBuilder record) => record.With(r => r with { Transfers = [r.Transfers![0] with { Authority = TransferAuthority.Section287gOfficer }] });

    [Theory]
    [InlineData("2026-04-16T10:00", "2026-04-19T10:00", "satisfied")] // served while the charge ran: from eligibility
    [InlineData("2026-04-16T10:00", "2026-04-19T10:00:01", "violated")]
    [InlineData("2026-04-17T10:00", "2026-04-19T10:00", "satisfied")]
    [InlineData("2026-04-18T10:00", "2026-04-20T09:59:59", "satisfied")] // served once it had ended: from service
    [InlineData("2026-04-18T10:00", "2026-04-20T10:00", "satisfied")]
    [InlineData("2026-04-18T10:00", "2026-04-20T10:00:01", "violated")]
    public void The_48_hours_run_from_service_or_from_eligibility_whichever_is_later_and_the_weekend_counts(string served, string left, string outcome) =>
        Assert.Equal(outcome, Held(left, served).Assess().OutcomeOf("PM1009"));

    [Theory]
    [InlineData(IssuerRole.WarrantServiceOfficer, "violated")]
    [InlineData(IssuerRole.JailEnforcementOfficer, "violated")]
    [InlineData(IssuerRole.DeportationOfficer, "not-applicable")]
    [InlineData(IssuerRole.LocalOfficer, "not-applicable")]
    [InlineData(null, "not-applicable")]
    public void It_is_about_local_officers_with_delegated_federal_power(IssuerRole? by, string outcome) =>
        Assert.Equal(outcome, Held("2026-04-20T10:00", by: by).Assess().OutcomeOf("PM1009"));

    [Theory]
    [InlineData(new[] { "MO-prairie-county-sheriff#WSO#2020-01-01" }, "violated")]
    [InlineData(new string[0], "violated")]
    [InlineData(new[] { "MO-prairie-county-sheriff#WSO#2020-01-01", "MO-prairie-county-sheriff#igsa#2019-01-01" }, "not-applicable")]
    [InlineData(new[] { "MO-prairie-county-sheriff#IGSA#2019-01-01" }, "not-applicable")]
    public void A_contract_to_hold_puts_the_hold_outside_it(string[] agreements, string outcome) =>
        Assert.Equal(outcome, Held("2026-04-20T10:00", agreements: agreements).Assess().OutcomeOf("PM1009"));

    [Fact]
    public void Agreements_that_are_not_recorded_leave_it_open_once_the_hours_are_over()
    {
        Assert.Equal(["/agreementIds"], Held("2026-04-20T10:00").With(r => r with { AgreementIds = null }).Assess().FindingOf("PM1009").Missing);
        Assert.Equal("satisfied", Held("2026-04-19T10:00").With(r => r with { AgreementIds = null }).Assess().OutcomeOf("PM1009"));
    }

    [Theory]
    [InlineData("2019-05-05T23:59:59", "not-applicable")]
    [InlineData("2019-05-06T00:00", "violated")]
    public void The_programme_began_on_the_sixth_of_may_2019(string eligible, string outcome) =>
        Assert.Equal(outcome, Held("2019-05-10T10:00", served: "2019-05-03T10:00", eligible: eligible, booked: "2019-05-03T08:00").Assess().OutcomeOf("PM1009"));

    [Fact]
    public void A_service_at_a_time_nobody_recorded_leaves_it_open()
    {
        Assert.Equal(["/detainers/0/warrant/servedAt"], Held("2026-04-20T10:00", served: null).Assess().FindingOf("PM1009").Missing);
        Assert.Equal("satisfied", Held("2026-04-19T10:00", served: null).Assess().OutcomeOf("PM1009")); // within 48 hours of eligibility
    }

    [Fact]
    public void Times_that_are_not_precise_enough_leave_it_open()
    {
        Assert.Equal(["/detainers/0/warrant/servedAt"], Held("2026-04-20T10:00", served: "2026-04-18").Assess().FindingOf("PM1009").Missing);
        Assert.Equal(["/transfers/0/at"], Held("2026-04-19").Assess().FindingOf("PM1009").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Held("2026-04-19T10:00", eligible: "2026-04-17").Assess().FindingOf("PM1009").Missing);
        Assert.Equal("violated", Held("2026-04-21T00:00", served: "2026-04-18").Assess().OutcomeOf("PM1009"));
    }

    [Fact]
    public void A_hand_over_by_such_an_officer_concerns_it_and_what_was_served_when_is_needed()
    {
        var finding = HandedOverBy287g(Held("2026-04-20T10:00", by: null)).Assess().FindingOf("PM1009");

        Assert.Equal(["/detainers/0/warrant/servedAt"], finding.Missing);
        Assert.Equal("satisfied", HandedOverBy287g(Held("2026-04-19T10:00", by: null)).Assess().OutcomeOf("PM1009"));
        Assert.Equal("violated", HandedOverBy287g(Held("2026-04-20T10:00")).Assess().OutcomeOf("PM1009"));
    }

    [Fact]
    public void Of_two_services_the_one_whose_hours_are_over_counts()
    {
        var two = Held("2026-04-20T10:00", served: "2026-04-19T10:00").Detainer(I247A, received: "2026-04-16T10:00", warrant: new Warrant
        {
            Form = WarrantForm.I205,
            ServedAt = ReportedTime.Parse("2026-04-16T11:00"),
            ServedBy = IssuerRole.WarrantServiceOfficer,
        });

        Assert.Equal("/detainers/1", two.Assess().FindingOf("PM1009").Path);
    }

    [Fact]
    public void It_does_not_apply_without_a_hold_and_names_what_keeps_one_from_being_found()
    {
        Assert.Equal("not-applicable", Held("2026-04-17T09:00").With(r => r with { Transfers = null, LeftCustodyAt = ReportedTime.Parse("2026-04-17T09:00") }).Assess().OutcomeOf("PM1009"));
        Assert.Equal(["/grounds"], Held("2026-04-20T10:00").With(r => r with { Grounds = null }).Assess().FindingOf("PM1009").Missing);
        Assert.Equal(["/leftCustodyAt"], Held("").Assess().FindingOf("PM1009").Missing);
    }

    [Fact]
    public void It_is_an_error_and_tells_what_would_change_it()
    {
        var finding = Held("2026-04-20T10:00").Assess().FindingOf("PM1009");

        Assert.Equal((Severity.Error, "/detainers/0"), (finding.Severity, finding.Path));
        Assert.Contains("custody exceeds 48 hours from then", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("A hand-over to ICE or a release within 48 hours", finding.WouldChange, StringComparison.Ordinal);
        Assert.Equal("287g-48-hours", finding.Citations[0].Provision);
    }
}
