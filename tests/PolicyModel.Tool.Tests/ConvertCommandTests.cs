using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Tool.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private static readonly string Samples = Path.Combine(typeof(ConvertCommandTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "docs", "samples");

    private static readonly NodeFolder Node = new("TableJudge", "tableschema");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("cases.csv")]
    [InlineData("cases.parquet")]
    public async Task A_record_comes_back_from_a_table_as_it_was_and_can_be_checked_there(string name)
    {
        var table = folder.PathOf(name);
        var there = await Call.WithInputAsync(Records.Exceeding + "\n" + Records.Sparse + "\n", "convert", "-", "-o", table);
        Assert.Equal((0, "2 of 2 records written"), (there.ExitCode, there.Error.Trim()));
        var back = await Call.RunAsync("convert", table, "--to", "ndjson");
        Assert.Equal([Records.Exceeding, Records.Sparse], back.Lines);
        var check = await Call.RunAsync("check", table, "--format", "ndjson");
        Assert.Equal(["C-0001", "C-0002"], check.Lines.Select(l => JsonNode.Parse(l)!["caseId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_record_that_is_left_out_is_told_and_the_exit_code_says_so()
    {
        var call = await Call.WithInputAsync("{\n" + Records.Sparse + "\n", "convert", "-", "--to", "csv");
        Assert.Equal(1, call.ExitCode);
        Assert.StartsWith("standard input line 1: PM0001 ", call.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 of 2 records written", call.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_without_a_column_are_told()
    {
        var record = JsonNode.Parse(Records.Sparse)!.AsObject();
        record["conditions"] = JsonNode.Parse("[]");
        var call = await Call.WithInputAsync(record.ToJsonString() + "\n", "convert", "-", "--to", "csv");
        Assert.Contains("1 of them have parts without a column of their own, which stand as JSON in the column more", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_is_described_for_other_programs_beside_it()
    {
        var call = await Call.WithInputAsync(Records.Sparse + "\n", "convert", "-", "-o", folder.PathOf("cases.csv"), "--data-package");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal(["cases.csv", "datapackage.json"], folder.Files);
        var package = JsonNode.Parse(await File.ReadAllTextAsync(folder.PathOf("datapackage.json"), TestContext.Current.CancellationToken))!;
        var resource = package["resources"]![0]!;
        Assert.Equal("cases.csv", resource["path"]!.GetValue<string>());
        var header = (await File.ReadAllLinesAsync(folder.PathOf("cases.csv"), TestContext.Current.CancellationToken))[0];
        Assert.Equal(header.Split(','), resource["schema"]!["fields"]!.AsArray().Select(f => f!["name"]!.GetValue<string>()));
        Assert.All(resource["schema"]!["fields"]!.AsArray(), f => Assert.NotEqual("", f!["description"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_samples_are_what_the_command_writes_of_the_sample_records()
    {
        var updates = Environment.GetEnvironmentVariable("POLICYMODEL_UPDATE") == "1";
        var call = await Call.RunAsync("convert", Path.Combine(Samples, "cases.ndjson"), "-o", updates ? Path.Combine(Samples, "cases.csv") : folder.PathOf("cases.csv"), "--data-package");
        Assert.Equal(0, call.ExitCode);
        Assert.All(updates ? [] : folder.Files, file => Assert.True(
            File.ReadAllText(folder.PathOf(file)) == File.ReadAllText(Path.Combine(Samples, file)),
            $"docs/samples/{file} differs from what the command writes: run the tests with POLICYMODEL_UPDATE=1 and look at the difference."));
    }

    [Fact]
    public void Another_reader_of_Table_Schema_reads_the_sample_table()
    {
        Node.NeedsOrSkips("The sample table was read by the library alone");
        var (exitCode, output, error) = NodeFolder.Run(Node.Script("table.mjs", Path.Combine(Samples, "datapackage.json")));
        Assert.Equal((0, ""), (exitCode, error));
        JsonObject[] rows = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => JsonNode.Parse(r)!.AsObject())];
        Assert.Equal(File.ReadAllLines(Path.Combine(Samples, "cases.csv")).Length - 1, rows.Length);
        var first = rows.First(r => r["case_id"]!.GetValue<string>() == "C-0001" && r["part"]!.GetValue<string>() == "case");
        Assert.Equal(JsonValueKind.Object, first["more"]!.GetValueKind());
        Assert.Contains(rows, r => r["bail_amount"] is JsonValue amount && amount.GetValueKind() == JsonValueKind.Number);
        Assert.Contains(rows, r => r["detainer_warrant_attached"] is JsonValue attached && attached.GetValueKind() is JsonValueKind.True or JsonValueKind.False);
    }

    [Theory]
    [InlineData("convert", "-")]
    [InlineData("convert", "-", "-o", "cases.txt")]
    [InlineData("convert", "-", "--to", "csv", "--data-package")]
    [InlineData("convert", "-", "--to", "xml")]
    public async Task A_call_that_does_not_say_what_to_write_is_a_usage_error(params string[] args) => Assert.Equal(2, (await Call.WithInputAsync("", args)).ExitCode);
}
