using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Datasets.Tests;

public sealed class SarifReportTests
{
    private static readonly NodeFolder Node = new("ReportJudge", "@microsoft");

    [Fact]
    public async Task The_independent_validator_of_SARIF_finds_no_error_in_reports_of_every_kind()
    {
        Node.NeedsOrSkips("The SARIF was judged by the library alone", OperatingSystem.IsLinux() ? null : "the validator that is installed runs on Linux only.");
        using var folder = new TemporaryFolder();
        var tool = Path.Combine(Node.Path, "node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (var (lines, i) in RecordMixes.Lines().Generator.Sample(12, 3).Append([]).Select((l, i) => (l, i)))
        {
            var run = await Run.OfAsync(Records.Utf8(string.Join('\n', lines)), new DatasetOptions { Settings = SettingsTests.Suppressing("PM1002") }, maxFindings: 20, name: $"a file, {i}.ndjson");
            var log = folder.PathOf($"{i}.sarif");
            var verdict = folder.PathOf($"{i}.verdict.sarif");
            await File.WriteAllBytesAsync(log, await SarifAsync(run.Report), TestContext.Current.CancellationToken);
            var start = Node.Command(tool, "validate", log, "--output", verdict, "--log", "ForceOverwrite", "--level", "Error;Warning");
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
            var (exitCode, output, error) = NodeFolder.Run(start);
            Assert.True(exitCode == 0, output + error);
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(verdict, TestContext.Current.CancellationToken));

            // SARIF2005 asks for an address of the tool's home page.
            Assert.All(document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), r => Assert.True(r.GetProperty("ruleId").GetString() == "SARIF2005", r.ToString()));
        }
    }

    [Property(Arbitrary = [typeof(RecordMixes)], MaxTest = 25)]
    public void Fingerprints_survive_rows_that_are_put_in_and_rows_that_change_places(string[] lines, int seed)
    {
        // What has no readable id is known by its file alone; the ids that stand twice say which one came first.
        var whole = lines.DistinctBy(l => l.Split("\"caseId\":\"").Last().Split('"')[0]).ToArray();
        var before = Fingerprints(whole);
        var shuffled = whole.Concat(["", "{", Records.Line("C-new")]).OrderBy(l => HashCode.Combine(seed, l)).ToArray();
        Assert.Superset(before.ToHashSet(), Fingerprints(shuffled).ToHashSet());
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    [Fact]
    public async Task Items_of_a_list_may_change_places_within_a_case()
    {
        var one = await Run.OfAsync(Records.Line("C-1", root => root["detainers"]!.AsArray().Insert(0, System.Text.Json.Nodes.JsonNode.Parse("""{"detainerId":"d0","form":"I-247N"}"""))));
        var other = await Run.OfAsync(Records.Line("C-1", root => root["detainers"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{"detainerId":"d0","form":"I-247N"}"""))));
        Assert.NotEmpty(one.Report.Findings);
        Assert.Equal(one.Report.Findings.Select(f => f.Fingerprint).Order(StringComparer.Ordinal), other.Report.Findings.Select(f => f.Fingerprint).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_result_says_its_kind_level_row_column_and_rule()
    {
        var run = await Mappings.RunAsync("B1,soon,2026-03-06,THEFT,2026-03-06,BOND,\nB2,2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,\nB2,2026-03-05,2026-03-06,ICE,2026-03-06,,");
        using var document = JsonDocument.Parse(await SarifAsync(run.Report));
        var sarif = document.RootElement.GetProperty("runs")[0];
        var results = sarif.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(run.Report.Findings.Count, results.Length);
        var location = results[0].GetProperty("locations")[0];
        Assert.Equal(
            ("fail", "error", 2, "booked"),
            (results[0].GetProperty("kind").GetString(), results[0].GetProperty("level").GetString(), location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32(), location.GetProperty("logicalLocations")[0].GetProperty("name").GetString()));
        Assert.Contains(results, r => r.GetProperty("kind").GetString() == "open" && r.GetProperty("level").GetString() == "none");
        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(results, r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.Equal(["Made up.", "Days without hours."], sarif.GetProperty("properties").GetProperty("limits").EnumerateArray().Select(l => l.GetString()!));
    }

    [Fact]
    public async Task What_is_suppressed_stays_in_the_file_with_its_reason()
    {
        var run = await Run.OfAsync(Records.Line("C-1"), new DatasetOptions { Settings = SettingsTests.Suppressing("PM1002") });
        using var document = JsonDocument.Parse(await SarifAsync(run.Report));
        var result = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "PM1002");
        Assert.Equal("Counted elsewhere.", Assert.Single(result.GetProperty("suppressions").EnumerateArray()).GetProperty("justification").GetString());
    }

    private static List<string> Fingerprints(string[] lines)
    {
        var report = Run.Of(Records.Utf8(string.Join('\n', lines)), maxFindings: int.MaxValue).Report;
        using var document = JsonDocument.Parse(SarifAsync(report).GetAwaiter().GetResult());
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("partialFingerprints").GetProperty("policymodelFinding/v1").GetString()!)];
    }

    private static async Task<byte[]> SarifAsync(Report report)
    {
        using var output = new MemoryStream();
        await SarifReport.WriteAsync(report, output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
