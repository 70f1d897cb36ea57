using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyModel.Rules;
using PolicyModel.Tests.Schemas;
using Outcome = PolicyModel.Rules.Outcome;

namespace PolicyModel.Datasets.Tests;

public sealed partial class PublicReportTests
{
    private static readonly DatasetOptions AsOf = new() { AsOf = ReportedTime.Parse("2026-11-17") };

    /// <summary>Data sets in which each kind of record stands as often as a number says.</summary>
    public static Arbitrary<int[]> Sizes() => Gen.Elements(0, 1, 3, 10, 11, 12, 25).ArrayOf(7).ToArbitrary();

    [Property(Arbitrary = [typeof(PublicReportTests)], MaxTest = 40)]
    public void No_small_count_is_shown_and_none_can_be_reckoned_from_the_rest_of_its_row(int[] sizes)
    {
        var whole = Of(sizes);
        var shown = PublicReport.Of(whole);
        foreach (var (row, real) in shown.Verdicts.Select(Cells).Zip(whole.Verdicts.Select(Cells)))
        {
            Assert.DoesNotContain(row, c => c is > 0 and < PublicReport.LeastCount);
            Assert.All(row.Zip(real), c => Assert.True(c.First == c.Second || c.First == Report.Withheld));
            var hidden = real.Where((_, i) => row[i] == Report.Withheld).ToArray();
            Assert.True(hidden.Length != 1, "One count alone is the rest of its row.");
            Assert.True(hidden.Length == 0 || hidden.Sum() >= PublicReport.LeastCount || real.Zip(row).All(c => c.First == 0 || c.Second == Report.Withheld), "What is withheld is small even together.");
        }

        // What is withheld under a reading is not shown as the sum of months or custodians.
        foreach (var groups in new[] { shown.Months, shown.Custodians }.Where(g => g.Count > 0))
        {
            Assert.Equal(whole.Valid, groups.Sum(g => g.Valid));
            Assert.All(groups, g => Assert.All(g.Verdicts, v => Assert.DoesNotContain(Cells(v), c => c is > 0 and < PublicReport.LeastCount)));
            Assert.All(shown.Verdicts, v => Assert.DoesNotContain(Report.Withheld, Cells(v)));
        }

        Assert.All(shown.Rules.Concat(shown.AcrossRecords), r => Assert.All(Enum.GetValues<Outcome>(), o => Assert.True(r[o] == Report.Withheld || (o is Outcome.Violated or Outcome.Observed && r[o] is 0 or >= PublicReport.LeastCount))));
    }

    [Fact]
    public async Task It_names_no_case_no_day_and_no_place_in_a_record_in_any_format_and_follows_its_schema()
    {
        var report = PublicReport.Of(Of([25, 3, 12, 11, 1, 12, 0]));
        var json = Encoding.UTF8.GetString(await Run.JsonAsync(report));
        using var html = new MemoryStream();
        await HtmlReport.WriteAsync(report, html, TestContext.Current.CancellationToken);
        foreach (var text in new[] { json, TextReport.Render(report), Encoding.UTF8.GetString(html.ToArray()) })
        {
            Assert.DoesNotMatch(CaseOrDay(), Versions().Replace(text, ""));
            Assert.Contains("2026-11", text, StringComparison.Ordinal);
            Assert.DoesNotContain("-1 ", text.Split("<script>")[0], StringComparison.Ordinal);
        }

        using var judge = SchemaJudge.Start();
        Assert.Null(Assert.Single(judge.Judge([("report", json.Replace('\n', ' '), 0)])).Verdict);
        Assert.False(Baseline.TryRead(Encoding.UTF8.GetBytes(json), out _, out _));
        using var document = JsonDocument.Parse(json);
        Assert.True(document.RootElement.GetProperty("public").GetBoolean());
    }

    [Property(Arbitrary = [typeof(PublicReportTests)], MaxTest = 40)]
    public void A_public_report_is_a_page_and_a_text_whatever_is_withheld(int[] sizes)
    {
        var report = PublicReport.Of(Of(sizes));
        using var html = new MemoryStream();
        HtmlReport.WriteAsync(report, html, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        Assert.EndsWith("</html>\n", Encoding.UTF8.GetString(html.ToArray()), StringComparison.Ordinal);
        Assert.DoesNotContain(" -1", TextReport.Render(report), StringComparison.Ordinal);
    }

    private static Report Of(int[] sizes)
    {
        Func<string, string>[] kinds =
        [
            id => Records.Line(id),
            Records.Within,
            id => Records.Line(id, sample: Records.Sparse),
            id => Records.Line(id, root =>
            {
                root["leftCustodyAt"] = "2026-03-08";
                root["transfers"]![0]!["at"] = "2026-03-08";
            }),
            id => Records.Line(id, root => root["custodian"]!["name"] = "Ridge County Jail"),
            id => Records.Line(id, root => root["bookedAt"] = "2026-02-27T08:00"),
            id => Records.Line(id, root => root["bookedAt"] = "2026-01-27T08:00"),
        ];
        var lines = sizes.SelectMany((size, kind) => Enumerable.Range(0, size).Select(i => kinds[kind]($"C-{kind}{i:000}")));
        return Run.Of(Records.Utf8(string.Join('\n', lines)), AsOf).Report;
    }

    private static long[] Cells(VerdictCounts counts) => [counts.Exceeds, counts.MayExceed, counts.Within, counts.Undetermined, counts.NotApplicable];

    [GeneratedRegex("C-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|/detainers|svg class=\"t1")]
    private static partial Regex CaseOrDay();

    [GeneratedRegex("Rules 20.*|\"(rules|law|calendar|readings)\": \"20[^\"]*\"")]
    private static partial Regex Versions();
}
