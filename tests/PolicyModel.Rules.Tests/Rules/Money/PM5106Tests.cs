using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5106: an award that is not that of its tier.</summary>
public sealed class PM5106Tests
{
    private static ReimbursementAgreement Awarded(decimal? rate, decimal? dollars, int quarter = 1, int year = 2026, int? provided = null, int? located = null) => Reimbursement() with
    {
        Awards =
        [
            new AwardRecord
            {
                FiscalYear = year,
                Quarter = quarter,
                Rate = rate is { } r ? r : default(Reported<decimal>),
                PerOfficer = dollars is { } d ? Usd(d) : default(Reported<Money>),
                Provided = provided is { } p ? p : default(Reported<int>),
                Located = located is { } l ? l : default(Reported<int>),
            },
        ],
    };

    [Theory]
    [InlineData(100.0, 1000, "satisfied")]
    [InlineData(90.0, 1000, "satisfied")]
    [InlineData(90.0, 750, "violated")]
    [InlineData(89.99, 1000, "violated")]
    [InlineData(89.99, 750, "satisfied")]
    [InlineData(80.0, 750, "satisfied")]
    [InlineData(79.0, 500, "satisfied")]
    [InlineData(79.0, 750, "violated")]
    [InlineData(70.0, 500, "satisfied")]
    [InlineData(69.9, 500, "violated")]
    [InlineData(69.9, 0, "satisfied")]
    [InlineData(0.0, 0, "satisfied")]
    public void The_tier_of_the_rate_gives_the_award(double rate, int dollars, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5106", Awarded((decimal)rate, dollars)));

    [Theory]
    [InlineData(10, 9, 1000, "satisfied")]
    [InlineData(10, 8, 1000, "violated")]
    [InlineData(0, 0, 0, "undetermined")]
    public void A_rate_that_is_not_recorded_comes_from_the_counts(int provided, int located, int dollars, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5106", Awarded(null, dollars, provided: provided, located: located)));

    [Theory]
    [InlineData(2025, 4, "undetermined")]
    [InlineData(2026, 1, "satisfied")]
    public void The_first_quarter_of_2026_is_the_first_with_terms(int year, int quarter, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5106", Awarded(95, 1000, quarter, year)));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/awards"], FindingOf("PM5106", Reimbursement()).Missing);
        Assert.Equal(["/awards/0/perOfficer"], FindingOf("PM5106", Awarded(95, null)).Missing);
        Assert.Equal(["/awards/0/rate"], FindingOf("PM5106", Awarded(null, 1000)).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5106", Reimbursement() with { Awards = [] }));
    }
}
