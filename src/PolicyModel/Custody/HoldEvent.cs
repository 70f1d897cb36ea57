namespace PolicyModel;

/// <summary>A hold placed on a person in the custodian's system.</summary>
public sealed record HoldEvent
{
    /// <summary>When it was placed.</summary>
    public Reported<ReportedTime> At { get; init; }

    /// <summary>Who placed it.</summary>
    public TransferParty? PlacedBy { get; init; }

    /// <summary>The instrument it was placed for.</summary>
    public RecordId? DetainerId { get; init; }

    /// <summary>Why, in the source's words.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was removed.</summary>
    public Reported<ReportedTime> EndedAt { get; init; }
}
