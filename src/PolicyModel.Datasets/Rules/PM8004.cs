using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Two records that differ in nothing but their case ids, and nobody knows whose they are: whether one is a duplicate cannot be decided.</summary>
internal static class PM8004
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8004",
        "Two records tell the same in every field but the case id, and neither tells whose it is.",
        Severity.Note,
        "Without an id of the person one booking that stands twice looks like two persons who were booked alike.",
        "every field of the record; subject, to decide");

    internal static DataFinding Found() => new(
        Descriptor, "/caseId", "A record further up tells the same in every field but the case id. Whether they are one booking or two persons cannot be told without an id of the person.", Outcome.Undetermined, "/subject");
}
