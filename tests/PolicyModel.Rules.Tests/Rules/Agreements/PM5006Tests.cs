using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5006: an authority longer than the term of the memorandum.</summary>
public sealed class PM5006Tests
{
    [Theory]
    [InlineData("2024-05-01", "2026-04-30", "", "satisfied")]
    [InlineData("2024-05-01", "2026-05-01", "", "satisfied")]
    [InlineData("2024-05-01", "2026-05-02", "", "violated")]
    [InlineData("2024-05-01", "2026-05-02", "2026-05-01", "satisfied")]
    [InlineData("2024-11-24", "", "", "satisfied")]
    [InlineData("2024-11-23", "", "", "undetermined")]
    [InlineData("", "2026-05-02", "", "undetermined")]
    public void Two_years_are_from_the_first_day(string from, string to, string revoked, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5006", Delegation() with { AuthorizedFrom = On(from), AuthorizedTo = On(to), RevokedOn = On(revoked) }));

    [Fact]
    public void The_texts_for_jails_set_no_term() => Assert.Equal("not-applicable", OutcomeOf("PM5006", Delegation(Section287gModel.JailEnforcement) with { AuthorizedFrom = Day("2020-01-01") }));

    [Fact]
    public void It_says_how_near_it_came() => Assert.Equal("1 day before the end of the term", NearOf("PM5006", Delegation() with { AuthorizedFrom = Day("2024-05-01"), AuthorizedTo = Day("2026-04-30") }));
}
