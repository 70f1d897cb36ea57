namespace PolicyModel;

/// <summary>Whether a document is public.</summary>
public enum PublicationState
{
    /// <summary>It is published.</summary>
    Published,

    /// <summary>It is withheld.</summary>
    Withheld,

    /// <summary>It is not known.</summary>
    Unknown,
}
