namespace PolicyModel;

/// <summary>What a response refers to.</summary>
public sealed record ResponseReference
{
    /// <summary>The kind of thing.</summary>
    public required ResponseTarget Target { get; init; }

    /// <summary>The source's own words for what it refers to.</summary>
    public string? TargetRaw { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }
}
