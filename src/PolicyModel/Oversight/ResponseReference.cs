namespace PolicyModel;

/// <summary>What a response refers to.</summary>
public sealed record ResponseReference
{
    /// <summary>The kind of thing.</summary>
    public required ResponseTarget Target { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }
}
