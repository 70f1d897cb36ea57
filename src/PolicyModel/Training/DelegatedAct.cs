using NodaTime;

namespace PolicyModel;

/// <summary>One act of an officer under a delegation; nothing of whom it concerned.</summary>
public sealed record DelegatedAct
{
    /// <summary>The day.</summary>
    public Reported<LocalDate> On { get; init; }

    /// <summary>What was done.</summary>
    public Reported<DelegatedFunction> Kind { get; init; }

    /// <summary>The source's own words for what was done.</summary>
    public string? KindRaw { get; init; }

    /// <summary>Whether it was done in the agency's own jail.</summary>
    public bool? OwnFacility { get; init; }

    /// <summary>Whether it was done within the agency's jurisdiction.</summary>
    public bool? OwnJurisdiction { get; init; }
}
