using System.Collections.Frozen;
using System.Globalization;

namespace PolicyModel.Datasets;

/// <summary>What lists of detention facilities share: which types stand for an agreement with a state or local body, and the record of one.</summary>
internal static class FacilityColumns
{
    /// <summary>What both lists say of facilities behind which no such agreement stands.</summary>
    internal const string NoAgreement = "Facilities that are federal, or run under a contract with a company, are read as facilities and stand for no agreement with a state or local body.";

    /// <summary>Types of facilities that a state or local body holds persons in by an agreement, and with whom. The others are federal, or run under a contract with a company.</summary>
    private static readonly FrozenDictionary<string, FederalParty> Agreements = new Dictionary<string, FederalParty>
    {
        ["IGSA"] = FederalParty.IceEro,
        ["DIGSA"] = FederalParty.IceEro,
        ["USMS IGA"] = FederalParty.Usms,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Others =
        new[] { "CDF", "USMS CDF", "SPC", "STAGING", "BOP", "STATE", "FAMILY", "DOD" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, AgencyLevel> Owners = new Dictionary<string, AgencyLevel>
    {
        ["COUNTY"] = AgencyLevel.County,
        ["CITY"] = AgencyLevel.Municipal,
        ["STATE"] = AgencyLevel.State,
        ["RJA"] = AgencyLevel.Regional,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    internal static TableLayout LayoutWith(params string[] columns) => new()
    {
        Name = "",
        Required = columns.ToFrozenSet(StringComparer.Ordinal),
        PassesOverOthers = true,
        KnowsMarks = true,
        Trim = true,
        IgnoresCase = true,
    };

    /// <summary>A number of beds.</summary>
    internal static int? Beds(ListCells cells, int place)
    {
        if (cells.Text(place) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var beds))
        {
            return beds;
        }

        cells.Doubt(place, "", ProblemCodes.UnmappedValue, "is no number of beds; it was left out.");
        return null;
    }

    /// <summary>The agreement behind a facility; null where its type stands for none.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="facility">The facility.</param>
    /// <param name="type">The column of its type.</param>
    /// <param name="owner">Who owns it, in the words of the list.</param>
    /// <param name="standard">The standard of detention.</param>
    internal static IntergovernmentalServiceAgreement? Agreement(ListCells cells, ListedFacility facility, int type, string? owner, string? standard)
    {
        if (facility.Type is null || !Agreements.TryGetValue(facility.Type, out var party))
        {
            if (facility.Type is not null && !Others.Contains(facility.Type))
            {
                cells.Doubt(type, "", ProblemCodes.UnmappedValue, "names no type of facility that is known, so that it is not told whether an agreement stands behind it.");
            }

            return null;
        }

        // The list names no other side than the facility: its owner, where that is a public body, is told as the level.
        var ends = facility.ContractTo?.PlusDays(1);
        return new IntergovernmentalServiceAgreement
        {
            AgreementId = AgreementId.Parse(AgencySlug.IdOf(facility.Jurisdiction, facility.Name, "igsa", facility.ContractFrom)),
            Agency = new AgencyReference { Name = facility.Name, Jurisdiction = facility.Jurisdiction, Level = Owners.TryGetValue(owner ?? "", out var level) ? level : default(Reported<AgencyLevel>), LevelRaw = owner },
            FederalParty = party,
            FederalPartyRaw = facility.Type,
            Facility = facility.Code.AsReported(),
            FacilityName = facility.Name,
            EffectiveOn = facility.ContractFrom.AsReported(),
            ExpiresOn = ends.AsReported(),
            Status = cells.ReleasedOn is { } day && (ends is null || ends > day) ? AgreementStatus.Active : default(Reported<AgreementStatus>),
            RatePeriods = Rates(cells, facility),
            DetentionStandard = standard,
            Sources = cells.Sources,
        };
    }

    /// <summary>A list tells what is paid on the day of its release, and not since when. Rates by bed or by person are no one rate.</summary>
    private static ValueList<RatePeriod>? Rates(ListCells cells, ListedFacility facility)
    {
        var terms = facility.PerDiem;
        var minimum = terms is { SharedBy.Count: > 0 } ? null : terms?.GuaranteedMinimum ?? facility.GuaranteedMinimum;
        if (cells.ReleasedOn is not { } released || (terms is null && minimum is null))
        {
            return null;
        }

        var rate = terms is { FlatFee: null, Tiers.Count: 0, Classes.Count: 0 } ? terms.DayRate : default;
        return [new RatePeriod { From = released, DayRate = rate, GuaranteedMinimum = minimum.AsReported() }];
    }
}
