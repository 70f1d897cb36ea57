namespace PolicyModel;

/// <summary>A notice to the person, counsel or a court.</summary>
public sealed record Notice
{
    /// <summary>What it tells.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>The source's own words for the kind.</summary>
    public string? KindRaw { get; init; }

    /// <summary>Whom it is given to.</summary>
    public required NoticeRecipient To { get; init; }

    /// <summary>The source's own words for the recipient.</summary>
    public string? ToRaw { get; init; }

    /// <summary>When it was given.</summary>
    public Reported<ReportedTime> At { get; init; }

    /// <summary>Whether it was given; false only where the record says that it was not.</summary>
    public bool? Given { get; init; }

    /// <summary>The language, as a BCP 47 tag such as es.</summary>
    public string? Language { get; init; }
}
