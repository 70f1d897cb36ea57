namespace PolicyModel;

/// <summary>Whether a thing was new.</summary>
public enum ItemCondition
{
    /// <summary>New.</summary>
    New,

    /// <summary>Used.</summary>
    Used,

    /// <summary>The record says that it is not known.</summary>
    Unknown,
}
