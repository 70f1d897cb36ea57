using NodaTime;

namespace PolicyModel.Rules;

/// <summary>
/// A stopwatch that runs only on counted local days: neither Saturday nor Sunday nor a holiday of the chosen layers, each day
/// from its first local second to its last in one zone. Every answer takes the same time, however long the span: counted time
/// is a table of sums made once. Times are whole seconds. Immutable. Source: 8 CFR 287.7(d).
/// </summary>
public sealed class CountedClock
{
    private const int SecondsPerDay = 86_400;

    // Day i runs from dayStart[i] to dayStart[i + 1]; countedBefore[i] counted days lie before it.
    private readonly long[] dayStart;
    private readonly int[] countedBefore;

    // Counted day k begins at countedStart[k], when countedSum[k] counted seconds have passed.
    private readonly long[] countedStart;
    private readonly long[] countedSum;

    /// <summary>Makes the clock of a zone.</summary>
    /// <param name="zone">The custodian's zone.</param>
    /// <param name="calendar">The calendar; its checked range is the clock's.</param>
    /// <param name="layers">The layers of holidays that are not counted.</param>
    public CountedClock(DateTimeZone zone, HolidayCalendar calendar, HolidayLayers layers)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(calendar);
        var days = Period.DaysBetween(calendar.CheckedFrom, calendar.CheckedTo) + 1;
        dayStart = new long[days + 1];
        countedBefore = new int[days + 1];
        var starts = new List<long>(days);
        var sums = new List<long>(days) { 0 };
        var date = calendar.CheckedFrom;
        dayStart[0] = StartOf(date);
        for (var i = 0; i < days; i++, date = date.PlusDays(1))
        {
            dayStart[i + 1] = StartOf(date.PlusDays(1));
            countedBefore[i + 1] = countedBefore[i];
            var length = dayStart[i + 1] - dayStart[i];
            if (length > 0 && date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !calendar.IsHoliday(date, layers))
            {
                countedBefore[i + 1]++;
                starts.Add(dayStart[i]);
                sums.Add(sums[^1] + length);
            }
        }

        countedStart = [.. starts];
        countedSum = [.. sums];

        long StartOf(LocalDate day) => ReportedTime.OnDay(day).BoundsIn(zone).EarliestUnixSeconds;
    }

    /// <summary>The first instant the clock answers for.</summary>
    public Instant First => Instant.FromUnixTimeSeconds(dayStart[0]);

    /// <summary>The instant at which its checked range ends; not included.</summary>
    public Instant End => Instant.FromUnixTimeSeconds(dayStart[^1]);

    /// <summary>The earliest instant at which the counted time since a start reaches a length, even if the day after it is not counted.</summary>
    /// <param name="start">The start; a fraction of a second is dropped.</param>
    /// <param name="counted">The length; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The start or the deadline lies outside the checked range of the calendar.</exception>
    public Instant Deadline(Instant start, Duration counted) =>
        TryDeadline(start.ToUnixTimeSeconds(), (long)counted.TotalSeconds, out var deadline)
            ? Instant.FromUnixTimeSeconds(deadline)
            : throw new ArgumentOutOfRangeException(nameof(start), "The holiday calendar was not checked for those days.");

    /// <summary>The counted time between two instants.</summary>
    /// <param name="start">The start, included.</param>
    /// <param name="end">The end, not included; not before the start.</param>
    /// <exception cref="ArgumentOutOfRangeException">An instant lies outside the checked range of the calendar, or the end before the start.</exception>
    public Duration CountedBetween(Instant start, Instant end)
    {
        if (end < start || !TryCounted(start.ToUnixTimeSeconds(), out var before) || !TryCounted(end.ToUnixTimeSeconds(), out var after))
        {
            throw new ArgumentOutOfRangeException(nameof(end), "The holiday calendar was not checked for those days, or the end lies before the start.");
        }

        return Duration.FromSeconds(after - before);
    }

    internal bool TryDeadline(long start, long seconds, out long deadline)
    {
        deadline = start;
        if (seconds < 0 || !TryCounted(start, out var counted))
        {
            return false;
        }

        if (seconds == 0)
        {
            return true;
        }

        var target = counted + seconds;
        if (target > countedSum[^1])
        {
            return false;
        }

        // The day whose sum first reaches the target; days of 23 or 25 hours move the estimate by a day at most.
        var day = (int)Math.Clamp(target / SecondsPerDay, 0, countedStart.Length - 1);
        while (day > 0 && countedSum[day] >= target)
        {
            day--;
        }

        while (countedSum[day + 1] < target)
        {
            day++;
        }

        deadline = countedStart[day] + (target - countedSum[day]);
        return true;
    }

    private bool TryCounted(long instant, out long counted)
    {
        counted = 0;
        if (instant < dayStart[0] || instant > dayStart[^1])
        {
            return false;
        }

        var day = (int)Math.Min((instant - dayStart[0]) / SecondsPerDay, dayStart.Length - 2);
        while (dayStart[day] > instant)
        {
            day--;
        }

        while (day < dayStart.Length - 2 && dayStart[day + 1] <= instant)
        {
            day++;
        }

        var before = countedBefore[day];
        counted = countedSum[before] + (countedBefore[day + 1] > before ? instant - dayStart[day] : 0);
        return true;
    }
}
