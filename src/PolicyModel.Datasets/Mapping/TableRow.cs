namespace PolicyModel.Datasets;

/// <summary>A table within the input: a file, or a sheet of one.</summary>
/// <param name="File">Its name for findings.</param>
/// <param name="Number">Its number among all that are read, from 1.</param>
/// <param name="Layout">Which of the mapping's tables it is.</param>
/// <param name="Input">The number of its file among the inputs, from 0.</param>
internal sealed record TablePart(string File, int Number, int Layout, int Input);

/// <summary>What is wrong with a row, or with one of its cells.</summary>
internal sealed record RowFault(string Code, string Message, string? Column, Severity Severity);

/// <summary>A row of a table: the cells that the mapping needs, in its order, and what is wrong with it.</summary>
internal sealed record TableRow
{
    internal required TablePart Part { get; init; }

    internal required int Line { get; init; }

    internal required string[] Cells { get; init; }

    internal IReadOnlyList<RowFault> Faults { get; init; } = [];

    /// <summary>True where nothing stands in any of its cells.</summary>
    internal bool IsBlank { get; init; }

    /// <summary>True where the row is broken, so that any word may stand in any of its cells.</summary>
    internal bool IsBroken => Faults.Any(f => f.Code == ProblemCodes.MalformedRow);

    internal string this[int column] => Cells[column];
}
