using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>One person booked twice on one day: a near duplicate.</summary>
internal static class PM8003
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8003",
        "One person was booked twice on the same day, at different times or by different custodians.",
        Severity.Note,
        "It may be one stay that was written down twice, or a move, or two stays; the record cannot tell which.",
        "subject and release, and bookedAt");

    internal static DataFinding Found() => new(Descriptor, "/bookedAt", "A record further up tells of the same person, booked on the same day at another time or by another custodian.", Outcome.Observed);
}
