namespace PolicyModel.Rules;

/// <summary>What made a person eligible for release.</summary>
public enum ReleaseTrigger
{
    /// <summary>Bail was posted.</summary>
    BailPosted,

    /// <summary>Own recognizance.</summary>
    OwnRecognizance,

    /// <summary>A release order.</summary>
    ReleaseOrder,

    /// <summary>Dismissal.</summary>
    Dismissed,

    /// <summary>No charge was filed.</summary>
    NoChargesFiled,

    /// <summary>Acquittal.</summary>
    Acquitted,

    /// <summary>The sentence was served.</summary>
    SentenceServed,

    /// <summary>Sentenced to the time already served.</summary>
    TimeServed,

    /// <summary>The warrant was withdrawn.</summary>
    WarrantWithdrawn,

    /// <summary>Bail was offered and refused because of a detainer, a policy or the hour.</summary>
    TenderRefused,

    /// <summary>No ground ran at booking.</summary>
    NoGround,
}

/// <summary>What ended a hold.</summary>
public enum HoldEnd
{
    /// <summary>A hand-over to ICE.</summary>
    HandedToIce,

    /// <summary>The person left local custody.</summary>
    LeftCustody,

    /// <summary>A new ground began.</summary>
    NewGround,

    /// <summary>Nothing yet: the person is still held at the as-of instant.</summary>
    StillHeld,
}
