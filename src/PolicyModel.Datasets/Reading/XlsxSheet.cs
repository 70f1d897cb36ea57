using System.Globalization;
using System.Xml;

namespace PolicyModel.Datasets;

/// <summary>
/// A sheet of an Excel workbook, row by row. Cells that hold an error such as #N/A are empty: they hold no value. Where the sheet breaks
/// off, the last row says so.
/// </summary>
internal sealed class XlsxSheet : TableReader
{
    private const int MostColumns = 16_384;

    private readonly XlsxParts parts;
    private readonly SheetPart sheet;
    private readonly XmlReader xml;
    private readonly char[] buffer = XlsxParts.TextBuffer();
    private string[] cells = new string[64];
    private string?[]? formulaLinks;
    private bool[]? chosen;
    private Dictionary<(int Row, int Column), string>? links;
    private int row;
    private int count;
    private string? fault;

    internal XlsxSheet(XlsxParts parts, SheetPart sheet)
    {
        this.parts = parts;
        this.sheet = sheet;
        xml = parts.Open(sheet.Path);
    }

    internal override int Line => row;

    internal override int CellCount => count;

    internal override string? Fault => fault;

    internal override string Cell(int index) => index < count ? cells[index] : "";

    internal override string? Link(int index) =>
        (links is not null && links.TryGetValue((row, index), out var link)) || (link = index < count ? formulaLinks?[index] : null) is not null ? link : null;

    internal override void Choose(int width, IReadOnlyCollection<int> columns, bool links)
    {
        chosen = new bool[MostColumns];
        foreach (var column in columns)
        {
            chosen[column] = true;
        }

        if (links)
        {
            this.links = parts.Links(sheet);
            formulaLinks = new string?[cells.Length];
        }
    }

    internal override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (fault is not null)
        {
            return ValueTask.FromResult(false);
        }

        count = 0;
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
                {
                    ReadRow();
                    return ValueTask.FromResult(true);
                }

                if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "sheetData")
                {
                    break;
                }
            }

            return ValueTask.FromResult(false);
        }
        catch (UnpackedTooFarException)
        {
            fault = UnpackedTooFarException.Sentence;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            fault = "The sheet is broken at this row; nothing behind it was read.";
        }

        row += count == 0 ? 1 : 0;
        return ValueTask.FromResult(true);
    }

    public override ValueTask DisposeAsync()
    {
        xml.Dispose();
        return ValueTask.CompletedTask;
    }

    private void ReadRow()
    {
        row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > row ? number : row + 1;
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                ReadCell();
            }
        }
    }

    private void ReadCell()
    {
        var column = XlsxParts.TryPlace(xml.GetAttribute("r"), out _, out var given) && given >= count ? given : count;
        if (column >= MostColumns)
        {
            throw new InvalidDataException("A sheet has no such column.");
        }

        Room(column);
        if (xml.IsEmptyElement || (chosen is not null && !chosen[column]))
        {
            SkipCell();
            return;
        }

        var type = xml.GetAttribute("t");
        _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "v":
                    cells[column] = Value(XlsxParts.Text(xml, buffer), type, style);
                    break;
                case "is":
                    cells[column] = XlsxParts.RichText(xml, buffer);
                    break;
                case "f" when formulaLinks is not null:
                    formulaLinks[column] = LinkOf(XlsxParts.Text(xml, buffer));
                    break;
            }
        }
    }

    private string Value(string text, string? type, int style) => type switch
    {
        "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? parts.Shared(index) : "",
        "b" => text == "1" ? "TRUE" : "FALSE",
        "e" => "",
        "str" or "inlineStr" or "d" => text,
        _ => parts.Number(text, style),
    };

    /// <summary>The address in a formula such as <c>HYPERLINK("https://…","text")</c>.</summary>
    private static string? LinkOf(string formula)
    {
        const string Function = "HYPERLINK(\"";
        var end = formula.StartsWith(Function, StringComparison.OrdinalIgnoreCase) ? formula.IndexOf('"', Function.Length) : -1;
        return end < 0 ? null : formula[Function.Length..end];
    }

    private void SkipCell()
    {
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
            }
        }
    }

    private void Room(int column)
    {
        if (column >= cells.Length)
        {
            Array.Resize(ref cells, Math.Min(MostColumns, Math.Max(column + 1, cells.Length * 2)));
            if (formulaLinks is not null)
            {
                Array.Resize(ref formulaLinks, cells.Length);
            }
        }

        cells.AsSpan(count, column + 1 - count).Fill("");
        formulaLinks?.AsSpan(count, column + 1 - count).Clear();
        count = column + 1;
    }
}
