namespace PolicyModel;

/// <summary>The form of an instrument. The last four are messages that stand in for a form and are none.</summary>
public enum DetainerForm
{
    /// <summary>Form I-247, any edition before 2015.</summary>
    I247,

    /// <summary>Form I-247A, in use since 2017-04-02.</summary>
    I247A,

    /// <summary>Form I-247D (2015 to 2017).</summary>
    I247D,

    /// <summary>Form I-247N: a request for notification (2015 to 2017).</summary>
    I247N,

    /// <summary>Form I-247X (2015 to 2017).</summary>
    I247X,

    /// <summary>Form I-247G: a request for notification (since 2025-03-04).</summary>
    I247G,

    /// <summary>A detainer whose form is not recorded.</summary>
    Unknown,

    /// <summary>A hit in the National Crime Information Center.</summary>
    NcicHit,

    /// <summary>A reply to a query about immigration status.</summary>
    StatusQueryReply,

    /// <summary>A telephone call.</summary>
    PhoneCall,

    /// <summary>Another message.</summary>
    OtherMessage,
}
