using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5202: invoices or outlays beyond what is obligated.</summary>
public sealed class PM5202Tests
{
    private static ReimbursementAgreement Spent(decimal obligated, decimal invoiced, decimal outlaid) => Reimbursement(
        Line(FundingCategory.Other, obligated, "", basis: FigureBasis.Obligated), Line(FundingCategory.Other, invoiced, "", id: "l2", basis: FigureBasis.Invoiced), Line(FundingCategory.Other, outlaid, "", id: "l3"));

    [Theory]
    [InlineData(99.99, 50, "satisfied")]
    [InlineData(100.00, 100.00, "satisfied")]
    [InlineData(100.01, 50, "violated")]
    [InlineData(50, 100.01, "violated")]
    public void Each_stays_within_the_obligation(double invoiced, double outlaid, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5202", Spent(100, (decimal)invoiced, (decimal)outlaid)));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/lines"], FindingOf("PM5202", Reimbursement(Line(FundingCategory.Other, 1, ""))).Missing);
        Assert.Equal(["/lines/1/amount"], FindingOf("PM5202", Reimbursement(Line(FundingCategory.Other, 1, "", basis: FigureBasis.Obligated), Line(FundingCategory.Other, 1, "", id: "l2") with { Amount = default })).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5202", Reimbursement(Line(FundingCategory.Other, 1, "", basis: FigureBasis.Offered))));
    }
}
