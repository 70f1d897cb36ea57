namespace PolicyModel.Rules;

/// <summary>A figure that a provision sets: a cap, a tier, a number of days. Rules ask for it by its name and by the day.</summary>
public sealed record ProvisionTerm
{
    /// <summary>Its name, such as <c>overtime-share</c>.</summary>
    public required string Term { get; init; }

    /// <summary>The figure: dollars, a share of one, or a count, as the name says.</summary>
    public required decimal Limit { get; init; }

    /// <summary>The least of what the figure goes by, where it comes in tiers; null where it does not.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>True where the figure was worked out from published cases and stands in no source as such.</summary>
    public bool Inferred { get; init; }
}
