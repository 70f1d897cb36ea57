using NodaTime;

namespace PolicyModel;

/// <summary>A span over which an agreement was suspended.</summary>
public sealed record Suspension
{
    /// <summary>The first day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The first day on which it no longer was; absent: it still is.</summary>
    public Reported<LocalDate> To { get; init; }

    /// <summary>The reasons given.</summary>
    public string? Reason { get; init; }

    /// <summary>Its length, as the notice states it.</summary>
    public string? Length { get; init; }

    /// <summary>How the agency may answer.</summary>
    public string? ResponseChannel { get; init; }

    /// <summary>All that the notice states; absent: not recorded.</summary>
    public ValueList<NoticeElement>? NoticeStates { get; init; }

    /// <summary>The source's own words for what the notice states.</summary>
    public string? NoticeStatesRaw { get; init; }
}
