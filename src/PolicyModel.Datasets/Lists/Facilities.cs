using System.Text.RegularExpressions;

namespace PolicyModel.Datasets;

/// <summary>ICE's yearly list of the detention facilities in use: types, guaranteed minimum, inspections; neither codes nor contract days.</summary>
internal sealed partial class Facilities : PublishedList
{
    private readonly int name;
    private readonly int state;
    private readonly int type;
    private readonly int minimum;
    private readonly int standard;
    private readonly int inspected;

    internal Facilities()
    {
        Layout = FacilityColumns.LayoutWith("Name", "State", "AOR", "Type Detailed", "Guaranteed Minimum", "Last Inspection End Date");
        name = Layout.PlaceOf("Name");
        state = Layout.PlaceOf("State");
        Layout.PlaceOf("AOR");
        type = Layout.PlaceOf("Type Detailed");
        minimum = Layout.PlaceOf("Guaranteed Minimum");
        standard = Layout.PlaceOf("Last Inspection Standard");
        inspected = Layout.PlaceOf("Last Inspection End Date");
    }

    public override string Name => "ice-facilities";

    public override string Title => "ICE's list of detention facilities in use";

    public override ValueList<string> Limits { get; } =
    [
        "A row is a facility in use in the fiscal year; the list gives neither its code nor the days, the other side or the rates of its contract.",
        FacilityColumns.NoAgreement,
    ];

    internal override TableLayout Layout { get; }

    internal override (FundingAgreement? Agreement, ListedFacility? Facility) Read(ListCells cells)
    {
        var place = cells.State(state, "/agency/jurisdiction");
        var called = cells.Name(name, "/facilityName");
        var beds = FacilityColumns.Beds(cells, minimum);
        var inspection = Scheduled().IsMatch(cells.Raw(inspected)) ? null : cells.Day(inspected, "", isNeeded: false);
        if (place is not { } jurisdiction || called is null || cells.IsRefused)
        {
            return default;
        }

        var facility = new ListedFacility { Name = called, Jurisdiction = jurisdiction, Type = cells.Text(type), GuaranteedMinimum = beds, LastInspectedOn = inspection };
        return (FacilityColumns.Agreement(cells, facility, type, owner: null, cells.Text(standard)), facility);
    }

    /// <summary>An inspection that has still to come is none.</summary>
    [GeneratedRegex("^Scheduled FY[0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheduled();
}
