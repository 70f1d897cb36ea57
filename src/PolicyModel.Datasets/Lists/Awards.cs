using System.Collections.Frozen;
using System.Globalization;
using NodaTime;

namespace PolicyModel.Datasets;

/// <summary>An extract of contracts from USAspending.gov: what is obligated, what was paid out, the period, and who receives it.</summary>
internal sealed class Awards : PublishedList
{
    private readonly int key;
    private readonly int number;
    private readonly int parent;
    private readonly int obligated;
    private readonly int outlaid;
    private readonly int current;
    private readonly int potential;
    private readonly int signed;
    private readonly int from;
    private readonly int to;
    private readonly int potentialTo;
    private readonly int subAgency;
    private readonly int uei;
    private readonly int recipient;
    private readonly int state;
    private readonly int type;
    private readonly int product;
    private readonly int productText;
    private readonly int link;
    private readonly int modified;
    private readonly (int Place, AgencyLevel Level)[] levels;

    internal Awards()
    {
        Layout = new TableLayout
        {
            Name = "",
            Required = ((string[])["contract_award_unique_key", "award_id_piid", "total_obligated_amount", "award_base_action_date", "period_of_performance_start_date", "recipient_uei", "recipient_name", "recipient_state_code"])
                .ToFrozenSet(StringComparer.Ordinal),
            PassesOverOthers = true,
            KnowsMarks = true,
            Trim = true,
            IgnoresCase = true,
        };
        key = Layout.PlaceOf("contract_award_unique_key");
        number = Layout.PlaceOf("award_id_piid");
        parent = Layout.PlaceOf("parent_award_id_piid");
        obligated = Layout.PlaceOf("total_obligated_amount");
        outlaid = Layout.PlaceOf("total_outlayed_amount_for_overall_award");
        current = Layout.PlaceOf("current_total_value_of_award");
        potential = Layout.PlaceOf("potential_total_value_of_award");
        signed = Layout.PlaceOf("award_base_action_date");
        from = Layout.PlaceOf("period_of_performance_start_date");
        to = Layout.PlaceOf("period_of_performance_current_end_date");
        potentialTo = Layout.PlaceOf("period_of_performance_potential_end_date");
        subAgency = Layout.PlaceOf("awarding_sub_agency_name");
        uei = Layout.PlaceOf("recipient_uei");
        recipient = Layout.PlaceOf("recipient_name");
        state = Layout.PlaceOf("recipient_state_code");
        type = Layout.PlaceOf("award_type");
        product = Layout.PlaceOf("product_or_service_code");
        productText = Layout.PlaceOf("product_or_service_code_description");
        link = Layout.PlaceOf("usaspending_permalink");
        modified = Layout.PlaceOf("last_modified_date");
        levels =
        [
            (Layout.PlaceOf("us_state_government"), AgencyLevel.State),
            (Layout.PlaceOf("county_local_government"), AgencyLevel.County),
            (Layout.PlaceOf("city_local_government"), AgencyLevel.Municipal),
            (Layout.PlaceOf("municipality_local_government"), AgencyLevel.Municipal),
            (Layout.PlaceOf("township_local_government"), AgencyLevel.Municipal),
            (Layout.PlaceOf("us_tribal_government"), AgencyLevel.Tribal),
        ];
    }

    public override string Name => "usaspending-awards";

    public override string Title => "USAspending.gov, extract of contract awards";

    public override ValueList<string> Limits { get; } =
    [
        "A row is an award; what is obligated is what the government has bound itself to, and no payment. Payments are in the extract only where it has their column, and lag behind.",
        "Values are what an award may come to, and no money. An award of nothing may have been closed out.",
        "Each row tells of the day on which it was last brought up to date, and of none after.",
    ];

    internal override TableLayout Layout { get; }

    internal override bool IsFault(Problem problem, FundingAgreement agreement) =>
        problem is not { Code: ProblemCodes.DoubtfulNumber, Pointer: "/instrument/value" } || agreement.SignedByFederal?.SignedOn.OrNull() is not { Year: < Piid.FirstYear };

    internal override (FundingAgreement? Agreement, ListedFacility? Facility) Read(ListCells cells)
    {
        var piid = cells.Required(number, "/instrument/value");
        var place = cells.State(state, "/agency/jurisdiction");
        var name = cells.Name(recipient, "/agency/name");
        var day = cells.Day(signed, "/signedByFederal/signedOn");
        var start = cells.Day(from, "/effectiveOn");
        var end = cells.Day(to, "/expiresOn");
        var last = cells.Day(potentialTo, "/potentialEndOn", isNeeded: false);
        var told = cells.ReleasedOn ?? cells.Day(modified, "/sources/0/retrievedOn", isNeeded: false);
        var committed = Amount(cells, obligated, "/lines/0/amount");
        if (end < start)
        {
            cells.Refuse(to, "/expiresOn", ProblemCodes.DaysOutOfOrder, "holds an end before the start of the period.");
        }

        if (place is not { } jurisdiction || name is null || piid is null || cells.IsRefused)
        {
            return default;
        }

        if (!AgreementId.TryParse(AgencySlug.IdOf(jurisdiction, name, "award-" + piid, day), out var id))
        {
            cells.Refuse(number, "/agreementId", ProblemCodes.MalformedValue, "holds a number that no id can be made of.");
            return default;
        }

        Figures(cells, committed, last, end);
        var contract = new FederalContract
        {
            AgreementId = id,
            Agency = new AgencyReference { Name = name, Jurisdiction = jurisdiction, Level = LevelOf(cells), Uei = UeiOf(cells) },
            FederalPartyRaw = cells.Text(subAgency),
            Instrument = new AwardInstrument { Kind = AwardInstrumentKind.Piid, Value = piid, AwardKey = KeyOf(cells) },
            SignedByFederal = day is { } signedOn ? new Signature { SignedOn = signedOn } : null,
            EffectiveOn = start.AsReported(),
            ExpiresOn = (end?.PlusDays(1)).AsReported(),
            AwardType = cells.Text(type),
            ProductOrService = cells.Text(product),
            PlacedUnder = ParentOf(cells),
            CurrentValue = Amount(cells, current, "/currentValue").AsReported(),
            PotentialValue = Amount(cells, potential, "/potentialValue").AsReported(),
            PotentialEndOn = (last < start ? null : last?.PlusDays(1)).AsReported(),
            Lines = Lines(cells, committed, start, end),
            Sources = [cells.Sources[0] with { Href = cells.Address(link, "/sources/0/href"), RetrievedOn = told.AsReported() }],
        };
        return (contract, null);
    }

    private ValueList<FundingLine> Lines(ListCells cells, Money? committed, LocalDate? start, LocalDate? end)
    {
        var raw = cells.Text(productText);
        FundingLine Line(string id, FigureBasis basis, Money? amount) => new()
        {
            LineId = RecordId.Parse(id), Category = FundingCategory.Other, CategoryRaw = raw, Basis = basis, Amount = amount.AsReported(), IncurredFrom = start.AsReported(), IncurredTo = end.AsReported(),
        };
        var lines = new List<FundingLine> { Line("obligated", FigureBasis.Obligated, committed) };
        if (Amount(cells, outlaid, "/lines/1/amount") is { } paid)
        {
            lines.Add(Line("outlaid", FigureBasis.Outlaid, paid));
        }

        return [.. lines];
    }

    /// <summary>Figures that cannot all be right, or that say that nothing was awarded.</summary>
    private void Figures(ListCells cells, Money? committed, LocalDate? last, LocalDate? end)
    {
        if (committed is { MinorUnits: <= 0 })
        {
            cells.Note(obligated, "/lines/0/amount", ListRules.NothingObligated, committed.Value.MinorUnits == 0 ? "holds nothing: the award may have been closed out." : "holds less than nothing: more was taken back than was obligated.");
        }

        if (committed is { } amount && Amount(cells, potential, "/potentialValue") is { MinorUnits: > 0 } most && amount.MinorUnits > most.MinorUnits)
        {
            cells.Doubt(obligated, "/lines/0/amount", ListRules.BeyondPotential, "holds more than the award comes to if every option is used.");
        }

        if (last < end)
        {
            cells.Doubt(potentialTo, "/potentialEndOn", ListRules.PotentialEndFirst, "holds an end with every option that lies before the end without.");
        }
    }

    private Reported<AgencyLevel> LevelOf(ListCells cells)
    {
        // Several marks may stand beside each other; where they do not agree, none is taken.
        var told = levels.Where(l => cells.Text(l.Place) is "t" or "T").Select(l => l.Level).Distinct().ToList();
        return told is [var only] ? only : default(Reported<AgencyLevel>);
    }

    private Reported<Uei> UeiOf(ListCells cells)
    {
        if (cells.Text(uei) is not { } text)
        {
            return default;
        }

        if (Uei.TryParse(text, out var read))
        {
            return read;
        }

        cells.Doubt(uei, "/agency/uei", ProblemCodes.DoubtfulNumber, $"is no Unique Entity Identifier: expected {Uei.Form}.");
        return default;
    }

    private Reported<AwardKey> KeyOf(ListCells cells)
    {
        if (cells.Text(key) is { } text && AwardKey.TryParse(text, out var read))
        {
            return read;
        }

        cells.Doubt(key, "/instrument/awardKey", ProblemCodes.DoubtfulNumber, $"is no {AwardKey.Form}.");
        return default;
    }

    private Reported<Piid> ParentOf(ListCells cells)
    {
        if (cells.Text(parent) is not { } text)
        {
            return default;
        }

        if (Piid.TryParse(text, out var read))
        {
            return read;
        }

        cells.Doubt(parent, "/placedUnder", ProblemCodes.DoubtfulNumber, $"is no number of a contract: expected {Piid.Form}.");
        return default;
    }

    private static Money? Amount(ListCells cells, int place, string pointer)
    {
        if (cells.Text(place) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            && Money.TryParse(amount.ToString("0.00", CultureInfo.InvariantCulture), "USD", out var money) && decimal.Round(amount, 2) == amount)
        {
            return money;
        }

        cells.Refuse(place, pointer, ProblemCodes.UnmappedValue, "is no amount of money.");
        return null;
    }
}
