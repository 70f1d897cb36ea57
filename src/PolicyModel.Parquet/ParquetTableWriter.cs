using global::Parquet;
using global::Parquet.Schema;
using PolicyModel.Datasets;

namespace PolicyModel.Parquet;

/// <summary>Writes a table of texts as Parquet, a row group at a time; an empty cell is null.</summary>
internal sealed class ParquetTableWriter : TableWriter
{
    private const int RowsOfGroup = 20_000;

    private readonly DataField[] fields;
    private readonly ParquetWriter writer;
    private readonly List<string?>[] columns;

    private ParquetTableWriter(DataField[] fields, ParquetWriter writer)
    {
        this.fields = fields;
        this.writer = writer;
        columns = [.. fields.Select(_ => new List<string?>())];
    }

    internal static async ValueTask<TableWriter> CreateAsync(Stream output, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        DataField[] written = [.. names.Select(n => new DataField(n, typeof(string), isNullable: true))];
        return new ParquetTableWriter(written, await ParquetWriter.CreateAsync(new ParquetSchema(written), output, cancellationToken: cancellationToken).ConfigureAwait(false));
    }

    internal override async ValueTask WriteAsync(IReadOnlyList<string> cells, CancellationToken cancellationToken)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Add(cells[i].Length == 0 ? null : cells[i]);
        }

        if (columns[0].Count == RowsOfGroup)
        {
            await WriteGroupAsync().ConfigureAwait(false);
        }
    }

    internal override async ValueTask EndAsync()
    {
        if (columns[0].Count > 0)
        {
            await WriteGroupAsync().ConfigureAwait(false);
        }

        await writer.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask WriteGroupAsync()
    {
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < fields.Length; i++)
        {
            await group.WriteAsync(fields[i], columns[i]!).ConfigureAwait(false);
            columns[i].Clear();
        }

        group.CompleteValidate();
    }
}
