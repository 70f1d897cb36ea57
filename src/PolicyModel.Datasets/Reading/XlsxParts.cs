using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Datasets;

/// <summary>A sheet of a workbook: its name and where it lies in the package.</summary>
internal sealed record SheetPart(string Name, string Path);

/// <summary>
/// The parts of an Excel workbook (Office Open XML, ECMA-376) that cells need: its sheets, its shared texts and which number formats
/// are dates. Only what is needed is read, as a stream, and no part may unpack out of proportion.
/// </summary>
internal sealed partial class XlsxParts : IDisposable
{
    private const int LongestText = 32_767;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(bool IsDate, bool HasClock, bool HasSeconds, string? Padding)> formats = [];
    private readonly string? stringsPath;
    private TextStore? strings;

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="InvalidDataException">It is a zip archive, but no workbook.</exception>
    internal XlsxParts(Stream stream)
    {
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        var workbook = Related("").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target ?? "xl/workbook.xml";
        if (!entries.ContainsKey(workbook))
        {
            throw new InvalidDataException("This is a zip archive, but no Excel workbook (.xlsx); unpack it.");
        }

        var related = Related(workbook).ToArray();
        using (var xml = Open(workbook))
        {
            List<SheetPart> sheets = [];
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (xml.LocalName == "workbookPr")
                {
                    From1904 = xml.GetAttribute("date1904") is "1" or "true";
                }
                else if (xml.LocalName == "sheet" && xml.GetAttribute("name") is { } name && RelationId(xml) is { } id)
                {
                    var part = related.FirstOrDefault(r => r.Id == id);
                    if (part.Target is not null && part.Type.EndsWith("/worksheet", StringComparison.Ordinal) && entries.ContainsKey(part.Target))
                    {
                        sheets.Add(new SheetPart(name, part.Target));
                    }
                }
            }

            Sheets = sheets;
        }

        if (related.FirstOrDefault(r => r.Type.EndsWith("/styles", StringComparison.Ordinal)).Target is { } styles && entries.ContainsKey(styles))
        {
            ReadFormats(styles);
        }

        stringsPath = related.FirstOrDefault(r => r.Type.EndsWith("/sharedStrings", StringComparison.Ordinal)).Target;
    }

    internal IReadOnlyList<SheetPart> Sheets { get; }

    /// <summary>The day, at Greenwich, on which the workbook was last saved; null where it does not say.</summary>
    internal LocalDate? SavedOn
    {
        get
        {
            if (Related("").FirstOrDefault(r => r.Type.EndsWith("/core-properties", StringComparison.Ordinal)).Target is not { } core || !entries.ContainsKey(core))
            {
                return null;
            }

            using var xml = Open(core);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "modified")
                {
                    return OffsetDateTimePattern.ExtendedIso.Parse(Text(xml, TextBuffer())).TryGetValue(default, out var saved) ? saved.WithOffset(Offset.Zero).Date : null;
                }
            }

            return null;
        }
    }

    /// <summary>True where days are counted from 1904 and not from 1900.</summary>
    internal bool From1904 { get; }

    public void Dispose()
    {
        strings?.Dispose();
        archive.Dispose();
    }

    /// <summary>A reader of a part, with nothing of a document type or from elsewhere.</summary>
    internal XmlReader Open(string path)
    {
        var entry = entries[path];
        var packed = entry.CompressedLength;
        return XmlReader.Create(
            new UnpackedContent(entry.Open(), () => packed),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false, CloseInput = true });
    }

    /// <summary>The addresses that a sheet's cells link to, by cell reference.</summary>
    internal Dictionary<(int Row, int Column), string> Links(SheetPart sheet)
    {
        var targets = Related(sheet.Path, resolve: false).ToLookup(r => r.Id, r => r.Target);
        var links = new Dictionary<(int, int), string>();
        using var xml = Open(sheet.Path);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "hyperlink" && RelationId(xml) is { } id
                && targets[id].FirstOrDefault() is { } target && xml.GetAttribute("ref") is { } reference
                && TryPlace(reference.Split(':')[0], out var row, out var column))
            {
                links[(row, column)] = xml.GetAttribute("location") is { Length: > 0 } location ? $"{target}#{location}" : target;
            }
        }

        return links;
    }

    /// <summary>A shared text by its number.</summary>
    internal string Shared(int index)
    {
        strings ??= ReadStrings();
        return index >= 0 && index < strings.Count ? strings[index] : "";
    }

    /// <summary>A number as its format shows it where that is a date or keeps zeros in front, and else as plainly as can be.</summary>
    internal string Number(string text, int style)
    {
        var (isDate, hasClock, hasSeconds, padding) = style >= 0 && style < formats.Count ? formats[style] : default;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        if (isDate && ExcelDays.TryRead(number, From1904, out var time))
        {
            return time.ToString(!hasClock && time.TimeOfDay == LocalTime.Midnight ? "uuuu-MM-dd" : $"uuuu-MM-dd'T'{ClockOf(time)}", CultureInfo.InvariantCulture);
        }

        if (hasClock && number is >= 0 and < 1 && ExcelDays.TryRead(1 + number, From1904, out time))
        {
            return time.TimeOfDay.ToString(ClockOf(time), CultureInfo.InvariantCulture);
        }

        // A format without seconds tells minutes.
        string ClockOf(LocalDateTime told) => hasSeconds || told.Second != 0 ? "HH:mm:ss" : "HH:mm";

        return padding is not null && number is >= 0 and < 1e15 && number == Math.Floor(number) ? number.ToString(padding, CultureInfo.InvariantCulture)
            : text.AsSpan().ContainsAnyExceptInRange('0', '9') ? number.ToString("R", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>Reads the text up to the end of the element at hand; no more of it than a cell can hold.</summary>
    internal static string Text(XmlReader xml, char[] buffer)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var length = 0;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                int count;
                while ((count = xml.ReadValueChunk(buffer, Math.Min(length, LongestText), buffer.Length - Math.Min(length, LongestText))) > 0)
                {
                    length += count;
                }
            }
        }

        var text = new string(buffer, 0, Math.Min(length, LongestText));
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = Escaped().Replace(text, m => ((char)Convert.ToInt32(m.Value[2..6], 16)).ToString());
        }

        // Half a surrogate pair is no text.
        return text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
    }

    internal static char[] TextBuffer() => new char[LongestText + 4096];

    /// <summary>Row and column of a reference such as <c>AB12</c>, counted from 1 and from 0.</summary>
    internal static bool TryPlace(ReadOnlySpan<char> reference, out int row, out int column)
    {
        column = 0;
        var i = 0;
        for (; i < reference.Length && i < 3 && char.IsAsciiLetterUpper(reference[i]); i++)
        {
            column = (column * 26) + reference[i] - 'A' + 1;
        }

        column--;
        return int.TryParse(reference[i..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && column >= 0;
    }

    private static string? RelationId(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            // r:id, whatever the prefix and whether the package is transitional or strict.
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                id = xml.Value;
            }
        }

        xml.MoveToElement();
        return id;
    }

    private IEnumerable<(string Id, string Type, string Target)> Related(string part, bool resolve = true)
    {
        var slash = part.LastIndexOf('/') + 1;
        var path = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (!entries.ContainsKey(path))
        {
            yield break;
        }

        using var xml = Open(path);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship"
                && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
            {
                yield return (id, type, resolve ? Resolve(part[..slash], target) : target);
            }
        }
    }

    private static string Resolve(string folder, string target)
    {
        List<string> parts = [];
        foreach (var name in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (name is not ("." or ".."))
            {
                parts.Add(name);
            }
        }

        return string.Join('/', parts);
    }

    private void ReadFormats(string path)
    {
        var codes = new Dictionary<int, string>();
        using var xml = Open(path);
        var inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "numFmt" or "xf" && int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                if (xml.LocalName == "numFmt")
                {
                    codes[id] = xml.GetAttribute("formatCode") ?? "";
                }
                else if (inCells)
                {
                    formats.Add(FormatOf(id, codes.GetValueOrDefault(id)));
                }
            }
        }
    }

    /// <summary>What a number format shows: the built-in ones by number (ECMA-376, 18.8.30), others by their code.</summary>
    private static (bool IsDate, bool HasClock, bool HasSeconds, string? Padding) FormatOf(int id, string? code)
    {
        if (code is null)
        {
            return (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58), id is 22 or (>= 18 and <= 21), id is 19 or 21, null);
        }

        // Quoted words, escaped characters, colours and conditions are no part of a date; [h] counts hours and is no date either.
        var plain = FormatNoise().Replace(code.Split(';')[0], "").ToLowerInvariant();
        return (plain.AsSpan().ContainsAny('y', 'd'), plain.AsSpan().ContainsAny('h', 's'), plain.Contains('s', StringComparison.Ordinal), plain.Length > 1 && plain.Trim('0').Length == 0 ? plain : null);
    }

    private TextStore ReadStrings()
    {
        var store = new TextStore();
        if (stringsPath is null || !entries.ContainsKey(stringsPath))
        {
            return store;
        }

        using var xml = Open(stringsPath);
        var buffer = TextBuffer();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                store.Add(RichText(xml, buffer));
            }
        }

        return store;
    }

    /// <summary>The text of an element of runs; how it is spoken (phonetic runs) is no part of it.</summary>
    internal static string RichText(XmlReader xml, char[] buffer)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = "";
        var depth = xml.Depth;
        var spoken = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh")
            {
                spoken = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement ? xml.Depth : int.MaxValue;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && xml.Depth < spoken && text.Length < LongestText)
            {
                text += Text(xml, buffer);
            }
        }

        return text;
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();

    [GeneratedRegex("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[[^\\]]*\\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormatNoise();
}
