using System.Text.Json.Nodes;
using PolicyModel.Rules;
using PolicyModel.Rules.Tests;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Tool.Tests;

public sealed class MonitorCommandTests : IDisposable
{
    private static readonly string Samples = Path.Combine(NodeFolder.Root, "docs/samples");
    private static readonly string Old = Path.Combine(Samples, "list-2026-02.ndjson");
    private static readonly string New = Path.Combine(Samples, "list-2026-05.ndjson");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Text_tells_each_change_with_its_ids_and_does_not_say_that_anything_ended()
    {
        var call = await Call.RunAsync("monitor", Old, New);

        Assert.Equal((1, ""), (call.ExitCode, call.Error));
        Assert.Contains("7 agreements before, 7 after: 1 appeared, 1 removed from the list, 6 changed, 0 alike.", call.Output, StringComparison.Ordinal);
        Assert.Contains("\nRemoved from the list: 1\n  FL  Harbor City Police Department: task force model of 2025-07-11\n      FL-harbor-city-police-department#TFM#2025-07-11\n", call.Output, StringComparison.Ordinal);
        Assert.Contains("  MO  Prairie County Sheriff: warrant service officer model of 2025-04-15, now task force model of 2026-04-15\n", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("terminated", call.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_in_the_guide_shows_what_the_command_prints() =>
        Assert.Contains((await Call.RunAsync("monitor", Old, New)).Output, await File.ReadAllTextAsync(Path.Combine(NodeFolder.Root, "docs/monitor.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Fact]
    public async Task Json_follows_its_schema_which_says_no_more_than_that()
    {
        var call = await Call.RunAsync("monitor", Old, New, "--format", "json");
        var json = JsonNode.Parse(call.Output)!;
        using (var judge = SchemaJudge.Start())
        {
            Assert.All(judge.Judge([("agreement-changes", json.ToJsonString(), 0)]), j => Assert.Null(j.Verdict));
        }

        var schema = SchemaConstraints.Of("agreement-changes");
        schema.NamesCodes(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["#/$defs/change/properties/kind"] = AssessmentCodes.AgreementChangeKinds.Codes });
        json["before"]!["limits"] = new JsonArray("a limit");
        json["changes"]![2]!["fields"] = new JsonArray("/model");
        schema.Break(json);
        schema.HoldsEachConstraint();
        Assert.Equal(AssessmentCodes.AgreementChangeKinds.Codes, json["counts"]!.AsObject().Select(c => c.Key));
    }

    [Fact]
    public async Task The_page_needs_nothing_else_and_reads_in_light_in_dark_and_narrow()
    {
        var page = folder.PathOf("changes.html");
        Assert.Equal(1, (await Call.RunAsync("monitor", Old, New, "--format", "html", "--output", page)).ExitCode);

        Assert.DoesNotContain("<script", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Browser.Opens(page);
    }

    [Fact]
    public async Task A_list_beside_itself_gives_0_in_every_format()
    {
        Assert.Equal((0, true), ((await Call.RunAsync("monitor", Old, Old)).ExitCode, true));
        Assert.Contains("Nothing changed", (await Call.RunAsync("monitor", Old, Old, "--format", "html")).Output, StringComparison.Ordinal);
        Assert.Equal(7, (int)JsonNode.Parse((await Call.WithInputAsync(await File.ReadAllTextAsync(Old, TestContext.Current.CancellationToken), "monitor", "-", Old, "--format", "json")).Output)!["unchanged"]!);
    }

    [Fact]
    public async Task What_cannot_be_read_is_counted_and_gives_1_and_what_is_no_agreement_is_passed_over()
    {
        var odd = folder.Write("odd.ndjson", await File.ReadAllTextAsync(Old, TestContext.Current.CancellationToken) + "{}\n{\"schema\":\"policymodel/funding-agreement/v1\"}\nno json\n" + Records.Exceeding + "\n");
        var call = await Call.RunAsync("monitor", Old, odd);

        Assert.Equal(1, call.ExitCode);
        Assert.Contains("odd.ndjson: 3 records or rows could not be read and are not compared; 1 are no agreements.", call.Output, StringComparison.Ordinal);
        Assert.Equal(3, (await Call.RunAsync("monitor", Old, folder.PathOf("nowhere"))).ExitCode);
        Assert.Equal(4, (await Call.RunAsync("monitor", Old, New, "--output", folder.PathOf("no/such/folder"))).ExitCode);
    }

    [Fact]
    public async Task Published_lists_are_known_by_their_columns()
    {
        const string Header = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA,ADDENDUM,MOA_URL\n";
        const string Ridge = "MISSOURI,Ridge County Sheriff's Office ,County ,Ridge County,Task Force Model,2025-06-02,link pending,,\n";
        var before = folder.Write("participating-2026-02-27.csv", Header + Ridge + "FLORIDA,Harbor City Police Department,Municipality,Lake County,Task Force Model,2025-07-11,link pending,,\n");
        var after = folder.Write("participating-2026-05-18.csv", Header + Ridge + "KANSAS,Mill County Sheriff's Office,County,Mill County,Task Force Model,2027-07-11,link pending,,\n");
        var call = await Call.RunAsync("monitor", before, after);

        Assert.Equal(1, call.ExitCode);
        Assert.StartsWith("policymodel: participating-2026-05-18.csv line 3: PM", call.Error, StringComparison.Ordinal);
        Assert.Contains("2 agreements before, 1 after: 0 appeared, 1 removed from the list, 0 changed, 1 alike.", call.Output, StringComparison.Ordinal);
        Assert.Contains("participating-2026-05-18.csv: 1 records or rows could not be read and are not compared", call.Output, StringComparison.Ordinal);
        Assert.Contains("  - The list gives one day of signing, and no end.", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_institution_bears_is_not_shown()
    {
        var named = folder.Write("named.ndjson", (await File.ReadAllTextAsync(Old, TestContext.Current.CancellationToken)).Replace("Harbor City Police Department", "Jane Canary", StringComparison.Ordinal));

        Assert.All(new[] { "text", "json", "html" }, f => Assert.DoesNotContain("Canary", Call.RunAsync("monitor", named, New, "--format", f).Result.Output, StringComparison.Ordinal));
    }
}
