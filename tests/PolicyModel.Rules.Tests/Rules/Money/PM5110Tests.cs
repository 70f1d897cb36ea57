using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5110: salary above the pay, or one officer above full time.</summary>
public sealed class PM5110Tests
{
    private static OfficerPay Pay(decimal? share, string from = "2025-10-01", string to = "2026-09-30") => new()
    {
        Officer = Officer,
        AnnualSalary = Usd(52000),
        Share = share is { } s ? s : default(Reported<decimal>),
        From = On(from),
        To = On(to),
    };

    private static ReimbursementAgreement OfKansas(OfficerPay pay) => Reimbursement() with { AgreementId = Id("reimbursement", "2025-10-01", "KS"), Agency = Agency("KS"), Pay = [pay] };

    [Theory]
    [InlineData(51999.99, "satisfied")]
    [InlineData(52000.00, "satisfied")]
    [InlineData(52000.01, "violated")]
    public void Salary_is_no_more_than_the_pay(double dollars, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5110", Reimbursement(Line(FundingCategory.Salary, (decimal)dollars, "2025-10-01") with { Officer = Officer }) with { Pay = [Pay(100)] }));

    [Theory]
    [InlineData("50", "50", "satisfied")]
    [InlineData("50", "50.01", "violated")]
    [InlineData("100", "0", "satisfied")]
    [InlineData("60", "", "undetermined")]
    [InlineData("", "50", "undetermined")]
    public void Two_agencies_share_one_full_time(string own, string other, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5110", Reimbursement() with { Pay = [Pay(Share(own))] }, OfKansas(Pay(Share(other)))));

    [Theory]
    [InlineData("2026-09-30", "violated")]
    [InlineData("2026-10-01", "satisfied")]
    public void They_share_only_days_on_which_both_pay(string from, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5110", Reimbursement() with { Pay = [Pay(100)] }, OfKansas(Pay(100, from, "2027-09-30"))));

    [Fact]
    public void Another_officer_is_another_full_time() => Assert.Equal("satisfied", OutcomeOf("PM5110", Reimbursement() with { Pay = [Pay(100)] }, OfKansas(Pay(100) with { Officer = OtherOfficer })));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/pay"], FindingOf("PM5110", Reimbursement(Line(FundingCategory.Salary, 1, "2025-10-01") with { Officer = Officer })).Missing);
        Assert.Equal(["/lines/0/officer"], FindingOf("PM5110", Reimbursement(Line(FundingCategory.Salary, 1, "2025-10-01"))).Missing);
        Assert.Equal(["/lines/0/incurredFrom"], FindingOf("PM5110", Reimbursement(Line(FundingCategory.Salary, 90000, "") with { Officer = Officer }) with { Pay = [Pay(100)] }).Missing);
        Assert.Equal(["/pay/0/share"], FindingOf("PM5110", Reimbursement() with { Pay = [Pay(null)] }).Missing);
        Assert.Equal(["/lines"], FindingOf("PM5110", Reimbursement() with { Lines = null }).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5110", Reimbursement()));
    }

    private static decimal? Share(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
