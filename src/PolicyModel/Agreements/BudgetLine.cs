namespace PolicyModel;

/// <summary>The line of a budget. OCDS counterpart: planning/budget.</summary>
public sealed record BudgetLine
{
    /// <summary>The line.</summary>
    public string? Line { get; init; }

    /// <summary>The appropriation.</summary>
    public string? Appropriation { get; init; }

    /// <summary>The fiscal year of the body.</summary>
    public Reported<int> FiscalYear { get; init; }

    /// <summary>Whether the budget has a line for the money; false only where the record says that it has none.</summary>
    public bool? Entered { get; init; }
}
