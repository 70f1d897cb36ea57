namespace PolicyModel;

/// <summary>Whether a published list links to the document.</summary>
public enum LinkState
{
    /// <summary>It does.</summary>
    Linked,

    /// <summary>It says that the link is pending.</summary>
    LinkPending,

    /// <summary>It does not.</summary>
    None,
}
