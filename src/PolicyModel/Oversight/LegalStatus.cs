namespace PolicyModel;

/// <summary>Where a legal challenge stands.</summary>
public enum LegalStatus
{
    /// <summary>Filed.</summary>
    Filed,

    /// <summary>Pending.</summary>
    Pending,

    /// <summary>Settled.</summary>
    Settled,

    /// <summary>Dismissed.</summary>
    Dismissed,

    /// <summary>Decided.</summary>
    Decided,

    /// <summary>On appeal.</summary>
    Appealed,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
