namespace PolicyModel;

/// <summary>An order for a hold under a basic ordering agreement.</summary>
public sealed record HoldOrder
{
    /// <summary>The order's number.</summary>
    public Reported<Piid> OrderPiid { get; init; }

    /// <summary>The person's pseudonym.</summary>
    public Reported<SubjectPseudonym> Subject { get; init; }

    /// <summary>The form of the detainer.</summary>
    public Reported<DetainerForm> DetainerForm { get; init; }

    /// <summary>The source's own words for the form of the detainer.</summary>
    public string? DetainerFormRaw { get; init; }

    /// <summary>The detainer's id in the person's case.</summary>
    public RecordId? DetainerRef { get; init; }

    /// <summary>The form of the warrant.</summary>
    public Reported<WarrantForm> WarrantForm { get; init; }

    /// <summary>The source's own words for the form of the warrant.</summary>
    public string? WarrantFormRaw { get; init; }

    /// <summary>Whether a Form I-203 was issued.</summary>
    public bool? I203 { get; init; }

    /// <summary>The reference of that form; never an A-number.</summary>
    public RecordId? I203Ref { get; init; }

    /// <summary>When the hold began.</summary>
    public Reported<ReportedTime> HoldFrom { get; init; }

    /// <summary>When it ended.</summary>
    public Reported<ReportedTime> HoldTo { get; init; }

    /// <summary>What was paid.</summary>
    public Reported<Money> Paid { get; init; }
}
