using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM6001: an act before training was finished.</summary>
public sealed class PM6001Tests
{
    private static OfficerDelegation Acted(string trained, string examined = "", string day = "2026-02-03") => Delegation(acts: Act(day)) with { TrainedOn = On(trained), ExaminedOn = On(examined) };

    [Theory]
    [InlineData("2026-02-02", "", "satisfied")]
    [InlineData("2026-02-03", "", "undetermined")]
    [InlineData("2026-02-04", "", "violated")]
    [InlineData("2026-02-01", "2026-02-02", "satisfied")]
    [InlineData("2026-02-01", "2026-02-03", "undetermined")]
    [InlineData("2026-02-01", "2026-02-04", "violated")]
    [InlineData("", "2026-02-01", "undetermined")]
    public void Training_comes_first(string trained, string examined, string outcome) => Assert.Equal(outcome, OutcomeOf("PM6001", Acted(trained, examined)));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/trainedOn"], FindingOf("PM6001", Acted("")).Missing);
        Assert.Equal(["/acts"], FindingOf("PM6001", Acted("2026-02-01") with { Acts = null }).Missing);
        Assert.Equal(["/acts/0/on"], FindingOf("PM6001", Delegation(acts: Act() with { On = default })).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM6001", Delegation()));
    }
}
