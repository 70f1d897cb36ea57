using NodaTime;

namespace PolicyModel;

/// <summary>An addendum to an agreement.</summary>
public sealed record Addendum
{
    /// <summary>The day it was signed.</summary>
    public Reported<LocalDate> SignedOn { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>Its address.</summary>
    public string? Href { get; init; }
}
