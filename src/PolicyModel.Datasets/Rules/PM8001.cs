using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A case id stands in two records: a certain duplicate.</summary>
internal static class PM8001
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        DataRules.DuplicateCaseId, "A case id stands in two records.", Severity.Error, "The counts of a data set mean something only where each case stands once.", "caseId");

    internal static DataFinding Again(bool same) => new(Descriptor, "/caseId", same
        ? "The case id stands further up already, in a record that tells the same in every field."
        : "The case id stands further up already, in another record.");
}
