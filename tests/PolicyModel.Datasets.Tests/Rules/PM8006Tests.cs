namespace PolicyModel.Datasets.Tests;

public sealed class PM8006Tests
{
    [Theory]
    [InlineData(20, 60, true)]
    [InlineData(20, 61, false)]
    [InlineData(19, 0, false)]
    [InlineData(20, 0, true)]
    public async Task Midnight_in_one_of_four_clock_times_and_twenty_at_least_is_filler(int midnights, int others, bool found)
    {
        var lines = Enumerable.Range(0, midnights + others).Select(i => Denied($"C-{i}", i < others ? "2026-03-06T18:31" : "2026-03-06T00:00"));
        Assert.Equal(found ? [$"{others + 1} observed /bail/0/history/1/at"] : [], await DataFindings.OfAsync("PM8006", [.. lines]));
    }

    [Fact]
    public async Task The_last_minute_of_the_day_is_filler_as_well() =>
        Assert.Equal(["1 observed /bail/0/history/1/at"], await DataFindings.OfAsync("PM8006", [.. Enumerable.Range(0, 20).Select(i => Denied($"C-{i}", i == 0 ? "2026-03-06T23:59:59" : "2026-03-06T23:59"))]));

    [Fact]
    public async Task A_day_without_an_hour_is_no_clock_time() =>
        Assert.Empty(await DataFindings.OfAsync("PM8006", [.. Enumerable.Range(0, 30).Select(i => Denied($"C-{i}", "2026-03-06"))]));

    [Fact]
    public async Task It_is_told_once_for_a_field_with_its_counts_and_for_no_case()
    {
        var run = await Run.OfAsync(string.Join('\n', Enumerable.Range(0, 25).Select(i => Denied($"C-{i}", "2026-03-06T00:00"))));
        var found = run.Report.Findings.Single(f => f.Finding.Rule == "PM8006");
        Assert.Null(found.CaseId);
        Assert.Contains("Of 25 clock times of this field, 25 stand at midnight", found.Finding.Message, StringComparison.Ordinal);
        Assert.Equal(1, run.Report.AcrossRecords.Single(r => r.Rule == "PM8006")[PolicyModel.Rules.Outcome.Observed]);
        Assert.Equal(run.Report.FindingsTotal, run.Report.Findings.Count);
    }

    private static string Denied(string id, string at) =>
        Records.Line(id, r => r["bail"]![0]!["history"] = DataFindings.Node($$"""[{"event":"set","at":"2026-03-05","type":"cash"},{"event":"denied","at":"{{at}}"}]"""));
}
