using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A text of a record holds what may identify a person.</summary>
internal static class PM9001
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        DataRules.PersonalText,
        $"A text of a record holds what looks like {PersonalText.Sought}.",
        Severity.Warning,
        "A record that is passed on passes that on too; reports show no text of a record.",
        "the names and the words of the source that a record holds");

    internal static IEnumerable<DataFinding> Find(DataRecord record) => RecordTexts.Find(record.Json, PersonalText.Identifies).Select(path =>
        new DataFinding(Descriptor, path, $"The text holds what looks like {PersonalText.Sought}. It is shown nowhere; take it out before the record is passed on."));
}
