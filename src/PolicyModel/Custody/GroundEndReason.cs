namespace PolicyModel;

/// <summary>Why a ground ended. The first nine are release triggers: they let a person go. The others are endings, not triggers.</summary>
public enum GroundEndReason
{
    /// <summary>Bail was posted and its conditions met.</summary>
    BailPosted,

    /// <summary>Release on own recognizance was ordered.</summary>
    OwnRecognizance,

    /// <summary>A release order.</summary>
    ReleaseOrder,

    /// <summary>The charge was dismissed.</summary>
    Dismissed,

    /// <summary>No charge was filed.</summary>
    NoChargesFiled,

    /// <summary>Acquittal.</summary>
    Acquitted,

    /// <summary>The sentence was served.</summary>
    SentenceServed,

    /// <summary>Sentenced to the time already served.</summary>
    TimeServed,

    /// <summary>The warrant or hold was withdrawn.</summary>
    WarrantWithdrawn,

    /// <summary>The person was transferred on the ground.</summary>
    Transferred,

    /// <summary>The person escaped.</summary>
    Escaped,

    /// <summary>The person died.</summary>
    Died,

    /// <summary>The ground was entered in error.</summary>
    Error,

    /// <summary>Another reason; the source's words stand beside it.</summary>
    Other,
}
