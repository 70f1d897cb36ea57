namespace PolicyModel.Rules;

/// <summary>The rules, in the order of their ids.</summary>
public static class RuleCatalogue
{
    /// <summary>The version of the rules. A change that can move an outcome moves it.</summary>
    public const string Version = "2026-11-24";

    /// <summary>The rules that judge a custody case.</summary>
    public static IReadOnlyList<RuleDescriptor> OfCases { get; } = [.. Create().Select(r => r.Descriptor)];

    /// <summary>The rules that judge the records of agencies: agreements, training, oversight.</summary>
    public static IReadOnlyList<RuleDescriptor> OfAgencies { get; } = [.. CreateOfAgencies().Select(r => r.Descriptor)];

    /// <summary>What each rule is.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } = [.. OfCases, .. OfAgencies];

    internal static Rule[] Create() =>
    [
        new PM1001(),
        new PM1002(),
        new PM1003(),
        new PM1004(),
        new PM1005(),
        new PM1006(),
        new PM1007(),
        new PM1008(),
        new PM1009(),
        new PM1010(),
        new PM1011(),
        new PM1012(),
        new PM2001(),
        new PM2002(),
        new PM2003(),
        new PM2004(),
        new PM2005(),
        new PM2006(),
        new PM2007(),
        new PM2008(),
        new PM2009(),
        new PM2010(),
        new PM2011(),
        new PM2012(),
        new PM3001(),
        new PM3002(),
        new PM3003(),
        new PM3004(),
        new PM3005(),
        new PM4001(),
        new PM4002(),
        new PM4003(),
        new PM4004(),
        new PM4005(),
        new PM4006(),
        new PM4007(),
    ];

    internal static RecordRule[] CreateOfAgencies() =>
    [
        new PM5001(),
        new PM5002(),
        new PM5003(),
        new PM5004(),
        new PM5005(),
        new PM5006(),
        new PM5007(),
        new PM5008(),
        new PM5009(),
        new PM5010(),
        new PM5011(),
        new PM5012(),
        new PM5013(),
        new PM5014(),
        new PM5015(),
        new PM5101(),
        new PM5102(),
        new PM5103(),
        new PM5104(),
        new PM5105(),
        new PM5106(),
        new PM5107(),
        new PM5108(),
        new PM5109(),
        new PM5110(),
        new PM5111(),
        new PM5112(),
        new PM5201(),
        new PM5202(),
        new PM5301(),
        new PM5302(),
        new PM5303(),
        new PM5304(),
        new PM5305(),
        new PM5401(),
        new PM5501(),
        new PM5502(),
        new PM5503(),
        new PM5504(),
        new PM6001(),
        new PM6002(),
        new PM6003(),
        new PM6004(),
        new PM7001(),
        new PM7002(),
        new PM7003(),
        new PM7004(),
        new PM7005(),
        new PM7006(),
    ];
}
