namespace PolicyModel;

/// <summary>What changed in a training.</summary>
public enum TrainingChangeKind
{
    /// <summary>Its hours.</summary>
    Hours,

    /// <summary>Its content.</summary>
    Content,

    /// <summary>How it is held.</summary>
    Mode,

    /// <summary>Who gives it.</summary>
    Provider,

    /// <summary>Who must take it.</summary>
    Requirement,

    /// <summary>It ended.</summary>
    Discontinued,

    /// <summary>Something else; the source's words stand beside it.</summary>
    Other,
}
