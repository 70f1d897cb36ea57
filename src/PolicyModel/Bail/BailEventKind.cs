namespace PolicyModel;

/// <summary>A step in the history of a bail.</summary>
public enum BailEventKind
{
    /// <summary>Bail was set.</summary>
    Set,

    /// <summary>Bail was denied.</summary>
    Denied,

    /// <summary>Amount or type was changed.</summary>
    Changed,

    /// <summary>Bail was offered in full or in part.</summary>
    Tendered,

    /// <summary>The offer was refused.</summary>
    Refused,

    /// <summary>Bail was accepted.</summary>
    Posted,

    /// <summary>Bail was revoked.</summary>
    Revoked,

    /// <summary>Bail was forfeited.</summary>
    Forfeited,

    /// <summary>The bail's obligation ended.</summary>
    Exonerated,
}
