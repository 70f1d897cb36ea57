using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Tool.Tests;

public sealed class CompareCommandTests : IDisposable
{
    /// <summary>A hold past 48 hours on the clock and inside 48 counted hours: over a week-end.</summary>
    private static readonly string OverTheWeekend = Records.Line("C-0003", r => r["leftCustodyAt"] = "2026-03-09T12:00");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Between_two_readings_the_case_on_which_they_differ_moves_and_the_others_do_not()
    {
        var records = folder.Write("records.ndjson", $"{Records.Exceeding}\n{OverTheWeekend}\n{Records.Within("C-0004")}\n{Records.Sparse}\n");
        var json = await JsonAsync(1, "compare", records, "--between", "regulation", "form");
        Assert.Equal("""{"compared":4,"moved":1,"invalid":0,"onlyBefore":0,"onlyAfter":0}""", json["records"]!.ToJsonString());
        Assert.Equal("""[{"of":"verdict","before":"within","after":"exceeds","cases":1}]""", json["counts"]!.ToJsonString());
        Assert.Equal("""[{"caseId":"C-0003","place":"records.ndjson line 2","of":"verdict","before":"within","after":"exceeds","provisions":["8-cfr-287.7-d","form-i-247a"]}]""", json["rows"]!.ToJsonString());
        var text = await Call.RunAsync("compare", "--between", "regulation", "form", records);
        Assert.Equal(1, text.ExitCode);
        Assert.Contains("C-0003 (records.ndjson line 2)\n    verdict: within -> exceeds; by 8-cfr-287.7-d, form-i-247a\n", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Between_a_reading_and_itself_nothing_moves()
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "compare", "-", "--between", "form", "form");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("1 cases compared, 0 of them moved", call.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing moves.\n", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_not_valid_is_counted_and_gives_1()
    {
        var json = await JsonAsync(1, "compare", folder.Write("records.ndjson", "{}\n" + Records.Exceeding), "--between", "form", "form");
        Assert.Equal("""{"compared":1,"moved":0,"invalid":1,"onlyBefore":0,"onlyAfter":0}""", json["records"]!.ToJsonString());
    }

    [Theory]
    [InlineData("2025-12-30", "2025-12-31", 0)]
    [InlineData("2025-12-31", "2026-01-01", 1)]
    [InlineData("2026-01-01", "2026-01-02", 0)]
    public async Task Between_two_days_verdicts_move_exactly_where_a_provision_begins(string before, string after, int exitCode)
    {
        var records = folder.Write("records.ndjson", Records.Exceeding);
        var json = await JsonAsync(exitCode, "compare", records, "--between", before, after, "--readings", "regulation", "--law", folder.Write("law.json", OwnLaw.LaterRegulation));
        Assert.Equal(exitCode == 0 ? "[]" : """{"of":"regulation","before":"undetermined","after":"exceeds","cases":1}""", exitCode == 0 ? json["counts"]!.ToJsonString() : json["counts"]!.AsArray().Single(c => c!["of"]!.GetValue<string>() == "regulation")!.ToJsonString());
        Assert.Equal(exitCode == 0 ? [] : ["8-cfr-287.7-d"], json["movedBy"]!.AsArray().Select(m => m!["provision"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Each_of_two_provisions_that_began_between_the_days_is_named_for_what_it_moved()
    {
        // The warrant policy began on 2017-04-02; the made-up regulation on 2026-01-01.
        var records = folder.Write("records.ndjson", Records.Exceeding);
        var json = await JsonAsync(1, "compare", records, "--between", "2017-04-01", "2026-01-01", "--law", folder.Write("law.json", OwnLaw.LaterRegulation));
        var moved = json["rows"]!.AsArray().ToDictionary(r => r!["of"]!.GetValue<string>(), r => string.Join(' ', r!["provisions"]!.AsArray().Select(p => p!.GetValue<string>())));
        Assert.Equal(("8-cfr-287.7-d", "ice-policy-10074.2"), (moved["regulation"], moved["PM2004"]));
    }

    [Fact]
    public async Task Two_files_of_assessments_are_paired_by_case_in_whatever_order()
    {
        string[] before = [await LineAsync(Records.Exceeding), await LineAsync(OverTheWeekend), await LineAsync(Records.Within("C-0004")), "{\"line\":4,\"problems\":[]}"];
        string[] after = [await LineAsync(Records.Line("C-0003")), await LineAsync(Records.Exceeding), await LineAsync(Records.Within("C-0005"))];
        var json = await JsonAsync(1, "compare", folder.Write("before.ndjson", string.Join('\n', before)), folder.Write("after.ndjson", string.Join('\n', after)));
        Assert.Equal("""{"compared":2,"moved":1,"invalid":1,"onlyBefore":1,"onlyAfter":1}""", json["records"]!.ToJsonString());
        Assert.Contains("""{"of":"regulation","before":"within","after":"exceeds","cases":1}""", json["counts"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("""{"of":"PM1002","before":"no finding","after":"violated","cases":1}""", json["counts"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.All(json["rows"]!.AsArray(), r => Assert.Equal("C-0003", r!["caseId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Two_files_with_no_case_in_common_are_not_said_to_agree()
    {
        var call = await Call.RunAsync("compare", folder.Write("before.ndjson", await LineAsync(Records.Exceeding)), folder.Write("after.ndjson", await LineAsync(Records.Within("C-0009"))));
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("No case stands in both files, so nothing was compared.", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing moves", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beside_itself_does_not_move_though_a_case_stands_in_it_twice()
    {
        var line = await LineAsync(Records.Exceeding);
        var file = folder.Write("same.ndjson", $"{line}\n{line}\n");
        Assert.Equal(0, (await Call.RunAsync("compare", file, file)).ExitCode);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes($"{line}\n{line}\n"));
        }

        Assert.Equal(0, (await Call.RunAsync("compare", file, folder.Write("same.ndjson.gz", packed.ToArray()))).ExitCode);
    }

    [Fact]
    public async Task A_file_that_says_that_it_is_not_complete_is_not_passed_over()
    {
        var line = await LineAsync(Records.Exceeding);
        var call = await Call.RunAsync("compare", folder.Write("a.ndjson", line + "\n{\"incomplete\":true}\n"), folder.Write("b.ndjson", line));
        Assert.Contains("INCOMPLETE", call.Output, StringComparison.Ordinal);
        Assert.Equal(130, call.ExitCode);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"schema\":\"policymodel/custody-case/v1\"}")]
    [InlineData("{\"schema\":\"policymodel/assessment/v1\"}")]
    public async Task What_is_no_assessment_is_3_and_says_where(string line)
    {
        var call = await Call.RunAsync("compare", folder.Write("a.ndjson", line), folder.Write("b.ndjson", ""));
        Assert.Equal((3, ""), (call.ExitCode, call.Output));
        Assert.StartsWith("policymodel: a.ndjson record 1: this is no assessment", call.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await Call.RunAsync("compare", folder.PathOf("none"), folder.PathOf("none"))).ExitCode);
    }

    [Fact]
    public async Task Rows_are_capped_and_the_cap_is_said_while_counts_stay_exact()
    {
        var records = folder.Write("records.ndjson", string.Join('\n', Enumerable.Range(1, 5).Select(i => OverTheWeekend.Replace("C-0003", $"C-000{i}", StringComparison.Ordinal))));
        var json = await JsonAsync(1, "compare", records, "--between", "regulation", "form", "--max-rows", "2");
        Assert.Equal((5, 2, 2), (json["rowsTotal"]!.GetValue<int>(), json["rowsShown"]!.GetValue<int>(), json["rows"]!.AsArray().Count));
        Assert.Contains("5 moves, of which the first 2 are shown", (await Call.RunAsync("compare", records, "--between", "regulation", "form", "--max-rows", "2")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_may_be_a_file()
    {
        var written = folder.PathOf("moves.txt");
        var call = await Call.RunAsync("compare", folder.Write("records.ndjson", OverTheWeekend), "--between", "regulation", "form", "--output", written);
        Assert.Equal((1, ""), (call.ExitCode, call.Output));
        Assert.Contains("within -> exceeds", await File.ReadAllTextAsync(written, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<string> LineAsync(string record) => (await Call.WithInputAsync(record, "check", "-", "--format", "ndjson")).Lines[0];

    /// <summary>What a call prints as JSON, which must follow the schema.</summary>
    private static async Task<JsonNode> JsonAsync(int exitCode, params string[] args)
    {
        var call = await Call.RunAsync([.. args, "--format", "json"]);
        Assert.Equal((exitCode, ""), (call.ExitCode, call.Error));
        using var judge = SchemaJudge.Start();
        var json = JsonNode.Parse(call.Output)!;
        Assert.All(judge.Judge([("comparison", json.ToJsonString(), 0)]), j => Assert.Null(j.Verdict));
        return json;
    }
}
