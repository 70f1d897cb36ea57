namespace PolicyModel.Tool.Tests;

public sealed class ExplainCommandTests : IDisposable
{
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
    public async Task A_file_that_is_not_there_is_3() => Assert.Equal(3, (await Call.RunAsync("explain", folder.PathOf("nowhere"))).ExitCode);
}
