using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A pseudonym stands in records of two releases.</summary>
internal static class PM8011
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8011",
        "A pseudonym stands in records of two releases.",
        Severity.Warning,
        "Pseudonyms are made anew for each release so that releases cannot be joined: either these were not, or two persons share one by chance.",
        "subject and release");

    internal static DataFinding Found() => new(Descriptor, "/subject", "The pseudonym stands further up already, in a record of another release. Pseudonyms of two releases are never set beside each other.");
}
