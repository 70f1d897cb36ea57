namespace PolicyModel;

/// <summary>A correction of the record: what it said before.</summary>
public sealed record Correction
{
    /// <summary>The field, as a JSON Pointer (RFC 6901).</summary>
    public required string Pointer { get; init; }

    /// <summary>When it was corrected.</summary>
    public Reported<ReportedTime> At { get; init; }

    /// <summary>What it said before, in the source's words.</summary>
    public string? Before { get; init; }

    /// <summary>Why it was corrected.</summary>
    public string? Reason { get; init; }
}
