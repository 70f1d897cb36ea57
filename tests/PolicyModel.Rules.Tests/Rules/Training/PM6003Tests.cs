using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM6003: an act after revocation.</summary>
public sealed class PM6003Tests
{
    [Theory]
    [InlineData("2026-02-02", "violated")]
    [InlineData("2026-02-03", "undetermined")]
    [InlineData("2026-02-04", "satisfied")]
    [InlineData("", "not-applicable")]
    public void On_the_day_itself_the_hour_decides(string revoked, string outcome) => Assert.Equal(outcome, OutcomeOf("PM6003", Delegation(acts: Act("2026-02-03")) with { RevokedOn = On(revoked) }));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/acts"], FindingOf("PM6003", Delegation() with { Acts = null, RevokedOn = Day("2026-02-03") }).Missing);
        Assert.Equal(["/acts/0/on"], FindingOf("PM6003", Delegation(acts: Act() with { On = default }) with { RevokedOn = Day("2026-02-03") }).Missing);
    }
}
