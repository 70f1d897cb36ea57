namespace PolicyModel;

/// <summary>Where a request for records stands.</summary>
public enum RecordsRequestStatus
{
    /// <summary>Open.</summary>
    Open,

    /// <summary>Granted.</summary>
    Granted,

    /// <summary>Granted in part.</summary>
    GrantedInPart,

    /// <summary>Denied.</summary>
    Denied,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Not answered.</summary>
    NoAnswer,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
