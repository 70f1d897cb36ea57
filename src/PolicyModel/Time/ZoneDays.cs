using System.Runtime.CompilerServices;
using NodaTime;

namespace PolicyModel;

/// <summary>
/// The days of a zone that are plain: 24 hours long, with no change of clocks on them or on a neighbour. Of these the first second is looked up, and nothing else need be
/// asked of the zone. Made once a zone; what it knows not, the zone is asked for.
/// </summary>
internal sealed class ZoneDays
{
    private const int SecondsPerDay = 86_400;
    private const int FirstYear = 1970;
    private const int LastYear = 2069;
    private const long NotPlain = long.MinValue;

    private static readonly ConditionalWeakTable<DateTimeZone, ZoneDays> Known = [];
    private static readonly LocalDate[] Dates = [.. Enumerable.Range(0, Days).Select(i => new LocalDate(FirstYear, 1, 1).PlusDays(i))];

    private readonly DateTimeZone zone;
    private readonly long[] firstSecond = new long[Days];

    private ZoneDays(DateTimeZone zone)
    {
        this.zone = zone;
        Array.Fill(firstSecond, NotPlain);
        foreach (var interval in zone.GetZoneIntervals(Dates[0].AtMidnight().InUtc().ToInstant(), Dates[^1].AtMidnight().InUtc().ToInstant()))
        {
            // Two days off a change of clocks nothing of it is left.
            var from = interval.HasStart ? Math.Max(0, Math.Floor((interval.Start - Instant.FromUnixTimeSeconds(0)).TotalDays) + 2) : 0;
            var to = interval.HasEnd ? Math.Min(Days, Math.Floor((interval.End - Instant.FromUnixTimeSeconds(0)).TotalDays) - 2) : Days;
            for (var day = (int)from; day < to; day++)
            {
                firstSecond[day] = ((long)day * SecondsPerDay) - interval.WallOffset.Seconds;
            }
        }
    }

    private static int Days => DayOf(new LocalDate(LastYear + 1, 1, 1));

    internal static ZoneDays Of(DateTimeZone zone) => Known.TryGetValue(zone, out var days) ? days : Known.GetValue(zone, static z => new ZoneDays(z));

    /// <summary>The first second of a day, where the day is plain.</summary>
    internal bool TryFirstSecond(LocalDate date, out long second)
    {
        var day = DayOf(date);
        second = (uint)day < (uint)firstSecond.Length ? firstSecond[day] : NotPlain;
        return second != NotPlain;
    }

    /// <summary>The local day of an instant.</summary>
    internal LocalDate DateOf(long unixSeconds)
    {
        var near = (int)Math.Clamp(unixSeconds / SecondsPerDay, 1, Days - 2);
        for (var day = near - 1; day <= near + 1; day++)
        {
            if (firstSecond[day] is var first and not NotPlain && unixSeconds >= first && unixSeconds < first + SecondsPerDay)
            {
                return Dates[day];
            }
        }

        return Instant.FromUnixTimeSeconds(unixSeconds).InZone(zone).Date;
    }

    /// <summary>The days from 1970-01-01 to a day.</summary>
    internal static int DayOf(LocalDate date) => date.ToDateOnly().DayNumber - new DateOnly(FirstYear, 1, 1).DayNumber;
}

/// <summary>Local days of instants.</summary>
internal static class LocalDays
{
    /// <summary>The local day of an instant in a zone.</summary>
    internal static LocalDate DateIn(this Instant instant, DateTimeZone zone) => ZoneDays.Of(zone).DateOf(instant.ToUnixTimeSeconds());
}
