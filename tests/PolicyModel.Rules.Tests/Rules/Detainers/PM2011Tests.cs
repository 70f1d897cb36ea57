using NodaTime;
using static PolicyModel.DetainerForm;

namespace PolicyModel.Rules.Tests;

/// <summary>PM2011: a Form I-205 without a final order. The order is of 2026-04-10.</summary>
public sealed class PM2011Tests
{
    private static readonly Warrant Whole = new() { Form = WarrantForm.I205, SignedAt = ReportedTime.Parse("2026-04-10"), FinalOrderOn = new LocalDate(2026, 4, 10) };

    private static Assessment Of(Warrant? warrant, string booked = "2026-04-13T08:00") => Case.Booked(booked).Ground("g1").Left("2026-04-15T10:00").Detainer(I247A, warrant: warrant).Assess();

    private static string Outcome(Warrant? warrant) => Of(warrant).OutcomeOf("PM2011");

    [Theory]
    [InlineData("2026-04-09", "violated")]
    [InlineData("2026-04-09T23:59:59", "violated")]
    [InlineData("2026-04-10T00:00", "satisfied")]
    [InlineData("2026-04-10", "satisfied")]
    [InlineData("2026-04-11", "satisfied")]
    public void It_is_signed_on_the_day_of_the_final_order_or_after(string signed, string outcome) => Assert.Equal(outcome, Outcome(Whole with { SignedAt = ReportedTime.Parse(signed) }));

    [Fact]
    public void A_record_that_says_there_was_no_final_order_is_a_violation()
    {
        var finding = Of(Whole with { FinalOrderOn = default, FinalOrder = false }).FindingOf("PM2011");

        Assert.Equal((Rules.Outcome.Violated, Severity.Error, "/detainers/0/warrant/finalOrderOn"), (finding.Outcome, finding.Severity, finding.Path));
        Assert.Equal("A final order of removal of the day of the signature or before.", finding.WouldChange);
    }

    [Fact]
    public void One_that_was_not_signed_lacks_no_order() => Assert.Equal("satisfied", Outcome(Whole with { SignedAt = default, Signed = false }));

    [Theory]
    [InlineData("1997-03-31T08:00", "undetermined")]
    [InlineData("1997-04-01T08:00", "violated")]
    public void Before_the_regulation_is_known_it_cannot_be_told(string booked, string outcome) =>
        Assert.Equal(outcome, Of(Whole with { FinalOrderOn = default, FinalOrder = false }, booked).OutcomeOf("PM2011"));

    [Fact]
    public void It_names_each_missing_fact()
    {
        Assert.Equal(["/detainers/0/warrant/finalOrderOn"], Of(Whole with { FinalOrderOn = default }).FindingOf("PM2011").Missing);
        Assert.Equal(["/detainers/0/warrant/finalOrderOn"], Of(Whole with { FinalOrderOn = default, FinalOrder = true }).FindingOf("PM2011").Missing);
        Assert.Equal(["/detainers/0/warrant/finalOrderOn"], Of(Whole with { FinalOrderOn = Reported<LocalDate>.Redacted() }).FindingOf("PM2011").Missing);
        Assert.Equal(["/detainers/0/warrant/signedAt"], Of(Whole with { SignedAt = default }).FindingOf("PM2011").Missing);
        Assert.Equal(["/detainers/0/warrant/signedAt"], Of(Whole with { SignedAt = default, Signed = true }).FindingOf("PM2011").Missing);
    }

    [Fact]
    public void It_does_not_apply_to_another_warrant_or_without_one()
    {
        Assert.Equal("not-applicable", Outcome(new Warrant { Form = WarrantForm.I200, FinalOrder = false }));
        Assert.Equal("not-applicable", Outcome(new Warrant { Form = WarrantForm.Judicial, FinalOrder = false }));
        Assert.Equal("not-applicable", Outcome(warrant: null));
    }
}
