using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.TimeZones;

namespace PolicyModel;

/// <summary>How precisely a record tells a time.</summary>
public enum TimePrecision
{
    /// <summary>A whole local day.</summary>
    Day,

    /// <summary>A clock time without seconds; it stands for second 00.</summary>
    Minute,

    /// <summary>A clock time with seconds.</summary>
    Second,
}

/// <summary>
/// A time as a record reports it, with the precision it has there: a local day (<c>2026-03-06</c>), a local clock time
/// (<c>2026-03-06T18:30</c>, seconds optional) or an instant (<c>2026-03-06T18:30:00-06:00</c>, <c>…Z</c>). Years run from 1900
/// to 2199: dates far in the future are used by sources as fillers and are not times. Fractions of a second are not part of the
/// format. Two are equal when day, clock, precision and offset are; there is no order, because a day and a clock time on
/// it have none. Source of the text form: RFC 3339, profiled.
/// </summary>
[JsonConverter(typeof(ReportedTimeJsonConverter))]
public readonly record struct ReportedTime : ISpanParsable<ReportedTime>, IUtf8SpanParsable<ReportedTime>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>The longest text form, in characters.</summary>
    public const int MaxLength = 25;

    private const int NoOffset = int.MinValue;
    private const int SecondsPerDay = 86_400;

    /// <summary>The days there are, as a regular expression (ECMA 262).</summary>
    internal const string DayPattern =
        "(?:(?:19|20|21)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
        + "|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)";

    internal const int FirstYear = 1900;
    internal const int LastYear = 2199;

    private readonly LocalDate date;
    private readonly int secondOfDay;
    private readonly int offsetSeconds;

    private ReportedTime(LocalDate date, int secondOfDay, TimePrecision precision, int offsetSeconds)
    {
        this.date = date;
        this.secondOfDay = secondOfDay;
        this.offsetSeconds = offsetSeconds;
        Precision = precision;
    }

    /// <summary>How precisely the time is told.</summary>
    public TimePrecision Precision { get; }

    /// <summary>The day that is told, in the zone or at the offset of the record.</summary>
    public LocalDate Date => date;

    /// <summary>The clock time that is told; midnight where only a day is.</summary>
    public LocalTime Clock => LocalTime.FromSecondsSinceMidnight(secondOfDay);

    /// <summary>The offset from UTC where the record gives one, else null: the time is local to the custodian.</summary>
    public Offset? Offset => offsetSeconds == NoOffset ? null : NodaTime.Offset.FromSeconds(offsetSeconds);

    /// <summary>A whole local day.</summary>
    /// <param name="date">The day, from 1900 to 2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2199.</exception>
    public static ReportedTime OnDay(LocalDate date) => new(InRange(date), 0, TimePrecision.Day, NoOffset);

    /// <summary>A local clock time, to the second; a fraction of a second is dropped.</summary>
    /// <param name="local">The local time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2199.</exception>
    public static ReportedTime AtLocal(LocalDateTime local) =>
        new(InRange(local.Date), SecondOf(local.TimeOfDay), local.Second == 0 ? TimePrecision.Minute : TimePrecision.Second, NoOffset);

    /// <summary>An instant, to the second; a fraction of a second is dropped.</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2199.</exception>
    public static ReportedTime AtInstant(Instant instant)
    {
        var utc = instant.InUtc().LocalDateTime;
        return new(InRange(utc.Date), SecondOf(utc.TimeOfDay), TimePrecision.Second, 0);
    }

    /// <summary>The bounds of the time for a custodian in the given zone. A day runs from its first to its last second; a clock
    /// time in a daylight-saving gap moves forward by the gap; one in an overlap spans both instants.</summary>
    /// <param name="zone">The custodian's zone.</param>
    public InstantBounds BoundsIn(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (offsetSeconds != NoOffset)
        {
            var exact = LocalSeconds - offsetSeconds;
            return new(exact, exact);
        }

        if (ZoneDays.Of(zone).TryFirstSecond(date, out var begins))
        {
            return Precision == TimePrecision.Day ? new(begins, begins + SecondsPerDay - 1) : new(begins + secondOfDay, begins + secondOfDay);
        }

        if (Precision != TimePrecision.Day)
        {
            return Resolve(zone, date + Clock);
        }

        var first = StartOfDay(zone, date);
        var last = EndOfDay(zone, date);

        // A day that a zone skipped altogether moves forward by the gap like any other time: it becomes the next day.
        return last >= first ? new(first, last) : new(first, EndOfDay(zone, date.PlusDays(1)));
    }

    /// <summary>True where in some zone this can have happened no later than the other.</summary>
    internal bool CanPrecedeSomewhere(ReportedTime other)
    {
        const long hour = 3600;
        var earliest = BoundsIn(DateTimeZone.Utc).EarliestUnixSeconds;
        var latest = other.BoundsIn(DateTimeZone.Utc).LatestUnixSeconds;
        return (Offset is null, other.Offset is null) switch
        {
            // Clocks are at most 14 hours ahead of UTC and 12 behind it; between two local times only clocks that were set back count.
            (true, true) => earliest - hour <= latest,
            (true, false) => earliest - (14 * hour) <= latest,
            (false, true) => earliest <= latest + (12 * hour),
            _ => earliest <= latest,
        };
    }

    /// <summary>Reads a reported time.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text is not a reported time. The message does not repeat it.</exception>
    public static ReportedTime Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s.AsSpan(), out var result) ? result : throw Malformed();
    }

    /// <summary>Reads a reported time from characters.</summary>
    /// <param name="s">The characters.</param>
    /// <param name="result">The time.</param>
    public static bool TryParse(ReadOnlySpan<char> s, out ReportedTime result)
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        result = default;
        return s.Length <= MaxLength && Ascii.FromUtf16(s, utf8, out var written) == System.Buffers.OperationStatus.Done && TryParse(utf8[..written], out result);
    }

    /// <summary>Reads a reported time from text.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The time.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out ReportedTime result) => TryParse(s.AsSpan(), out result);

    /// <summary>Reads a reported time from UTF-8.</summary>
    /// <param name="utf8Text">The bytes.</param>
    /// <param name="result">The time.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out ReportedTime result)
    {
        result = default;
        if (utf8Text.Length < 10 || utf8Text[4] != '-' || utf8Text[7] != '-'
            || !TryDigits(utf8Text[..4], out var year) || !TryDigits(utf8Text.Slice(5, 2), out var month) || !TryDigits(utf8Text.Slice(8, 2), out var day)
            || year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        var told = new LocalDate(year, month, day);
        if (utf8Text.Length == 10)
        {
            result = new(told, 0, TimePrecision.Day, NoOffset);
            return true;
        }

        if (utf8Text.Length < 16 || utf8Text[10] != 'T' || utf8Text[13] != ':'
            || !TryDigits(utf8Text.Slice(11, 2), out var hour) || !TryDigits(utf8Text.Slice(14, 2), out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        var rest = utf8Text[16..];
        var second = 0;
        var precision = TimePrecision.Minute;
        if (rest.Length >= 3 && rest[0] == ':')
        {
            if (!TryDigits(rest.Slice(1, 2), out second) || second > 59)
            {
                return false;
            }

            precision = TimePrecision.Second;
            rest = rest[3..];
        }

        if (!TryOffset(rest, out var offset))
        {
            return false;
        }

        result = new(told, (hour * 3600) + (minute * 60) + second, precision, offset);
        return true;
    }

    /// <inheritdoc/>
    static ReportedTime IParsable<ReportedTime>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<ReportedTime>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReportedTime result) => TryParse(s, out result);

    /// <inheritdoc/>
    static ReportedTime ISpanParsable<ReportedTime>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, out var result) ? result : throw Malformed();

    /// <inheritdoc/>
    static bool ISpanParsable<ReportedTime>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ReportedTime result) => TryParse(s, out result);

    /// <inheritdoc/>
    static ReportedTime IUtf8SpanParsable<ReportedTime>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, out var result) ? result : throw Malformed();

    /// <inheritdoc/>
    static bool IUtf8SpanParsable<ReportedTime>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out ReportedTime result) =>
        TryParse(utf8Text, out result);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        bytesWritten = 0;
        var length = Write(text);
        if (!text[..length].TryCopyTo(utf8Destination))
        {
            return false;
        }

        bytesWritten = length;
        return true;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        var length = Write(text);
        return Encoding.ASCII.TryGetChars(text[..length], destination, out charsWritten);
    }

    /// <summary>The text form, as the record had it.</summary>
    public override string ToString()
    {
        Span<byte> text = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(text[..Write(text)]);
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    private long LocalSeconds => ((long)ZoneDays.DayOf(date) * SecondsPerDay) + secondOfDay;

    private static int SecondOf(LocalTime time) => (time.Hour * 3600) + (time.Minute * 60) + time.Second;

    private static LocalDate InRange(LocalDate date) =>
        date.Year is >= FirstYear and <= LastYear ? date : throw new ArgumentOutOfRangeException(nameof(date), "The year is outside 1900 to 2199.");

    private static FormatException Malformed() => new("The text is not a reported time.");

    private static InstantBounds Resolve(DateTimeZone zone, LocalDateTime local)
    {
        var mapping = zone.MapLocal(local);
        switch (mapping.Count)
        {
            case 0:
                var forward = Resolvers.ReturnForwardShifted(local, zone, mapping.EarlyInterval, mapping.LateInterval).ToInstant().ToUnixTimeSeconds();
                return new(forward, forward);
            case 1:
                var only = mapping.Single().ToInstant().ToUnixTimeSeconds();
                return new(only, only);
            default:
                return new(mapping.First().ToInstant().ToUnixTimeSeconds(), mapping.Last().ToInstant().ToUnixTimeSeconds());
        }
    }

    private static long StartOfDay(DateTimeZone zone, LocalDate date)
    {
        var midnight = date.AtMidnight();
        var mapping = zone.MapLocal(midnight);
        return mapping.Count > 0
            ? mapping.First().ToInstant().ToUnixTimeSeconds()
            : mapping.LateInterval.IsoLocalStart.Date == date ? mapping.LateInterval.Start.ToUnixTimeSeconds() : Resolve(zone, midnight).EarliestUnixSeconds;
    }

    private static long EndOfDay(DateTimeZone zone, LocalDate date)
    {
        var beforeNext = StartOfDay(zone, date.PlusDays(1)) - 1;

        // Where clocks went back over midnight from a minute past it, the next day began, and this day came back once more.
        var lastSecond = zone.MapLocal(date + new LocalTime(23, 59, 59));
        return lastSecond.Count == 2 ? Math.Max(beforeNext, lastSecond.Last().ToInstant().ToUnixTimeSeconds()) : beforeNext;
    }

    private static bool TryDigits(ReadOnlySpan<byte> utf8, out int value)
    {
        value = 0;
        foreach (var b in utf8)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (b - '0');
        }

        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> utf8, out int seconds)
    {
        seconds = NoOffset;
        if (utf8.IsEmpty)
        {
            return true;
        }

        if (utf8.Length == 1 && utf8[0] == 'Z')
        {
            seconds = 0;
            return true;
        }

        // -00:00 means "offset unknown" in RFC 3339: an instant it is not.
        if (utf8.Length != 6 || utf8[0] is not ((byte)'+' or (byte)'-') || utf8[3] != ':'
            || !TryDigits(utf8.Slice(1, 2), out var hours) || !TryDigits(utf8.Slice(4, 2), out var minutes) || hours > 14 || minutes > 59
            || (utf8[0] == '-' && hours == 0 && minutes == 0))
        {
            return false;
        }

        seconds = ((hours * 60) + minutes) * (utf8[0] == '-' ? -60 : 60);
        return true;
    }

    private int Write(Span<byte> text)
    {
        Digits(text, 0, date.Year, 4);
        text[4] = (byte)'-';
        Digits(text, 5, date.Month, 2);
        text[7] = (byte)'-';
        Digits(text, 8, date.Day, 2);
        if (Precision == TimePrecision.Day)
        {
            return 10;
        }

        text[10] = (byte)'T';
        Digits(text, 11, secondOfDay / 3600, 2);
        text[13] = (byte)':';
        Digits(text, 14, secondOfDay / 60 % 60, 2);
        var length = 16;
        if (Precision == TimePrecision.Second)
        {
            text[16] = (byte)':';
            Digits(text, 17, secondOfDay % 60, 2);
            length = 19;
        }

        if (offsetSeconds == NoOffset)
        {
            return length;
        }

        if (offsetSeconds == 0)
        {
            text[length] = (byte)'Z';
            return length + 1;
        }

        var minutes = Math.Abs(offsetSeconds) / 60;
        text[length] = (byte)(offsetSeconds < 0 ? '-' : '+');
        Digits(text, length + 1, minutes / 60, 2);
        text[length + 3] = (byte)':';
        Digits(text, length + 4, minutes % 60, 2);
        return length + 6;
    }

    private static void Digits(Span<byte> text, int at, int value, int count)
    {
        for (var i = at + count - 1; i >= at; i--)
        {
            text[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }
}
