namespace PolicyModel;

/// <summary>The line of a budget. OCDS counterpart: planning/budget.</summary>
public sealed record BudgetLine
{
    /// <summary>The line.</summary>
    public string? Line { get; init; }

    /// <summary>The appropriation.</summary>
    public string? Appropriation { get; init; }

    /// <summary>The fiscal year of the body.</summary>
    public int? FiscalYear { get; init; }
}
