using System.Collections.Frozen;
using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A day that systems write where they have none.</summary>
internal static class PM8005
{
    // The first days that spreadsheets, databases and programs count from, and the last ones that they can hold or that people type for "never".
    private static readonly FrozenSet<LocalDate> Fillers = new LocalDate[]
    {
        new(1900, 1, 1),
        new(1901, 1, 1),
        new(1904, 1, 1),
        new(1960, 1, 1),
        new(1970, 1, 1),
        new(2079, 6, 6),
        new(2099, 12, 31),
        new(2199, 12, 31),
    }.ToFrozenSet();

    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8005",
        "A time lies on a day that systems write where they have none.",
        Severity.Warning,
        "What is reckoned from such a day is not true; the mapping can name the day as one that means nothing.",
        "any time of the record");

    internal static IEnumerable<DataFinding> Find(DataRecord record) => record.Times.Where(t => IsFiller(t.Time)).Select(t =>
        new DataFinding(Descriptor, t.Path, "The day is one that systems write where they have none, such as the first day that a program counts from; it is most likely no day at all."));

    internal static bool IsFiller(ReportedTime time) => Fillers.Contains(time.Date);
}
