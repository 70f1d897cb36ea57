using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Hours between two times of one place, as far as they are told: by the day, or by the clock. Both are taken in the local time of the place.</summary>
internal static class LocalSpan
{
    internal static (LocalDateTime Earliest, LocalDateTime Latest) OfDay(LocalDate day) => (day.AtMidnight(), day.PlusDays(1).AtMidnight());

    internal static (LocalDateTime Earliest, LocalDateTime Latest) Of(ReportedTime time) =>
        time.Precision == TimePrecision.Day ? OfDay(time.Date) : (time.Date + time.Clock, time.Date + time.Clock);

    /// <summary>The least and the most hours from one time to another.</summary>
    internal static (decimal Least, decimal Most) Between((LocalDateTime Earliest, LocalDateTime Latest) from, (LocalDateTime Earliest, LocalDateTime Latest) to) =>
        (Hours(from.Latest, to.Earliest), Hours(from.Earliest, to.Latest));

    /// <summary>The same, with Saturdays and Sundays left out.</summary>
    internal static (decimal Least, decimal Most) OnWeekdaysBetween((LocalDateTime Earliest, LocalDateTime Latest) from, (LocalDateTime Earliest, LocalDateTime Latest) to) =>
        (WeekdayHours(from.Latest, to.Earliest), WeekdayHours(from.Earliest, to.Latest));

    private static decimal Hours(LocalDateTime from, LocalDateTime to) => from >= to ? 0 : Period.Between(from, to, PeriodUnits.Seconds).Seconds / 3600m;

    private static decimal WeekdayHours(LocalDateTime from, LocalDateTime to)
    {
        var hours = 0m;
        for (var at = from; at < to;)
        {
            var next = at.Date.PlusDays(1).AtMidnight();
            var end = next < to ? next : to;
            hours += at.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : Hours(at, end);
            at = end;
        }

        return hours;
    }
}
