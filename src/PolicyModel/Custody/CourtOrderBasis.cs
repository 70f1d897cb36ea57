namespace PolicyModel;

/// <summary>The law that a court's order of custody rests on, where a rule depends on it.</summary>
public enum CourtOrderBasis
{
    /// <summary>Temporary detention of a federal defendant so that immigration officials can take custody, 18 U.S.C. 3142(d).</summary>
    TemporaryDetention,

    /// <summary>Another.</summary>
    Other,
}
