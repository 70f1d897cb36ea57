namespace PolicyModel.Datasets.Tests;

public sealed class PM8009Tests
{
    [Theory]
    [InlineData("499.99", false)]
    [InlineData("500.00", false)]
    [InlineData("500.01", true)]
    public async Task No_more_bail_is_posted_than_was_set(string posted, bool found) => Assert.Equal(
        found ? ["1 violated /bail/0/history/1/amount"] : [],
        await DataFindings.OfAsync("PM8009", Posted(posted)));

    [Fact]
    public async Task What_was_changed_last_is_what_was_set() =>
        Assert.Empty(await DataFindings.OfAsync("PM8009", Posted("900.00", """,{"event":"changed","at":"2026-03-06T11:00","type":"cash","amount":{"amount":"1000.00","currency":"USD"}}""")));

    [Fact]
    public async Task Where_the_amount_that_was_set_is_not_known_nothing_is_greater_than_it() =>
        Assert.Empty(await DataFindings.OfAsync("PM8009", Posted("900.00", """,{"event":"changed","at":"2026-03-06T11:00","type":"cash"}""")));

    [Theory]
    [InlineData(30, 30, false)]
    [InlineData(30, 31, true)]
    public async Task No_more_days_are_credited_than_the_sentence_has(int days, int credited, bool found) => Assert.Equal(
        found ? ["1 violated /grounds/0/sentence/creditDays"] : [],
        await DataFindings.OfAsync("PM8009", Records.Line("C-1", r =>
        {
            r["grounds"]![0]!["kind"] = "sentence";
            r["grounds"]![0]!["sentence"] = DataFindings.Node($$"""{"days":{{days}},"creditDays":{{credited}}}""");
        })));

    private static string Posted(string amount, string between = "") => Records.Line("C-1", r => r["bail"]![0]!["history"] = DataFindings.Node(
        $$$"""[{"event":"set","at":"2026-03-06T10:00","type":"cash","amount":{"amount":"500.00","currency":"USD"}}{{{between}}},{"event":"posted","at":"2026-03-06T18:30","amount":{"amount":"{{{amount}}}","currency":"USD"}}]"""));
}
