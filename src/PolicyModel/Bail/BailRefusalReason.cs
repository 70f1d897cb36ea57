namespace PolicyModel;

/// <summary>Why tendered bail was refused.</summary>
public enum BailRefusalReason
{
    /// <summary>Because of a detainer.</summary>
    Detainer,

    /// <summary>Because of a policy of the jail.</summary>
    Policy,

    /// <summary>Because of the hour.</summary>
    AfterHours,

    /// <summary>It was too little.</summary>
    Insufficient,

    /// <summary>The person or the surety was not eligible.</summary>
    Ineligible,

    /// <summary>The record says that the reason is not known.</summary>
    Unknown,
}
