using NodaTime;
using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5112: a payment that rests on a claim.</summary>
public sealed class PM5112Tests
{
    private static readonly FundingLine Claim = Line(FundingCategory.Bonus, 5000, "2026-03-02", basis: FigureBasis.Claimed);

    private static Cap Limit(FigureBasis? basis) => new() { Category = FundingCategory.Bonus, Limit = Usd(5000), Period = CapPeriod.Once, Basis = basis is { } b ? b : default(Reported<FigureBasis>) };

    [Fact]
    public void A_claim_is_no_payment()
    {
        Assert.Equal("satisfied", OutcomeOf("PM5112", Reimbursement(Claim)));
        Assert.Equal("violated", OutcomeOf("PM5112", Reimbursement(Claim with { PaidOn = Day("2026-03-09") })));
    }

    [Theory]
    [InlineData(FigureBasis.Claimed, "violated")]
    [InlineData(FigureBasis.Obligated, "satisfied")]
    [InlineData(null, "undetermined")]
    public void Nothing_is_paid_under_a_limit_that_is_claimed(FigureBasis? basis, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5112", Reimbursement(Line(FundingCategory.Bonus, 5000, "2026-03-02")) with { CapSchedule = [Limit(basis)] }));

    [Fact]
    public void A_limit_under_which_nothing_was_paid_is_not_asked() => Assert.Equal("not-applicable", OutcomeOf("PM5112", Reimbursement() with { CapSchedule = [Limit(FigureBasis.Claimed)] }));

    [Fact]
    public void Claims_and_offers_drive_no_sum()
    {
        var offered = Reimbursement(Line(FundingCategory.Vehicle, 9e6m, "2026-03-02", basis: FigureBasis.Offered), Line(FundingCategory.Equipment, 9e6m, "2026-03-02", basis: FigureBasis.Claimed, id: "l2")) with { EligibleCount = 1 };

        Assert.Equal(("not-applicable", "not-applicable"), (OutcomeOf("PM5104", offered), OutcomeOf("PM5105", offered)));
    }
}
