using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5103: overtime above the share of the salary.</summary>
public sealed class PM5103Tests
{
    private static OfficerPay Pay(string from = "2025-10-01", string to = "2026-09-30", decimal salary = 52000) => new() { Officer = Officer, AnnualSalary = Usd(salary), From = On(from), To = On(to) };

    private static FundingLine Overtime(decimal dollars, string from = "2025-10-01", FigureBasis basis = FigureBasis.Outlaid, string id = "l1") => Line(FundingCategory.Overtime, dollars, from, basis: basis, id: id) with { Officer = Officer };

    [Theory]
    [InlineData(12999.99, "satisfied")]
    [InlineData(13000.00, "satisfied")]
    [InlineData(13000.01, "violated")]
    public void A_quarter_of_the_salary_for_a_year(double dollars, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5103", Reimbursement(Overtime((decimal)dollars)) with { Pay = [Pay()] }));

    [Theory]
    [InlineData("2025-10-01", "2025-12-31", 52000, 3276.71, "satisfied")]
    [InlineData("2025-10-01", "2025-12-31", 52000, 3276.72, "violated")]
    [InlineData("2025-10-01", "2025-10-01", 36500, 25.00, "satisfied")]
    [InlineData("2025-10-01", "2025-10-01", 36500, 25.01, "violated")]
    [InlineData("2027-10-01", "2028-09-30", 52000, 13000.00, "satisfied")]
    public void A_part_of_a_year_has_its_part_by_days(string from, string to, int salary, double dollars, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5103", Reimbursement(Overtime((decimal)dollars, from)) with { Pay = [Pay(from, to, salary)] }));

    [Fact]
    public void One_cost_that_was_obligated_invoiced_and_paid_counts_once()
    {
        Assert.Equal("satisfied", OutcomeOf("PM5103", Reimbursement(Overtime(9000, basis: FigureBasis.Obligated), Overtime(9000, basis: FigureBasis.Invoiced, id: "l2"), Overtime(9000, id: "l3")) with { Pay = [Pay()] }));
        Assert.Equal("violated", OutcomeOf("PM5103", Reimbursement(Overtime(9000), Overtime(9000, id: "l2")) with { Pay = [Pay()] }));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/pay"], FindingOf("PM5103", Reimbursement(Overtime(100))).Missing);
        Assert.Equal(["/lines/0/incurredFrom"], FindingOf("PM5103", Reimbursement(Overtime(90000, "")) with { Pay = [Pay()] }).Missing);
        Assert.Equal(["/lines/0/officer"], FindingOf("PM5103", Reimbursement(Overtime(100) with { Officer = default }) with { Pay = [Pay()] }).Missing);
        Assert.Equal(["/pay/0/annualSalary"], FindingOf("PM5103", Reimbursement(Overtime(100)) with { Pay = [Pay() with { AnnualSalary = default }] }).Missing);
        Assert.Equal(["/pay/0/from"], FindingOf("PM5103", Reimbursement(Overtime(100)) with { Pay = [Pay("")] }).Missing);
        Assert.Equal(["/pay/0/to"], FindingOf("PM5103", Reimbursement(Overtime(100)) with { Pay = [Pay(to: "")] }).Missing);
        Assert.Equal(["/lines/0/amount"], FindingOf("PM5103", Reimbursement(Overtime(100) with { Amount = default }) with { Pay = [Pay()] }).Missing);
        Assert.Equal(["terms in force on that day"], FindingOf("PM5103", Reimbursement(Overtime(100, "2025-09-30")) with { Pay = [Pay("2025-09-30", "2025-09-30")] }).Missing);
    }

    [Fact]
    public void Without_overtime_it_does_not_apply() => Assert.Equal("not-applicable", OutcomeOf("PM5103", Reimbursement() with { Pay = [Pay()] }));

    [Fact]
    public void It_says_by_how_much_and_how_near()
    {
        var finding = FindingOf("PM5103", Reimbursement(Overtime(13000.01m)) with { Pay = [Pay()] });

        Assert.Contains("exceeded by 0.01 USD", finding.Message, StringComparison.Ordinal);
        Assert.Equal(["13000.01 USD", "13000.00 USD"], finding.Facts.Select(f => f.Value));
        Assert.Equal("0.01 USD below the cap of 13000.00 USD", NearOf("PM5103", Reimbursement(Overtime(12999.99m)) with { Pay = [Pay()] }));
    }
}
