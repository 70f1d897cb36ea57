using PolicyModel.Datasets;

namespace PolicyModel.Parquet;

/// <summary>Apache Parquet as a format of tables.</summary>
public static class ParquetTables
{
    /// <summary>The format, to be named in <see cref="DatasetOptions.Formats"/>. Columns within columns and lists are no columns of a table.</summary>
    public static TableFormat Format { get; } = new(
        InputFormat.Parquet,
        async (content, name, stop) => await ParquetTable.OpenAsync(content, name, stop).ConfigureAwait(false),
        async (output, columns, stop) => await ParquetTableWriter.CreateAsync(output, columns, stop).ConfigureAwait(false));
}
