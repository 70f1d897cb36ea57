using System.IO.Compression;
using System.Text;

namespace PolicyModel.Datasets.Tests;

/// <summary>Workbooks made part by part, for what no library writes.</summary>
internal static class Workbooks
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of sheets given by name and the XML of their rows.</summary>
    internal static byte[] Of(params (string Name, string Rows)[] sheets) => Of("", [], "", sheets);

    /// <summary>A workbook with styles, shared texts and what else a sheet has behind its rows.</summary>
    /// <param name="styles">The inner XML of the style sheet.</param>
    /// <param name="shared">The inner XML of each shared text.</param>
    /// <param name="behind">What stands behind the rows of each sheet.</param>
    /// <param name="sheets">The sheets.</param>
    internal static byte[] Of(string styles, string[] shared, string behind, params (string Name, string Rows)[] sheets)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns:r=\"{Office}\"><workbookPr{(styles.Contains("1904", StringComparison.Ordinal) ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"/>"))}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}<Relationship Id=\"t\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"u\" Type=\"{Office}/sharedStrings\" Target=\"../xl/sharedStrings.xml\"/></Relationships>");
            Add(zip, "xl/styles.xml", $"<styleSheet>{styles}</styleSheet>");
            Add(zip, "xl/sharedStrings.xml", $"<sst>{string.Concat(shared.Select(s => $"<si>{s}</si>"))}</sst>");
            for (var i = 0; i < sheets.Length; i++)
            {
                Add(zip, $"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns:r=\"{Office}\"><sheetData>{sheets[i].Rows}</sheetData>{behind}</worksheet>");
                Add(zip, $"xl/worksheets/_rels/sheet{i}.xml.rels", $"<Relationships><Relationship Id=\"h1\" Type=\"{Office}/hyperlink\" Target=\"https://example.org/a?b=1\" TargetMode=\"External\"/></Relationships>");
            }
        }

        return packed.ToArray();
    }

    /// <summary>A row of texts.</summary>
    internal static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => c.Length == 0 ? "" : $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(c)}</t></is></c>"))}</row>";

    internal static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
