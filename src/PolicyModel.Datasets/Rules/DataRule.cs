using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>How a rule on data says what it is.</summary>
internal static class DataRule
{
    private const string Since = "2026-11-24";

    internal static RuleDescriptor Describe(string id, string title, Severity severity, string because, string needs) =>
        new() { Id = id, Title = title, Severity = severity, SeverityBecause = because, Provisions = [], Needs = needs, Since = Since };
}
