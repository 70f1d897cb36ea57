namespace PolicyModel;

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    /// <summary>A copy of the detainer.</summary>
    CopyOfDetainer,

    /// <summary>The person's rights.</summary>
    Rights,

    /// <summary>That a hand-over is intended.</summary>
    IntendedTransfer,

    /// <summary>The date of release.</summary>
    ReleaseDate,

    /// <summary>Something else; the source's words stand beside it.</summary>
    Other,
}
