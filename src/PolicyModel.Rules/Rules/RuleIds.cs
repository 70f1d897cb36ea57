namespace PolicyModel.Rules;

/// <summary>The ids of the rules. All of them stand here; an id is never used again for something else.</summary>
public static class RuleIds
{
    /// <summary>Custody past release eligibility that no authority covers.</summary>
    public const string UncoveredCustody = "PM1001";

    /// <summary>A detainer hold past the counted 48 hours.</summary>
    public const string PastCountedHours = "PM1002";

    /// <summary>A detainer hold past the hours printed on its own form.</summary>
    public const string PastFormHours = "PM1003";

    /// <summary>Custody rested on something that never requests a hold.</summary>
    public const string NoHoldRequested = "PM2001";

    /// <summary>A form that takes effect only on service was not served.</summary>
    public const string NotServed = "PM2003";

    /// <summary>No signed warrant with a detainer that needs one.</summary>
    public const string NoSignedWarrant = "PM2004";

    /// <summary>Bail refused because of a detainer.</summary>
    public const string BailRefused = "PM3001";

    /// <summary>Handed to ICE after posting bail.</summary>
    public const string HandedOverAfterBail = "PM4001";

    /// <summary>Handed to ICE where every ground is minor.</summary>
    public const string HandedOverOnMinorGrounds = "PM4002";
}
