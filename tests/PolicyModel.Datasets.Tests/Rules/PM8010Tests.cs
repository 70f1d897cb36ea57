namespace PolicyModel.Datasets.Tests;

public sealed class PM8010Tests
{
    [Theory]
    [InlineData("COUNTY JAIL", "\"other\"", "county-jail")]
    [InlineData("Conty Jail", "{\"reported\":\"redacted\"}", "county-jail")]
    [InlineData("county_jail", "{\"reported\":\"unknown\"}", "county-jail")]
    [InlineData("County Jial", null, "county-jail")]
    public async Task A_word_that_is_all_but_a_code_is_seen_where_the_field_has_none(string word, string? kind, string nearest)
    {
        var run = await Run.OfAsync(Told(word, kind));
        var found = Assert.Single(run.Report.Findings, f => f.Finding.Rule == "PM8010").Finding;
        Assert.Equal(("/custodian/kindRaw", PolicyModel.Rules.Outcome.Observed), (found.Path, found.Outcome));
        Assert.Contains($"the code {nearest},", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(word, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("County Jail", "\"county-jail\"")]
    [InlineData("County Jail", "\"city-jail\"")]
    [InlineData("Workhouse", "\"other\"")]
    [InlineData("Other", "\"other\"")]
    [InlineData("Cnty Jl", "\"other\"")]
    public async Task A_word_that_has_its_code_or_is_near_none_is_not(string word, string kind) => Assert.Empty(await DataFindings.OfAsync("PM8010", Told(word, kind)));

    [Fact]
    public async Task A_code_that_the_list_does_not_have_is_refused_with_the_nearest()
    {
        var run = await Run.OfAsync(Records.Line("C-1", r => r["custodian"]!["kind"] = "county-jial"));
        var problem = Assert.Single(run.Records[0].Problems);
        Assert.Equal(ProblemCodes.UnknownCode, problem.Code);
        Assert.EndsWith(" The nearest is county-jail.", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("jial", run.Printed, StringComparison.Ordinal);
    }

    private static string Told(string word, string? kind) => Records.Line("C-1", r =>
    {
        r["custodian"]!["kindRaw"] = word;
        if (kind is null)
        {
            r["custodian"]!.AsObject().Remove("kind");
        }
        else
        {
            r["custodian"]!["kind"] = DataFindings.Node(kind);
        }
    });
}
