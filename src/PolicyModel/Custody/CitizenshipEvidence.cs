namespace PolicyModel;

/// <summary>That citizenship was raised and checked, and when; never what was said or shown.</summary>
public sealed record CitizenshipEvidence
{
    /// <summary>When it was raised.</summary>
    public Reported<ReportedTime> RaisedAt { get; init; }

    /// <summary>When it was checked.</summary>
    public Reported<ReportedTime> CheckedAt { get; init; }

    /// <summary>Who checked it.</summary>
    public TransferParty? CheckedBy { get; init; }
}
