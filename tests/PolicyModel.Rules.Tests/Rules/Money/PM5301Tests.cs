using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5301: a grant above the tier of its population.</summary>
public sealed class PM5301Tests
{
    private static StateGrant Grant(decimal? award, int? people, string on = "2026-03-01", string state = "TX") => new()
    {
        AgreementId = Id("state-grant", "2026-03-01", state),
        Agency = Agency(state),
        Program = "Made-up grant",
        EffectiveOn = On(on),
        Award = award is { } a ? Usd(a) : default(Reported<Money>),
        Population = people is { } p ? p : default(Reported<int>),
    };

    [Theory]
    [InlineData(80000.00, 99999, "satisfied")]
    [InlineData(80000.01, 99999, "violated")]
    [InlineData(100000.00, 100000, "satisfied")]
    [InlineData(100000.01, 499999, "violated")]
    [InlineData(120000.00, 500000, "satisfied")]
    [InlineData(120000.01, 999999, "violated")]
    [InlineData(140000.00, 1000000, "satisfied")]
    [InlineData(140000.01, 5000000, "violated")]
    public void The_population_gives_the_sum(double award, int people, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5301", Grant((decimal)award, people)));

    [Theory]
    [InlineData("2025-12-31", "undetermined")]
    [InlineData("2026-01-01", "satisfied")]
    [InlineData("", "undetermined")]
    public void The_statute_begins_with_2026(string on, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5301", Grant(80000, 1, on)));

    [Theory]
    [InlineData(true, "violated")]
    [InlineData(false, "satisfied")]
    [InlineData(null, "undetermined")]
    public void It_leaves_out_what_is_claimed_elsewhere(bool? elsewhere, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5301", Grant(1, 1) with { Lines = [Line(FundingCategory.Salary, 1, "2026-03-01") with { ClaimedElsewhere = elsewhere }] }));

    [Fact]
    public void What_is_missing_is_named_and_other_states_are_not_asked()
    {
        Assert.Equal(["/award"], FindingOf("PM5301", Grant(null, 1)).Missing);
        Assert.Equal(["/population"], FindingOf("PM5301", Grant(1, null)).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5301", Grant(9e6m, 1, state: "MO")));
    }
}
