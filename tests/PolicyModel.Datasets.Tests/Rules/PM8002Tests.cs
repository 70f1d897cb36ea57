namespace PolicyModel.Datasets.Tests;

public sealed class PM8002Tests
{
    [Fact]
    public async Task One_person_booked_at_one_time_by_one_custodian_under_two_case_ids_is_a_likely_duplicate() =>
        Assert.Equal(["2 violated /bookedAt"], await DataFindings.OfAsync("PM8002", DataFindings.Of("C-1", "s1_9f2c"), DataFindings.Of("C-2", "s1_9f2c", change: r => r.Remove("bail"))));

    [Theory]
    [InlineData("s1_9f2d", "r-2026", "2026-03-05T21:10", "Prairie County Jail")]
    [InlineData("s1_9f2c", "r-2027", "2026-03-05T21:10", "Prairie County Jail")]
    [InlineData("s1_9f2c", "r-2026", "2026-03-05T21:11", "Prairie County Jail")]
    [InlineData("s1_9f2c", "r-2026", "2026-03-05T21:10", "Hill County Jail")]
    public async Task Another_person_release_minute_or_custodian_makes_it_none(string subject, string release, string booked, string custodian) =>
        Assert.Empty(await DataFindings.OfAsync("PM8002", DataFindings.Of("C-1", "s1_9f2c"), DataFindings.Of("C-2", subject, release, r =>
        {
            r["bookedAt"] = booked;
            r["grounds"]![0]!["beganAt"] = booked;
            r["custodian"]!["name"] = custodian;
        })));

    [Fact]
    public async Task Without_an_id_of_the_person_nothing_is_likely() =>
        Assert.Empty(await DataFindings.OfAsync("PM8002", DataFindings.Of("C-1", null), DataFindings.Of("C-2", null)));

    [Fact]
    public async Task Without_a_release_pseudonyms_mean_something_within_their_file() =>
        Assert.Equal(["2 violated /bookedAt"], await DataFindings.OfAsync("PM8002", DataFindings.Of("C-1", "s1_9f2c", null), DataFindings.Of("C-2", "s1_9f2c", null)));

    [Fact]
    public async Task Without_a_release_pseudonyms_of_two_files_are_never_set_beside_each_other()
    {
        using var folder = new TemporaryFolder();
        string[] files = [.. new[] { "a", "b" }.Select((name, i) => folder.Write(name, Records.Utf8(DataFindings.Of($"C-{i}", "s1_9f2c", null))))];
        var assessor = new PolicyModel.Rules.Assessor();
        var dataset = new DatasetAssessor(assessor, new DatasetOptions());
        using var builder = new ReportBuilder(assessor, null, 1000);
        await foreach (var record in dataset.AssessAllAsync(files.Select(DatasetInput.File), TestContext.Current.CancellationToken))
        {
            builder.Add(record);
        }

        Assert.DoesNotContain(builder.Build(dataset.Inputs).Findings, f => f.Finding.Rule is "PM8002" or "PM8003" or "PM8011");
    }
}
