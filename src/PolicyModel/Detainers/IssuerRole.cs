namespace PolicyModel;

/// <summary>The role of the officer who issued an instrument. Source: 8 CFR 287.7(b) and later designations.</summary>
public enum IssuerRole
{
    /// <summary>Border Patrol agent.</summary>
    BorderPatrolAgent,

    /// <summary>Special agent.</summary>
    SpecialAgent,

    /// <summary>Deportation officer.</summary>
    DeportationOfficer,

    /// <summary>Immigration inspector.</summary>
    ImmigrationInspector,

    /// <summary>Adjudications officer.</summary>
    AdjudicationsOfficer,

    /// <summary>Immigration enforcement agent.</summary>
    ImmigrationEnforcementAgent,

    /// <summary>A supervisor of these.</summary>
    Supervisor,

    /// <summary>An officer designated one by one or as a class.</summary>
    DesignatedOfficer,

    /// <summary>A local officer under a jail enforcement agreement.</summary>
    JailEnforcementOfficer,

    /// <summary>Special agent of USCIS.</summary>
    UscisSpecialAgent,

    /// <summary>Another.</summary>
    Other,
}
