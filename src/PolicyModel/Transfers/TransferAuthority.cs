namespace PolicyModel;

/// <summary>What a transfer is said to rest on.</summary>
public enum TransferAuthority
{
    /// <summary>A detainer.</summary>
    Detainer,

    /// <summary>A judge's warrant.</summary>
    JudicialWarrant,

    /// <summary>An administrative warrant served on the person.</summary>
    IceWarrantServed,

    /// <summary>A local officer delegated under 8 U.S.C. 1357(g).</summary>
    Section287gOfficer,

    /// <summary>A court's order.</summary>
    CourtOrder,

    /// <summary>A contract to hold persons for ICE.</summary>
    IceCustodyContract,

    /// <summary>The end of a sentence.</summary>
    SentenceEnd,

    /// <summary>The record says that none is recorded.</summary>
    NoneRecorded,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
