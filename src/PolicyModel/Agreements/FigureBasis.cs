namespace PolicyModel;

/// <summary>What kind of figure an amount is. An obligation is no payment, and a claim is neither.</summary>
public enum FigureBasis
{
    /// <summary>Offered.</summary>
    Offered,

    /// <summary>Requested.</summary>
    Requested,

    /// <summary>Projected.</summary>
    Projected,

    /// <summary>Obligated.</summary>
    Obligated,

    /// <summary>Invoiced.</summary>
    Invoiced,

    /// <summary>Paid out.</summary>
    Outlaid,

    /// <summary>Claimed by someone.</summary>
    Claimed,
}
