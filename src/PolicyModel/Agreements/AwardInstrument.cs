namespace PolicyModel;

/// <summary>The number under which an award is found. OCDS counterpart: contracts/id.</summary>
public sealed record AwardInstrument
{
    /// <summary>The kind of number.</summary>
    public required AwardInstrumentKind Kind { get; init; }

    /// <summary>The number.</summary>
    public required string Value { get; init; }

    /// <summary>Its key at USAspending.</summary>
    public AwardKey? AwardKey { get; init; }
}
