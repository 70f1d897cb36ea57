using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using System.Xml;

namespace PolicyModel.Datasets;

/// <summary>A table that is open and stands behind its header.</summary>
internal sealed record OpenTable(TableReader Reader, TableHeader Header, TablePart Part);

/// <summary>The tables of an input: a text or Parquet is one, a workbook has one or more.</summary>
/// <param name="tables">What is looked for.</param>
/// <param name="formats">Formats that other packages read.</param>
/// <param name="unfit">What to say of an input that holds no such table, where nobody chose the mapping; null where somebody did.</param>
internal sealed class TableParts(IReadOnlyList<TableLayout> tables, IReadOnlyList<TableFormat> formats, string? unfit = null)
{
    private int opened;
    private int inputs;

    /// <summary>Sheets and columns that were passed over, as sentences.</summary>
    internal List<string> PassedOver { get; } = [];

    /// <summary>The tables of an input in turn; each is closed when the next is asked for.</summary>
    /// <exception cref="DatasetException">The input holds no table that the mapping reads.</exception>
    internal async IAsyncEnumerable<OpenTable> OpenAsync(InputFile input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var layouts = LayoutsOf(input.Name);
        inputs++;
        if (input.Format == InputFormat.Workbook)
        {
            await foreach (var sheet in SheetsAsync(input, layouts, cancellationToken).ConfigureAwait(false))
            {
                yield return sheet;
            }

            yield break;
        }

        var reader = input.Format == InputFormat.Table || input.Format == InputFormat.Empty
            ? new DelimitedTable(input.Content, layouts.Select(l => l.Delimiter).FirstOrDefault(d => d is not null) ?? DelimiterOf(input, layouts))
            : await FormatOf(input, formats).OpenAsync(input.Content, input.Name, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var header = await TableRows.FindHeaderAsync(reader, layouts, cancellationToken).ConfigureAwait(false);
            yield return Open(reader, header, input.Name) ?? throw new DatasetException($"{input.Name}: {reader.Fault ?? unfit ?? (header.Cells.Count == 0 ? "the header cannot be read." : header.Fault)}");
        }
    }

    private static char DelimiterOf(InputFile input, IReadOnlyList<TableLayout> layouts) =>
        Delimiters.Find(input.Head, input.HeadIsAll, row => layouts.Max(l => l.Find(row, new int[l.Columns.Count])));

    private async IAsyncEnumerable<OpenTable> SheetsAsync(InputFile input, IReadOnlyList<TableLayout> layouts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var parts = Workbook(input);
        string? fault = null;
        TableHeader? nearest = null;
        var chosen = parts.Sheets.Where((s, i) => layouts.Any(l => IsChosen(l, s, i))).ToArray();
        var read = 0;
        foreach (var sheet in chosen)
        {
            var reader = new XlsxSheet(parts, sheet);
            await using (reader.ConfigureAwait(false))
            {
                var header = await TableRows.FindHeaderAsync(reader, [.. layouts.Where(l => IsChosen(l, sheet, parts.Sheets.IndexOf(sheet)))], cancellationToken).ConfigureAwait(false);
                if (Open(reader, header, parts.Sheets.Count == 1 ? input.Name : $"{input.Name}#{FileNames.Shown(sheet.Name)}") is { } table)
                {
                    read++;
                    yield return table;
                }
                else
                {
                    fault ??= reader.Fault;
                    nearest = nearest is null || header.Lacks < nearest.Lacks ? header : nearest;
                }
            }
        }

        if (read == 0)
        {
            throw new DatasetException($"{input.Name}: {fault ?? unfit ?? (nearest is null ? "the workbook has no sheet of the names or numbers that the mapping gives." : nearest.Cells.Count == 0 ? "the header cannot be read." : nearest.Fault)}");
        }

        if (read < chosen.Length)
        {
            PassedOver.Add($"{input.Name}: {chosen.Length - read} of its {chosen.Length} sheets hold no table of the mapping and were not read.");
        }
    }

    /// <summary>The parts of a workbook.</summary>
    /// <exception cref="DatasetException">The zip archive is none.</exception>
    internal static XlsxParts Workbook(InputFile input)
    {
        try
        {
            return new XlsxParts(input.Content);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            throw new DatasetException($"{input.Name}: this is a zip archive, but no Excel workbook (.xlsx) that can be read. An archive of other files has to be unpacked.", e);
        }
    }

    private static bool IsChosen(TableLayout layout, SheetPart sheet, int index) =>
        layout.Sheets.Count == 0 || layout.Sheets.Contains(sheet.Name) || layout.Sheets.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{index + 1}"));

    private OpenTable? Open(TableReader reader, TableHeader header, string name)
    {
        if (header.Lacks > 0 || header.Cells.Count == 0)
        {
            return null;
        }

        if (header.Layout is { Required: not null, PassesOverOthers: false } && header.Unread.ToArray() is { Length: > 0 } unread)
        {
            // Where columns may be absent, one of another name may be one that is misspelt.
            PassedOver.Add($"{name}: the mapping does not know the columns {string.Join(", ", unread)}, and they were not read.");
        }

        return new OpenTable(reader, header, new TablePart(name, ++opened, tables.IndexOf(header.Layout), inputs - 1));
    }

    /// <summary>The mapping's tables that a file of the name may be: those whose pattern it fits, or else those without one.</summary>
    private TableLayout[] LayoutsOf(string name)
    {
        var named = tables.Where(t => t.Files is { } files && FileSystemName.MatchesSimpleExpression(files, name)).ToArray();
        var open = tables.Where(t => t.Files is null).ToArray();
        return named.Length > 0 ? named : open.Length > 0 ? open : throw new DatasetException($"{name}: the name fits none of the mapping's tables.");
    }

    /// <summary>The format of another package that reads an input.</summary>
    /// <exception cref="DatasetException">None of those that are given does.</exception>
    internal static TableFormat FormatOf(InputFile input, IReadOnlyList<TableFormat> formats) =>
        formats.FirstOrDefault(f => f.Format == input.Format) ?? throw new DatasetException($"{input.Name}: this is Parquet; the package PolicyModel.Parquet reads it.");
}

internal static class ListPlaces
{
    internal static int IndexOf<T>(this IReadOnlyList<T> list, T item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(list[i], item))
            {
                return i;
            }
        }

        return -1;
    }
}
