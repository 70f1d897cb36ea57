namespace PolicyModel;

/// <summary>The level of government of an agency.</summary>
public enum AgencyLevel
{
    /// <summary>A state.</summary>
    State,

    /// <summary>A county.</summary>
    County,

    /// <summary>A city, town or village.</summary>
    Municipal,

    /// <summary>Several counties or cities.</summary>
    Regional,

    /// <summary>A school or university.</summary>
    Campus,

    /// <summary>A port or airport.</summary>
    Port,

    /// <summary>A constable's district.</summary>
    ConstableDistrict,

    /// <summary>A judicial district.</summary>
    JudicialDistrict,

    /// <summary>A tribe.</summary>
    Tribal,

    /// <summary>Another.</summary>
    Other,
}
