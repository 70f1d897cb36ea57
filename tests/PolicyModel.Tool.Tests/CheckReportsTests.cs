using System.Text.Json;

namespace PolicyModel.Tool.Tests;

/// <summary>The formats of <c>check</c>, what settings beside the data make of findings, and former reports.</summary>
public sealed class CheckReportsTests : IDisposable
{
    private const string Suppressing = """{"schema":"policymodel/settings/v1","rules":[{"rule":"PM2004","suppress":true,"reason":"The warrant is kept apart.","until":"2026-06-15"}]}""";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Csv_and_sarif_are_written_whole()
    {
        var input = folder.Write("in.ndjson", Records.Exceeding);
        var csv = await Call.RunAsync("check", input, "--format", "csv");
        Assert.Equal((1, ""), (csv.ExitCode, csv.Error));
        Assert.StartsWith("\uFEFFfile,line,", csv.Output, StringComparison.Ordinal);
        var sarif = await Call.RunAsync("check", input, "--format", "sarif", "--output", folder.PathOf("out.sarif"));
        Assert.Equal((1, "", ""), (sarif.ExitCode, sarif.Output, sarif.Error));
        using var log = JsonDocument.Parse(await File.ReadAllBytesAsync(folder.PathOf("out.sarif"), TestContext.Current.CancellationToken));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Settings_beside_the_data_suppress_with_a_reason_and_the_finding_is_still_counted()
    {
        var input = folder.Write("in.ndjson", Records.WithoutWarrant("C-1"));
        Assert.Equal(1, (await Call.RunAsync("check", input, "--fail-on", "warning")).ExitCode);
        folder.Write("policymodel.json", Suppressing);
        var call = await Call.RunAsync("check", input, "--fail-on", "warning", "--format", "json");
        Assert.Equal(0, call.ExitCode);
        using var report = JsonDocument.Parse(call.Output);
        Assert.Equal(1, report.RootElement.GetProperty("findingsSuppressed").GetInt32());
        Assert.Equal("The warrant is kept apart.", report.RootElement.GetProperty("settings")[0].GetProperty("reason").GetString());
        using var line = JsonDocument.Parse((await Call.RunAsync("check", input, "--format", "ndjson")).Output);
        Assert.Contains(line.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("outcome").GetString() == "suppressed");
    }

    [Fact]
    public async Task Settings_that_have_ended_change_nothing_and_those_named_go_before_those_beside_the_data()
    {
        var input = folder.Write("in.ndjson", Records.WithoutWarrant("C-1"));
        folder.Write("policymodel.json", Suppressing);
        var ended = folder.Write("ended.json", Suppressing.Replace("2026-06-15", "2026-06-14", StringComparison.Ordinal));
        Assert.Equal(1, (await Call.RunAsync("check", input, "--fail-on", "warning", "--settings", ended)).ExitCode);
    }

    [Fact]
    public async Task Settings_that_are_not_usable_are_2_and_those_that_are_not_there_3()
    {
        var input = folder.Write("in.ndjson", Records.Exceeding);
        folder.Write("policymodel.json", "{}");
        Assert.Equal(2, (await Call.RunAsync("check", input)).ExitCode);
        Assert.Equal(3, (await Call.RunAsync("check", input, "--settings", folder.PathOf("nowhere.json"))).ExitCode);
    }

    [Fact]
    public async Task Of_two_files_of_settings_one_must_be_named()
    {
        using var other = new TemporaryFolder();
        string[] inputs = [folder.Write("a.ndjson", Records.Within("C-1")), other.Write("b.ndjson", Records.Within("C-2"))];
        folder.Write("policymodel.json", Suppressing);
        Assert.Equal(0, (await Call.RunAsync(["check", .. inputs])).ExitCode);
        var settings = other.Write("policymodel.json", Suppressing);
        Assert.Equal(2, (await Call.RunAsync(["check", .. inputs])).ExitCode);
        Assert.Equal(0, (await Call.RunAsync(["check", .. inputs, "--settings", settings])).ExitCode);
    }

    [Fact]
    public async Task Against_a_former_report_only_what_is_new_is_shown_and_weighed()
    {
        var before = folder.PathOf("before.json");
        await Call.WithInputAsync(Records.Exceeding, "check", "-", "--format", "json", "--output", before);
        var same = await Call.WithInputAsync(Records.Within("C-9") + "\n" + Records.Exceeding, "check", "-", "--baseline", before);
        Assert.Equal(0, same.ExitCode);
        Assert.Contains("of the former report left out", same.Output, StringComparison.Ordinal);
        var more = await Call.WithInputAsync(Records.Exceeding + "\n" + Records.Line("C-2"), "check", "-", "--baseline", before);
        Assert.Equal(1, more.ExitCode);
        Assert.Contains("  C-2 (", more.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  C-0001 (", more.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Call.WithInputAsync(Records.Exceeding, "check", "-", "--baseline", before, "--format", "ndjson")).ExitCode);
        Assert.Equal(2, (await Call.WithInputAsync(Records.Exceeding, "check", "-", "--baseline", folder.Write("none.json", "{}"))).ExitCode);
    }
}
