namespace PolicyModel;

/// <summary>The level of an offence under the law of the place.</summary>
public enum OffenceLevel
{
    /// <summary>An infraction, violation or the like that is no crime.</summary>
    Infraction,

    /// <summary>A misdemeanor.</summary>
    Misdemeanor,

    /// <summary>A felony.</summary>
    Felony,

    /// <summary>No offence was charged.</summary>
    NotCharged,

    /// <summary>The record says that the level is not known.</summary>
    Unknown,
}
