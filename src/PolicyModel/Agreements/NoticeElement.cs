namespace PolicyModel;

/// <summary>What a notice of suspension or termination states.</summary>
public enum NoticeElement
{
    /// <summary>The reasons, in an overview.</summary>
    Reasons,

    /// <summary>How long a suspension lasts.</summary>
    Length,

    /// <summary>How to answer, or what would mend it.</summary>
    Response,

    /// <summary>How many people were identified under the agreement.</summary>
    Totals,

    /// <summary>Examples.</summary>
    Examples,

    /// <summary>Something else.</summary>
    Other,
}
