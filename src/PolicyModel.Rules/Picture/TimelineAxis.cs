using System.Globalization;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>An axis of elapsed time whose marks are the custodian's local hours, days, months or years: a day of 23 or 25 hours is that long.</summary>
internal sealed class TimelineAxis
{
    private const int MostMarks = 10;
    private static readonly int[] Hours = [1, 2, 3, 6, 12];
    private static readonly int[] Days = [1, 2, 7, 14, 28];
    private static readonly int[] Months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

    private readonly double left;
    private readonly double width;

    internal TimelineAxis(Stretch shown, DateTimeZone zone, double left, double width)
    {
        Shown = shown;
        Zone = zone;
        this.left = left;
        this.width = width;
    }

    /// <summary>The stretch that the axis shows.</summary>
    internal Stretch Shown { get; }

    internal DateTimeZone Zone { get; }

    /// <summary>The place of a time; one that is not shown lies at the edge.</summary>
    internal double X(long at) => left + (width * ((double)(Math.Clamp(at, Shown.From, Shown.To) - Shown.From) / (Shown.To - Shown.From)));

    /// <summary>The marks that are shown, in order, each with its label.</summary>
    internal IEnumerable<(long At, string Label)> Marks()
    {
        var hours = (Shown.To - Shown.From) / 3600.0;
        var first = Local(Shown.From);
        return Marks(
            Hours.FirstOrDefault(h => hours / h <= MostMarks) is > 0 and var hour ? Every(first.Date.AtMidnight(), i => Period.FromHours(i * (long)hour), At, Clock)
            : Days.FirstOrDefault(d => hours / (24 * d) <= MostMarks) is > 0 and var day ? Every(Aligned(first.Date, day), i => Period.FromDays(i * day), StartOfDay, DayOf)
            : Every(
                Aligned(first.Date, Months.FirstOrDefault(m => hours / (730.5 * m) <= MostMarks, Months[^1]), out var months),
                i => Period.FromMonths(i * months),
                StartOfDay,
                months < 12 ? MonthOf : YearOf));
    }

    /// <summary>The local days that are shown, in order.</summary>
    internal IEnumerable<LocalDate> DaysShown()
    {
        var last = Local(Shown.To - 1).Date;
        for (var day = Local(Shown.From).Date; day <= last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    /// <summary>The first second of a local day.</summary>
    internal long StartOf(LocalDate day) => Zone.AtStartOfDay(day).ToInstant().ToUnixTimeSeconds();

    /// <summary>The days on which the clocks change while the axis runs.</summary>
    internal IEnumerable<LocalDate> ClockChanges() =>
        Zone.GetZoneIntervals(Instant.FromUnixTimeSeconds(Shown.From), Instant.FromUnixTimeSeconds(Shown.To)).Skip(1).Select(i => Local(i.Start.ToUnixTimeSeconds() - 1).Date);

    // A clock time that a gap leaves out falls on the next mark, which stands once.
    private IEnumerable<(long At, string Label)> Marks(IEnumerable<(long At, string Label)> all)
    {
        var before = Shown.From - 1;
        foreach (var mark in all)
        {
            if (mark.At > Shown.To)
            {
                yield break;
            }

            if (mark.At > before)
            {
                before = mark.At;
                yield return mark;
            }
        }
    }

    private static IEnumerable<(long At, string Label)> Every(LocalDateTime first, Func<int, Period> after, Func<LocalDateTime, long> at, Func<long, string> label)
    {
        for (var i = 0; ; i++)
        {
            var mark = at(first + after(i));
            yield return (mark, label(mark));
        }
    }

    private LocalDateTime Local(long at) => Instant.FromUnixTimeSeconds(at).InZone(Zone).LocalDateTime;

    private long At(LocalDateTime local) => local.InZoneLeniently(Zone).ToInstant().ToUnixTimeSeconds();

    private long StartOfDay(LocalDateTime local) => StartOf(local.Date);

    // Steps of whole weeks begin on a Monday: 1970-01-05 was one.
    private static LocalDateTime Aligned(LocalDate date, int step)
    {
        var days = Period.DaysBetween(new LocalDate(1970, 1, 5), date);
        return date.PlusDays(-(((days % step) + step) % step)).AtMidnight();
    }

    private static LocalDateTime Aligned(LocalDate date, int step, out int months)
    {
        months = step;
        var count = (date.Year * 12) + date.Month - 1;
        var aligned = count - (count % step);
        return new LocalDate(Math.Max(1, aligned / 12), (aligned % 12) + 1, 1).AtMidnight();
    }

    private string Clock(long at)
    {
        var local = Local(at);
        return local.TimeOfDay == LocalTime.Midnight ? DayOf(at) : local.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    private string DayOf(long at) => Local(at).ToString("ddd MM-dd", CultureInfo.InvariantCulture);

    private string MonthOf(long at) => Local(at).ToString("uuuu-MM", CultureInfo.InvariantCulture);

    private string YearOf(long at) => Local(at).ToString("uuuu", CultureInfo.InvariantCulture);
}
