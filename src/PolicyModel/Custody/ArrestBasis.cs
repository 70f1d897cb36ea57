namespace PolicyModel;

/// <summary>What an arrest rested on.</summary>
public enum ArrestBasis
{
    /// <summary>A warrant.</summary>
    Warrant,

    /// <summary>No warrant.</summary>
    NoWarrant,

    /// <summary>A citation in place of an arrest.</summary>
    Citation,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
