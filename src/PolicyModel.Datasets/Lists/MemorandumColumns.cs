using System.Collections.Frozen;
using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>The columns that ICE's lists of agreements under 287(g) share, and the memorandum that they give.</summary>
internal sealed class MemorandumColumns
{
    private static readonly FrozenDictionary<string, Section287gModel> Models = new Dictionary<string, Section287gModel>
    {
        ["Task Force Model"] = Section287gModel.TaskForce,
        ["Jail Enforcement Model"] = Section287gModel.JailEnforcement,
        ["Warrant Service Officer"] = Section287gModel.WarrantServiceOfficer,
        ["Tribal Task Force Model"] = Section287gModel.TribalTaskForce,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, AgencyLevel> Levels = new Dictionary<string, AgencyLevel>
    {
        ["County"] = AgencyLevel.County,
        ["Municipality"] = AgencyLevel.Municipal,
        ["State Agency"] = AgencyLevel.State,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly int state;
    private readonly int agency;
    private readonly int type;
    private readonly int model;
    private readonly int link;
    private readonly int address;
    private readonly int addressColumn;
    private readonly int addendum;
    private readonly int addendumAddress;

    internal MemorandumColumns(TableLayout layout)
    {
        state = layout.PlaceOf("STATE");
        agency = layout.PlaceOf("LAW ENFORCEMENT AGENCY");
        type = layout.PlaceOf("TYPE");
        layout.PlaceOf("COUNTY");
        model = layout.PlaceOf("SUPPORT TYPE");
        link = layout.PlaceOf("MOA");
        address = layout.PlaceOf("MOA", isLink: true);
        addressColumn = layout.PlaceOf("MOA_URL");
        addendum = layout.PlaceOf("ADDENDUM");
        addendumAddress = layout.PlaceOf("ADDENDUM", isLink: true);
    }

    /// <summary>The first day on which the law knew such agreements.</summary>
    internal static LocalDate FirstDay { get; } = LawBook.BuiltIn.Provisions.Single(p => p.ProvisionId == "8-usc-1357-g").ValidFrom;

    /// <summary>The layout of a list with the shared columns and some more that it must have.</summary>
    internal static TableLayout LayoutWith(params string[] columns) => new()
    {
        Name = "",
        Required = ((string[])["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "SUPPORT TYPE", .. columns]).ToFrozenSet(StringComparer.Ordinal),
        KnowsMarks = true,
        Trim = true,
        IgnoresCase = true,
    };

    /// <summary>The memorandum of a row; null where a cell refuses it.</summary>
    internal Section287gMemorandum? Read(ListCells cells, LocalDate? day)
    {
        var place = cells.State(state, "/agency/jurisdiction");
        var name = cells.Name(agency, "/agency/name");
        var modelRaw = cells.Required(model, "/model");
        var kind = Section287gModel.TaskForce;
        if (modelRaw is not null && !Models.TryGetValue(modelRaw, out kind))
        {
            cells.Refuse(model, "/model", ProblemCodes.UnmappedValue, "names no model that is known.");
        }

        if (place is not { } jurisdiction || name is null || modelRaw is null || cells.IsRefused)
        {
            return null;
        }

        var typeRaw = cells.Text(type);
        var knowsLevel = Levels.TryGetValue(typeRaw ?? "", out var level);
        if (typeRaw is not null && !knowsLevel)
        {
            cells.Doubt(type, "/agency/level", ProblemCodes.UnmappedValue, "names no level of government that is known; it was left out.");
        }

        return new Section287gMemorandum
        {
            AgreementId = AgreementId.Parse(AgencySlug.IdOf(jurisdiction, name, Codes.Section287gModels.CodeOf(kind), day)),
            Agency = new AgencyReference { Name = name, Jurisdiction = jurisdiction, Level = knowsLevel ? level : default(Reported<AgencyLevel>), LevelRaw = typeRaw },
            Model = kind,
            ModelRaw = modelRaw,
            ListedSignedOn = day.AsReported(),
            Publication = PublicationOf(cells),
            Addenda = AddendaOf(cells),
            Sources = cells.Sources,
        };
    }

    private Publication PublicationOf(ListCells cells)
    {
        var raw = cells.Raw(link);
        var href = cells.Address(address, "/publication/href") ?? cells.Address(addressColumn, "/publication/href");
        var posted = href is not null ? LinkState.Linked
            : raw.Equals("link pending", StringComparison.OrdinalIgnoreCase) ? LinkState.LinkPending
            : LinkState.None;
        return new Publication { Href = href, Link = posted, LinkRaw = raw.Length > 0 ? raw : null };
    }

    private ValueList<Addendum>? AddendaOf(ListCells cells) => cells.Raw(addendum).Length == 0 ? null
        : [new Addendum { Title = "Addendum", Href = cells.Address(addendumAddress, "/addenda/0/href") }];
}
