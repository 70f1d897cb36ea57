namespace PolicyModel;

/// <summary>Who holds title to a thing.</summary>
public enum TitleHolder
{
    /// <summary>The agency.</summary>
    Agency,

    /// <summary>ICE.</summary>
    Ice,

    /// <summary>The Department of Defense.</summary>
    Dod,

    /// <summary>The state.</summary>
    State,

    /// <summary>Another.</summary>
    Other,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
