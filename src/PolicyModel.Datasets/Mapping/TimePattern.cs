using NodaTime.Text;

namespace PolicyModel.Datasets;

/// <summary>A pattern of dates or of dates with a clock time, as NodaTime writes them.</summary>
internal sealed class TimePattern
{
    private readonly LocalDatePattern? day;
    private readonly LocalDateTimePattern? clock;
    private readonly bool fillerMidnight;

    /// <summary>A pattern; it has a clock time where it names an hour.</summary>
    /// <exception cref="InvalidPatternException">NodaTime does not know the pattern.</exception>
    internal TimePattern(string pattern, bool fillerMidnight)
    {
        this.fillerMidnight = fillerMidnight;
        if (pattern.Contains('H', StringComparison.Ordinal) || pattern.Contains('h', StringComparison.Ordinal))
        {
            clock = LocalDateTimePattern.CreateWithInvariantCulture(pattern);
        }
        else
        {
            day = LocalDatePattern.CreateWithInvariantCulture(pattern);
        }
    }

    internal bool TryParse(string text, out ReportedTime time)
    {
        time = default;
        if (day is not null)
        {
            return day.Parse(text).TryGetValue(default, out var date) && InRange(date.Year) && Set(ReportedTime.OnDay(date), out time);
        }

        if (!clock!.Parse(text).TryGetValue(default, out var local) || !InRange(local.Year))
        {
            return false;
        }

        // Midnight that a source writes where it has no hour is a day, not a clock time.
        return Set(fillerMidnight && local.TimeOfDay == NodaTime.LocalTime.Midnight ? ReportedTime.OnDay(local.Date) : ReportedTime.AtLocal(local), out time);
    }

    private static bool InRange(int year) => year is >= 1900 and <= 2199;

    private static bool Set(ReportedTime value, out ReportedTime time)
    {
        time = value;
        return true;
    }
}
