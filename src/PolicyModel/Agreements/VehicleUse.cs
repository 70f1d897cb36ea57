namespace PolicyModel;

/// <summary>What a vehicle may be used for.</summary>
public enum VehicleUse
{
    /// <summary>Immigration enforcement only.</summary>
    ImmigrationOnly,

    /// <summary>Any law enforcement.</summary>
    AnyLawEnforcement,

    /// <summary>Transport of persons.</summary>
    Transport,

    /// <summary>Another; the source's words stand beside it.</summary>
    Other,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
