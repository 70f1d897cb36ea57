namespace PolicyModel.Rules;

/// <summary>The rules, in the order of their ids.</summary>
public static class RuleCatalogue
{
    /// <summary>The version of the rules. A change that can move an outcome moves it.</summary>
    public const string Version = "2026-11-24";

    /// <summary>What each rule is.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } = [.. Create().Select(r => r.Descriptor)];

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
}
