using CsvHelper;

namespace PolicyModel.Datasets;

/// <summary>Finds what stands between the cells of a text.</summary>
internal static class Delimiters
{
    private const int RowsLookedAt = 60;

    private static readonly char[] Candidates = [',', ';', '\t', '|', '^', '~', '\u001F'];

    /// <summary>The delimiter with which a row has the most of the columns that are looked for, or else the one that cuts the rows most evenly.</summary>
    /// <param name="head">The beginning of the text.</param>
    /// <param name="isWhole">True where the text ends with it.</param>
    /// <param name="columns">How many of the columns that are looked for stand in a row, or null where none are known.</param>
    internal static char Find(ReadOnlyMemory<byte> head, bool isWhole, Func<string[], int>? columns)
    {
        var best = (Delimiter: ',', Found: 0, Even: 0, Width: 0);
        foreach (var delimiter in Candidates)
        {
            var rows = Rows(head, isWhole, delimiter);
            var found = columns is null ? 0 : rows.Select(columns).DefaultIfEmpty().Max();
            var widths = rows.Where(r => r.Length > 1).GroupBy(r => r.Length).Select(g => (Width: g.Key, Rows: g.Count())).ToArray();
            var (width, even) = widths.Length == 0 ? (1, 0) : widths.MaxBy(w => (w.Rows, w.Width));
            if ((found, even, width).CompareTo((best.Found, best.Even, best.Width)) > 0)
            {
                best = (delimiter, found, even, width);
            }
        }

        return best.Delimiter;
    }

    /// <summary>The first rows of a text, as texts.</summary>
    internal static List<string[]> Rows(ReadOnlyMemory<byte> head, bool isWhole, char delimiter, int most = RowsLookedAt)
    {
        if (!isWhole)
        {
            // The last row is cut.
            head = head[..(head.Span.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];
        }

        List<string[]> rows = [];
        using var csv = CsvReader.Create(head, new CsvReaderOptions { HasHeader = false, Separator = delimiter, IncludeValuesInExceptions = false });
        while (rows.Count < most && csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = csv.GetString(i);
            }

            rows.Add(cells);
        }

        return rows;
    }
}
