namespace PolicyModel;

/// <summary>Whether an approval was needed.</summary>
public enum ApprovalRequirement
{
    /// <summary>It was required.</summary>
    Required,

    /// <summary>It was not.</summary>
    NotRequired,

    /// <summary>It is disputed.</summary>
    Disputed,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
