using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>The rules across records: what each finds in a data set and no single record can show. They are counted apart.</summary>
public static class DataRules
{
    /// <summary>A case id stands twice.</summary>
    public const string DuplicateCaseId = "PM8001";

    /// <summary>A text holds what may identify a person.</summary>
    public const string PersonalText = "PM9001";

    /// <summary>What each rule is, in the order of the ids.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
    [
        Describe(DuplicateCaseId, "A case id stands in two records.", Severity.Error, "The counts of a data set mean something only where each case stands once.", "caseId"),
        Describe(PersonalText, $"A text of a record holds what looks like {Datasets.PersonalText.Sought}.", Severity.Warning, "A record that is passed on passes that on too; reports show no text of a record.", "the names and the words of the source that a record holds"),
    ];

    /// <summary>The ids of all rules that give findings: those of the catalogue and these.</summary>
    internal static IReadOnlySet<string> AllIds { get; } = RuleCatalogue.OfCases.Concat(Descriptors).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);

    private static RuleDescriptor Describe(string id, string title, Severity severity, string because, string needs) =>
        new() { Id = id, Title = title, Severity = severity, SeverityBecause = because, Provisions = [], Needs = needs, Since = "2026-11-24" };
}
