using NodaTime;
using static PolicyModel.DetainerForm;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2010: a Form I-200 unsigned, before the charging document, or served by someone who may not. Signed on 2026-04-10, served on 2026-04-14.</summary>
public sealed class PM2010Tests
{
    private static readonly LocalDate Charged = new(2026, 4, 10);

    private static readonly Warrant Whole = new()
    {
        Form = WarrantForm.I200,
        SignedAt = ReportedTime.Parse("2026-04-10"),
        ChargingDocumentOn = Charged,
        ServedAt = ReportedTime.Parse("2026-04-14T11:00"),
        ServedBy = IssuerRole.DeportationOfficer,
    };

    private static Assessment Of(Warrant? warrant, string booked = "2026-04-13T08:00", DetainerForm form = I247A) =>
        Case.Booked(booked).Ground("g1").Left("2026-04-15T10:00").Detainer(form, warrant: warrant).Assess();

    private static string Outcome(Warrant? warrant) => Of(warrant).OutcomeOf("PM2010");

    [Fact]
    public void A_warrant_that_is_signed_charged_and_served_as_it_may_be_satisfies_it()
    {
        Assert.Equal("satisfied", Outcome(Whole));
        Assert.Equal("satisfied", Outcome(Whole with { ServedAt = default, ServedBy = default, Served = false }));
        Assert.Equal("satisfied", Outcome(Whole with { ServedAt = default }));
    }

    [Fact]
    public void A_warrant_without_a_signature_is_a_violation()
    {
        var finding = Of(Whole with { SignedAt = default, Signed = false }).FindingOf("PM2010");

        Assert.Equal((Rules.Outcome.Violated, Severity.Error, "/detainers/0/warrant/signed"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.Equal("By the record the warrant on Form I-200 was not signed.", finding.Message);
        Assert.Equal("A signature on the warrant.", finding.WouldChange);
    }

    [Theory]
    [InlineData("2026-04-09", "violated")]
    [InlineData("2026-04-09T23:59:59", "violated")]
    [InlineData("2026-04-10T00:00", "satisfied")]
    [InlineData("2026-04-10", "satisfied")]
    [InlineData("2026-04-11", "satisfied")]
    public void It_is_signed_on_the_day_of_the_charging_document_or_after(string signed, string outcome) => Assert.Equal(outcome, Outcome(Whole with { SignedAt = ReportedTime.Parse(signed) }));

    [Fact]
    public void A_warrant_before_or_without_a_charging_document_names_that()
    {
        var finding = Of(Whole with { ChargingDocumentOn = new LocalDate(2026, 4, 11) }).FindingOf("PM2010");

        Assert.Equal("/detainers/0/warrant/chargingDocumentOn", finding.Path);
        Assert.Equal("By the record the warrant on Form I-200 was signed before there was a charging document.", finding.Message);
        Assert.Equal("A charging document of the day of the signature or before.", finding.WouldChange);
        Assert.Equal("violated", Outcome(Whole with { ChargingDocumentOn = default, ChargingDocument = false }));
    }

    [Theory]
    [InlineData(IssuerRole.BorderPatrolAgent, "satisfied")]
    [InlineData(IssuerRole.SpecialAgent, "satisfied")]
    [InlineData(IssuerRole.ImmigrationEnforcementAgent, "satisfied")]
    [InlineData(IssuerRole.JailEnforcementOfficer, "satisfied")]
    [InlineData(IssuerRole.WarrantServiceOfficer, "satisfied")]
    [InlineData(IssuerRole.UscisSpecialAgent, "satisfied")]
    [InlineData(IssuerRole.LocalOfficer, "violated")]
    [InlineData(IssuerRole.ClerkOrContractor, "violated")]
    [InlineData(IssuerRole.Other, "undetermined")]
    public void It_is_served_by_those_who_may(IssuerRole role, string outcome) => Assert.Equal(outcome, Outcome(Whole with { ServedBy = role }));

    [Theory]
    [InlineData(IssuerRole.WarrantServiceOfficer, "2019-05-05", "violated")]
    [InlineData(IssuerRole.WarrantServiceOfficer, "2019-05-06", "satisfied")]
    [InlineData(IssuerRole.UscisSpecialAgent, "2025-10-05", "violated")]
    [InlineData(IssuerRole.UscisSpecialAgent, "2025-10-06", "satisfied")]
    [InlineData(IssuerRole.JailEnforcementOfficer, "2001-12-31", "undetermined")]
    [InlineData(IssuerRole.JailEnforcementOfficer, "2002-01-01", "satisfied")]
    public void Powers_to_serve_that_came_later_have_their_first_day(IssuerRole role, string served, string outcome)
    {
        var early = Whole with { SignedAt = ReportedTime.Parse("1999-05-03"), ChargingDocumentOn = new LocalDate(1999, 5, 3), ServedBy = role, ServedAt = ReportedTime.Parse(served) };

        Assert.Equal(outcome, Of(early, booked: "1999-05-03T08:00").OutcomeOf("PM2010"));
    }

    [Fact]
    public void A_service_by_someone_who_may_not_names_that()
    {
        var finding = Of(Whole with { ServedBy = IssuerRole.LocalOfficer }).FindingOf("PM2010");

        Assert.Equal("/detainers/0/warrant/servedBy", finding.Path);
        Assert.StartsWith("By the record the warrant on Form I-200 was served by an officer in a role", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("Service by an officer in a role", finding.WouldChange, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1997-03-31T08:00", "undetermined")]
    [InlineData("1997-04-01T08:00", "violated")]
    public void Before_the_regulation_is_known_it_cannot_be_told(string booked, string outcome) =>
        Assert.Equal(outcome, Of(Whole with { SignedAt = default, Signed = false }, booked).OutcomeOf("PM2010"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/detainers/0/warrant"], Of(Whole with { SignedAt = default }).FindingOf("PM2010").Missing);
        Assert.Equal(["/detainers/0/warrant/signedAt"], Of(Whole with { SignedAt = default, Signed = true }).FindingOf("PM2010").Missing);
        Assert.Equal(["/detainers/0/warrant/signedAt"], Of(Whole with { SignedAt = Reported<ReportedTime>.Redacted() }).FindingOf("PM2010").Missing);
        Assert.Equal(["/detainers/0/warrant/chargingDocumentOn"], Of(Whole with { ChargingDocumentOn = default }).FindingOf("PM2010").Missing);
        Assert.Equal(["/detainers/0/warrant/chargingDocumentOn"], Of(Whole with { ChargingDocumentOn = default, ChargingDocument = true }).FindingOf("PM2010").Missing);
        Assert.Equal(["/detainers/0/warrant/servedBy"], Of(Whole with { ServedAt = default, ServedBy = default }).FindingOf("PM2010").Missing);
        Assert.Equal(["/detainers/0/warrant/servedBy"], Of(Whole with { ServedBy = default }).FindingOf("PM2010").Missing);
        Assert.Equal(["/detainers/0/warrant/servedBy"], Of(Whole with { ServedAt = default, ServedBy = IssuerRole.UscisSpecialAgent }, booked: "2025-10-05T08:00").FindingOf("PM2010").Missing);
    }

    [Fact]
    public void What_is_wrong_outweighs_what_is_missing() =>
        Assert.Equal("/detainers/0/warrant/servedBy", Of(Whole with { SignedAt = default, ServedBy = IssuerRole.LocalOfficer }).FindingOf("PM2010").Path);

    [Fact]
    public void It_does_not_apply_to_another_warrant_or_without_one()
    {
        Assert.Equal("not-applicable", Outcome(new Warrant { Form = WarrantForm.I205, Signed = false }));
        Assert.Equal("not-applicable", Outcome(new Warrant { Form = WarrantForm.Judicial, Signed = false }));
        Assert.Equal("not-applicable", Outcome(warrant: null));
    }
}
