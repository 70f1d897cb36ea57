namespace PolicyModel;

/// <summary>A limit on what is paid.</summary>
public sealed record Cap
{
    /// <summary>What it limits.</summary>
    public required FundingCategory Category { get; init; }

    /// <summary>The source's own words for what it limits.</summary>
    public string? CategoryRaw { get; init; }

    /// <summary>The unit it is counted by, such as officer.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the limit holds for each unit; false where it holds for all of them together.</summary>
    public bool? PerUnit { get; init; }

    /// <summary>The limit for a unit and period.</summary>
    public required Money Limit { get; init; }

    /// <summary>The period.</summary>
    public required CapPeriod Period { get; init; }

    /// <summary>The source's own words for the period.</summary>
    public string? PeriodRaw { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Source { get; init; }

    /// <summary>What the limit rests on, such as a claim by one speaker.</summary>
    public Reported<FigureBasis> Basis { get; init; }

    /// <summary>The source's own words for what it rests on.</summary>
    public string? BasisRaw { get; init; }
}
