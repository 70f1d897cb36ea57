namespace PolicyModel;

/// <summary>Who ended an agreement.</summary>
public enum TerminationParty
{
    /// <summary>The agency.</summary>
    Agency,

    /// <summary>The federal party.</summary>
    Federal,

    /// <summary>Both.</summary>
    Both,

    /// <summary>A court.</summary>
    Court,

    /// <summary>A law.</summary>
    Law,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
