using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5102: reimbursement for days before the programme.</summary>
public sealed class PM5102Tests
{
    [Theory]
    [InlineData(FundingCategory.Salary, "2025-09-30", "violated")]
    [InlineData(FundingCategory.Salary, "2025-10-01", "satisfied")]
    [InlineData(FundingCategory.Benefits, "2025-09-30", "violated")]
    [InlineData(FundingCategory.Overtime, "2025-10-01", "satisfied")]
    [InlineData(FundingCategory.PerformanceAward, "2025-09-30", "violated")]
    [InlineData(FundingCategory.Equipment, "2025-09-25", "violated")]
    [InlineData(FundingCategory.Equipment, "2025-09-26", "satisfied")]
    [InlineData(FundingCategory.Vehicle, "2025-09-25", "violated")]
    [InlineData(FundingCategory.Vehicle, "2025-09-26", "satisfied")]
    [InlineData(FundingCategory.Travel, "2020-01-01", "not-applicable")]
    [InlineData(FundingCategory.Salary, "", "undetermined")]
    public void Each_kind_of_money_has_its_first_day(FundingCategory category, string from, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5102", Reimbursement(Line(category, 100, from))));

    [Theory]
    [InlineData("2025-09-30", "violated")]
    [InlineData("2025-10-01", "satisfied")]
    public void The_agreement_starts_with_the_programme(string start, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5102", Reimbursement() with { StartsOn = Day(start) }));

    [Fact]
    public void A_day_of_payment_places_a_line_that_has_no_other() =>
        Assert.Equal("violated", OutcomeOf("PM5102", Reimbursement(Line(FundingCategory.Vehicle, 100, "") with { PaidOn = Day("2025-09-25") })));
}
