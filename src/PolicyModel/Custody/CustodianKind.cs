namespace PolicyModel;

/// <summary>The kind of a custodian, or of an agency that hands over or receives a person.</summary>
public enum CustodianKind
{
    /// <summary>A county jail.</summary>
    CountyJail,

    /// <summary>A city jail.</summary>
    CityJail,

    /// <summary>A jail of several counties or cities.</summary>
    RegionalJail,

    /// <summary>A state prison.</summary>
    StatePrison,

    /// <summary>A federal prison.</summary>
    FederalPrison,

    /// <summary>The U.S. Marshals Service.</summary>
    UsMarshals,

    /// <summary>U.S. Immigration and Customs Enforcement.</summary>
    Ice,

    /// <summary>U.S. Customs and Border Protection.</summary>
    Cbp,

    /// <summary>A police department.</summary>
    Police,

    /// <summary>A sheriff's office apart from its jail.</summary>
    Sheriff,

    /// <summary>A court.</summary>
    Court,

    /// <summary>A hospital.</summary>
    Hospital,

    /// <summary>Another.</summary>
    Other,
}
