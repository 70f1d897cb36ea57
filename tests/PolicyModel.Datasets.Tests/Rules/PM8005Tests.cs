namespace PolicyModel.Datasets.Tests;

public sealed class PM8005Tests
{
    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("1901-01-01")]
    [InlineData("1904-01-01")]
    [InlineData("1960-01-01")]
    [InlineData("1970-01-01")]
    [InlineData("1970-01-01T00:00")]
    [InlineData("2079-06-06")]
    [InlineData("2099-12-31")]
    [InlineData("2199-12-31")]
    public async Task A_day_that_systems_write_for_none_is_found(string day)
    {
        Assert.Equal(["1 violated /convictions/0/convictedOn"], await DataFindings.OfAsync("PM8005", Convicted(day[..10])));
        Assert.Equal(["1 violated /notices/0/at"], await DataFindings.OfAsync("PM8005", Records.Line("C-1", r => r["notices"] = DataFindings.Node($$"""[{"kind":"copy-of-detainer","to":"subject","at":"{{day}}"}]"""))));
    }

    [Theory]
    [InlineData("1969-12-31")]
    [InlineData("1970-01-02")]
    [InlineData("2000-01-01")]
    [InlineData("2026-01-01")]
    public async Task The_day_beside_it_and_the_first_of_another_year_are_days_like_any_other(string day) => Assert.Empty(await DataFindings.OfAsync("PM8005", Convicted(day)));

    [Fact]
    public async Task Such_a_day_is_not_told_as_impossible_as_well() => Assert.Empty(await DataFindings.OfAsync("PM8007", Convicted("1900-01-01")));

    [Fact]
    public async Task The_days_of_sentences_and_of_sources_are_no_events() =>
        Assert.Empty(await DataFindings.OfAsync("PM8005", Records.Line("C-1", r =>
        {
            r["sources"] = DataFindings.Node("""[{"citation":"made up","retrievedOn":"1970-01-01"}]""");
            r["grounds"]![0]!["kind"] = "sentence";
            r["grounds"]![0]!["sentence"] = DataFindings.Node("""{"calculations":[{"endsOn":"2099-12-31"}]}""");
        })));

    private static string Convicted(string day) => Records.Line("C-1", r => r["convictions"] = DataFindings.Node($$"""[{"offence":{},"convictedOn":"{{day}}"}]"""));
}
