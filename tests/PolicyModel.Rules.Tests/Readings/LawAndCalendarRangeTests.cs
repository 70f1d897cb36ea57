using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>What is judged only for days whose law and calendar were checked, and which days a reading leaves out.</summary>
public sealed class LawAndCalendarRangeTests
{
    [Theory]
    [InlineData("1997-03-31T23:59:59", "undetermined")]
    [InlineData("1997-03-31", "undetermined")]
    [InlineData("1997-04-01T00:00", "exceeds by PT95H")]
    public void The_law_before_the_first_of_april_1997_is_not_known(string eligible, string says)
    {
        // Eligible Tuesday midnight, the deadline is Thursday midnight, and custody ends on Monday; the clocks went forward on Sunday.
        var assessment = Case.Booked("1997-03-30T08:00").Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247, received: "1997-03-30T09:00").HandedToIce("1997-04-07T00:00").Assess();

        Assert.Equal(says, assessment.Says("regulation"));
        Assert.Equal(says, assessment.Says("form"));
        Assert.StartsWith("exceeds", assessment.Says("judicial"), StringComparison.Ordinal);
        if (says == "undetermined")
        {
            Assert.Equal("law in force on that day", assessment.OnlyMissing());
            Assert.Equal((Bracket.Undetermined, Bracket.Undetermined), (assessment.Bracket, assessment.BracketAtMost));
            Assert.Null(assessment.OnlyHold().Under("regulation").UncoveredAtLeast);
        }
    }

    [Theory]
    [InlineData("2040-12-26T00:00", "within")]
    [InlineData("2040-12-31T00:00", "undetermined")]
    public void Beyond_the_checked_calendar_nothing_is_judged(string eligible, string says)
    {
        var assessment = Case.Booked("2040-12-20T08:00").Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247A, received: "2040-12-21T09:00").HandedToIce(eligible).Assess();

        Assert.Equal(says, assessment.Says("regulation"));
        if (says == "undetermined")
        {
            Assert.Equal("holiday calendar for that day", assessment.OnlyMissing());
        }
    }

    [Fact]
    public void The_regulation_leaves_out_observed_days_and_no_closures()
    {
        // Thursday 2026-07-02 12:00: Friday is observed for the Fourth. Tuesday 2025-12-23 17:00: the 24th and 26th were closed by order.
        Assert.Equal("2026-07-07T12:00:00", Deadline("regulation", "2026-07-02T12:00"));
        Assert.Equal("2025-12-26T17:00:00", Deadline("regulation", "2025-12-23T17:00"));
    }

    [Fact]
    public void The_lenient_reading_leaves_out_closures_too() =>
        Assert.Equal("2025-12-31T00:00:00", Deadline("lenient", "2025-12-23T17:00"));

    [Fact]
    public void The_lenient_reading_leaves_out_inauguration_day_where_it_is_kept()
    {
        Assert.Equal("2021-01-21T22:00:00", Deadline("lenient", "2021-01-19T10:00"));
        Assert.Equal("2021-01-22T22:00:00", Deadline("lenient", "2021-01-19T10:00", "US-DC"));
        Assert.Equal("2021-01-22T22:00:00", Deadline("lenient", "2021-01-19T10:00", "US-VA", "51013"));
        Assert.Equal("2021-01-21T10:00:00", Deadline("regulation", "2021-01-19T10:00", "US-DC"));
    }

    private static string Deadline(string reading, string eligible, string jurisdiction = "US-MO", string? county = null) =>
        Case.Booked(eligible[..10] + "T00:30", "America/New_York", jurisdiction, county).Ground("g1", ended: eligible, reason: BailPosted)
            .Detainer(I247A, received: eligible).HandedToIce("2026-12-30T10:00").Assess().OnlyHold().Under(reading).Deadline!.Value.In("America/New_York");
}
