namespace PolicyModel.Datasets;

/// <summary>The columns of a table of which nothing is known beforehand, with what its first rows show.</summary>
internal sealed class DraftTable
{
    internal const int MostRows = 5_000;
    private const int HeaderWithin = 30;

    private DraftTable(IReadOnlyList<ColumnProfile> columns, int rows, int headerRow)
    {
        Columns = columns;
        Rows = rows;
        HeaderRow = headerRow;
    }

    internal IReadOnlyList<ColumnProfile> Columns { get; }

    /// <summary>How many rows were looked at.</summary>
    internal int Rows { get; }

    /// <summary>The row of the header.</summary>
    internal int HeaderRow { get; }

    /// <summary>Reads the first rows of an input.</summary>
    /// <exception cref="DatasetException">The input is no table, or has no header.</exception>
    internal static async Task<DraftTable> ReadAsync(InputFile input, IReadOnlyList<TableFormat> formats, CancellationToken cancellationToken)
    {
        if (input.Format is InputFormat.Ndjson or InputFormat.Json)
        {
            throw new DatasetException($"{input.Name}: this is JSON, which needs no mapping.");
        }

        if (input.Format == InputFormat.Workbook)
        {
            using var parts = TableParts.Workbook(input);
            var sheet = parts.Sheets.Count > 0 ? new XlsxSheet(parts, parts.Sheets[0]) : throw new DatasetException($"{input.Name}: the workbook has no sheet.");
            await using (sheet.ConfigureAwait(false))
            {
                return await ReadAsync(sheet, input.Name, cancellationToken).ConfigureAwait(false);
            }
        }

        var table = input.Format == InputFormat.Parquet
            ? await TableParts.FormatOf(input, formats).OpenAsync(input.Content, input.Name, cancellationToken).ConfigureAwait(false)
            : new DelimitedTable(input.Content, Delimiters.Find(input.Head, input.HeadIsAll, null));
        await using (table.ConfigureAwait(false))
        {
            return await ReadAsync(table, input.Name, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<DraftTable> ReadAsync(TableReader table, string name, CancellationToken cancellationToken)
    {
        List<(int Line, string[] Cells)> first = [];
        if (table.ColumnNames is { } names)
        {
            first.Add((0, [.. names]));
        }

        while (first.Count < HeaderWithin && await table.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            first.Add((table.Line, Cells(table)));
        }

        var header = first.FindIndex(r => HeaderFit(r.Cells) == first.Max(f => HeaderFit(f.Cells)));
        if (header < 0 || HeaderFit(first[header].Cells) == 0)
        {
            throw new DatasetException($"{name}: no header was found in the first {HeaderWithin} rows.");
        }

        var columns = Named(first[header].Cells);
        table.Choose(columns.Length, [.. Enumerable.Range(0, columns.Length)], links: false);
        var rows = 0;
        foreach (var (_, cells) in first.Skip(header + 1))
        {
            Add(cells);
        }

        while (rows < MostRows && await table.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Add(Cells(table));
        }

        return new DraftTable([.. columns.OfType<ColumnProfile>()], rows, first[header].Line);

        void Add(string[] cells)
        {
            rows++;
            for (var i = 0; i < columns.Length && i < cells.Length; i++)
            {
                columns[i]?.Add(cells[i]);
            }
        }
    }

    private static string[] Cells(TableReader table) => [.. Enumerable.Range(0, table.CellCount).Select(table.Cell)];

    /// <summary>How many cells may be headers: filled, different from one another, and no numbers or dates; 0 where a cell can be none.</summary>
    private static int HeaderFit(string[] cells)
    {
        var filled = cells.Select(TableLayout.Plain).Where(c => c.Length > 0).ToArray();
        return Array.TrueForAll(filled, c => char.IsLetter(c[0]) || c[0] == '#') ? filled.Distinct(StringComparer.Ordinal).Count() : 0;
    }

    /// <summary>A profile for each header; those that stand several times are told apart as a mapping does, and those without a name have none.</summary>
    private static ColumnProfile?[] Named(string[] cells)
    {
        var headers = Array.ConvertAll(cells, TableLayout.Plain);
        return [.. headers.Select((h, i) => h.Length == 0 ? null
            : new ColumnProfile(headers.Count(o => o == h) == 1 ? h : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{h}#{headers.Take(i + 1).Count(o => o == h)}")))];
    }
}
