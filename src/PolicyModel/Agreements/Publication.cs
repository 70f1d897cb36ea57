using NodaTime;

namespace PolicyModel;

/// <summary>What of an agreement is public. OCDS counterpart: documents.</summary>
public sealed record Publication
{
    /// <summary>The address of the document.</summary>
    public string? Href { get; init; }

    /// <summary>The day it was posted.</summary>
    public Reported<LocalDate> PostedOn { get; init; }

    /// <summary>Whether the published list links to it.</summary>
    public Reported<LinkState> Link { get; init; }

    /// <summary>The source's own words for the link.</summary>
    public string? LinkRaw { get; init; }

    /// <summary>Whether the service agreement is public.</summary>
    public Reported<PublicationState> ServiceAgreement { get; init; }

    /// <summary>The source's own words for whether the service agreement is public.</summary>
    public string? ServiceAgreementRaw { get; init; }
}
