using System.Text.Json;

namespace PolicyModel.Tool.Tests;

/// <summary><c>check</c> on published lists: the columns decide, or the name that is given.</summary>
public sealed class CheckListsTests : IDisposable
{
    private const string Pending = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,MOA\nMISSOURI,Prairie County Sheriff's Office,County,Prairie County,Task Force Model,link pending\n,,,,,\n";
    private const string Participating = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA\nMISSOURI,Prairie County Sheriff's Office,County,Prairie County,Task Force Model,2026-01-15,link pending\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_with_the_columns_of_a_list_is_judged_as_one_for_the_day_of_its_release()
    {
        var call = await Call.RunAsync("check", folder.Write("pending-2026-02-27.csv", Pending), folder.Write("participating-2026-05-18.csv", Participating), "--fail-on", "warning");
        Assert.Equal((1, ""), (call.ExitCode, call.Error));
        Assert.Contains("2 rows: 1 read (1 of them tell of an agreement with a state or local body), 1 blank, 0 refused; released on 2026-02-27.", call.Output, StringComparison.Ordinal);
        Assert.Contains("2 agreements judged as of 2026-05-18.", call.Output, StringComparison.Ordinal);
        Assert.Contains("PM7001 violated (warning): The memorandum was signed on 2026-01-15 and is not posted on 2026-05-18, 123 days later.", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_a_list_where_it_is_said_to_be_one()
    {
        var call = await Call.WithInputAsync(Participating, "check", "-", "--mapping", "ice-287g-participating", "--released", "2026-02-05", "--format", "json");
        using var report = JsonDocument.Parse(call.Output);
        Assert.Equal(("2026-02-05", "ice-287g-participating"), (report.RootElement.GetProperty("asOf").GetString(), report.RootElement.GetProperty("lists")[0].GetProperty("list").GetString()));
        Assert.Equal(3, (await Call.WithInputAsync(Participating, "check", "-")).ExitCode);
    }

    [Theory]
    [InlineData("csv", "file,line,column,recordId,rule")]
    [InlineData("sarif", "\"version\": \"2.1.0\"")]
    [InlineData("html", "<title>Published lists beside the terms and the law of agreements</title>")]
    public async Task Every_form_of_report_is_there(string format, string part) =>
        Assert.Contains(part, (await Call.RunAsync("check", folder.Write("list-2026-05-18.csv", Participating), "--format", format)).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--public")]
    [InlineData("--format", "ndjson")]
    [InlineData("--readings", "form")]
    [InlineData("--as-of", "2026-05-18T12:00")]
    [InlineData("--released", "May 18")]
    public async Task What_does_not_go_with_a_list_is_a_usage_error(params string[] options) =>
        Assert.Equal(2, (await Call.RunAsync(["check", folder.Write("list-2026-05-18.csv", Participating), .. options])).ExitCode);

    [Fact]
    public async Task A_list_that_does_not_tell_its_day_needs_one()
    {
        var list = folder.Write("a.csv", Participating);
        Assert.Equal(2, (await Call.RunAsync("check", list)).ExitCode);
        Assert.Equal(0, (await Call.RunAsync("check", list, "--as-of", "2026-02-01")).ExitCode);
    }

    [Fact]
    public async Task A_list_with_the_columns_of_another_is_unreadable_under_a_name() =>
        Assert.Equal(3, (await Call.RunAsync("check", folder.Write("list-2026-05-18.csv", Pending), "--mapping", "ice-287g-participating")).ExitCode);
}
