namespace PolicyModel.Datasets.Tests;

public sealed class PM8003Tests
{
    [Theory]
    [InlineData("2026-03-05T21:11", "Prairie County Jail")]
    [InlineData("2026-03-05T21:10", "Hill County Jail")]
    [InlineData("2026-03-05T00:00", "Prairie County Jail")]
    [InlineData("2026-03-05", "Prairie County Jail")]
    [InlineData("2026-03-06T05:59:59Z", "Prairie County Jail")]
    public async Task One_person_booked_on_one_day_at_another_time_or_by_another_custodian_is_seen(string booked, string custodian) =>
        Assert.Equal(["2 observed /bookedAt"], await DataFindings.OfAsync("PM8003", DataFindings.Of("C-1", "s1_9f2c"), Other(booked, custodian)));

    [Theory]
    [InlineData("2026-03-04T23:59")]
    [InlineData("2026-03-06T00:00")]
    [InlineData("2026-03-06T06:00:00Z")]
    public async Task The_day_before_and_the_day_after_are_other_days(string booked) =>
        Assert.Empty(await DataFindings.OfAsync("PM8003", DataFindings.Of("C-1", "s1_9f2c"), Other(booked, "Prairie County Jail")));

    [Fact]
    public async Task A_likely_duplicate_is_no_near_one_as_well() =>
        Assert.Empty(await DataFindings.OfAsync("PM8003", DataFindings.Of("C-1", "s1_9f2c"), DataFindings.Of("C-2", "s1_9f2c")));

    private static string Other(string booked, string custodian) => DataFindings.Of("C-2", "s1_9f2c", change: r =>
    {
        r["bookedAt"] = booked;
        r["custodian"]!["name"] = custodian;
    });
}
