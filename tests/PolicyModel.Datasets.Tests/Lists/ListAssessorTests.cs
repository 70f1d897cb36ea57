using System.Text;
using System.Text.Json;
using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets.Tests;

/// <summary>Lists that are read and judged, and every form of the report.</summary>
public sealed class ListAssessorTests
{
    private const string Header = "STATE,LAW ENFORCEMENT AGENCY,TYPE,COUNTY,SUPPORT TYPE,SIGNED,MOA,MOA_URL";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-04-27", Outcome.Satisfied)]
    [InlineData("2026-04-26", Outcome.Violated)]
    public async Task A_memorandum_that_is_not_posted_is_told_of_from_the_day_of_the_release(string signed, Outcome outcome)
    {
        foreach (var asOf in new LocalDate?[] { null, new LocalDate(2026, 11, 24) })
        {
            var report = await AssessAsync("list-2026-05-18.csv", asOf, Row("Prairie County Sheriff's Office", signed, "link pending"));
            Assert.Equal(1, report.Rules.Single(r => r.Rule == "PM7001")[outcome]);
            Assert.Equal(asOf ?? new LocalDate(2026, 5, 18), report.AsOf);
        }
    }

    [Fact]
    public async Task Per_rule_the_counts_add_up_to_the_agreements_and_the_rows_to_what_became_of_them()
    {
        var report = await AssessAsync(
            "list-2026-05-18.csv", null, Row("Prairie County Sheriff's Office", "2026-04-15", "link"), Row("Prairie County Sheriff’s Office", "2026-04-15", "link"), Row("Plain City Police", "04/152026", "link"));
        Assert.Equal((3L, 2L), (report.Rows, report.Agreements));
        Assert.All(report.Rules, r => Assert.Equal(report.Agreements, Enum.GetValues<Outcome>().Sum(o => r[o])));
        Assert.Equal(1, report.RowRules.Single(r => r.Rule == ListRules.DuplicateAgreement)[Outcome.Observed]);
        Assert.Equal((Severity.Error, "PM0024", "SIGNED", 4), (report.Gravest, report.Findings[1].Finding.Rule, report.Findings[1].Column, report.Findings[1].Source.Line));
    }

    [Fact]
    public async Task Without_a_day_of_release_and_without_a_day_to_judge_for_nothing_is_judged()
    {
        await Assert.ThrowsAsync<AsOfNeededException>(() => AssessAsync("list.csv", null, Row("Prairie County Sheriff's Office", "2026-04-15", "link")));
        var report = await AssessAsync("list.csv", new LocalDate(2026, 11, 24), Row("Prairie County Sheriff's Office", "2026-04-15", "link"));
        Assert.Null(report.Lists[0].ReleasedOn);
    }

    [Fact]
    public async Task Every_form_of_the_report_tells_the_same_finding_and_no_cell_at_fault()
    {
        var report = await AssessAsync("list-2026-05-18.csv", null, Row("Prairie County Sheriff's Office", "2026-01-15", "link pending"), Row("Plain City Police", "0415202666", "link"));
        var text = TextReport.Render(report);
        Assert.Contains("2 rows: 1 read (1 of them tell of an agreement with a state or local body), 0 blank, 1 refused; released on 2026-05-18.", text, StringComparison.Ordinal);
        var forms = new List<string> { text };
        foreach (var write in new Func<ListReport, Stream, CancellationToken, Task>[] { JsonReport.WriteListAsync, CsvReport.WriteListAsync, SarifReport.WriteListAsync, HtmlReport.WriteListAsync })
        {
            using var output = new MemoryStream();
            await write(report, output, Stop);
            forms.Add(Encoding.UTF8.GetString(output.ToArray()));
        }

        Assert.All(forms, f => Assert.Contains("MO-prairie-county-sheriffs-office#TFM#2026-01-15", f, StringComparison.Ordinal));
        Assert.All(forms, f => Assert.Contains("The memorandum was signed on 2026-01-15 and is not posted on 2026-05-18, 123 days later.", f, StringComparison.Ordinal));
        Assert.All(forms, f => Assert.DoesNotContain("0415202666", f, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(forms[1]);
        Assert.Equal((ListReport.Schema, "2026-05-18", 1), (json.RootElement.GetProperty("schema").GetString(), json.RootElement.GetProperty("asOf").GetString(), json.RootElement.GetProperty("lists")[0].GetProperty("refused").GetInt32()));
        using var sarif = JsonDocument.Parse(forms[3]);
        Assert.Equal(report.Findings.Count, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Contains("<caption>What became of each row.", forms[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_suppresses_a_rule_with_its_reason()
    {
        Assert.True(ReportSettings.TryRead("""{ "schema": "policymodel/settings/v1", "rules": [ { "rule": "PM7001", "suppress": true, "reason": "A convention." } ] }"""u8.ToArray(), new LocalDate(2026, 11, 24), out var settings, out _));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Header}\n{Row("Prairie County Sheriff's Office", "2026-01-15", "link pending")}\n"));
        var report = await new ListAssessor(new AgencyAssessor(), new PublishedListOptions()).AssessAsync([DatasetInput.Stream(stream, "list-2026-05-18.csv")], null, 100, settings, Stop);
        Assert.Equal((1L, 0L, null), (report.Rules.Single(r => r.Rule == "PM7001")[Outcome.Suppressed], report.Rules.Single(r => r.Rule == "PM7001")[Outcome.Violated], report.Gravest));
    }

    private static async Task<ListReport> AssessAsync(string name, LocalDate? asOf, params string[] rows)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Header}\n{string.Join('\n', rows)}\n"));
        return await new ListAssessor(new AgencyAssessor(), new PublishedListOptions()).AssessAsync([DatasetInput.Stream(stream, name)], asOf, 100, ReportSettings.None, Stop);
    }

    private static string Row(string agency, string signed, string link) => $"MISSOURI,{agency},County,Prairie County,Task Force Model,{signed},{link},{(link == "link" ? "https://www.example.org/a.pdf" : "")}";
}
