namespace PolicyModel;

/// <summary>
/// The role of the officer who issued an instrument, or who signed or served a warrant. Source: 8 CFR 287.7(b), later designations,
/// and the roles that stand beside them without those powers.
/// </summary>
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

    /// <summary>A local officer under a warrant service agreement: serves warrants and issues none.</summary>
    WarrantServiceOfficer,

    /// <summary>A local officer or employee without a delegation of federal power: a deputy, a jailer, a prosecutor, a probation officer.</summary>
    LocalOfficer,

    /// <summary>A clerk or a contractor of a federal agency.</summary>
    ClerkOrContractor,

    /// <summary>Another, or one that the source does not tell apart.</summary>
    Other,
}
