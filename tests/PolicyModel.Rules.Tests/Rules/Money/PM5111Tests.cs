using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5111: pay that depends on counts of people.</summary>
public sealed class PM5111Tests
{
    private static ReimbursementAgreement Awarded(decimal dollars) => Reimbursement() with { Awards = [new AwardRecord { FiscalYear = 2026, Quarter = 1, Provided = 10, Located = 9, PerOfficer = Usd(dollars) }] };

    [Fact]
    public void An_award_that_was_paid_is_shown_with_the_counts()
    {
        var finding = FindingOf("PM5111", Awarded(1000));

        Assert.Equal((Outcome.Observed, "/awards/0"), (finding.Outcome, finding.Path));
        Assert.Equal(["10", "9"], finding.Facts.Select(f => f.Value));
    }

    [Fact]
    public void An_award_of_nothing_is_no_pay() => Assert.Equal("satisfied", OutcomeOf("PM5111", Awarded(0)));

    [Theory]
    [InlineData(FundingCategory.PerformanceAward, FigureBasis.Outlaid, "observed")]
    [InlineData(FundingCategory.PerformanceAward, FigureBasis.Claimed, "satisfied")]
    [InlineData(FundingCategory.Salary, FigureBasis.Outlaid, "satisfied")]
    public void A_line_of_an_award_is_shown_too(FundingCategory category, FigureBasis basis, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5111", Reimbursement(Line(category, 1, "2026-01-01", basis: basis))));

    [Fact]
    public void What_is_not_listed_stays_open()
    {
        Assert.Equal("undetermined", OutcomeOf("PM5111", Reimbursement() with { Lines = null }));
        Assert.Equal("not-applicable", OutcomeOf("PM5111", Memorandum()));
    }
}
