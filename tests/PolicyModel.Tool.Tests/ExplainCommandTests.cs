using System.Reflection;

namespace PolicyModel.Tool.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private static readonly string Root = typeof(ExplainCommandTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_case_is_told_as_a_numbered_account()
    {
        var file = folder.Write("in", string.Join('\n', Records.Line("C-1"), Records.Line("C-2"), Records.Within("C-3")));
        var call = await Call.RunAsync("explain", file, "--case", "C-2");
        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Equal("Case C-2 (in line 2)", call.Lines[0]);
        Assert.Equal(Enumerable.Range(1, call.Lines.Length - 1), call.Lines[1..].Select(l => int.Parse(l[..l.IndexOf('.', StringComparison.Ordinal)])));
        Assert.True(call.Lines.Length > 4);
        Assert.DoesNotContain("C-1", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_cases_are_told_in_order_with_an_empty_line_between()
    {
        var call = await Call.WithInputAsync(string.Join('\n', Records.Line("C-1"), Records.Line("C-2"), Records.Sparse), "explain", "-");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal(["Case C-1 (standard input line 1)", "Case C-2 (standard input line 2)", "Case C-0002 (standard input line 3)"], call.Output.Split("\n\n").Select(c => c.Split('\n')[0]));
    }

    [Fact]
    public async Task Cases_of_several_files_are_told_in_turn()
    {
        var call = await Call.RunAsync("explain", folder.Write("a", Records.Line("C-1")), folder.Write("b", Records.Line("C-2")));
        Assert.Equal(["Case C-1 (a line 1)", "Case C-2 (b line 1)"], call.Output.Split("\n\n").Select(c => c.Split('\n')[0]));
    }

    [Fact]
    public async Task What_one_case_tells_is_what_all_tell_of_it()
    {
        var input = string.Join('\n', Records.Line("C-1"), Records.Line("C-2"));
        var all = await Call.WithInputAsync(input, "explain", "-");
        var first = await Call.WithInputAsync(input, "explain", "-", "--case", "C-1");
        var second = await Call.WithInputAsync(input, "explain", "-", "--case", "C-2");
        Assert.Equal(all.Output, first.Output + "\n" + second.Output);
    }

    [Fact]
    public async Task An_invalid_case_is_told_with_its_problems_and_without_its_values()
    {
        var call = await Call.WithInputAsync(Records.Line("C-1", root => root["jurisdiction"] = "Canary Person"), "explain", "-", "--case", "C-1");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("not valid", call.Output, StringComparison.Ordinal);
        Assert.Contains("PM0006 line 1 /jurisdiction", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", call.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C-9", "--case: the file holds no case of that id.")]
    [InlineData("A123456789", "--case: expected")]
    [InlineData("not an id", "--case: expected")]
    public async Task A_case_that_there_is_not_is_2(string id, string message)
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "explain", "-", "--case", id);
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.StartsWith("policymodel: " + message, call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(id, call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_as_of_time_and_readings_are_heeded()
    {
        var held = Records.StillHeld("C-1");
        Assert.Equal(2, (await Call.WithInputAsync(held, "explain", "-")).ExitCode);
        var call = await Call.WithInputAsync(held, "explain", "-", "--as-of", "2026-03-07", "--readings", "regulation");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("regulation", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("lenient", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_written_beside_the_account()
    {
        var file = folder.Write("in", string.Join('\n', Records.Line("C-1"), Records.Line("C-2")));
        var call = await Call.RunAsync("explain", file, "--case", "C-2", "--svg", folder.PathOf("out.svg"));
        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Equal((await Call.RunAsync("explain", file, "--case", "C-2")).Output, call.Output);
        Assert.Equal(["in", "out.svg"], folder.Files);
        var svg = await File.ReadAllTextAsync(folder.PathOf("out.svg"), TestContext.Current.CancellationToken);
        Assert.StartsWith("<svg ", svg, StringComparison.Ordinal);
        Assert.Contains("Timeline of case C-2", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_the_only_case_needs_no_id_and_replaces_what_was_there()
    {
        var output = folder.Write("out.svg", "something older");
        var call = await Call.WithInputAsync(Records.Exceeding, "explain", "-", "--svg", output);
        Assert.Equal(0, call.ExitCode);
        Assert.StartsWith("<svg ", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two", null, "--svg draws one case: name it with --case.")]
    [InlineData("same", "C-1", "--svg draws one case: several have that id.")]
    [InlineData("two", "C-9", "--case: the file holds no case of that id.")]
    [InlineData("none", null, "--svg: there is no case to draw.")]
    [InlineData("invalid", "C-1", "--svg: the case is not valid")]
    public async Task A_picture_of_other_than_one_valid_case_is_2_and_nothing_is_written(string input, string? id, string message)
    {
        var text = input switch
        {
            "two" => Records.Line("C-1") + "\n" + Records.Line("C-2"),
            "same" => Records.Line("C-1") + "\n" + Records.Line("C-1"),
            "invalid" => Records.Line("C-1", root => root["jurisdiction"] = "Canary Person"),
            _ => "",
        };
        string[] call = ["explain", "-", "--svg", folder.PathOf("out.svg"), .. id is null ? Array.Empty<string>() : ["--case", id]];
        var result = await Call.WithInputAsync(text, call);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("policymodel: " + message, result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_written_is_4_and_leaves_nothing()
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "explain", "-", "--svg", folder.PathOf("no/out.svg"));
        Assert.Equal((4, "", "policymodel: out.svg: cannot be written."), (call.ExitCode, call.Output, call.Error.Trim()));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task A_picture_over_the_input_is_2_and_the_input_is_spared()
    {
        var file = folder.Write("in", Records.Exceeding);
        var call = await Call.RunAsync("explain", file, "--svg", file);
        Assert.Equal((2, "policymodel: --svg: the file is one of the inputs."), (call.ExitCode, call.Error.Trim()));
        Assert.Equal(Records.Exceeding, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_picture_in_the_docs_is_what_the_command_draws()
    {
        var shown = Path.Combine(Root, "docs", "samples", "timeline.svg");
        var drawn = Environment.GetEnvironmentVariable("POLICYMODEL_UPDATE") == "1" ? shown : folder.PathOf("timeline.svg");
        var call = await Call.RunAsync("explain", Path.Combine(Root, "docs", "samples", "cases.ndjson"), "--case", "C-0001", "--svg", drawn);
        Assert.Equal(0, call.ExitCode);
        Assert.True(
            await File.ReadAllTextAsync(shown, TestContext.Current.CancellationToken) == await File.ReadAllTextAsync(drawn, TestContext.Current.CancellationToken),
            "docs/samples/timeline.svg differs from what the command draws: run the tests with POLICYMODEL_UPDATE=1 and look at the picture.");
        Assert.Contains("samples/timeline.svg", await File.ReadAllTextAsync(Path.Combine(Root, "docs", "judging.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_asks_for_what_is_missing_instead_of_telling_the_case()
    {
        var call = await Call.WithInputAsync(Records.Sparse, "explain", "-", "--case", "C-0002", "--request");
        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Equal("Records request for case C-0002 (standard input line 1)", call.Lines[0]);
        Assert.Contains(call.Lines, l => l.Contains("(field /grounds)", StringComparison.Ordinal));
        Assert.DoesNotContain("Prairie", call.Output, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, call.Lines.Length - 1), call.Lines[1..].Select(l => int.Parse(l[..l.IndexOf('.', StringComparison.Ordinal)])));
    }

    [Fact]
    public async Task A_request_for_a_case_that_is_not_valid_tells_its_problems()
    {
        var call = await Call.WithInputAsync(Records.Line("C-1", root => root["jurisdiction"] = "Canary Person"), "explain", "-", "--request");
        Assert.Contains("PM0006 line 1 /jurisdiction", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_3() => Assert.Equal(3, (await Call.RunAsync("explain", folder.PathOf("nowhere"))).ExitCode);
}
