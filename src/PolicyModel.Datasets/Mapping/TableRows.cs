using System.Runtime.CompilerServices;

namespace PolicyModel.Datasets;

/// <summary>Reads the rows of one table: finds the header, takes the cells that the mapping needs, and says what is wrong with a row.</summary>
internal static class TableRows
{
    private const int HeaderWithin = 100;

    /// <summary>Finds the header of a table, and which of the mapping's tables it is: the first row that has every column that one of them needs.</summary>
    /// <param name="table">The table, at its beginning; it stands on the header afterwards.</param>
    /// <param name="layouts">What is looked for.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The header that fits best, whether or not it fits in full.</returns>
    internal static async ValueTask<TableHeader> FindHeaderAsync(TableReader table, IReadOnlyList<TableLayout> layouts, CancellationToken cancellationToken)
    {
        if (table.ColumnNames is { } names)
        {
            return Header(names, layouts);
        }

        var best = Header([], layouts);
        for (var i = 0; i < HeaderWithin && await table.ReadAsync(cancellationToken).ConfigureAwait(false); i++)
        {
            var here = layouts.Where(l => l.HeaderRow is null || l.HeaderRow == table.Line).ToArray();
            if (here.Length == 0)
            {
                continue;
            }

            var header = Header([.. Enumerable.Range(0, table.CellCount).Select(table.Cell)], here);
            best = header.Lacks < best.Lacks || best.Cells.Count == 0 ? header : best;
            if (best.Lacks == 0)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The rows behind the header. Rows without a single cell that is filled are passed over, unless they are asked for.</summary>
    internal static async IAsyncEnumerable<TableRow> ReadAsync(
        TableReader table, TableHeader header, TablePart part, bool withBlank, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var layout = header.Layout;
        table.Choose(header.Cells.Count, [.. header.Places.Where(p => p >= 0)], layout.Columns.Any(c => c.IsLink));
        var last = table.Line;
        while (true)
        {
            var torn = false;
            try
            {
                if (!await table.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    yield break;
                }

                last = table.Line;
            }
            catch (UnpackedTooFarException)
            {
                torn = true;
            }

            if (torn)
            {
                yield return Broken(part, last + 1, layout, UnpackedTooFarException.Sentence);
                yield break;
            }

            var row = Row(table, header, part);
            if (withBlank || !row.IsBlank)
            {
                yield return row;
            }
        }
    }

    /// <summary>What a row is as a header: that of the table with the most columns among those it fits in full, or else of the one it lacks least of.</summary>
    private static TableHeader Header(IReadOnlyList<string> cells, IReadOnlyList<TableLayout> layouts) =>
        layouts.Select(layout =>
        {
            var places = new int[layout.Columns.Count];
            layout.Find(cells, places);
            return new TableHeader(cells, layout, places, places.Where((p, i) => p == TableLayout.Ambiguous || (p == TableLayout.Absent && layout.Needs(layout.Columns[i]))).Count());
        }).OrderBy(h => h.Lacks).ThenByDescending(h => h.Places.Length).First();

    private static TableRow Broken(TablePart part, int line, TableLayout layout, string message)
    {
        var cells = new string[layout.Columns.Count];
        Array.Fill(cells, "");
        return new TableRow { Part = part, Line = line, Cells = cells, Faults = [new RowFault(ProblemCodes.MalformedRow, message, null, Severity.Error)] };
    }

    private static TableRow Row(TableReader table, TableHeader header, TablePart part)
    {
        var layout = header.Layout;
        var cells = new string[layout.Columns.Count];
        List<RowFault>? faults = null;
        var filled = false;
        for (var i = 0; i < cells.Length; i++)
        {
            var (name, isLink) = layout.Columns[i];
            var place = header.Places[i];
            var cell = place < 0 ? "" : isLink ? table.Link(place) ?? "" : table.Cell(place);
            cells[i] = layout.Trim ? cell.Trim() : cell;
            filled |= cells[i].Length > 0;
            if (cell.Contains('\uFFFD', StringComparison.Ordinal))
            {
                (faults ??= []).Add(new RowFault(ProblemCodes.UnusableText, "The cell holds bytes that are no text in the file's encoding; a mark stands in their place.", name, Severity.Warning));
            }
        }

        if (!filled && table.Fault is null && IsBlank(table))
        {
            return new TableRow { Part = part, Line = table.Line, Cells = cells, IsBlank = true };
        }

        var width = header.Cells.Count;
        var fault = table.Fault
            ?? (!table.HasFullRows || table.CellCount == width ? null : table.CellCount > width ? "The row has more cells than the header." : "The row has fewer cells than the header.");
        if (fault is not null)
        {
            (faults ??= []).Insert(0, new RowFault(ProblemCodes.MalformedRow, fault, null, Severity.Error));
        }

        return new TableRow { Part = part, Line = table.Line, Cells = cells, Faults = faults ?? [] };
    }

    private static bool IsBlank(TableReader table)
    {
        for (var i = 0; i < table.CellCount; i++)
        {
            if (!string.IsNullOrWhiteSpace(table.Cell(i)))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The header of a table.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Layout">Which of the mapping's tables it is the header of.</param>
/// <param name="Places">Where each column that is needed stands in it; <see cref="TableLayout.Absent"/> or <see cref="TableLayout.Ambiguous"/> where it does not, or stands several times.</param>
/// <param name="Lacks">How many of those that it must have it does not have once.</param>
internal sealed record TableHeader(IReadOnlyList<string> Cells, TableLayout Layout, int[] Places, int Lacks)
{
    /// <summary>The columns that no part of the mapping reads.</summary>
    internal IEnumerable<string> Unread => Cells.Where((c, i) => c.Length > 0 && !Places.Contains(i));

    /// <summary>The columns it does not have, and those that stand in it several times, as a sentence; null where it has each once.</summary>
    internal string? Fault
    {
        get
        {
            var missing = Layout.Columns.Where((c, i) => Places[i] == TableLayout.Absent && Layout.Needs(c)).Select(c => c.Name).Distinct(StringComparer.Ordinal).ToArray();
            var several = Layout.Columns.Where((_, i) => Places[i] == TableLayout.Ambiguous).Select(c => c.Name).Distinct(StringComparer.Ordinal).ToArray();
            return missing.Length > 0 ? $"the mapping names columns that the table does not have: {string.Join(", ", missing)}."
                : several.Length > 0 ? $"the table has more than one column of a name that the mapping asks for ({string.Join(", ", several)}); the mapping tells them apart by #1, #2 and so on behind the name."
                : null;
        }
    }
}
