using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyModel.Rules;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Datasets.Tests;

public sealed partial class HtmlReportTests
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\" onload=\"x";
    private static readonly NodeFolder Node = new("ReportJudge", "axe-core");
    private static readonly string? Browser = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    [Fact]
    public async Task A_browser_opens_the_page_without_network_error_or_serious_fault_and_it_works_by_keyboard_in_dark_and_on_paper()
    {
        Node.NeedsOrSkips("The page was opened by no browser", Browser is null ? "there is no chromium." : null);
        var lines = Enumerable.Range(0, 30).Select(i => Records.Line($"C-{i:00}", root =>
        {
            root["bookedAt"] = $"202{4 + (i / 12)}-{(i % 12) + 1:00}-01";
            root["custodian"]!["name"] = i % 3 == 0 ? "Ridge County Detention Center" : i % 7 == 0 ? Hostile : "Prairie County Jail";
            root["detainers"]![0]!["servedOnSubjectAt"] = i % 4 == 0 ? "2026-03-12T11:00" : "2026-03-06T11:00";
        })).Append("{").Append(Records.Line("C-90", sample: Records.Sparse));
        using var folder = new TemporaryFolder();
        var report = (await Run.OfAsync(Records.Utf8(string.Join('\n', lines)), new DatasetOptions { Settings = SettingsTests.Suppressing("PM2005") }, name: $"{Hostile.Replace('/', '|')}.ndjson", timelines: 5)).Report;
        var page = folder.Write("page.html", await HtmlAsync(report));
        var (exitCode, output, error) = NodeFolder.Run(Node.Script("browse.mjs", Browser!, page));
        Assert.True(exitCode == 0, error);
        using var document = JsonDocument.Parse(output);
        var saw = document.RootElement;

        Assert.Empty(saw.GetProperty("requests").EnumerateArray());
        Assert.Empty(saw.GetProperty("errors").EnumerateArray().Select(e => e.GetString()));
        Assert.Empty(saw.GetProperty("faults").EnumerateArray().Select(f => f.ToString()));
        Assert.True(saw.GetProperty("overflow")[0].GetInt32() <= 0, "The narrow page scrolls sideways.");

        Assert.Equal("Skip to the report", saw.GetProperty("first").GetString());
        Assert.All(saw.GetProperty("reached").EnumerateArray(), r => Assert.True(r.GetBoolean()));
        var all = Rows(saw, "all");
        Assert.Equal(report.Findings.Select(f => f.Finding.Rule), all.Select(r => r.Rule));
        Assert.Equal(all.Where(r => r.Rule == "PM1002"), Rows(saw, "words"));
        Assert.Equal($"{all.Count(r => r.Rule == "PM1002")} of {all.Length} findings listed are shown.", saw.GetProperty("status").GetString());
        Assert.Equal(all.Where(r => r.Outcome == "undetermined"), Rows(saw, "outcome"));
        Assert.Equal(all.Length, saw.GetProperty("cleared").GetInt32());
        Assert.Equal(all.OrderBy(r => r.Rule, StringComparer.Ordinal), Rows(saw, "up"));
        Assert.Equal(all.OrderByDescending(r => r.Rule, StringComparer.Ordinal), Rows(saw, "down"));
        Assert.Equal("descending", saw.GetProperty("sorted").GetString());
        Assert.True(saw.GetProperty("timeline").GetInt32() > 200);

        Assert.Equal(("rgb(255, 255, 255)", "rgb(20, 23, 28)"), (saw.GetProperty("ground").GetProperty("light").GetString(), saw.GetProperty("ground").GetProperty("dark").GetString()));
        Assert.Equal(("rgb(255, 255, 255)", "none", 0), (saw.GetProperty("print").GetProperty("ground").GetString(), saw.GetProperty("print").GetProperty("filters").GetString(), saw.GetProperty("print").GetProperty("folded").GetInt32()));
        Assert.Equal((all.Length, 0), (saw.GetProperty("still").GetProperty("rows").GetInt32(), saw.GetProperty("still").GetProperty("filters").GetInt32()));
    }

    [Fact]
    public async Task The_page_names_nothing_to_fetch_and_lets_its_own_script_run_alone()
    {
        var page = Encoding.UTF8.GetString(await HtmlAsync((await Run.OfAsync(Records.Line("C-1"), new DatasetOptions())).Report));
        Assert.DoesNotMatch(Fetched(), page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Single(Scripts().Matches(page));
    }

    [Fact]
    public async Task Each_count_stands_with_its_denominator_and_the_limits_of_the_data()
    {
        var run = await Mappings.RunAsync("B1,2026-03-05,2026-03-20,THEFT,2026-03-06,BOND,\nB1,2026-03-05,2026-03-20,ICE,2026-03-06,,");
        var page = Encoding.UTF8.GetString(await HtmlAsync(run.Report));
        Assert.Contains("<li>Days without hours.</li>", page, StringComparison.Ordinal);
        Assert.All(run.Report.Verdicts, v => Assert.Contains(SafeSentences.Of(v, run.Report.Valid), page, StringComparison.Ordinal));
        Assert.Contains("1 of 1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lawful", page, StringComparison.Ordinal);
        var bare = Encoding.UTF8.GetString(await HtmlAsync((await Run.OfAsync(Records.Line("C-1"), new DatasetOptions())).Report));
        Assert.Contains("Nothing was stated about the limits of this data", bare, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_nothing_is_a_page_too()
    {
        var page = Encoding.UTF8.GetString(await HtmlAsync(new ReportBuilder(new Assessor(), null, 10).Build([], incomplete: true)));
        Assert.Contains("No record could be judged.", page, StringComparison.Ordinal);
        Assert.Contains("Reading was stopped before the end", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Prairie County Jail", "Prairie County Jail")]
    [InlineData("STEWART DET CTR", "STEWART DET CTR")]
    [InlineData("Jane Canary", "(name not shown)")]
    [InlineData("Canary, County Jail, A 012 345 678", "(name not shown)")]
    [InlineData("County Jail, 555-0100", "(name not shown)")]
    [InlineData("County Jail, born 1/2/1990", "(name not shown)")]
    public void A_custodian_is_named_where_the_name_is_an_institution_s(string name, string shown) =>
        Assert.Equal(shown, CustodianNames.Shown(new Custodian { Name = name, TimeZone = IanaTimeZone.Parse("America/Chicago") }));

    [Fact]
    public async Task Months_and_custodians_add_up_to_the_valid_records()
    {
        var lines = Enumerable.Range(0, 20).Select(i => Records.Line($"C-{i}", root =>
        {
            root["bookedAt"] = $"2026-0{(i % 3) + 1}-05T10:30";
            root["custodian"]!["name"] = $"Jail {(char)('A' + (i % 4))}";
        }));
        var report = (await Run.OfAsync(string.Join('\n', lines))).Report;
        Assert.Equal(["2026-01", "2026-02", "2026-03"], report.Months.Select(m => m.Name));
        Assert.Equal(["Jail A", "Jail B", "Jail C", "Jail D"], report.Custodians.Select(c => c.Name));
        foreach (var groups in new[] { report.Months, report.Custodians })
        {
            Assert.Equal(report.Valid, groups.Sum(g => g.Valid));
            Assert.All(groups, g => Assert.All(g.Verdicts, v => Assert.Equal(g.Valid, v.Exceeds + v.MayExceed + v.Within + v.Undetermined + v.NotApplicable)));
            Assert.Equal(report.Verdicts.Select(v => v.Exceeds), report.Verdicts.Select((_, i) => groups.Sum(g => g.Verdicts[i].Exceeds)));
        }
    }

    private static (string Rule, string Outcome, string Case)[] Rows(JsonElement saw, string name) =>
        [.. saw.GetProperty(name).EnumerateArray().Select(r => (r[0].GetString()!, r[1].GetString()!, r[2].GetString()!))];

    private static async Task<byte[]> HtmlAsync(Report report)
    {
        using var output = new MemoryStream();
        await HtmlReport.WriteAsync(report, output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    [GeneratedRegex("<(link|img|iframe|object|embed|audio|video|source|base|form)\\b|\\bsrc=|@import|url\\((?!#)|fetch\\(|XMLHttpRequest", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();

    [GeneratedRegex("<script\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Scripts();
}
