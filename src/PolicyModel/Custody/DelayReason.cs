namespace PolicyModel;

/// <summary>A reason that is given for a delay of release.</summary>
public sealed record DelayReason
{
    /// <summary>The kind of reason.</summary>
    public required DelayKind Kind { get; init; }

    /// <summary>The source's own words for it.</summary>
    public string? KindRaw { get; init; }

    /// <summary>When it began to delay.</summary>
    public Reported<ReportedTime> From { get; init; }

    /// <summary>When it no longer did.</summary>
    public Reported<ReportedTime> To { get; init; }
}
