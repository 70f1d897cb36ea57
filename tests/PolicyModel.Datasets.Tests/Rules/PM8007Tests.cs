namespace PolicyModel.Datasets.Tests;

public sealed class PM8007Tests
{
    [Theory]
    [InlineData("2026-03-12T09:31", true)]
    [InlineData("2026-03-12T09:30", false)]
    [InlineData("2026-03-12", false)]
    [InlineData("2026-03-13", true)]
    public async Task A_time_later_than_the_record_speaks_for_cannot_be_right(string at, bool found) =>
        Assert.Equal(found ? ["1 violated /notices/0/at"] : [], await DataFindings.OfAsync("PM8007", Noticed(at, "2026-03-12T09:30")));

    [Fact]
    public async Task Without_such_a_time_a_late_one_is_not_told_to_be_wrong() => Assert.Empty(await DataFindings.OfAsync("PM8007", Noticed("2028-03-12", null)));

    [Theory]
    [InlineData("1926-03-05", false)]
    [InlineData("1926-03-04", true)]
    [InlineData("2126-03-05", false)]
    [InlineData("2126-03-06", true)]
    public async Task A_time_more_than_a_hundred_years_from_booking_cannot_be_right(string at, bool found) =>
        Assert.Equal(found ? ["1 violated /notices/0/at"] : [], await DataFindings.OfAsync("PM8007", Noticed(at, null)));

    private static string Noticed(string at, string? asOf) => Records.Line("C-1", r =>
    {
        r["notices"] = DataFindings.Node($$"""[{"kind":"copy-of-detainer","to":"subject","at":"{{at}}"}]""");
        if (asOf is not null)
        {
            r["asOf"] = asOf;
        }
    });
}
