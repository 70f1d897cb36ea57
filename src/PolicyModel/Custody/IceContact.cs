namespace PolicyModel;

/// <summary>When the custodian told ICE of a release, and what came of it.</summary>
public sealed record IceContact
{
    /// <summary>When ICE was told.</summary>
    public Reported<ReportedTime> NotifiedAt { get; init; }

    /// <summary>When it answered.</summary>
    public Reported<ReportedTime> RespondedAt { get; init; }

    /// <summary>What it answered.</summary>
    public Reported<IceResponse> Response { get; init; }

    /// <summary>The source's own words for the answer.</summary>
    public string? ResponseRaw { get; init; }

    /// <summary>When its officers arrived.</summary>
    public Reported<ReportedTime> ArrivedAt { get; init; }

    /// <summary>When they left.</summary>
    public Reported<ReportedTime> LeftAt { get; init; }
}
