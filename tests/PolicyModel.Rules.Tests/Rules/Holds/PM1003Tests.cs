using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1003: past the hours printed on the form. It follows the reading <c>form</c>. Eligible on a Friday at 10:00.</summary>
public sealed class PM1003Tests
{
    private static CaseBuilder Eligible(DetainerForm form = I247A, bool? served = null) =>
        Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(form, received: "2026-04-16T09:00", wasServed: served);

    [Theory]
    [InlineData(I247A, "2026-04-19T10:00", "satisfied")]
    [InlineData(I247A, "2026-04-19T10:00:01", "violated")]
    [InlineData(I247, "2026-04-21T10:00", "satisfied")]
    [InlineData(I247, "2026-04-21T10:00:01", "violated")]
    public void It_is_violated_past_the_hours_of_the_form(DetainerForm form, string left, string outcome) => Assert.Equal(outcome, Eligible(form).HandedToIce(left).Assess().OutcomeOf("PM1003"));

    [Fact]
    public void A_form_that_was_not_served_gives_no_hours() => Assert.Equal("violated", Eligible(served: false).HandedToIce("2026-04-18T10:00").Assess().OutcomeOf("PM1003"));

    [Theory]
    [InlineData("2015-06-26", "satisfied")]
    [InlineData("2015-07-10", "undetermined")]
    public void An_unknown_form_leaves_it_open_once_the_newer_ones_are_in_use(string friday, string outcome)
    {
        var monday = PolicyModel.ReportedTime.Parse(friday).Date.PlusDays(3);
        var record = Case.Booked(friday + "T00:30").Ground("g1", ended: friday + "T10:00", reason: BailPosted).Detainer(Unknown, received: friday + "T01:00")
            .HandedToIce(monday.ToString("uuuu'-'MM'-'dd", null) + "T10:00");

        Assert.Equal(outcome, record.Assess().OutcomeOf("PM1003"));
    }

    [Fact]
    public void It_does_not_apply_without_a_hold() =>
        Assert.Equal("not-applicable", Case.Booked("2026-04-16T08:00").Ground("g1").Left("2026-04-19T10:00").Assess().OutcomeOf("PM1003"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/grounds"], Case.Booked("2026-04-16T08:00").HandedToIce("2026-04-19T10:00").Assess().FindingOf("PM1003").Missing);
        Assert.Equal(["/leftCustodyAt"], Case.Booked("2026-04-16T08:00").Ground("g1").HandedToIce("").Assess().FindingOf("PM1003").Missing);
    }

    [Fact]
    public void It_is_a_warning_and_tells_by_how_much()
    {
        var finding = Eligible().HandedToIce("2026-04-20T10:00").Assess().FindingOf("PM1003");

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("Custody after release eligibility exceeds what the form itself asks for by 24 hours; the time ended Sun 2026-04-19 10:00:00 (America/Chicago).", finding.Message);
    }
}
