using NodaTime;

namespace PolicyModel;

/// <summary>A complaint about an officer who acted under an agreement; nothing of its content.</summary>
public sealed record Complaint
{
    /// <summary>When the agency received it.</summary>
    public Reported<ReportedTime> ReceivedAt { get; init; }

    /// <summary>When the federal party was told of it.</summary>
    public Reported<ReportedTime> ToldFederalAt { get; init; }

    /// <summary>False only where the record says that the federal party was not told.</summary>
    public bool? ToldFederal { get; init; }

    /// <summary>The day it was resolved.</summary>
    public Reported<LocalDate> ResolvedOn { get; init; }

    /// <summary>False only where the record says that it is still open.</summary>
    public bool? Resolved { get; init; }

    /// <summary>The day the federal party was told of the result.</summary>
    public Reported<LocalDate> ResultToldOn { get; init; }
}
