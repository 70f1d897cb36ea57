using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM7005: money without a line in the budget.</summary>
public sealed class PM7005Tests
{
    private static ReimbursementAgreement Received(BudgetLine? budget, FigureBasis basis = FigureBasis.Outlaid) => Reimbursement(Line(FundingCategory.Vehicle, 1, "2026-03-02", basis: basis)) with { Budget = budget };

    [Fact]
    public void Only_a_record_that_says_so_shows_that_there_is_none()
    {
        Assert.Equal("violated", OutcomeOf("PM7005", Received(new BudgetLine { Entered = false })));
        Assert.Equal("satisfied", OutcomeOf("PM7005", Received(new BudgetLine { Entered = true })));
        Assert.Equal("satisfied", OutcomeOf("PM7005", Received(new BudgetLine { Line = "101-2200" })));
        Assert.Equal("undetermined", OutcomeOf("PM7005", Received(new BudgetLine())));
        Assert.Equal(["/budget"], FindingOf("PM7005", Received(null)).Missing);
    }

    [Theory]
    [InlineData(FigureBasis.Outlaid, "violated")]
    [InlineData(FigureBasis.Obligated, "not-applicable")]
    [InlineData(FigureBasis.Offered, "not-applicable")]
    public void Money_that_did_not_come_needs_no_line(FigureBasis basis, string outcome) => Assert.Equal(outcome, OutcomeOf("PM7005", Received(new BudgetLine { Entered = false }, basis)));
}
