using System.Globalization;
using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>An hour that a source writes where it has none: midnight, or the last minute of a day, in so many clock times of one field that it cannot be chance.</summary>
internal static class PM8006
{
    /// <summary>How many clock times of a field must have the hour at least.</summary>
    internal const int LeastTimes = 20;

    /// <summary>One in how many of them must have it at least.</summary>
    internal const int OneIn = 4;

    /// <summary>The hours, with what each is called.</summary>
    internal static IReadOnlyList<(LocalTime Hour, string Name)> Hours { get; } = [(LocalTime.Midnight, "midnight"), (new LocalTime(23, 59), "the last minute of the day")];

    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8006",
        "So many clock times of a field stand at midnight, or at the last minute of a day, that the source most likely has no hour there.",
        Severity.Note,
        "Hours and minutes are reckoned from a time that nobody recorded; a mapping can read it as a day.",
        $"{LeastTimes} clock times of one field at that hour, and one in {OneIn} of all its clock times");

    internal static bool IsFiller(long at, long all) => at >= LeastTimes && at * OneIn >= all;

    internal static DataFinding Found(string path, string hour, long at, long all) => new(
        Descriptor, path, string.Create(CultureInfo.InvariantCulture, $"Of {all} clock times of this field, {at} stand at {hour}, where one in {24 * 60} would by chance. The source most likely has no hour there; a mapping can read it as a day."), Outcome.Observed);
}
