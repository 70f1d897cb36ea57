namespace PolicyModel;

/// <summary>The federal or state body on the other side of an agreement.</summary>
public enum FederalParty
{
    /// <summary>ICE Enforcement and Removal Operations.</summary>
    IceEro,

    /// <summary>ICE Homeland Security Investigations.</summary>
    IceHsi,

    /// <summary>The U.S. Marshals Service.</summary>
    Usms,

    /// <summary>The Bureau of Justice Assistance.</summary>
    DojBja,

    /// <summary>The Federal Emergency Management Agency.</summary>
    Fema,

    /// <summary>The Defense Logistics Agency.</summary>
    Dla,

    /// <summary>A board of a state.</summary>
    StateBoard,

    /// <summary>Another.</summary>
    Other,
}
