namespace PolicyModel.Datasets;

/// <summary>ICE's list of the agencies whose agreement under 287(g) is pending: as that of those that take part, without a day of signing.</summary>
internal sealed class PendingAgencies : PublishedList
{
    private readonly MemorandumColumns columns;

    internal PendingAgencies()
    {
        Layout = MemorandumColumns.LayoutWith();
        columns = new MemorandumColumns(Layout);
    }

    public override string Name => "ice-287g-pending";

    public override string Title => "ICE's list of agencies whose agreement under 287(g) is pending";

    public override ValueList<string> Limits { get; } =
    [
        "A row is an agreement that was asked for, and an agency may have asked for several; the list does not say when.",
        "One that is missing from a later list may have been signed, refused or withdrawn.",
    ];

    internal override TableLayout Layout { get; }

    // The list of those that take part, with its column of days misspelt, is not one of agencies whose agreement is pending.
    internal override bool HasNoOtherColumns => true;

    internal override (FundingAgreement? Agreement, ListedFacility? Facility) Read(ListCells cells) =>
        (columns.Read(cells, day: null) is { } memorandum ? memorandum with { Status = AgreementStatus.Pending } : null, null);
}
