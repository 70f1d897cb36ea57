using System.Text.Json;

namespace PolicyModel.Datasets.Tests;

public sealed class JsonReportTests
{
    private static readonly string[] FindingNames = ["rule", "outcome", "severity", "path", "message", "citations", "facts", "missing", "wouldChange", "amended", "fingerprint"];

    [Fact]
    public async Task A_report_has_exactly_the_names_of_its_format_in_their_order()
    {
        using var report = await ReportAsync();
        var root = report.RootElement;
        Assert.Equal(["schema", "versions", "asOf", "inputs", "records", "readings", "months", "custodians", "brackets", "rules", "acrossRecords", "findings", "findingsTotal", "findingsShown", "findingsSuppressed"], Names(root));
        Assert.Equal("policymodel/report/v1", root.GetProperty("schema").GetString());
        Assert.Equal(["rules", "law", "calendar", "tzdb", "readings", "schema"], Names(root.GetProperty("versions")));
        Assert.Equal("2026-04-01", root.GetProperty("asOf").GetString());
        Assert.Equal(["file", "sha256", "records", "limits"], Names(root.GetProperty("inputs")[0]));
        Assert.Equal(["read", "valid", "invalid"], Names(root.GetProperty("records")));
        Assert.Equal(Rules.ReadingSet.BuiltIn.Readings.Select(r => r.Id), Names(root.GetProperty("readings")));
        Assert.All(root.GetProperty("readings").EnumerateObject(), r => Assert.Equal(["exceeds", "mayExceed", "within", "undetermined", "notApplicable", "of", "sentence"], Names(r.Value)));
        Assert.Equal(["all", "some", "none", "undetermined", "notApplicable"], Names(root.GetProperty("brackets")));
        Assert.All(
            root.GetProperty("rules").EnumerateArray().Concat(root.GetProperty("acrossRecords").EnumerateArray()),
            r => Assert.Equal(["rule", "satisfied", "violated", "observed", "undetermined", "notApplicable", "suppressed", "of", "sentence"], Names(r)));
        Assert.Equal(root.GetProperty("findings").GetArrayLength(), root.GetProperty("findingsShown").GetInt32());
        foreach (var finding in root.GetProperty("findings").EnumerateArray())
        {
            var names = Names(finding);
            Assert.Equal(new[] { "caseId", "source" }.Concat(FindingNames).Where(n => n is not ("caseId" or "wouldChange" or "amended") || names.Contains(n)), names);
            Assert.Equal(["file", "line"], Names(finding.GetProperty("source")).Except(["byte", "column"]));
            Assert.All(finding.GetProperty("citations").EnumerateArray(), c => Assert.Equal(["provision", "title", "effectiveFrom", "grade", "checkedOn"], Names(c).Where(n => n != "href")));
        }
    }

    [Fact]
    public async Task The_finding_of_a_bad_record_says_its_case_file_line_and_byte()
    {
        using var report = await ReportAsync();
        var finding = report.RootElement.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("rule").GetString() == "PM0007");
        Assert.Equal(["file", "line", "byte"], Names(finding.GetProperty("source")));
        Assert.Equal(("C-0002", "in", 2, "violated", "error"), (
            finding.GetProperty("caseId").GetString(),
            finding.GetProperty("source").GetProperty("file").GetString(),
            finding.GetProperty("source").GetProperty("line").GetInt32(),
            finding.GetProperty("outcome").GetString(),
            finding.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task The_finding_of_a_cell_says_its_column_and_no_byte()
    {
        var run = await Mappings.RunAsync("B1,soon,2026-03-06,THEFT,2026-03-06,BOND,");
        using var report = JsonDocument.Parse(await Run.JsonAsync(run.Report));
        var source = report.RootElement.GetProperty("findings")[0].GetProperty("source");
        Assert.Equal(["file", "line", "column"], Names(source));
        Assert.Equal("booked", source.GetProperty("column").GetString());
    }

    [Fact]
    public async Task A_report_that_was_stopped_says_so()
    {
        using var builder = new ReportBuilder(new Rules.Assessor(), null, 10);
        using var report = JsonDocument.Parse(await Run.JsonAsync(builder.Build([], incomplete: true)));
        Assert.True(report.RootElement.GetProperty("incomplete").GetBoolean());
        Assert.False(report.RootElement.TryGetProperty("asOf", out _));
    }

    [Fact]
    public async Task A_line_is_the_assessment_or_the_problems_with_their_places()
    {
        var run = await Run.OfAsync(string.Join('\n', Records.Line("C-0001"), Records.Line("C-0002", root => root["bookedAt"] = 7), "{"));
        var lines = run.Records.Select(Run.Line).ToArray();
        Assert.All(lines, l => Assert.Equal(l.Length - 1, l.IndexOf('\n', StringComparison.Ordinal)));
        using var good = JsonDocument.Parse(lines[0]);
        Assert.Equal("policymodel/assessment/v1", good.RootElement.GetProperty("schema").GetString());
        Assert.Equal(1, good.RootElement.GetProperty("source").GetProperty("line").GetInt32());
        using var bad = JsonDocument.Parse(lines[1]);
        Assert.Equal(["line", "caseId", "problems"], Names(bad.RootElement));
        Assert.Equal(["code", "severity", "pointer", "line", "byte", "message"], Names(bad.RootElement.GetProperty("problems")[0]));
        using var cut = JsonDocument.Parse(lines[2]);
        Assert.Equal(["line", "problems"], Names(cut.RootElement));
    }

    private static async Task<JsonDocument> ReportAsync()
    {
        var options = new DatasetOptions { AsOf = ReportedTime.Parse("2026-04-01") };
        var run = await Run.OfAsync(string.Join('\n', Records.Line("C-0001"), Records.Line("C-0002", root => root["detainers"]![0]!["form"] = "I-999"), "{", Records.Line("C-0004", sample: Records.Sparse), Records.Line("C-0001")), options);
        return JsonDocument.Parse(await Run.JsonAsync(run.Report));
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
