namespace PolicyModel;

/// <summary>Which set of counties a GEOID belongs to.</summary>
public enum CountyVintage
{
    /// <summary>The state has one set only.</summary>
    Any,

    /// <summary>The eight former counties of Connecticut.</summary>
    LegacyCounties,

    /// <summary>The nine planning regions of Connecticut, used since 2022.</summary>
    PlanningRegions,

    /// <summary>Neither of Connecticut's two sets has it.</summary>
    Unknown,
}
