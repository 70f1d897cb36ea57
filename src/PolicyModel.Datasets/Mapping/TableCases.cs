using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyModel.Datasets;

/// <summary>Makes custody cases of the rows of tables: rows with the same key become one case.</summary>
internal sealed class TableCases(DatasetMapping mapping)
{
    private const int MostCases = 128;
    private const int MostRows = 1024;

    private readonly ConcurrentBag<CaseBuilder> builders = [];

    /// <summary>Cases of an input whose rows stand together by case.</summary>
    internal async IAsyncEnumerable<RecordBatch> TogetherAsync(InputFile input, TableParts parts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var seen = new SeenKeys();
        var batch = new Batch();
        await foreach (var table in parts.OpenAsync(input, cancellationToken).ConfigureAwait(false))
        {
            RowGroup? group = null;
            await foreach (var row in UntilStopped(TableRows.ReadAsync(table.Reader, table.Header, table.Part, withBlank: false, cancellationToken)).ConfigureAwait(false))
            {
                if (group is null || !SharesKey(group.Rows[0], row))
                {
                    if (batch.IsFull)
                    {
                        yield return Read(batch);
                        batch = new Batch();
                    }

                    group = new RowGroup { StandsApart = HasKey(row) && !seen.Add(HashOf(row)) };
                    batch.Groups.Add(group);
                }

                group.Add(row);
                batch.Rows++;
            }

            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        if (cancellationToken.IsCancellationRequested && batch.Groups.Count > 0)
        {
            // Whoever stops the run has what was read whole before: rows of the last case may still have been to come.
            batch.Groups.RemoveAt(batch.Groups.Count - 1);
        }

        if (batch.Groups.Count > 0)
        {
            yield return Read(batch);
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Cases of all inputs, whose rows stand anywhere in them.</summary>
    /// <param name="rows">The rows of the inputs in turn.</param>
    /// <param name="begins">Told in which table each case begins.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    internal async IAsyncEnumerable<RecordBatch> ScatteredAsync(IAsyncEnumerable<TableRow> rows, Action<TablePart> begins, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var scattered = new ScatteredRows();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            scattered.Add(row, HasKey(row) ? KeyOf(row) : null);
        }

        var batch = new Batch();
        foreach (var group in scattered.Groups(cancellationToken))
        {
            if (batch.IsFull)
            {
                yield return Read(batch);
                batch = new Batch();
            }

            begins(group.Rows[0].Part);
            batch.Groups.Add(group);
            batch.Rows += group.Rows.Count;
        }

        if (batch.Groups.Count > 0)
        {
            yield return Read(batch);
        }
    }

    private static async IAsyncEnumerable<TableRow> UntilStopped(IAsyncEnumerable<TableRow> rows)
    {
        var enumerator = rows.GetAsyncEnumerator(CancellationToken.None);
        await using (enumerator.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await enumerator.MoveNextAsync().ConfigureAwait(false))
                    {
                        yield break;
                    }
                }
                catch (OperationCanceledException)
                {
                    yield break;
                }

                yield return enumerator.Current;
            }
        }
    }

    private RecordBatch Read(Batch batch) => new(batch.Groups.Count, () =>
    {
        var builder = builders.TryTake(out var idle) ? idle : new CaseBuilder(mapping);
        var records = batch.Groups.ConvertAll(builder.Build);
        builders.Add(builder);
        return records;
    });

    private IReadOnlyList<int> KeyColumns(TableRow row) => mapping.Tables[row.Part.Layout].GroupBy;

    /// <summary>False where a row is a case of its own: by the mapping, or because it has no key or is broken.</summary>
    private bool HasKey(TableRow row)
    {
        var columns = KeyColumns(row);
        foreach (var column in columns)
        {
            if (!mapping.Tables[row.Part.Layout].IsNull(row[column]))
            {
                return true;
            }
        }

        return false;
    }

    private bool SharesKey(TableRow first, TableRow row)
    {
        foreach (var column in KeyColumns(row))
        {
            if (first[column] != row[column])
            {
                return false;
            }
        }

        return HasKey(row);
    }

    private string KeyOf(TableRow row)
    {
        var columns = KeyColumns(row);
        return columns.Count == 1 ? row[columns[0]] : string.Join('\u001F', columns.Select(c => row[c]));
    }

    private UInt128 HashOf(TableRow row) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(KeyOf(row).AsSpan()));

    private sealed class Batch
    {
        internal List<RowGroup> Groups { get; } = [];

        internal int Rows { get; set; }

        internal bool IsFull => Groups.Count >= MostCases || Rows >= MostRows;
    }
}
