namespace PolicyModel;

/// <summary>An agency that is party to an agreement. OCDS counterpart: parties.</summary>
public sealed record AgencyReference
{
    /// <summary>The agency's name as the source writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Its state or district.</summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>Its level of government.</summary>
    public Reported<AgencyLevel> Level { get; init; }

    /// <summary>The source's own words for the level.</summary>
    public string? LevelRaw { get; init; }

    /// <summary>Its Originating Agency Identifier; not unique to one agency.</summary>
    public Reported<Ori> Ori { get; init; }

    /// <summary>Its Unique Entity Identifier.</summary>
    public Reported<Uei> Uei { get; init; }

    /// <summary>Its county.</summary>
    public Reported<CountyGeoid> County { get; init; }

    /// <summary>Its place.</summary>
    public Reported<PlaceGeoid> Place { get; init; }

    /// <summary>The feature of the place in the Geographic Names Information System.</summary>
    public Reported<GnisId> Gnis { get; init; }
}
