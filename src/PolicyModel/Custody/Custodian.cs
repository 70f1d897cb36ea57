using NodaTime;

namespace PolicyModel;

/// <summary>The agency that holds the person. NIEM counterpart: j:BookingDetentionFacility.</summary>
public sealed record Custodian
{
    /// <summary>The custodian's name.</summary>
    public required string Name { get; init; }

    /// <summary>The zone in which its days and clock times are read.</summary>
    public required IanaTimeZone TimeZone { get; init; }

    /// <summary>The kind of custodian.</summary>
    public Reported<CustodianKind> Kind { get; init; }

    /// <summary>The source's own words for the kind.</summary>
    public string? KindRaw { get; init; }

    /// <summary>Its Originating Agency Identifier.</summary>
    public Reported<Ori> Ori { get; init; }

    /// <summary>Its detention location code.</summary>
    public Reported<FacilityCode> FacilityCode { get; init; }
}

/// <summary>An agency that is named and no more.</summary>
public sealed record Agency
{
    /// <summary>The agency's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its Originating Agency Identifier.</summary>
    public Reported<Ori> Ori { get; init; }
}

/// <summary>Where a record's facts come from.</summary>
public sealed record Source
{
    /// <summary>The citation.</summary>
    public required string Citation { get; init; }

    /// <summary>An address.</summary>
    public string? Href { get; init; }

    /// <summary>The day it was retrieved.</summary>
    public Reported<LocalDate> RetrievedOn { get; init; }

    /// <summary>How well it is known.</summary>
    public Reported<SourceGrade> Grade { get; init; }

    /// <summary>The source's own words for the grade.</summary>
    public string? GradeRaw { get; init; }
}
