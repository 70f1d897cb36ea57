using System.Reflection;
using System.Text.Json.Nodes;

namespace PolicyModel.Tool.Tests;

public sealed class MapCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_draft_goes_to_the_output_and_what_it_could_not_place_to_standard_error()
    {
        var call = await Call.WithInputAsync("Booking ID,Booking Date,Shoe Size\nB1,2026-03-05,9\n", "map", "-");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal("Booking Date", JsonNode.Parse(call.Output)!["case"]!["bookedAt"]!["column"]!.GetValue<string>());
        Assert.Contains("  Booking ID -> caseId\n", call.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("  Shoe Size  No field was found for it.\n", call.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("  /case/custodian/timeZone: ", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_filled_in_checks_its_table()
    {
        var table = folder.Write("export.csv", "Booking ID,Booking Date,Release Date,Charge,Disposition Date,Disposition\nB1,2026-03-05,2026-03-09,DWI,2026-03-06,BOND\n"u8.ToArray());
        var draft = JsonNode.Parse((await Call.RunAsync("map", table)).Output)!;
        draft["case"]!["jurisdiction"]!["value"] = "US-MO";
        draft["case"]!["custodian"] = JsonNode.Parse("""{ "name": { "value": "Prairie County Jail" }, "timeZone": { "value": "America/Chicago" } }""");
        var check = await Call.RunAsync("check", table, "--mapping", folder.Write("export.mapping.json", draft.ToJsonString()), "--format", "json");
        Assert.Equal((1, 0), (JsonNode.Parse(check.Output)!["records"]!["valid"]!.GetValue<int>(), JsonNode.Parse(check.Output)!["records"]!["invalid"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_shipped_mapping_is_printed_and_known_by_its_name()
    {
        var call = await Call.RunAsync("map", "--shipped", "ice-detainers-foia");
        Assert.Equal("policymodel/mapping/v1", JsonNode.Parse(call.Output)!["schema"]!.GetValue<string>());
        var check = await Call.WithInputAsync("date,lift_reason,det_facility,city,state,detainer_type\n2010-03-05,,PRAIRIE CO JAIL,ROLLA,MISSOURI,\n", "check", "-", "--mapping", "ice-detainers-foia", "--format", "ndjson");
        Assert.Equal("D1-2", JsonNode.Parse(Assert.Single(check.Lines))!["caseId"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_guide_shows_what_the_command_says_of_the_sample_and_its_edited_draft_reads_every_booking()
    {
        var docs = Path.Combine(typeof(MapCommandTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "docs");
        var export = Path.Combine(docs, "samples", "export.csv");
        var call = await Call.RunAsync("map", export);
        Assert.Contains(call.Error.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(Path.Combine(docs, "first-table.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var check = await Call.RunAsync("check", export, "--mapping", Path.Combine(docs, "samples", "export.mapping.json"), "--format", "json");
        Assert.Equal("""{"read":3,"valid":3,"invalid":0}""", JsonNode.Parse(check.Output)!["records"]!.ToJsonString());
        Assert.DoesNotContain("INMATE", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("map")]
    [InlineData("map", "-", "--shipped", "flat")]
    [InlineData("map", "--shipped", "nowhere")]
    public async Task A_call_with_neither_or_both_is_a_usage_error(params string[] args) => Assert.Equal(2, (await Call.WithInputAsync("", args)).ExitCode);
}
