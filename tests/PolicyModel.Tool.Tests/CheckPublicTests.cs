namespace PolicyModel.Tool.Tests;

public sealed class CheckPublicTests
{
    [Theory]
    [InlineData("text", 1)]
    [InlineData("json", 1)]
    [InlineData("html", 1)]
    [InlineData("ndjson", 2)]
    [InlineData("csv", 2)]
    [InlineData("sarif", 2)]
    public async Task A_public_report_names_no_case_and_formats_that_list_findings_are_refused(string format, int exitCode)
    {
        var call = await Call.WithInputAsync(Records.Exceeding, "check", "-", "--public", "--format", format, "--as-of", "2026-11-17");
        Assert.Equal(exitCode, call.ExitCode);
        Assert.Equal(exitCode == 2, call.Output.Length == 0);
        Assert.DoesNotContain("C-0001", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-17", call.Output, StringComparison.Ordinal);
    }
}
