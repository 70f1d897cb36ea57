namespace PolicyModel;

/// <summary>Whom a notice is given to.</summary>
public enum NoticeRecipient
{
    /// <summary>The person.</summary>
    Subject,

    /// <summary>The person's lawyer.</summary>
    Counsel,

    /// <summary>The court.</summary>
    Court,

    /// <summary>The person's family.</summary>
    Family,

    /// <summary>Another.</summary>
    Other,
}
