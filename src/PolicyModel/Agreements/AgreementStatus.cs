namespace PolicyModel;

/// <summary>Where an agreement stands.</summary>
public enum AgreementStatus
{
    /// <summary>Not yet signed by both sides.</summary>
    Pending,

    /// <summary>In force.</summary>
    Active,

    /// <summary>Suspended.</summary>
    Suspended,

    /// <summary>Notice of its end was given.</summary>
    NoticeGiven,

    /// <summary>Ended by notice.</summary>
    Terminated,

    /// <summary>Replaced by another.</summary>
    Superseded,

    /// <summary>Withdrawn before it came into force.</summary>
    Withdrawn,

    /// <summary>Its time has run out.</summary>
    Expired,

    /// <summary>No longer on the published list, which does not say that it ended.</summary>
    RemovedFromList,
}
