using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1002: past the counted 48 hours. It follows the reading <c>regulation</c>. Eligible Friday 2026-04-17 10:00, so to Tuesday 10:00.</summary>
public sealed class PM1002Tests
{
    private static CaseBuilder Eligible() => Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-16T09:00");

    [Theory]
    [InlineData("2026-04-21T09:59:59", "satisfied")]
    [InlineData("2026-04-21T10:00", "satisfied")]
    [InlineData("2026-04-21T10:00:01", "violated")]
    [InlineData("2026-04-21", "undetermined")]
    public void It_is_violated_past_the_counted_hours(string left, string outcome) => Assert.Equal(outcome, Eligible().HandedToIce(left).Assess().OutcomeOf("PM1002"));

    [Fact]
    public void It_does_not_apply_without_a_hold() =>
        Assert.Equal("not-applicable", Case.Booked("2026-04-16T08:00").Ground("g1").Left("2026-04-19T10:00").Assess().OutcomeOf("PM1002"));

    [Theory]
    [InlineData("1997-03-31", "undetermined")]
    [InlineData("1997-04-01", "violated")]
    public void It_cannot_tell_before_the_regulation_of_1997(string eligible, string outcome) =>
        Assert.Equal(outcome, Case.Booked("1997-03-30T08:00").Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247, received: "1997-03-30T09:00").HandedToIce("1997-04-30T08:00").Assess().OutcomeOf("PM1002"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/grounds"], Case.Booked("2026-04-16T08:00").HandedToIce("2026-04-19T10:00").Assess().FindingOf("PM1002").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Case.Booked("2026-04-16T08:00").Ground("g1").HandedToIce("2026-04-19T10:00").Assess().FindingOf("PM1002").Missing);
        Assert.Equal(["/grounds/0/endReason"], Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00").HandedToIce("2026-04-19T10:00").Assess().FindingOf("PM1002").Missing);
        Assert.Equal(["/leftCustodyAt"], Case.Booked("2026-04-16T08:00").Ground("g1").HandedToIce("").Assess().FindingOf("PM1002").Missing);
    }

    [Fact]
    public void It_tells_the_deadline_and_what_would_change_the_outcome()
    {
        var finding = Eligible().HandedToIce("2026-04-22T12:30").Assess().FindingOf("PM1002");

        Assert.Equal("Custody after release eligibility exceeds the 48 counted hours of 8 CFR 287.7(d) by 26 hours 30 minutes; the time ended Tue 2026-04-21 10:00:00 (America/Chicago).", finding.Message);
        Assert.Equal("An end of custody at or before Tue 2026-04-21 10:00:00 (America/Chicago).", finding.WouldChange);
        Assert.Equal("/detainers/0", finding.Path);
    }

    [Fact]
    public void Where_nothing_asks_for_a_hold_the_deadline_would_change_nothing_and_is_not_told()
    {
        var finding = Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).NoDetainers().HandedToIce("2026-04-18T10:00").Assess().FindingOf("PM1002");

        Assert.Equal("Custody after release eligibility exceeds the 48 counted hours of 8 CFR 287.7(d) by 24 hours; no instrument on record carries any of it under this reading.", finding.Message);
        Assert.Null(finding.WouldChange);
        Assert.Equal("/leftCustodyAt", finding.Path);
    }

    [Fact]
    public void Late_receipt_is_not_mended_by_leaving_at_the_deadline()
    {
        var finding = Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-17T20:00").HandedToIce("2026-04-22T10:00")
            .Assess().FindingOf("PM1002");

        Assert.Null(finding.WouldChange);
    }
}
