namespace PolicyModel;

/// <summary>What an officer did under a delegation. Source: 8 U.S.C. 1357(g) and the memoranda under it.</summary>
public enum DelegatedFunction
{
    /// <summary>Asked someone about the right to be in the country.</summary>
    Interrogation,

    /// <summary>Arrested someone without a warrant.</summary>
    Arrest,

    /// <summary>Served a warrant of ICE.</summary>
    WarrantService,

    /// <summary>Issued a detainer.</summary>
    Detainer,

    /// <summary>Prepared a charging document.</summary>
    ChargingDocument,

    /// <summary>Kept someone in custody for ICE.</summary>
    Detention,

    /// <summary>Brought someone to ICE.</summary>
    Transport,

    /// <summary>Something else.</summary>
    Other,
}
