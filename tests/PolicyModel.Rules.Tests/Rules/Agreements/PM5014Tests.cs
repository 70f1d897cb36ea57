using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5014: a list and a memorandum that give different days.</summary>
public sealed class PM5014Tests
{
    [Theory]
    [InlineData("2025-04-14", "violated")]
    [InlineData("2025-04-15", "satisfied")]
    [InlineData("2025-04-16", "violated")]
    [InlineData("", "not-applicable")]
    public void The_list_gives_the_day_of_the_later_signature(string listed, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5014", Memorandum() with { ListedSignedOn = On(listed) }));

    [Fact]
    public void Both_signatures_are_needed()
    {
        Assert.Equal("undetermined", OutcomeOf("PM5014", Memorandum() with { ListedSignedOn = Day("2025-04-15"), SignedByFederal = null }));
        Assert.Equal(Severity.Note, FindingOf("PM5014", Memorandum() with { ListedSignedOn = Day("2025-04-16") }).Severity);
    }
}
