using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>How instants and durations are written: RFC 3339 UTC to the second, ISO 8601 in hours, minutes and seconds.</summary>
internal static class Wire
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'Z'");
    private static readonly ZonedDateTimePattern Clock = ZonedDateTimePattern.CreateWithInvariantCulture("ddd uuuu'-'MM'-'dd HH':'mm':'ss", null);

    internal static string Instant(long unixSeconds) => Pattern.Format(NodaTime.Instant.FromUnixTimeSeconds(unixSeconds));

    internal static string Instant(Instant instant) => Pattern.Format(instant);

    /// <summary>Hours, minutes and seconds, zero parts left out; <c>PT0S</c> for none.</summary>
    internal static string Duration(long seconds)
    {
        if (seconds == 0)
        {
            return "PT0S";
        }

        var text = new StringBuilder("PT");
        Part(seconds / 3600, 'H');
        Part(seconds / 60 % 60, 'M');
        Part(seconds % 60, 'S');
        return text.ToString();

        void Part(long value, char unit)
        {
            if (value != 0)
            {
                text.Append(value.ToString(CultureInfo.InvariantCulture)).Append(unit);
            }
        }
    }

    /// <summary>A duration in words, such as <c>15 hours</c> or <c>9 hours 30 minutes</c>.</summary>
    internal static string Words(long seconds)
    {
        List<string> parts = [];
        Part(seconds / 3600, "hour");
        Part(seconds / 60 % 60, "minute");
        Part(seconds % 60, "second");
        return parts.Count == 0 ? "no time" : string.Join(' ', parts);

        void Part(long value, string unit)
        {
            if (value != 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{value} {unit}{(value == 1 ? "" : "s")}"));
            }
        }
    }

    /// <summary>An instant as the custodian's clock shows it, such as <c>Fri 2026-03-06 18:30:00</c>.</summary>
    internal static string Local(Instant instant, DateTimeZone zone) => Clock.Format(instant.InZone(zone));

    /// <summary>Bounds as the custodian's clock shows them.</summary>
    internal static string Between(InstantBounds bounds, DateTimeZone zone) =>
        bounds.IsExact ? Local(bounds.Earliest, zone) : $"between {Local(bounds.Earliest, zone)} and {Local(bounds.Latest, zone)}";
}
