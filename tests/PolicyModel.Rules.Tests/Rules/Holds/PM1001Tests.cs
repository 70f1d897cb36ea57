using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1001: custody past eligibility that no authority covers under any listed reading. Eligible Friday 2026-04-17 10:00; the most generous limit is Tuesday 22:00.</summary>
public sealed class PM1001Tests
{
    private static CaseBuilder Eligible() => Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-16T09:00");

    [Theory]
    [InlineData("2026-04-19T10:00", "satisfied")] // within under all
    [InlineData("2026-04-19T10:00:01", "undetermined")] // past the form's hours alone
    [InlineData("2026-04-21T22:00", "undetermined")]
    [InlineData("2026-04-21T22:00:01", "violated")]
    public void It_is_violated_where_every_reading_exceeds_and_satisfied_where_all_are_within(string left, string outcome) =>
        Assert.Equal(outcome, Eligible().HandedToIce(left).Assess().OutcomeOf("PM1001"));

    [Fact]
    public void It_does_not_apply_without_a_hold() =>
        Assert.Equal("not-applicable", Case.Booked("2026-04-16T08:00").Ground("g1").Left("2026-04-19T10:00").Assess().OutcomeOf("PM1001"));

    [Fact]
    public void It_names_the_missing_grounds_the_missing_end_and_the_missing_law()
    {
        Assert.Equal(["/grounds"], Case.Booked("2026-04-16T08:00").HandedToIce("2026-04-19T10:00").Assess().FindingOf("PM1001").Missing);
        Assert.Equal(["/leftCustodyAt"], Case.Booked("2026-04-16T08:00").Ground("g1").Left("unknown").Assess().FindingOf("PM1001").Missing);
        Assert.Equal(
            ["law in force on that day"],
            Case.Booked("1996-04-16T08:00").Ground("g1", ended: "1996-04-17T10:00", reason: BailPosted).HandedToIce("1996-04-19T10:00").Assess().FindingOf("PM1001").Missing);
    }

    [Fact]
    public void It_says_why_it_cannot_tell_where_no_fact_is_missing()
    {
        Assert.Equal("Cannot be told. The readings listed do not agree.", Eligible().HandedToIce("2026-04-20T10:00").Assess().FindingOf("PM1001").Message);
        Assert.Equal("Cannot be told. The recorded times are not precise enough.", Eligible().HandedToIce("2026-04-19").Assess().FindingOf("PM1001").Message);
        Assert.Equal(
            "Cannot be told. Ordinary release processing may account for the time.",
            Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).HandedToIce("2026-04-17T11:00").Assess().FindingOf("PM1001").Message);
    }

    [Fact]
    public void It_says_how_long_under_the_most_generous_reading()
    {
        var finding = Eligible().HandedToIce("2026-04-21T23:30").Assess().FindingOf("PM1001");

        Assert.Contains("at least 1 hour 30 minutes that no authority on record covers", finding.Message, StringComparison.Ordinal);
        Assert.Contains("regulation, form, lenient", finding.Message, StringComparison.Ordinal);
        Assert.Equal(("/leftCustodyAt", Severity.Error), (finding.Path, finding.Severity));
    }
}
