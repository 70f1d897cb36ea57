using System.Globalization;
using System.Numerics;
using System.Text;
using global::Parquet;
using global::Parquet.Schema;
using PolicyModel.Datasets;

namespace PolicyModel.Parquet;

/// <summary>A Parquet file, row by row. Memory holds the chosen columns of one row group.</summary>
internal sealed class ParquetTable : TableReader
{
    private const long LargestGroup = 1L << 30;

    private readonly string name;
    private readonly ParquetReader reader;
    private readonly DataField[] fields;
    private readonly Func<int, string>?[] columns;
    private IReadOnlyCollection<int> chosen;
    private int group = -1;
    private long rows;
    private int row = -1;
    private long before;

    private ParquetTable(string name, ParquetReader reader)
    {
        this.name = name;
        this.reader = reader;
        fields = [.. reader.Schema.Fields.OfType<DataField>().Where(f => !f.IsArray)];
        columns = new Func<int, string>?[fields.Length];
        chosen = [.. Enumerable.Range(0, fields.Length)];
        ColumnNames = [.. fields.Select(f => f.Name)];
    }

    internal override IReadOnlyList<string> ColumnNames { get; }

    internal override int Line => (int)Math.Min(int.MaxValue, before + row + 1);

    internal override int CellCount => fields.Length;

    public override ValueTask DisposeAsync() => reader.DisposeAsync();

    internal static async ValueTask<TableReader> OpenAsync(Stream content, string name, CancellationToken cancellationToken) =>
        new ParquetTable(name, await GuardAsync(() => ParquetReader.CreateAsync(content, null, true, cancellationToken)).ConfigureAwait(false));

    internal override string Cell(int index) => columns[index] is { } column ? column(row) : "";

    internal override void Choose(int width, IReadOnlyCollection<int> columns, bool links) => chosen = [.. columns.Distinct()];

    internal override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (row + 1 >= rows)
        {
            if (++group >= reader.RowGroupCount)
            {
                return false;
            }

            before += rows;
            row = -1;
            rows = await GuardAsync(() => ReadGroupAsync(cancellationToken)).ConfigureAwait(false);
        }

        row++;
        return true;
    }

    private async Task<long> ReadGroupAsync(CancellationToken cancellationToken)
    {
        using var part = reader.OpenRowGroupReader(group);
        var size = chosen.Sum(c => part.GetMetadata(fields[c])?.MetaData?.TotalUncompressedSize ?? 0);
        if (size is > LargestGroup or < 0 || part.RowCount > int.MaxValue / 2)
        {
            throw new DatasetException($"{name}: a row group of the file unpacks to more than 1 GiB; write the file with smaller row groups.");
        }

        foreach (var column in chosen)
        {
            columns[column] = await ColumnAsync(part, fields[column], cancellationToken).ConfigureAwait(false);
        }

        return part.RowCount;
    }

    /// <summary>The cells of a column, as texts that a mapping's patterns and maps can read.</summary>
    private static async Task<Func<int, string>> ColumnAsync(ParquetRowGroupReader part, DataField field, CancellationToken cancellationToken)
    {
        return field.ClrType switch
        {
            var t when t == typeof(ReadOnlyMemory<char>) || t == typeof(string) => await ValuesAsync<ReadOnlyMemory<char>>(v => v.ToString()).ConfigureAwait(false),
            var t when t == typeof(ReadOnlyMemory<byte>) || t == typeof(byte[]) => await ValuesAsync<ReadOnlyMemory<byte>>(v => Encoding.UTF8.GetString(v.Span)).ConfigureAwait(false),
            var t when t == typeof(bool) => await ValuesAsync<bool>(v => v ? "true" : "false").ConfigureAwait(false),
            var t when t == typeof(sbyte) => await ValuesAsync<sbyte>(Text).ConfigureAwait(false),
            var t when t == typeof(byte) => await ValuesAsync<byte>(Text).ConfigureAwait(false),
            var t when t == typeof(short) => await ValuesAsync<short>(Text).ConfigureAwait(false),
            var t when t == typeof(ushort) => await ValuesAsync<ushort>(Text).ConfigureAwait(false),
            var t when t == typeof(int) => await ValuesAsync<int>(Text).ConfigureAwait(false),
            var t when t == typeof(uint) => await ValuesAsync<uint>(Text).ConfigureAwait(false),
            var t when t == typeof(long) => await ValuesAsync<long>(Text).ConfigureAwait(false),
            var t when t == typeof(ulong) => await ValuesAsync<ulong>(Text).ConfigureAwait(false),
            var t when t == typeof(float) => await ValuesAsync<float>(Text).ConfigureAwait(false),
            var t when t == typeof(double) => await ValuesAsync<double>(Text).ConfigureAwait(false),
            var t when t == typeof(decimal) => await ValuesAsync<decimal>(Text).ConfigureAwait(false),
            var t when t == typeof(BigInteger) => await ValuesAsync<BigInteger>(Text).ConfigureAwait(false),
            var t when t == typeof(Guid) => await ValuesAsync<Guid>(Text).ConfigureAwait(false),
            var t when t == typeof(DateOnly) => await ValuesAsync<DateOnly>(v => v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ConfigureAwait(false),
            var t when t == typeof(TimeOnly) => await ValuesAsync<TimeOnly>(v => v.ToString("HH:mm:ss", CultureInfo.InvariantCulture)).ConfigureAwait(false),
            var t when t == typeof(TimeSpan) => await ValuesAsync<TimeSpan>(v => v.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture)).ConfigureAwait(false),
            var t when t == typeof(DateTime) => await ValuesAsync<DateTime>(DateText(field)).ConfigureAwait(false),
            _ => static _ => "",
        };

        async Task<Func<int, string>> ValuesAsync<T>(Func<T, string> text)
            where T : struct
        {
            var values = new T?[part.RowCount];
            await part.ReadAsync(field, values.AsMemory(), cancellationToken: cancellationToken).ConfigureAwait(false);
            return i => values[i] is { } value ? text(value) : "";
        }
    }

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>A day, a local time, or, where the file says that it is told in UTC, an instant.</summary>
    private static Func<DateTime, string> DateText(DataField field) => field switch
    {
        DateTimeDataField { DateTimeFormat: DateTimeFormat.Date } => v => v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeDataField { IsAdjustedToUTC: true } => v => v.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => v => v.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
    };

    private static async Task<T> GuardAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or DatasetException or IOException))
        {
            // What the library throws at a file that is broken on purpose may be anything.
            throw new InvalidDataException("The Parquet file is broken.", e);
        }
    }
}
