namespace PolicyModel.Datasets;

/// <summary>The rows of one case.</summary>
internal sealed class RowGroup
{
    /// <summary>More rows than any person's custody has; a key that is shared by more is none.</summary>
    internal const int MostRows = 5_000;

    private readonly List<TableRow> rows = [];

    internal IReadOnlyList<TableRow> Rows => rows;

    /// <summary>True where rows with the same key stood further up, apart from these.</summary>
    internal bool StandsApart { get; set; }

    /// <summary>True where rows were passed over because there are too many.</summary>
    internal bool IsTooLarge { get; private set; }

    internal void Add(TableRow row)
    {
        IsTooLarge |= rows.Count == MostRows;
        if (!IsTooLarge)
        {
            rows.Add(row);
        }
    }
}
