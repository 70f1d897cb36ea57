namespace PolicyModel;

/// <summary>A move from one facility of the custodian to another. It starts no clock anew.</summary>
public sealed record FacilityMove
{
    /// <summary>When.</summary>
    public Reported<ReportedTime> At { get; init; }

    /// <summary>The facility left.</summary>
    public Reported<string> From { get; init; }

    /// <summary>The facility reached.</summary>
    public Reported<string> To { get; init; }
}
