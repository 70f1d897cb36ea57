using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5108: a rate between the published bands.</summary>
public sealed class PM5108Tests
{
    private static ReimbursementAgreement At(decimal rate, int year = 2026) => Reimbursement() with { Awards = [new AwardRecord { FiscalYear = year, Quarter = 1, Rate = rate }] };

    [Theory]
    [InlineData(90.0, "satisfied")]
    [InlineData(89.99, "observed")]
    [InlineData(89.01, "observed")]
    [InlineData(89.0, "satisfied")]
    [InlineData(79.4, "observed")]
    [InlineData(69.9, "observed")]
    [InlineData(69.0, "satisfied")]
    [InlineData(85.5, "satisfied")]
    [InlineData(12.5, "satisfied")]
    public void The_bands_are_printed_in_whole_per_cents(double rate, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5108", At((decimal)rate)));

    [Fact]
    public void The_rate_and_the_terms_are_needed()
    {
        Assert.Equal(["/awards"], FindingOf("PM5108", Reimbursement()).Missing);
        Assert.Equal(["/awards/0/rate"], FindingOf("PM5108", Reimbursement() with { Awards = [new AwardRecord { FiscalYear = 2026, Quarter = 1 }] }).Missing);
        Assert.Equal("undetermined", OutcomeOf("PM5108", At(89.4m, 2025)));
        Assert.Equal("not-applicable", OutcomeOf("PM5108", Reimbursement() with { Awards = [] }));
    }
}
