namespace PolicyModel.Datasets.Tests;

public sealed class PM8001Tests
{
    [Fact]
    public async Task A_case_id_that_stands_twice_is_found_at_the_second_place() =>
        Assert.Equal(["2 violated /caseId", "4 violated /caseId"], await DataFindings.OfAsync("PM8001", Records.Line("C-1"), Records.Within("C-1"), Records.Line("C-2"), Records.Line("C-1")));

    [Fact]
    public async Task Case_ids_that_differ_in_a_letter_case_are_two() => Assert.Empty(await DataFindings.OfAsync("PM8001", Records.Line("C-1"), Records.Line("c-1")));

    [Fact]
    public async Task The_message_says_whether_the_record_is_the_same_in_every_field()
    {
        var run = await Run.OfAsync(string.Join('\n', Records.Line("C-1"), Records.Within("C-1"), Records.Line("C-1"), Records.Line("C-1", root => root["bookedAt"] = 7)));
        var told = run.Report.Findings.Where(f => f.Finding.Rule == "PM8001").Select(f => f.Finding.Message.Contains("the same in every field", StringComparison.Ordinal));
        Assert.Equal([false, true, false], told);
    }

    [Fact]
    public async Task A_certain_duplicate_is_no_likely_or_undecidable_one_as_well()
    {
        Assert.Empty(await DataFindings.OfAsync("PM8002", DataFindings.Of("C-1", "s1_9f2c"), DataFindings.Of("C-1", "s1_9f2c")));
        Assert.Empty(await DataFindings.OfAsync("PM8003", DataFindings.Of("C-1", "s1_9f2c"), DataFindings.Of("C-1", "s1_9f2c", change: r => r["bookedAt"] = "2026-03-05T21:11")));
        Assert.Empty(await DataFindings.OfAsync("PM8004", Records.Line("C-1"), Records.Line("C-1")));
    }
}
