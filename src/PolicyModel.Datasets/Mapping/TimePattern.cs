using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Datasets;

/// <summary>
/// A pattern of dates or of dates with a clock time, as NodaTime writes them; <c>iso</c> for every form of ISO 8601 that a record may
/// have; <c>excel</c> for days as Excel counts them.
/// </summary>
internal sealed class TimePattern
{
    private const string Iso = "iso";
    private const string Excel = "excel";

    // Records of custody are not older than 1980; NodaTime's own 30 would be the future soon.
    private const int LastOfThisCentury = 79;

    private readonly LocalDatePattern? day;
    private readonly LocalDateTimePattern? clock;
    private readonly bool isIso;
    private readonly bool fillerMidnight;
    private readonly DateTimeZone? zone;

    /// <summary>A pattern; it has a clock time where it names an hour.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="fillerMidnight">True where midnight stands for no hour.</param>
    /// <param name="zone">The zone that clock times are told in, where it is not the custodian's.</param>
    /// <exception cref="InvalidPatternException">NodaTime does not know the pattern.</exception>
    internal TimePattern(string pattern, bool fillerMidnight, DateTimeZone? zone = null)
    {
        this.fillerMidnight = fillerMidnight;
        this.zone = zone;
        isIso = pattern is Iso or "uuuu-MM-dd";
        if (pattern is Iso or Excel)
        {
            return;
        }

        if (pattern.Contains('H', StringComparison.Ordinal) || pattern.Contains('h', StringComparison.Ordinal))
        {
            clock = LocalDateTimePattern.CreateWithInvariantCulture(pattern).WithTwoDigitYearMax(LastOfThisCentury);
        }
        else
        {
            day = LocalDatePattern.CreateWithInvariantCulture(pattern).WithTwoDigitYearMax(LastOfThisCentury);
        }
    }

    internal bool TryParse(string text, out ReportedTime time)
    {
        time = default;
        if (isIso)
        {
            return TryIso(text, out time);
        }

        if (day is not null)
        {
            return day.Parse(text).TryGetValue(default, out var date) && TryDay(date, out time);
        }

        if (clock is not null)
        {
            return clock.Parse(text).TryGetValue(default, out var local) && TryLocal(local, out time);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && ExcelDays.TryRead(number, from1904: false, out var serial)
            && (number == Math.Floor(number) ? TryDay(serial.Date, out time) : TryLocal(serial, out time));
    }

    private bool TryIso(string text, out ReportedTime time)
    {
        time = default;
        if (text.Length == 10 || day is not null)
        {
            return text.Length == 10 && ReportedTime.TryParse(text, out time);
        }

        // A blank in the place of the T, and parts of a second, which a record does not keep.
        Span<char> iso = stackalloc char[ReportedTime.MaxLength + 12];
        if (text.Length > iso.Length || text.Length < 16)
        {
            return false;
        }

        text.CopyTo(iso);
        iso = iso[..text.Length];
        iso[10] = iso[10] == ' ' ? 'T' : iso[10];
        if (iso.Length > 20 && iso[19] == '.')
        {
            var rest = iso[20..].TrimStart("0123456789");
            rest.CopyTo(iso[19..]);
            iso = iso[..(19 + rest.Length)];
        }

        return ReportedTime.TryParse(iso, out var read) && (read.Offset is not null ? Set(read, out time) : TryLocal(read.Date + read.Clock, out time, read));
    }

    private static bool TryDay(LocalDate date, out ReportedTime time)
    {
        time = default;
        return InRange(date.Year) && Set(ReportedTime.OnDay(date), out time);
    }

    private bool TryLocal(LocalDateTime local, out ReportedTime time, ReportedTime? told = null)
    {
        time = default;
        if (!InRange(local.Year))
        {
            return false;
        }

        // Midnight that a source writes where it has no hour is a day, not a clock time.
        if (fillerMidnight && local.TimeOfDay == LocalTime.Midnight)
        {
            return Set(ReportedTime.OnDay(local.Date), out time);
        }

        if (zone is null)
        {
            return Set(told ?? ReportedTime.AtLocal(local), out time);
        }

        // A time that the zone's clocks showed twice, or never, is not one instant.
        var mapped = zone.MapLocal(local);
        return mapped.Count == 1 && Set(ReportedTime.AtInstant(mapped.Single().ToInstant()), out time);
    }

    private static bool InRange(int year) => year is >= 1900 and <= 2199;

    private static bool Set(ReportedTime value, out ReportedTime time)
    {
        time = value;
        return true;
    }
}
