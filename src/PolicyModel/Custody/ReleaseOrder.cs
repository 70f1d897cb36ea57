namespace PolicyModel;

/// <summary>An order to release a person.</summary>
public sealed record ReleaseOrder
{
    /// <summary>When it was issued.</summary>
    public Reported<ReportedTime> IssuedAt { get; init; }

    /// <summary>When the custodian received it.</summary>
    public Reported<ReportedTime> ReceivedAt { get; init; }

    /// <summary>Whether the custodian acted on it; false only where the record says that the custodian refused to.</summary>
    public bool? Obeyed { get; init; }
}
