namespace PolicyModel.Datasets.Tests;

public sealed class PM8004Tests
{
    [Fact]
    public async Task Two_records_that_differ_in_the_case_id_alone_cannot_be_told_apart() =>
        Assert.Equal(["2 undetermined /caseId", "3 undetermined /caseId"], await DataFindings.OfAsync("PM8004", Records.Line("C-1"), Records.Line("C-2"), Records.Line("C-3"), Records.Within("C-4")));

    [Fact]
    public async Task The_missing_fact_is_the_person()
    {
        var run = await Run.OfAsync(Records.Line("C-1") + "\n" + Records.Line("C-2"));
        Assert.Equal(["/subject"], run.Report.Findings.Single(f => f.Finding.Rule == "PM8004").Finding.Missing);
        Assert.Equal(Severity.Error, run.Report.Gravest);
    }

    [Fact]
    public async Task A_single_field_makes_two_records_differ() =>
        Assert.Empty(await DataFindings.OfAsync("PM8004", Records.Line("C-1"), Records.Line("C-2", r => r["leftCustodyAt"] = "2026-03-11T09:30:00")));

    [Fact]
    public async Task Where_the_person_is_told_it_can_be_decided() => Assert.Empty(await DataFindings.OfAsync("PM8004", DataFindings.Of("C-1", "s1_9f2c"), DataFindings.Of("C-2", "s1_9f2d")));

    [Fact]
    public async Task A_person_who_is_redacted_is_not_told() =>
        Assert.Equal(
            ["2 undetermined /caseId"],
            await DataFindings.OfAsync("PM8004", [.. new[] { "C-1", "C-2" }.Select(id => Records.Line(id, r => r["subject"] = DataFindings.Node("""{"reported":"redacted"}""")))]));
}
