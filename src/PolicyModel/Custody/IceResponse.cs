namespace PolicyModel;

/// <summary>What ICE answered when it was told of a release.</summary>
public enum IceResponse
{
    /// <summary>It would take the person into custody.</summary>
    WillTakeCustody,

    /// <summary>It would not.</summary>
    WillNotTakeCustody,

    /// <summary>It did not answer.</summary>
    NoAnswer,

    /// <summary>Something else; the source's words stand beside it.</summary>
    Other,
}
