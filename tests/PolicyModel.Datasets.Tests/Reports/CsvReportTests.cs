using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets.Tests;

public sealed class CsvReportTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("'=1", "\"''=1\"")]
    [InlineData("'", "\"''\"")]
    [InlineData("1-1", "1-1")]
    [InlineData("", "")]
    public void A_cell_is_quoted_where_it_needs_to_be_and_defused_where_a_spreadsheet_would_run_it(string text, string expected) =>
        Assert.Equal(expected, CsvReport.Cell(text));

    [Fact]
    public async Task A_case_id_that_begins_with_a_minus_is_defused_and_is_had_again_without_its_apostrophe()
    {
        var run = await Run.OfAsync(Records.Line("-1") + "\n" + Records.Line("C-1"));
        var ids = Rows(await CsvAsync(run.Report)).Skip(1).Select(r => r[3]).Where(c => c.Length > 0).Distinct().ToArray();
        Assert.Equal(["'-1", "C-1"], ids.Order(StringComparer.Ordinal));
        Assert.Equal(["-1", "C-1"], ids.Select(c => c.StartsWith('\'') ? c[1..] : c).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_finding_shown_is_a_line_that_a_table_reader_gives_back()
    {
        var run = await Run.OfAsync(string.Join('\n', Records.Line("C-0001"), Records.Line("C-0002", root => root["detainers"]![0]!["form"] = "I-999"), "{"));
        var bytes = await CsvAsync(run.Report);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Rows(bytes);
        Assert.Equal(run.Report.Findings.Count + 1, lines.Length);
        Assert.All(lines, l => Assert.Equal(lines[0].Length, l.Length));
        foreach (var (line, finding) in lines.Skip(1).Zip(run.Report.Findings))
        {
            Assert.Equal((finding.Finding.Rule, finding.Finding.Message, finding.Fingerprint), (line[4], line[8], line[^1]));
        }
    }

    [Fact]
    public async Task A_file_or_a_column_named_like_a_formula_does_nothing()
    {
        var options = Mappings.Options(root => root["case"]!["bookedAt"]!["column"] = "=cmd");
        var run = await Run.OfAsync(Encoding.UTF8.GetBytes("booking,=cmd,left,code,ended,why,notes,booked\nB1,soon,2026-03-06,THEFT,2026-03-06,BOND,,2026-03-05"), options, name: "@evil.csv");
        var row = Rows(await CsvAsync(run.Report))[1];
        Assert.Equal(("'@evil.csv", "'=cmd"), (row[0], row[2]));
    }

    private static async Task<byte[]> CsvAsync(Report report)
    {
        using var output = new MemoryStream();
        await CsvReport.WriteAsync(report, output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    /// <summary>Reads the rows by the letter of RFC 4180.</summary>
    private static string[][] Rows(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.AsSpan(3));
        List<string[]> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (quoted || text[i] is not (',' or '\r' or '\n'))
            {
                cell.Append(text[i]);
            }
            else if (text[i] != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
        }

        Assert.Empty(row);
        return [.. rows];
    }
}
