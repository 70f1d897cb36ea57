namespace PolicyModel.Datasets;

/// <summary>A format of tables that another package reads and writes, so that those who do not need it do not carry it.</summary>
public sealed class TableFormat
{
    private readonly Func<Stream, string, CancellationToken, ValueTask<TableReader>> open;
    private readonly Func<Stream, IReadOnlyList<string>, CancellationToken, ValueTask<TableWriter>> create;

    internal TableFormat(
        InputFormat format,
        Func<Stream, string, CancellationToken, ValueTask<TableReader>> open,
        Func<Stream, IReadOnlyList<string>, CancellationToken, ValueTask<TableWriter>> create)
    {
        Format = format;
        this.open = open;
        this.create = create;
    }

    internal InputFormat Format { get; }

    /// <summary>Opens a table.</summary>
    /// <param name="content">The content, which can seek and stays open.</param>
    /// <param name="name">The input's name, for messages.</param>
    /// <param name="cancellationToken">Stops opening.</param>
    /// <exception cref="InvalidDataException">The content is broken.</exception>
    internal ValueTask<TableReader> OpenAsync(Stream content, string name, CancellationToken cancellationToken) => open(content, name, cancellationToken);

    /// <summary>Begins a table.</summary>
    /// <param name="output">Where it is written; it stays open.</param>
    /// <param name="columns">The names of its columns.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    internal ValueTask<TableWriter> CreateAsync(Stream output, IReadOnlyList<string> columns, CancellationToken cancellationToken) => create(output, columns, cancellationToken);
}

/// <summary>Writes a table of texts row by row.</summary>
internal abstract class TableWriter
{
    /// <summary>Writes a row, with a cell for each column; an empty one where there is nothing.</summary>
    internal abstract ValueTask WriteAsync(IReadOnlyList<string> cells, CancellationToken cancellationToken);

    /// <summary>Writes what is left and ends the table.</summary>
    internal abstract ValueTask EndAsync();
}
