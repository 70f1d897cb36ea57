namespace PolicyModel;

/// <summary>A quarter's performance award.</summary>
public sealed record AwardRecord
{
    /// <summary>The federal fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>The quarter; the first is October to December.</summary>
    public required int Quarter { get; init; }

    /// <summary>How many persons ICE provided the names of.</summary>
    public Reported<int> Provided { get; init; }

    /// <summary>How many of them were located.</summary>
    public Reported<int> Located { get; init; }

    /// <summary>The rate of success in percent.</summary>
    public Reported<decimal> Rate { get; init; }

    /// <summary>The tier of the published terms that the rate falls in, as the source names it.</summary>
    public string? Tier { get; init; }

    /// <summary>The award for one officer.</summary>
    public Reported<Money> PerOfficer { get; init; }

    /// <summary>How many officers.</summary>
    public Reported<int> Officers { get; init; }

    /// <summary>The amount.</summary>
    public Reported<Money> Amount { get; init; }
}
