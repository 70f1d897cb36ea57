using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM6002: an act outside the days of authority.</summary>
public sealed class PM6002Tests
{
    private static OfficerDelegation Acted(string day) => Delegation(acts: Act(day)) with { AuthorizedFrom = Day("2025-05-01"), AuthorizedTo = Day("2026-02-04") };

    [Theory]
    [InlineData("2025-04-30", "violated")]
    [InlineData("2025-05-01", "satisfied")]
    [InlineData("2026-02-03", "satisfied")]
    [InlineData("2026-02-04", "violated")]
    public void The_first_day_counts_and_the_first_day_without_does_not(string day, string outcome) => Assert.Equal(outcome, OutcomeOf("PM6002", Acted(day)));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/authorizedFrom"], FindingOf("PM6002", Acted("2026-01-01") with { AuthorizedFrom = default }).Missing);
        Assert.Equal("violated", OutcomeOf("PM6002", Acted("2026-02-04") with { AuthorizedFrom = default }));
        Assert.Equal("satisfied", OutcomeOf("PM6002", Acted("2026-02-04") with { AuthorizedTo = default }));
        Assert.Equal(["/acts"], FindingOf("PM6002", Acted("2026-01-01") with { Acts = null }).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM6002", Delegation()));
    }
}
