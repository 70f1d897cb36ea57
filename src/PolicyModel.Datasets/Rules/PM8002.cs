using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>One person, one custodian and one time of booking under two case ids: a likely duplicate.</summary>
internal static class PM8002
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8002",
        "One person was booked twice at the same time by the same custodian, under two case ids.",
        Severity.Warning,
        "It is most likely one booking that was numbered twice, and would be counted twice.",
        "subject and release, the custodian, and bookedAt");

    internal static DataFinding Found() => new(Descriptor, "/bookedAt", "A record further up tells of the same person, booked at the same time by the same custodian, under another case id.");
}
