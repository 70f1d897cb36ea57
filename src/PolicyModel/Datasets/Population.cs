namespace PolicyModel;

/// <summary>Whom a data set holds: the denominator of every figure.</summary>
public sealed record Population
{
    /// <summary>What it holds.</summary>
    public required string Is { get; init; }

    /// <summary>What it leaves out.</summary>
    public string? IsNot { get; init; }
}
