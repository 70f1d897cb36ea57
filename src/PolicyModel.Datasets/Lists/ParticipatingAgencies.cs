using NodaTime.Text;

namespace PolicyModel.Datasets;

/// <summary>ICE's list of the agencies that take part under 287(g): one row an agreement, with the day of signing.</summary>
internal sealed class ParticipatingAgencies : PublishedList
{
    private readonly MemorandumColumns columns;
    private readonly int signed;

    internal ParticipatingAgencies()
    {
        Layout = MemorandumColumns.LayoutWith("SIGNED");
        columns = new MemorandumColumns(Layout);
        signed = Layout.PlaceOf("SIGNED");
    }

    public override string Name => "ice-287g-participating";

    public override string Title => "ICE's list of agencies that take part under 287(g)";

    public override ValueList<string> Limits { get; } =
    [
        "A row is an agreement, and an agency may have several; the list counts no officers.",
        "The list gives one day of signing, and no end. It tells of the day of its release and of none after; an agreement that is missing from a later list may have ended or not.",
    ];

    internal override TableLayout Layout { get; }

    internal override (FundingAgreement? Agreement, ListedFacility? Facility) Read(ListCells cells)
    {
        var day = cells.Required(signed, "/listedSignedOn") is null ? null : cells.Day(signed, "/listedSignedOn");
        if (day > cells.ReleasedOn)
        {
            cells.Refuse(signed, "/listedSignedOn", ProblemCodes.DaysOutOfOrder, "holds a day after the release of the list; it may be a typing error.");
        }
        else if (day < MemorandumColumns.FirstDay)
        {
            cells.Refuse(signed, "/listedSignedOn", ProblemCodes.DaysOutOfOrder, $"holds a day before {LocalDatePattern.Iso.Format(MemorandumColumns.FirstDay)}, when the law first knew such agreements; it may be a typing error.");
        }

        // Without its day of release, a list does not tell of any day on which its agreements stand.
        return columns.Read(cells, day) is { } memorandum && !cells.IsRefused
            ? (cells.ReleasedOn is null ? memorandum : memorandum with { Status = AgreementStatus.Active }, null)
            : default;
    }
}
