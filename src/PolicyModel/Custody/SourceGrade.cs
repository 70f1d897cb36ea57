namespace PolicyModel;

/// <summary>How well a source is known.</summary>
public enum SourceGrade
{
    /// <summary>Its own text was read.</summary>
    Primary,

    /// <summary>It was read about in another source.</summary>
    Secondary,

    /// <summary>It was inferred from other sources.</summary>
    Inferred,

    /// <summary>It was not read.</summary>
    Unread,

    /// <summary>It is made up.</summary>
    Fictional,
}
