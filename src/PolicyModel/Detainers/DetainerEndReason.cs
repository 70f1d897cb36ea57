namespace PolicyModel;

/// <summary>Why an instrument ended. Being booked into detention is the hand-over itself; every other reason takes the request away.</summary>
public enum DetainerEndReason
{
    /// <summary>ICE took the person into custody.</summary>
    BookedIntoDetention,

    /// <summary>Withdrawn by the issuer.</summary>
    Withdrawn,

    /// <summary>Cancelled by the issuer.</summary>
    Cancelled,

    /// <summary>A new form replaced it.</summary>
    Superseded,

    /// <summary>The local agency declined it.</summary>
    DeclinedByAgency,

    /// <summary>Lifted.</summary>
    Lifted,

    /// <summary>Lifted for lack of funds.</summary>
    LiftedLackOfFunds,

    /// <summary>Lifted for lack of space.</summary>
    LiftedLackOfSpace,

    /// <summary>The case was closed.</summary>
    CaseClosed,

    /// <summary>It was a duplicate.</summary>
    Duplicate,

    /// <summary>The person was released early.</summary>
    EarlyRelease,

    /// <summary>ICE lacked resources for a time.</summary>
    TemporaryResourceConstraint,

    /// <summary>ICE had too little notice.</summary>
    InsufficientNotice,

    /// <summary>Judicial review.</summary>
    JudicialReview,

    /// <summary>The person was no longer in local, state or federal custody.</summary>
    NoLongerInCustody,

    /// <summary>The person cannot be removed.</summary>
    NotAmenableToRemoval,

    /// <summary>Prosecutorial discretion.</summary>
    ProsecutorialDiscretion,

    /// <summary>The person is, or claims to be, a citizen.</summary>
    CitizenOrPresumptiveCitizen,

    /// <summary>The person was transferred.</summary>
    Transferred,

    /// <summary>The person died.</summary>
    Died,

    /// <summary>Another reason; the source's words stand beside it.</summary>
    Other,
}
