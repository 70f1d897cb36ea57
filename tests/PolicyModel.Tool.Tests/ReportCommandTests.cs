namespace PolicyModel.Tool.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private static readonly string[] Key = ["--key-env", "POLICYMODEL_TEST_KEY"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("sarif")]
    public async Task Parts_make_the_report_of_one_run_over_all_inputs(string format)
    {
        var a = folder.Write("a.ndjson", Records.Line("C-1") + "\n" + Records.Line("C-2"));
        var b = folder.Write("b.ndjson", Records.Line("C-1") + "\n{");
        var (one, two) = (await PartAsync(a), await PartAsync(b));
        var merged = await Call.RunAsync("report", "--merge", one, two, "--format", format);
        var whole = await Call.RunAsync("check", a, b, "--format", format);
        Assert.Equal(whole.Output, merged.Output);
        Assert.Equal((1, 1), (whole.ExitCode, merged.ExitCode));
        Assert.Contains("PM8001", merged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_needs_a_key_and_nothing_else_takes_one()
    {
        var a = folder.Write("a.ndjson", Records.Line("C-1"));
        Assert.Equal(2, (await Call.RunAsync("check", a, "--format", "part")).ExitCode);
        Assert.Equal(2, (await Call.RunAsync(["check", a, "--format", "json", .. Key])).ExitCode);
        Assert.Equal(2, (await Call.RunAsync("check", a, "--format", "part", "--key-file", folder.Write("short", "short"))).ExitCode);
        Assert.Equal(2, (await Call.RunAsync(["check", a, "--format", "part", "--public", .. Key])).ExitCode);
        Assert.Equal(2, (await Call.RunAsync(["check", a, "--format", "part", "--baseline", a, .. Key])).ExitCode);
    }

    [Fact]
    public async Task What_is_no_part_is_unreadable_and_no_output_appears()
    {
        var a = folder.Write("a.ndjson", Records.Line("C-1"));
        var call = await Call.RunAsync("report", "--merge", a, "-o", folder.PathOf("out"));
        Assert.Equal(3, call.ExitCode);
        Assert.Contains("a.ndjson: ", call.Error, StringComparison.Ordinal);
        Assert.Equal(3, (await Call.RunAsync("report", "--merge", folder.PathOf("nowhere"))).ExitCode);
        Assert.Equal(2, (await Call.RunAsync("report", "--merge", a, "-o", a)).ExitCode);
        Assert.Equal(2, (await Call.RunAsync("report", "--merge", a, "--max-findings", "-1")).ExitCode);
        Assert.Equal(["a.ndjson"], folder.Files);
    }

    [Fact]
    public async Task A_part_of_some_readings_gives_a_report_of_those()
    {
        var a = folder.Write("a.ndjson", Records.Line("C-1"));
        var part = await PartAsync(a, "--readings", "form");
        Assert.Equal((await Call.RunAsync("check", a, "--readings", "form")).Output, (await Call.RunAsync("report", "--merge", part)).Output);
    }

    private async Task<string> PartAsync(string input, params string[] more)
    {
        var part = input + ".part";
        var call = await Call.RunAsync(["check", input, "--format", "part", "-o", part, .. Key, .. more]);
        Assert.True(call.ExitCode < 2, call.Error);
        return part;
    }
}
