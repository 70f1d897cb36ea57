using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A time that cannot be right.</summary>
internal static class PM8007
{
    /// <summary>How many years a life and a record of it may lie apart from a booking.</summary>
    internal const int MostYears = 100;

    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8007",
        "A time cannot be right: it lies later than the time for which the record speaks, or more than a hundred years from the booking.",
        Severity.Warning,
        "A digit was most likely mistyped, or the day stands for something else; what is reckoned from it is not true.",
        "bookedAt, any other time of the record, and asOf where the record has it");

    internal static IEnumerable<DataFinding> Find(DataRecord record)
    {
        var zone = record.Case.Custodian.TimeZone.Zone;
        var told = record.Case.AsOf?.BoundsIn(zone);
        foreach (var time in record.Times.Where(t => !PM8005.IsFiller(t.Time)))
        {
            if (told is { } asOf && !time.Time.BoundsIn(zone).CanPrecede(asOf))
            {
                yield return new DataFinding(Descriptor, time.Path, "The time lies later than the time for which the record itself speaks.");
            }
            else if (IsFar(time.Time.Date, record.Case.BookedAt.Date))
            {
                yield return new DataFinding(Descriptor, time.Path, "The time lies more than a hundred years from the booking.");
            }
        }
    }

    private static bool IsFar(LocalDate day, LocalDate booked) => day < booked.PlusYears(-MostYears) || day > booked.PlusYears(MostYears);
}
