using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5013: a refresher long ago.</summary>
public sealed class PM5013Tests
{
    [Theory]
    [InlineData("2022-10-01", "2024-11-25", "", "satisfied")]
    [InlineData("2022-10-01", "2024-11-24", "", "satisfied")]
    [InlineData("2022-10-01", "2024-11-23", "", "violated")]
    [InlineData("2022-10-01", "2022-10-02", "2024-10-02", "satisfied")]
    [InlineData("2022-10-01", "2022-10-02", "2024-10-03", "violated")]
    [InlineData("2024-11-24", "", "", "satisfied")]
    [InlineData("2024-11-23", "", "", "undetermined")]
    [InlineData("", "", "", "undetermined")]
    public void A_refresher_comes_every_twenty_four_months(string trained, string refreshed, string revoked, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5013", Delegation(Section287gModel.JailEnforcement) with
    {
        TrainedOn = On(trained),
        RefreshedOn = On(refreshed),
        RevokedOn = On(revoked),
    }));

    [Fact]
    public void Other_texts_set_no_months() => Assert.Equal("not-applicable", OutcomeOf("PM5013", Delegation() with { TrainedOn = Day("2020-01-01") }));
}
