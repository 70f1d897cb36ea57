using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>
/// A stopwatch that nobody could get wrong: it looks at every minute in turn and counts it if its local day counts. Starts and
/// midnights fall on whole minutes. The holidays are told by the day of the month and the weekday, not by the library's data.
/// </summary>
internal static class NaiveStopwatch
{
    internal static Instant Deadline(Instant start, int minutes, DateTimeZone zone, Func<LocalDate, bool> isCounted)
    {
        var now = start;
        LocalDate today = default;
        var counts = false;
        for (var counted = 0; counted < minutes; now += Duration.FromMinutes(1))
        {
            var date = now.InZone(zone).Date;
            if (date != today)
            {
                (today, counts) = (date, isCounted(date));
            }

            counted += counts ? 1 : 0;
        }

        return now;
    }

    internal static bool IsCounted(LocalDate date, HolidayLayers layers) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        && !(layers.HasFlag(HolidayLayers.Statutory) && IsStatutory(date))
        && !(layers.HasFlag(HolidayLayers.Observed) && IsObserved(date));

    internal static bool IsStatutory(LocalDate date) => (date.Month, date.Day, date.DayOfWeek) switch
    {
        (1, 1, _) or (7, 4, _) or (11, 11, _) or (12, 25, _) => true,
        (6, 19, _) => date.Year >= 2021,
        (1, >= 15 and <= 21, IsoDayOfWeek.Monday) => true,
        (2, >= 15 and <= 21, IsoDayOfWeek.Monday) => true,
        (5, >= 25, IsoDayOfWeek.Monday) => true,
        (9, <= 7, IsoDayOfWeek.Monday) => true,
        (10, >= 8 and <= 14, IsoDayOfWeek.Monday) => true,
        (11, >= 22 and <= 28, IsoDayOfWeek.Thursday) => true,
        _ => false,
    };

    private static bool IsObserved(LocalDate date) =>
        (date.DayOfWeek == IsoDayOfWeek.Friday && IsStatutory(date.PlusDays(1))) || (date.DayOfWeek == IsoDayOfWeek.Monday && IsStatutory(date.PlusDays(-1)));
}
