using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5107: awards that cannot be, or too many of them.</summary>
public sealed class PM5107Tests
{
    private static FundingLine Award(string on, decimal dollars = 1000, string id = "l1") => Line(FundingCategory.PerformanceAward, dollars, on, id: id) with { Officer = Officer };

    private static ReimbursementAgreement Counts(int? provided, int? located) => Reimbursement() with
    {
        Awards = [new AwardRecord { FiscalYear = 2026, Quarter = 1, Provided = provided is { } p ? p : default(Reported<int>), Located = located is { } l ? l : default(Reported<int>) }],
    };

    [Theory]
    [InlineData(10, 10, "satisfied")]
    [InlineData(1, 0, "satisfied")]
    [InlineData(0, 0, "violated")]
    [InlineData(null, 5, "undetermined")]
    [InlineData(10, null, "undetermined")]
    public void An_award_needs_someone_provided(int? provided, int? located, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5107", Counts(provided, located)));

    [Theory]
    [InlineData("2025-10-01", "2025-12-31", "violated")]
    [InlineData("2025-12-31", "2026-01-01", "satisfied")]
    [InlineData("2025-09-30", "2025-10-01", "undetermined")]
    [InlineData("2026-09-30", "2026-10-01", "satisfied")]
    [InlineData("2026-07-01", "2026-09-30", "violated")]
    public void Quarters_begin_with_October(string first, string second, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5107", Reimbursement(Award(first), Award(second, id: "l2"))));

    [Theory]
    [InlineData(1000, 1000, "satisfied")]
    [InlineData(1000, 1000.01, "violated")]
    public void Four_thousand_a_fiscal_year(double most, double last, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5107", Reimbursement(
        Award("2025-10-01", (decimal)most), Award("2026-01-01", (decimal)most, "l2"), Award("2026-04-01", (decimal)most, "l3"), Award("2026-07-01", (decimal)last, "l4"), Award("2026-10-01", (decimal)most, "l5"))));

    [Fact]
    public void Another_officer_has_quarters_of_his_own() => Assert.Equal("satisfied", OutcomeOf("PM5107", Reimbursement(Award("2025-10-01"), Award("2025-10-01", id: "l2") with { Officer = OtherOfficer })));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/awards"], FindingOf("PM5107", Reimbursement() with { Lines = null }).Missing);
        Assert.Equal(["/lines/0/officer"], FindingOf("PM5107", Reimbursement(Award("2025-10-01") with { Officer = default })).Missing);
        Assert.Equal(["/lines/0/quarter"], FindingOf("PM5107", Reimbursement(Award(""))).Missing);
        Assert.Equal("satisfied", OutcomeOf("PM5107", Reimbursement(Award("") with { FiscalYear = 2026, Quarter = 1 })));
        Assert.Equal("not-applicable", OutcomeOf("PM5107", Reimbursement()));
    }
}
