using System.Diagnostics;

namespace PolicyModel.Tool.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_lists_every_command()
    {
        var call = await Call.RunAsync("--help");
        Assert.Equal((0, "", ""), (call.ExitCode, call.Output, call.Error));
        Assert.All(new[] { "check <FILE>", "explain <FILE>", "deadline", "law <PLACE>", "rules <ID>", "compare <FILE>", "monitor <OLD> <NEW>", "agency <AGENCY>", "--version" }, c => Assert.Contains(c, call.Help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", "FILE --mapping --as-of --readings --law --readings-file --lenient --format --output --fail-on --max-findings --baseline --public --released --settings --key-file --key-env --quiet")]
    [InlineData("report", "--merge --format --output --settings --law --readings-file --fail-on --max-findings")]
    [InlineData("explain", "FILE --mapping --as-of --readings --settings --law --readings-file --lenient --case --request --svg")]
    [InlineData("deadline", "--from --zone --reading --form --batch --law --readings-file")]
    [InlineData("law", "--on --county --format --law")]
    [InlineData("rules", "--format")]
    [InlineData("pseudonymize", "FILE --key-file --key-env --key-id --release --field --output")]
    [InlineData("monitor", "--format --output")]
    [InlineData("agency", "--from --as-of --format --output --law")]
    [InlineData("compare", "FILE --mapping --as-of --readings --settings --law --readings-file --lenient --between --format --max-rows --output")]
    public async Task Help_of_a_command_lists_its_options_and_no_others(string command, string options)
    {
        var call = await Call.RunAsync(command, "--help");
        Assert.Equal(0, call.ExitCode);
        var listed = call.Help.Split('\n').Select(l => l.Trim().Split([' ', ',', '<'], StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 0)
            .SelectMany(w => w.Take(3)).Where(w => w.StartsWith("--", StringComparison.Ordinal)).Distinct();
        Assert.Equal(options.Split(' ').Where(o => o != "FILE").Append("--help").Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(options.Contains("FILE", StringComparison.Ordinal), call.Help.Contains("<FILE>  ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("chek", "x")]
    [InlineData("check")]
    [InlineData("check", "x", "--colour")]
    [InlineData("check", "x", "--format", "xml")]
    [InlineData("check", "x", "--fail-on", "grave")]
    [InlineData("check", "x", "--max-findings", "many")]
    [InlineData("check", "x", "--max-findings", "-1")]
    [InlineData("explain")]
    [InlineData("explain", "x", "--colour")]
    [InlineData("deadline", "x")]
    [InlineData("deadline")]
    [InlineData("deadline", "--batch", "-", "--zone", "UTC")]
    [InlineData("law", "US-XX")]
    [InlineData("law", "US-MO", "--on", "soon")]
    [InlineData("law", "US-MO", "--county", "9")]
    [InlineData("law", "--county", "29095")]
    [InlineData("law", "US-MO", "--format", "csv")]
    [InlineData("rules", "PM9999")]
    [InlineData("agency", "x")]
    [InlineData("agency", "--from", "x")]
    [InlineData("agency", "x", "--from", "x", "--as-of", "soon")]
    [InlineData("monitor", "x")]
    [InlineData("monitor", "-", "-")]
    [InlineData("monitor", "x", "y", "--format", "csv")]
    [InlineData("compare", "x")]
    [InlineData("compare", "x", "y", "z")]
    [InlineData("compare", "x", "y", "--as-of", "2026-04-01")]
    [InlineData("compare", "x", "--between", "regulation")]
    [InlineData("compare", "x", "--between", "regulation", "2026-04-01")]
    [InlineData("compare", "x", "--between", "regulation", "generous")]
    [InlineData("compare", "x", "--between", "regulation", "form", "--max-rows", "-1")]
    public async Task A_call_that_cannot_be_carried_out_is_2_with_a_message_on_standard_error(params string[] args)
    {
        var call = await Call.RunAsync(args);
        Assert.Equal((2, "", ""), (call.ExitCode, call.Output, call.Help));
        Assert.StartsWith("policymodel: ", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_answers_on_standard_output_with_its_exit_code()
    {
        var (code, output, error) = await ProcessAsync("", "deadline", "--from", "2026-03-06T18:30", "--zone", "America/New_York");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("2026-03-10T22:30:00Z\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_reads_standard_input_and_is_silent_on_standard_error_in_a_pipe()
    {
        var (code, output, error) = await ProcessAsync(Records.Exceeding + "\n", "check", "-", "--format", "ndjson");
        Assert.Equal((1, ""), (code, error));
        Assert.Contains("\"caseId\":\"C-0001\"", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_says_what_is_wrong_on_standard_error()
    {
        var (code, output, error) = await ProcessAsync("", "check", "nowhere.ndjson");
        Assert.Equal((3, ""), (code, output));
        Assert.Equal("policymodel: nowhere.ndjson: cannot be opened (there is no such file).", error.Trim());
    }

    private static async Task<(int Code, string Output, string Error)> ProcessAsync(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        args.ToList().ForEach(start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
