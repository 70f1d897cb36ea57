using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets.Tests;

public sealed class XlsxTests
{
    private static readonly string[] Header = Mappings.Header.Split(',');
    private static readonly string Root = typeof(XlsxTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string Published = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_read_behind_the_preamble_with_their_numbers_and_blank_rows_are_passed_over()
    {
        var rows = Workbooks.Row(1, "Prairie County Jail") + Workbooks.Row(2) + Workbooks.Row(4, "Printed", "2026-04-01") + Workbooks.Row(6, Header)
            + Workbooks.Row(8, "B1", "2026-03-05", "2026-03-11", "THEFT", "2026-03-06", "BOND") + Workbooks.Row(9) + Workbooks.Row(10, "", " ")
            + Workbooks.Row(12, "B1", "2026-03-05", "2026-03-11", "ICE", "2026-03-06") + Workbooks.Row(13, "B2", "soon", "", "THEFT");
        foreach (var bytes in new[] { Workbooks.Of(("Bookings", rows)), InputFileTests.Packed(Workbooks.Of(("Bookings", rows))) })
        {
            var run = await Run.OfAsync(bytes, Mappings.Options(), name: "in.csv");
            Assert.Equal(["in.csv B1 8", "in.csv B2 13"], run.Records.Select(r => $"{r.Source.File} {r.CaseId} {r.Source.Line}"));
            Assert.Equal((1, 1), (run.Records[0].Case!.Grounds!.Count, run.Records[0].Case!.Detainers!.Count));
            Assert.Equal(["PM0024 13 booked /bookedAt", "PM0024 13 booked /grounds/0/beganAt"], run.CellProblems);
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), run.Report.Inputs[0].Sha256);
        }
    }

    [Fact]
    public async Task Every_sheet_with_the_columns_is_read_and_the_others_are_told()
    {
        var workbook = Workbooks.Of(
            ("Notes", Workbooks.Row(1, "All of it is made up.")),
            ("FY23", Workbooks.Row(1, Header) + Workbooks.Row(2, "B1", "2026-03-05", "2026-03-06", "THEFT", "2026-03-06", "BOND")),
            ("FY24", Workbooks.Row(3, "left", "booked", "booking", "notes", "why", "ended", "code") + Workbooks.Row(4, "2026-03-09", "2026-03-05", "B2", "", "BOND", "2026-03-06", "THEFT")));
        var run = await Run.OfAsync(workbook, Mappings.Options());
        Assert.Equal(["in#FY23 B1 2", "in#FY24 B2 4"], run.Records.Select(r => $"{r.Source.File} {r.CaseId} {r.Source.Line}"));
        Assert.Contains("in: 1 of its 3 sheets hold no table of the mapping and were not read.", run.Report.Inputs[0].Limits);
        foreach (var sheets in new JsonArray[] { ["fy24"], [3], [3, "FY99"] })
        {
            run = await Run.OfAsync(workbook, Mappings.Options(root => root["table"]!["sheets"] = sheets.DeepClone()));
            Assert.Equal(["B2"], run.Records.Select(r => r.CaseId?.Value));
        }

        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync(workbook, Mappings.Options(root => root["table"]!["sheets"] = new JsonArray { "FY25" })));
        Assert.Equal("in: the workbook has no sheet of the names or numbers that the mapping gives.", failure.Message);
    }

    [Fact]
    public async Task A_workbook_without_the_columns_names_those_that_the_nearest_row_lacks()
    {
        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync(Workbooks.Of(("a", Workbooks.Row(1, "nothing")), ("b", Workbooks.Row(1, "x") + Workbooks.Row(2, Header[..5]))), Mappings.Options()));
        Assert.Equal("in: the mapping names columns that the table does not have: why.", failure.Message);
    }

    [Fact]
    public void Cells_of_every_type_become_texts()
    {
        const string Styles = """<numFmts><numFmt numFmtId="164" formatCode="mm/dd/yyyy\ hh:mm"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00;&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="18"/></cellXfs>""";
        const string Rows = """
            <row r="2">
            <c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><f>A1</f><v>said</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>45057</v></c>
            <c s="1"><v>45057</v></c><c s="2"><v>45057.409027777777</v></c><c s="2"><v>45057</v></c><c s="3"><v>1055</v></c><c s="4"><v>1234.5</v></c><c><v>0.10000000000000001</v></c>
            <c s="1"><v>60</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c s="5"><v>0.77083333333333337</v></c><c t="d"><v>2026-03-05T10:00:00</v></c><c t="s"><v>99</v></c><c/><c t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r></is></c>
            <c r="ZZ2" t="inlineStr"><is><t>far</t></is></c></row>
            """;
        string[] shared = ["<t>plain &amp; shared</t>", "<r><t>ri</t></r><r><t>ch_x000D_</t></r><rPh><t>spoken</t></rPh>"];
        var cells = Cells(Workbooks.Of(Styles, shared, "", ("a", Rows)))[0];
        Assert.Equal(
            ["plain & shared", "rich\r", "said", "TRUE", "", "45057", "2023-05-11", "2023-05-11T09:49", "2023-05-11T00:00", "01055", "1234.5", "0.1", "60", "1900-02-28", "1900-03-01", "18:30", "2026-03-05T10:00:00", "", "", "two runs"],
            cells[..20]);
        Assert.Equal((702, "far"), (cells.Length, cells[701]));
        Assert.Equal("2027-05-12", Cells(Workbooks.Of(Styles + "<!-- 1904 -->", [], "", ("a", "<row><c s=\"1\"><v>45057</v></c></row>")))[0][0]);
    }

    [Fact]
    public async Task A_mapping_may_take_the_address_that_a_cell_links_to()
    {
        const string Links = """<hyperlinks><hyperlink ref="G2:G3" r:id="h1" location="page"/></hyperlinks>""";
        string[] cells = ["2026-03-05", "2026-03-06", "THEFT", "2026-03-06", "BOND", "see"];
        var formula = Workbooks.Row(3, ["B2", .. cells]).Replace("<c r=\"G3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">see</t></is></c>", "<c r=\"G3\" t=\"str\"><f>HYPERLINK(\"https://example.org/c\",\"see\")</f><v>see</v></c>", StringComparison.Ordinal);
        Assert.Contains("<f>", formula, StringComparison.Ordinal);
        var workbook = Workbooks.Of("", [], Links, ("a", Workbooks.Row(1, Header) + Workbooks.Row(2, ["B1", .. cells]) + formula + Workbooks.Row(4, ["B3", .. cells])));
        var run = await Run.OfAsync(workbook, Mappings.Options(root => root["lists"]!.AsArray().Add(
            JsonNode.Parse("""{ "list": "sources", "fields": { "citation": { "column": "booking" }, "href": { "column": "notes", "link": true } } }"""))));
        Assert.Equal(["https://example.org/a?b=1#page", "https://example.org/c", null], run.Records.Select(r => r.Case!.Sources![0].Href));
    }

    [Theory]
    [InlineData("<row><c><v>1</v>")]
    [InlineData("<row><c><v>1</v></c></row><row><c><v>&nothing;</v></c></row>")]
    [InlineData("<row></column></row>")]
    public async Task A_sheet_that_breaks_off_is_a_problem_of_its_row_and_what_stood_before_it_is_read(string rest)
    {
        var rows = Workbooks.Row(1, Header) + Workbooks.Row(2, "B1", "2026-03-05", "2026-03-06", "THEFT", "2026-03-06", "BOND") + rest.Replace("<v>1</v>", "<v>1</v>", StringComparison.Ordinal);
        var run = await Run.OfAsync(Workbooks.Of(("a", rows)), Mappings.Options());
        Assert.Equal("B1", run.Records[0].CaseId?.Value);
        Assert.NotNull(run.Records[0].Assessment);
        Assert.Contains(run.Records.SelectMany(r => r.Problems), p => p.Code == ProblemCodes.MalformedRow && p.Message.StartsWith("The sheet is broken at this row", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_type_is_never_looked_at()
    {
        var bytes = Repacked(Workbooks.Of(("a", Workbooks.Row(1, Header))), "xl/worksheets/sheet0.xml", text => "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + text);
        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync(bytes, Mappings.Options()));
        Assert.StartsWith("in: The sheet is broken", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_unpacks_out_of_all_proportion_is_a_problem_where_it_does_so()
    {
        var rows = Workbooks.Row(1, Header) + Workbooks.Row(2, "B1", "2026-03-05", "2026-03-06", "THEFT", "2026-03-06", "BOND") + "<row><c t=\"inlineStr\"><is><t>" + new string(' ', 90_000_000) + "</t></is></c></row>";
        var run = await Run.OfAsync(Workbooks.Of(("a", rows)), Mappings.Options());
        Assert.NotNull(run.Records[0].Assessment);
        Assert.Equal(["PM0023 3 "], run.Problems);
        Assert.Equal(UnpackedTooFarException.Sentence, run.Records[1].Problems[0].Message);
    }

    [Theory]
    [InlineData("content.txt", "x", "this is a zip archive, but no Excel workbook")]
    [InlineData("xl/workbook.xml", "<workbook", "this is a zip archive, but no Excel workbook")]
    [InlineData("xl/workbook.xml", "<workbook/>", "the workbook has no sheet")]
    public async Task A_zip_archive_that_is_no_workbook_is_said_to_be_none(string entry, string content, string message)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Workbooks.Add(zip, entry, content);
        }

        foreach (var bytes in new[] { packed.ToArray(), packed.ToArray()[..^10] })
        {
            var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync(bytes, Mappings.Options()));
            Assert.StartsWith("in: " + (bytes.Length == packed.Length ? message : "this is a zip archive, but no Excel workbook"), failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_old_workbook_is_refused_with_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], Mappings.Options()));
        Assert.Equal("in: this is an old Excel workbook (.xls) or one with a password; save it as .xlsx without a password.", failure.Message);
    }

    /// <summary>ICE publishes its list as a workbook; the same list lies beside it as a text, with the addresses of the links in a column of its own.</summary>
    [Fact]
    public async Task A_published_workbook_has_the_cells_and_links_of_its_text()
    {
        var workbook = Path.Combine(Published, "287g-participating-2026-05-18.xlsx");
        Assert.SkipUnless(File.Exists(workbook), "The public file 287g-participating-2026-05-18.xlsx does not lie beside the repository, in ../shared/data.");
        var text = Delimiters.Rows(await File.ReadAllBytesAsync(Path.ChangeExtension(workbook, ".csv"), Stop), isWhole: true, ',', int.MaxValue);
        await using var file = File.OpenRead(workbook);
        using var parts = new XlsxParts(file);
        await using var sheet = new XlsxSheet(parts, parts.Sheets[0]);
        List<string[]> rows = [];
        while (await sheet.ReadAsync(Stop))
        {
            string[] row = [.. Enumerable.Range(0, 8).Select(sheet.Cell), rows.Count == 0 ? "MOA_URL" : sheet.Link(6) ?? ""];
            if (rows.Count == 0)
            {
                sheet.Choose(8, [0, 1, 2, 3, 4, 5, 6, 7], links: true);
            }

            if (row.Any(c => c.Trim().Length > 0))
            {
                rows.Add(row);
            }
        }

        Assert.Equal(1_843, rows.Count - 1);
        Assert.Equal(text.Select(Plain), rows.Select(Plain));
        static string Plain(string[] row) => string.Join('|', row.Select(c => c is "#N/A" ? "" : c.Trim()));
    }

    internal static List<string[]> Cells(byte[] workbook)
    {
        using var parts = new XlsxParts(new MemoryStream(workbook));
        var sheet = new XlsxSheet(parts, parts.Sheets[0]);
        List<string[]> rows = [];
        while (sheet.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
        {
            Assert.Null(sheet.Fault);
            rows.Add([.. Enumerable.Range(0, sheet.CellCount).Select(sheet.Cell)]);
        }

        return rows;
    }

    private static byte[] Repacked(byte[] workbook, string part, Func<string, string> change)
    {
        using var packed = new MemoryStream();
        packed.Write(workbook);
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            Workbooks.Add(zip, part, change(text));
        }

        return packed.ToArray();
    }
}
