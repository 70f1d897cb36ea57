namespace PolicyModel;

/// <summary>What an instrument asks for.</summary>
public enum DetainerRequest
{
    /// <summary>To hold the person.</summary>
    Hold,

    /// <summary>Only to be told before release.</summary>
    Notify,

    /// <summary>Both.</summary>
    Both,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
