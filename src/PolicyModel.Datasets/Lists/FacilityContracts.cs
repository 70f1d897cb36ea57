using System.Globalization;

namespace PolicyModel.Datasets;

/// <summary>ICE's list of detention facilities with their contracts, as released for 2015: codes, contract days, owners and what is paid for a day, as text.</summary>
internal sealed class FacilityContracts : PublishedList
{
    private const string Columns = "DETLOC|Name|State|Type Detailed|Facility Owner|Best Known Contract Initiation Date|Best Known Contract Expiration Date|Per Diem Rate Detailed";
    private readonly int code;
    private readonly int name;
    private readonly int state;
    private readonly int type;
    private readonly int owner;
    private readonly int from;
    private readonly int to;
    private readonly int perDiem;
    private readonly int standard;
    private readonly int inspected;

    internal FacilityContracts()
    {
        Layout = FacilityColumns.LayoutWith(Columns.Split('|'));
        code = Layout.PlaceOf("DETLOC");
        name = Layout.PlaceOf("Name");
        state = Layout.PlaceOf("State");
        type = Layout.PlaceOf("Type Detailed");
        owner = Layout.PlaceOf("Facility Owner");
        from = Layout.PlaceOf("Best Known Contract Initiation Date");
        to = Layout.PlaceOf("Best Known Contract Expiration Date");
        perDiem = Layout.PlaceOf("Per Diem Rate Detailed");
        standard = Layout.PlaceOf("Last Inspection Standard");
        inspected = Layout.PlaceOf("Last Inspection Date");
    }

    public override string Name => "ice-facility-contracts";

    public override string Title => "ICE's list of detention facilities and their contracts";

    public override ValueList<string> Limits { get; } =
    [
        "A row is a facility; its contract days are the best known to the list, and which body is the other side of the contract it does not say.",
        "What is paid for a day is that of the release; since when it holds the list does not say.",
        FacilityColumns.NoAgreement,
    ];

    internal override TableLayout Layout { get; }

    internal override (FundingAgreement? Agreement, ListedFacility? Facility) Read(ListCells cells)
    {
        var place = cells.State(state, "/agency/jurisdiction");
        var called = cells.Name(name, "/facilityName");
        FacilityCode detloc = default;
        if (cells.Required(code, "/facility") is { } given && !FacilityCode.TryParse(given, out detloc))
        {
            cells.Refuse(code, "/facility", ProblemCodes.MalformedValue, $"is no code of a facility: expected {FacilityCode.Form}.");
        }

        var began = cells.Day(from, "/effectiveOn");
        var ended = cells.Day(to, "/expiresOn");
        var terms = Terms(cells);
        var inspection = cells.Day(inspected, "", isNeeded: false);
        if (place is not { } jurisdiction || called is null || cells.IsRefused)
        {
            return default;
        }

        if (ended < cells.ReleasedOn)
        {
            cells.Note(to, "/expiresOn", ListRules.ListedPastEnd, "holds a day before the release of the list.");
        }

        var facility = new ListedFacility
        {
            Name = called, Code = detloc, Jurisdiction = jurisdiction, Type = cells.Text(type), PerDiem = terms, ContractFrom = began, ContractTo = ended, LastInspectedOn = inspection,
        };
        return (FacilityColumns.Agreement(cells, facility, type, cells.Text(owner), cells.Text(standard)), facility);
    }

    /// <summary>What is paid; a text that is not understood is told by its place, and the row is read without it.</summary>
    private PerDiemTerms? Terms(ListCells cells)
    {
        if (cells.Text(perDiem) is null)
        {
            return null;
        }

        if (!PerDiemTerms.TryParse(cells[perDiem], out var terms, out var position))
        {
            cells.Doubt(perDiem, "/ratePeriods", ProblemCodes.UnmappedValue, $"holds terms that are not understood from its character {position.ToString(CultureInfo.InvariantCulture)} on; they were left out.");
        }
        else if (terms.OverlapAt is { } bed)
        {
            cells.Doubt(perDiem, "/ratePeriods", ListRules.TiersOverlap, $"has bed {bed.ToString(CultureInfo.InvariantCulture)} in two tiers.");
        }

        return terms;
    }
}
