namespace PolicyModel.Datasets.Tests;

public sealed class PM9005Tests
{
    [Theory]
    [InlineData(10, 0, false)]
    [InlineData(11, 0, false)]
    [InlineData(11, 1, true)]
    [InlineData(11, 10, true)]
    [InlineData(11, 11, false)]
    public async Task A_count_of_one_to_ten_in_a_summary_is_seen(int exceeding, int within, bool found)
    {
        string[] lines = [.. Enumerable.Range(0, exceeding).Select(i => Records.Line($"C-{i}")), .. Enumerable.Range(0, within).Select(i => Records.Within($"W-{i}"))];
        Assert.Equal(found ? ["1 observed "] : [], await DataFindings.OfAsync("PM9005", lines));
    }

    [Fact]
    public async Task A_few_records_are_no_summary() => Assert.Empty(await DataFindings.OfAsync("PM9005", Records.Line("C-1"), Records.Within("C-2")));
}
