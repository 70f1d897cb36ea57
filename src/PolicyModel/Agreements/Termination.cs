using NodaTime;

namespace PolicyModel;

/// <summary>The end of an agreement by notice.</summary>
public sealed record Termination
{
    /// <summary>The day notice was given.</summary>
    public Reported<LocalDate> NoticeGivenOn { get; init; }

    /// <summary>The day it was received.</summary>
    public Reported<LocalDate> NoticeReceivedOn { get; init; }

    /// <summary>The first day on which the agreement no longer holds.</summary>
    public Reported<LocalDate> EffectiveOn { get; init; }

    /// <summary>Who gave it.</summary>
    public Reported<TerminationParty> GivenBy { get; init; }

    /// <summary>The source's own words for who gave it.</summary>
    public string? GivenByRaw { get; init; }

    /// <summary>The reason.</summary>
    public string? Reason { get; init; }

    /// <summary>All that the notice states; absent: not recorded.</summary>
    public ValueList<NoticeElement>? NoticeStates { get; init; }

    /// <summary>The source's own words for what the notice states.</summary>
    public string? NoticeStatesRaw { get; init; }

    /// <summary>Whether the one who ended it invoked circumstances that do without notice.</summary>
    public bool? Exigent { get; init; }

    /// <summary>The day the federal party posted notice of it on its website.</summary>
    public Reported<LocalDate> PostedOn { get; init; }

    /// <summary>What the law of the place asked to approve the end, and what came of it.</summary>
    public Approval? Approval { get; init; }
}
