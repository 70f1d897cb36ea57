namespace PolicyModel;

/// <summary>The kind of number that identifies an award.</summary>
public enum AwardInstrumentKind
{
    /// <summary>A Procurement Instrument Identifier.</summary>
    Piid,

    /// <summary>A Federal Award Identification Number.</summary>
    Fain,

    /// <summary>A Unique Record Identifier.</summary>
    Uri,

    /// <summary>A number of the U.S. Marshals Service.</summary>
    UsmsAgreement,
}
