namespace PolicyModel.Datasets;

/// <summary>
/// A table read row by row, whatever its format. What it gives of a row is valid until the next row is asked for.
/// </summary>
internal abstract class TableReader : IAsyncDisposable
{
    /// <summary>The names of the columns, where the format itself gives them; null where they stand in a row.</summary>
    internal virtual IReadOnlyList<string>? ColumnNames => null;

    /// <summary>True where each row has a cell for each column, so that a row with another number of cells is broken.</summary>
    internal virtual bool HasFullRows => false;

    /// <summary>The row's line in a text, or its number in a sheet, counted from 1.</summary>
    internal abstract int Line { get; }

    /// <summary>How many cells the row has.</summary>
    internal abstract int CellCount { get; }

    /// <summary>What is wrong with the row as a whole; null where nothing is.</summary>
    internal virtual string? Fault => null;

    /// <summary>The text of a cell; empty where there is none.</summary>
    internal abstract string Cell(int index);

    /// <summary>The address that a cell links to, or null.</summary>
    internal virtual string? Link(int index) => null;

    /// <summary>Says, once the header is known, how wide the table is and which columns will be asked for from here on.</summary>
    /// <param name="width">How many columns the header has.</param>
    /// <param name="columns">The columns that will be asked for.</param>
    /// <param name="links">True where links will be asked for too.</param>
    internal virtual void Choose(int width, IReadOnlyCollection<int> columns, bool links)
    {
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False at the end.</returns>
    internal abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
