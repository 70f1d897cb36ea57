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
}
