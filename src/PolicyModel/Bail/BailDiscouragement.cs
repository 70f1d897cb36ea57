namespace PolicyModel;

/// <summary>Why posting bail was advised against.</summary>
public enum BailDiscouragement
{
    /// <summary>Because of a detainer: posting was said to be of no use.</summary>
    Detainer,

    /// <summary>Because of a policy of the jail.</summary>
    Policy,

    /// <summary>Another reason; the source's words stand beside it.</summary>
    Other,
}
