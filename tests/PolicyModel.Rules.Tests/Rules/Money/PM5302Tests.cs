using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5302: a bonus above its cap, or equipment from before approval.</summary>
public sealed class PM5302Tests
{
    private static StateGrant Grant(string approved = "2026-02-24", string on = "2026-03-01", string state = "FL", params FundingLine[] lines) => new()
    {
        AgreementId = Id("state-grant", "2026-03-01", state),
        Agency = Agency(state),
        Program = "Made-up grant",
        EffectiveOn = On(on),
        BoardApprovedOn = On(approved),
        Lines = [.. lines],
    };

    private static FundingLine Bonus(decimal dollars, string id = "l1") => Line(FundingCategory.Bonus, dollars, "2026-03-05", id: id) with { Officer = Officer };

    [Theory]
    [InlineData(999.99, "satisfied")]
    [InlineData(1000.00, "satisfied")]
    [InlineData(1000.01, "violated")]
    public void A_thousand_dollars_for_an_officer(double dollars, string outcome)
    {
        Assert.Equal(outcome, OutcomeOf("PM5302", Grant(lines: Bonus((decimal)dollars))));
        Assert.Equal(outcome, OutcomeOf("PM5302", Grant() with { PerOfficer = Usd((decimal)dollars) }));
        Assert.Equal(outcome, OutcomeOf("PM5302", Grant(lines: [Bonus((decimal)dollars - 400), Bonus(400, "l2")])));
    }

    [Theory]
    [InlineData("2026-02-23", "violated")]
    [InlineData("2026-02-24", "satisfied")]
    [InlineData("", "undetermined")]
    public void Equipment_is_bought_after_approval(string bought, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5302", Grant(lines: Line(FundingCategory.Equipment, 1, bought))));

    [Fact]
    public void What_is_missing_is_named_and_other_states_are_not_asked()
    {
        Assert.Equal(["/boardApprovedOn"], FindingOf("PM5302", Grant("", lines: Line(FundingCategory.Equipment, 1, "2026-03-05"))).Missing);
        Assert.Equal(["/lines/0/officer"], FindingOf("PM5302", Grant(lines: Bonus(1) with { Officer = default })).Missing);
        Assert.Equal(["/effectiveOn"], FindingOf("PM5302", Grant(on: "", lines: Bonus(1))).Missing);
        Assert.Equal("undetermined", OutcomeOf("PM5302", Grant(on: "2025-02-12", lines: Bonus(1))));
        Assert.Equal("not-applicable", OutcomeOf("PM5302", Grant(state: "MO", lines: Bonus(9000))));
    }
}
