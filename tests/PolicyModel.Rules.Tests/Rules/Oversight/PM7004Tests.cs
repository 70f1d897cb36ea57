using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM7004: a forum that is owed and not held in time.</summary>
public sealed class PM7004Tests
{
    private static CommunityResponse Forum(int? year = 2025, string held = "2026-03-31", string announced = "2026-03-01", bool? was = null, string state = "CA") => new()
    {
        ResponseId = RecordId.Parse("r1"),
        Kind = CommunityResponseKind.PublicHearing,
        Jurisdiction = Jurisdiction.Parse("US-" + state),
        OccurredOn = On(held),
        Forum = new PublicForum { AccessYear = year is { } y ? y : default(Reported<int>), AnnouncedOn = On(announced), Held = was },
    };

    [Theory]
    [InlineData("2026-03-30", "2026-03-01", "violated")]
    [InlineData("2026-03-31", "2026-03-01", "satisfied")]
    [InlineData("2026-04-01", "2026-03-01", "satisfied")]
    [InlineData("2026-12-31", "2026-11-01", "satisfied")]
    [InlineData("2027-01-01", "2026-11-01", "violated")]
    [InlineData("", "2026-03-01", "undetermined")]
    [InlineData("2026-03-31", "", "undetermined")]
    public void It_is_held_in_the_next_year_and_announced_thirty_days_ahead(string held, string announced, string outcome) => Assert.Equal(outcome, OutcomeOf("PM7004", Forum(held: held, announced: announced)));

    [Theory]
    [InlineData("2026-12-31", "satisfied")]
    [InlineData("2027-01-01", "violated")]
    public void One_that_was_not_held_is_late_after_the_next_year(string asOf, string outcome) => Assert.Equal(outcome, OutcomeOn(Day(asOf), "PM7004", Forum(held: "", was: false)));

    [Theory]
    [InlineData(2017, "undetermined")]
    [InlineData(2018, "violated")]
    [InlineData(null, "undetermined")]
    public void The_year_of_the_access_counts_from_2018_on(int? year, string outcome) => Assert.Equal(outcome, OutcomeOf("PM7004", Forum(year)));

    [Fact]
    public void Other_places_and_other_responses_are_not_asked()
    {
        Assert.Equal("not-applicable", OutcomeOf("PM7004", Forum(state: "MO")));
        Assert.Equal("not-applicable", OutcomeOf("PM7004", Forum() with { Forum = null }));
        Assert.Equal(["/forum/accessYear"], FindingOf("PM7004", Forum(null)).Missing);
    }
}
