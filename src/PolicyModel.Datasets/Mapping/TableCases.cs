using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace PolicyModel.Datasets;

/// <summary>A row of a table: its cells by column of the mapping, and what is wrong with it.</summary>
internal sealed class TableRow(int line, string[] cells, string? fault)
{
    internal int Line { get; } = line;

    internal string? Fault { get; } = fault;

    internal string this[int column] => cells[column];
}

/// <summary>Reads custody cases from a delimited table through a mapping: rows with the same key, one after another, become one case.</summary>
internal static class TableCases
{
    private const int LargestRow = 4 * 1024 * 1024;

    internal static async IAsyncEnumerable<ReadRecord> ReadAsync(Stream stream, string file, DatasetMapping mapping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var columns = mapping.Columns.ToArray();
        var builder = new CaseBuilder(mapping, columns);
        var seen = new HashSet<ulong>();
        List<TableRow> rows = [];
        string? key = null;
        await foreach (var row in RowsAsync(stream, file, columns, mapping, cancellationToken).ConfigureAwait(false))
        {
            var rowKey = builder.KeyOf(row);
            if (rows.Count > 0 && rowKey != key)
            {
                yield return Case(rows);
                rows.Clear();
            }

            key = rowKey;
            rows.Add(row);
        }

        if (rows.Count > 0)
        {
            yield return Case(rows);
        }

        ReadRecord Case(List<TableRow> group)
        {
            var again = !seen.Add(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(key!)));
            return builder.Build(group, again);
        }
    }

    private static async IAsyncEnumerable<TableRow> RowsAsync(
        Stream stream, string file, string[] columns, DatasetMapping mapping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var malformed = false;
        var options = new CsvReaderOptions
        {
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = _ => malformed = true,
        };
        using var csv = CsvReader.Create(stream, options, leaveOpen: true);
        await ReadHeaderAsync(csv, file, cancellationToken).ConfigureAwait(false);
        var places = Places(csv, file, columns);
        var width = csv.Headers.Count;
        while (true)
        {
            malformed = false;
            long? broken = null;
            try
            {
                if (!await csv.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (CsvFormatException e)
            {
                // The reader itself still stands on the row before.
                broken = e.LineNumber;
            }

            if (broken is { } at)
            {
                const string TooLong = "The table cannot be read on from here: a row is longer than 4 MiB, as behind a quote that is never closed.";
                yield return new TableRow((int)at, new string[columns.Length].Fill(""), TooLong);
                yield break;
            }

            if ((csv.FieldCount != width || malformed) && csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
            {
                // A row over several lines with a wrong number of cells or quotes out of place: a quote that is not closed has swallowed the lines after it.
                foreach (var row in Salvage(csv.RawRecord.ToArray(), (int)csv.LineNumber, csv.Separator))
                {
                    yield return row;
                }
            }
            else
            {
                yield return Row(csv, (int)csv.LineNumber, malformed);
            }
        }

        TableRow Row(CsvReader row, int line, bool unclosed)
        {
            var cells = new string[columns.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                var cell = places[i] < row.FieldCount ? row.GetString(places[i]) : "";
                cells[i] = mapping.Trim ? cell.Trim() : cell;
            }

            var fault = unclosed ? "A quote in the row is not closed or not doubled."
                : row.FieldCount > width ? "The row has more cells than the header."
                : row.FieldCount < width ? "The row has fewer cells than the header."
                : null;
            return new TableRow(line, cells, fault);
        }

        List<TableRow> Salvage(byte[] lines, int firstLine, char separator)
        {
            var unclosed = false;
            List<TableRow> rows = [];
            using var row = CsvReader.Create(lines, options with { HasHeader = false, Separator = separator, AllowLineBreaksInQuotes = false, OnMalformedRecord = _ => unclosed = true });
            while (row.Read())
            {
                rows.Add(Row(row, firstLine + (int)row.LineNumber - 1, unclosed || rows.Count == 0));
                unclosed = false;
            }

            return rows;
        }
    }

    private static async ValueTask ReadHeaderAsync(CsvReader csv, string file, CancellationToken cancellationToken)
    {
        try
        {
            await csv.ReadHeaderAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (CsvFormatException e)
        {
            throw new DatasetException($"{file}: the header cannot be read.", e);
        }
    }

    private static int[] Places(CsvReader csv, string file, string[] columns)
    {
        var missing = columns.Where(c => !csv.TryGetFieldIndex(c, out _)).ToArray();
        if (missing.Length > 0)
        {
            throw new DatasetException($"{file}: the mapping names columns that the table does not have: {string.Join(", ", missing)}.");
        }

        return [.. columns.Select(c => csv.GetFieldIndex(c))];
    }

    private static string[] Fill(this string[] cells, string value)
    {
        Array.Fill(cells, value);
        return cells;
    }
}
