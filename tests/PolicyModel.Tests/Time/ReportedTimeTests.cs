using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Tests;

public sealed class ReportedTimeTests
{
    private static readonly DateTimeZone Chicago = Zone("America/Chicago");

    [Theory]
    [InlineData("2026-03-06", TimePrecision.Day)]
    [InlineData("1900-01-01", TimePrecision.Day)]
    [InlineData("2199-12-31", TimePrecision.Day)]
    [InlineData("2024-02-29", TimePrecision.Day)]
    [InlineData("2000-02-29", TimePrecision.Day)]
    [InlineData("2026-03-06T18:30", TimePrecision.Minute)]
    [InlineData("2026-03-06T00:00", TimePrecision.Minute)]
    [InlineData("2026-03-06T23:59", TimePrecision.Minute)]
    [InlineData("2026-03-06T18:30:00", TimePrecision.Second)]
    [InlineData("2026-03-06T23:59:59", TimePrecision.Second)]
    [InlineData("2026-03-06T18:30Z", TimePrecision.Minute)]
    [InlineData("2026-03-06T18:30-06:00", TimePrecision.Minute)]
    [InlineData("2026-03-06T18:30:00Z", TimePrecision.Second)]
    [InlineData("2026-03-06T18:30:00-06:00", TimePrecision.Second)]
    [InlineData("2026-03-06T18:30:00+05:45", TimePrecision.Second)]
    [InlineData("2026-03-06T18:30:00+14:00", TimePrecision.Second)]
    [InlineData("2026-03-06T18:30:00-00:30", TimePrecision.Second)]
    public void A_time_keeps_the_precision_and_the_text_it_was_told_with(string text, TimePrecision precision)
    {
        var time = ReportedTime.Parse(text);
        Assert.Equal(precision, time.Precision);
        Assert.Equal(text, time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-03")]
    [InlineData("2026-3-6")]
    [InlineData("20260306")]
    [InlineData("2026/03/06")]
    [InlineData("03/06/2026")]
    [InlineData(" 2026-03-06")]
    [InlineData("2026-03-06 ")]
    [InlineData("2026-03-06\0")]
    [InlineData("2026-00-06")]
    [InlineData("2026-13-06")]
    [InlineData("2026-03-00")]
    [InlineData("2026-03-32")]
    [InlineData("2026-04-31")]
    [InlineData("2026-02-29")]
    [InlineData("2100-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("-026-03-06")]
    [InlineData("2026-03-06T")]
    [InlineData("2026-03-06T18")]
    [InlineData("2026-03-06T18:3")]
    [InlineData("2026-03-06 18:30")]
    [InlineData("2026-03-06t18:30")]
    [InlineData("2026-03-06T24:00")]
    [InlineData("2026-03-06T24:00:00Z")]
    [InlineData("2026-03-06T18:60")]
    [InlineData("2026-03-06T18:30:60")]
    [InlineData("2026-03-06T18:30:")]
    [InlineData("2026-03-06T18:30:0")]
    [InlineData("2026-03-06T18:30:00.0")]
    [InlineData("2026-03-06T18:30:00.000Z")]
    [InlineData("2026-03-06T18:30:00,5")]
    [InlineData("2026-03-06T18:30:00-00:00")]
    [InlineData("2026-03-06T18:30-00:00")]
    [InlineData("2026-03-06T18:30:00z")]
    [InlineData("2026-03-06T18:30:00-6:00")]
    [InlineData("2026-03-06T18:30:00-0600")]
    [InlineData("2026-03-06T18:30:00-06")]
    [InlineData("2026-03-06T18:30:00 -06:00")]
    [InlineData("2026-03-06T18:30:00+15:00")]
    [InlineData("2026-03-06T18:30:00+06:60")]
    [InlineData("2026-03-06T18:30:00ZZ")]
    [InlineData("2026-03-06Z")]
    [InlineData("2026-03-06-06:00")]
    [InlineData("2026-03-06T18:30:00-06:00x")]
    [InlineData("２０２６-03-06")]
    [InlineData("2026‑03‑06")]
    [InlineData("2026-03-٠٦")]
    [InlineData("unknown")]
    public void What_is_no_time_is_refused_in_every_encoding(string text)
    {
        Assert.False(ReportedTime.TryParse(text, out var fromText));
        Assert.False(ReportedTime.TryParse(text.AsSpan(), out _));
        Assert.False(ReportedTime.TryParse(Encoding.UTF8.GetBytes(text), out _));
        Assert.Equal(default, fromText);
        Assert.Throws<FormatException>(() => ReportedTime.Parse(text));
    }

    [Fact]
    public void Null_is_no_time_and_parsing_it_is_misuse()
    {
        Assert.False(ReportedTime.TryParse((string?)null, out _));
        Assert.Throws<ArgumentNullException>(() => ReportedTime.Parse(null!));
    }

    [Fact]
    public void The_message_of_a_failure_does_not_repeat_the_text()
    {
        var failure = Assert.Throws<FormatException>(() => ReportedTime.Parse("canary-text"));
        Assert.DoesNotContain("canary", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 500)]
    public void Reading_what_was_written_gives_the_same_time(ReportedTime time)
    {
        var text = time.ToString();
        Assert.Equal(time, ReportedTime.Parse(text));
        Assert.True(ReportedTime.TryParse(Encoding.UTF8.GetBytes(text), out var fromUtf8));
        Assert.Equal(time, fromUtf8);
        Assert.Equal(text, fromUtf8.ToString());
    }

    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 200)]
    public void UTF_8_and_UTF_16_forms_agree_and_need_exactly_their_length(ReportedTime time)
    {
        var text = time.ToString();
        Span<char> chars = new char[text.Length];
        Span<byte> bytes = new byte[text.Length];
        Assert.True(time.TryFormat(chars, out var charsWritten, default, null));
        Assert.True(time.TryFormat(bytes, out var bytesWritten, default, null));
        Assert.Equal(text, chars.ToString());
        Assert.Equal(text, Encoding.UTF8.GetString(bytes));
        Assert.Equal((text.Length, text.Length), (charsWritten, bytesWritten));
        Assert.False(time.TryFormat(chars[1..], out charsWritten, default, null));
        Assert.False(time.TryFormat(bytes[1..], out bytesWritten, default, null));
        Assert.Equal((0, 0), (charsWritten, bytesWritten));
        Assert.InRange(text.Length, 10, ReportedTime.MaxLength);
    }

    [Fact]
    public void The_parsing_interfaces_of_NET_read_the_same()
    {
        const string Text = "2026-03-06T18:30:00-06:00";
        var expected = ReportedTime.Parse(Text);
        Assert.Equal(expected, Generic<ReportedTime>(Text));
        Assert.Throws<FormatException>(() => Generic<ReportedTime>("2026-03-06T24:00"));
        Assert.Equal(Text, string.Create(CultureInfo.InvariantCulture, $"{expected}"));
        Assert.Equal(Text, expected.ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Precision_is_part_of_equality()
    {
        Assert.NotEqual(ReportedTime.Parse("2026-03-06"), ReportedTime.Parse("2026-03-06T00:00"));
        Assert.NotEqual(ReportedTime.Parse("2026-03-06T18:30"), ReportedTime.Parse("2026-03-06T18:30:00"));
        Assert.NotEqual(ReportedTime.Parse("2026-03-06T18:30:00"), ReportedTime.Parse("2026-03-06T18:30:00Z"));
        Assert.NotEqual(ReportedTime.Parse("2026-03-06T18:30:00Z"), ReportedTime.Parse("2026-03-06T19:30:00+01:00"));
        Assert.Equal(ReportedTime.Parse("2026-03-06T18:30:00Z"), ReportedTime.Parse("2026-03-06T18:30:00+00:00"));
    }

    [Fact]
    public void An_offset_of_zero_is_written_as_Z() =>
        Assert.Equal("2026-03-06T18:30:00Z", ReportedTime.Parse("2026-03-06T18:30:00+00:00").ToString());

    [Fact]
    public void The_parts_can_be_read()
    {
        var local = ReportedTime.Parse("2026-03-06T18:30");
        Assert.Equal(new LocalDate(2026, 3, 6), local.Date);
        Assert.Equal(new LocalTime(18, 30), local.Clock);
        Assert.Null(local.Offset);
        Assert.Equal(Offset.FromHoursAndMinutes(-3, -30), ReportedTime.Parse("2026-03-06T18:30:01-03:30").Offset);
        Assert.Equal(LocalTime.Midnight, ReportedTime.Parse("2026-03-06").Clock);
    }

    [Fact]
    public void A_time_can_be_built_from_a_day_a_local_time_and_an_instant()
    {
        Assert.Equal("2026-03-06", ReportedTime.OnDay(new LocalDate(2026, 3, 6)).ToString());
        Assert.Equal("2026-03-06T18:30", ReportedTime.AtLocal(new LocalDateTime(2026, 3, 6, 18, 30)).ToString());
        Assert.Equal("2026-03-06T18:30:07", ReportedTime.AtLocal(new LocalDateTime(2026, 3, 6, 18, 30, 7, 999)).ToString());
        Assert.Equal("2026-03-06T18:30:00Z", ReportedTime.AtInstant(Instant.FromUtc(2026, 3, 6, 18, 30)).ToString());
        Assert.Equal("2026-03-06T18:29:59Z", ReportedTime.AtInstant(Instant.FromUtc(2026, 3, 6, 18, 30) - Duration.Epsilon).ToString());
    }

    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    [InlineData(2199, true)]
    [InlineData(2200, false)]
    public void Years_run_from_1900_to_2199(int year, bool accepted)
    {
        var date = new LocalDate(year, 6, 15);
        Action[] ways =
        [
            () => ReportedTime.OnDay(date),
            () => ReportedTime.AtLocal(date.AtMidnight()),
            () => ReportedTime.AtInstant(date.AtMidnight().InUtc().ToInstant()),
        ];
        foreach (var way in ways)
        {
            if (accepted)
            {
                Assert.Null(Record.Exception(way));
            }
            else
            {
                Assert.Throws<ArgumentOutOfRangeException>(way);
            }
        }
    }

    [Theory]
    // A plain day, a short one (spring forward), a long one (fall back).
    [InlineData("America/Chicago", "2026-03-06", "2026-03-06T06:00:00Z", "2026-03-07T05:59:59Z")]
    [InlineData("America/Chicago", "2026-03-08", "2026-03-08T06:00:00Z", "2026-03-09T04:59:59Z")]
    [InlineData("America/Chicago", "2026-11-01", "2026-11-01T05:00:00Z", "2026-11-02T05:59:59Z")]
    // The first and the last day of the range, also where the zone is ahead or behind.
    [InlineData("UTC", "1900-01-01", "1900-01-01T00:00:00Z", "1900-01-01T23:59:59Z")]
    [InlineData("UTC", "2199-12-31", "2199-12-31T00:00:00Z", "2199-12-31T23:59:59Z")]
    public void A_day_runs_from_its_first_to_its_last_second(string zone, string day, string first, string last) => AssertBounds(zone, day, first, last);

    [Theory]
    // Clocks went from 00:00 to 01:00: the day begins at 01:00.
    [InlineData("America/Havana", "2024-03-10", "2024-03-10T05:00:00Z", "2024-03-11T03:59:59Z")]
    [InlineData("America/Havana", "2024-03-09", "2024-03-09T05:00:00Z", "2024-03-10T04:59:59Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", "2018-11-05T01:59:59Z")]
    [InlineData("America/Sao_Paulo", "2018-11-03", "2018-11-03T03:00:00Z", "2018-11-04T02:59:59Z")]
    public void A_day_whose_midnight_was_skipped_begins_with_its_first_second(string zone, string day, string first, string last) => AssertBounds(zone, day, first, last);

    [Theory]
    // Clocks went from 01:00 to 00:00: midnight came twice, both of the same day.
    [InlineData("America/Havana", "2024-11-03", "2024-11-03T04:00:00Z", "2024-11-04T04:59:59Z")]
    [InlineData("America/Havana", "2024-11-02", "2024-11-02T04:00:00Z", "2024-11-03T03:59:59Z")]
    // Clocks went from 00:00 to 23:00: the last hour of the day came twice.
    [InlineData("America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00:00Z", "2018-02-18T02:59:59Z")]
    [InlineData("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z", "2018-02-19T02:59:59Z")]
    // Clocks went from 00:01 to 23:01: the next day began for a minute, and the day came back.
    [InlineData("America/St_Johns", "2010-11-06", "2010-11-06T02:30:00Z", "2010-11-07T03:29:59Z")]
    [InlineData("America/St_Johns", "2010-11-07", "2010-11-07T02:30:00Z", "2010-11-08T03:29:59Z")]
    public void A_day_whose_midnight_came_twice_runs_to_its_very_last_second(string zone, string day, string first, string last) => AssertBounds(zone, day, first, last);

    [Theory]
    // Samoa went from 29 to 31 December 2011, Kwajalein from 20 to 22 August 1993.
    [InlineData("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z", "2011-12-30T09:59:59Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", "2011-12-31T09:59:59Z")]
    [InlineData("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z", "2011-12-31T09:59:59Z")]
    [InlineData("Pacific/Apia", "2012-01-01", "2011-12-31T10:00:00Z", "2012-01-01T09:59:59Z")]
    [InlineData("Pacific/Kwajalein", "1993-08-21", "1993-08-21T12:00:00Z", "1993-08-22T11:59:59Z")]
    public void A_day_that_the_zone_skipped_moves_forward(string zone, string day, string first, string last) => AssertBounds(zone, day, first, last);

    [Theory]
    [InlineData("2026-03-08T01:59:59", "2026-03-08T07:59:59Z")]
    [InlineData("2026-03-08T02:00", "2026-03-08T08:00:00Z")]
    [InlineData("2026-03-08T02:30", "2026-03-08T08:30:00Z")]
    [InlineData("2026-03-08T02:59:59", "2026-03-08T08:59:59Z")]
    [InlineData("2026-03-08T03:00", "2026-03-08T08:00:00Z")]
    public void A_clock_time_in_a_gap_moves_forward_by_the_gap(string time, string instant) => AssertBounds("America/Chicago", time, instant, instant);

    [Fact]
    public void A_clock_time_on_a_skipped_day_moves_forward_by_the_day() =>
        AssertBounds("Pacific/Apia", "2011-12-30T18:30", "2011-12-31T04:30:00Z", "2011-12-31T04:30:00Z");

    [Theory]
    [InlineData("2026-11-01T00:59:59", "2026-11-01T05:59:59Z", "2026-11-01T05:59:59Z")]
    [InlineData("2026-11-01T01:00", "2026-11-01T06:00:00Z", "2026-11-01T07:00:00Z")]
    [InlineData("2026-11-01T01:59:59", "2026-11-01T06:59:59Z", "2026-11-01T07:59:59Z")]
    [InlineData("2026-11-01T02:00", "2026-11-01T08:00:00Z", "2026-11-01T08:00:00Z")]
    public void A_clock_time_in_an_overlap_spans_both_instants(string time, string first, string last) => AssertBounds("America/Chicago", time, first, last);

    [Theory]
    [InlineData("2026-11-01T01:30:00-05:00", "2026-11-01T06:30:00Z")]
    [InlineData("2026-11-01T01:30:00-06:00", "2026-11-01T07:30:00Z")]
    [InlineData("2026-03-08T02:30:00-06:00", "2026-03-08T08:30:00Z")]
    [InlineData("2026-03-06T18:30+05:45", "2026-03-06T12:45:00Z")]
    [InlineData("1900-01-01T00:00:00+14:00", "1899-12-31T10:00:00Z")]
    public void A_time_with_an_offset_is_one_instant_in_any_zone(string time, string instant)
    {
        AssertBounds("America/Chicago", time, instant, instant);
        AssertBounds("Pacific/Apia", time, instant, instant);
    }

    [Fact]
    public void A_minute_stands_for_its_second_00()
    {
        Assert.Equal(ReportedTime.Parse("2026-03-06T18:30:00").BoundsIn(Chicago), ReportedTime.Parse("2026-03-06T18:30").BoundsIn(Chicago));
        Assert.True(ReportedTime.Parse("2026-03-06T18:30").BoundsIn(Chicago).IsExact);
    }

    [Fact]
    public void Bounds_need_a_zone() => Assert.Throws<ArgumentNullException>(() => ReportedTime.Parse("2026-03-06").BoundsIn(null!));

    // The oracle counts: a second belongs to the day that the zone's clock shows at it.
    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 300)]
    public void The_bounds_of_a_day_are_where_the_clock_shows_it(LocalDate date, IanaTimeZone zone)
    {
        var bounds = ReportedTime.OnDay(date).BoundsIn(zone.Zone);
        Assert.True(Shows(bounds.Earliest));
        Assert.True(Shows(bounds.Latest));
        var around = Duration.FromHours(26);
        var step = Duration.FromSeconds(60);
        for (var at = bounds.Earliest - around; at < bounds.Earliest; at += step)
        {
            Assert.False(Shows(at));
        }

        Assert.False(Shows(bounds.Earliest - Duration.FromSeconds(1)));
        Assert.False(Shows(bounds.Latest + Duration.FromSeconds(1)));
        for (var at = bounds.Latest + step; at < bounds.Latest + around; at += step)
        {
            Assert.False(Shows(at));
        }

        bool Shows(Instant at) => at.InZone(zone.Zone).Date == date;
    }

    private static void AssertBounds(string zone, string time, string first, string last)
    {
        var bounds = ReportedTime.Parse(time).BoundsIn(Zone(zone));
        Assert.Equal((first, last), (InstantPattern.General.Format(bounds.Earliest), InstantPattern.General.Format(bounds.Latest)));
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    private static T Generic<T>(string text)
        where T : ISpanParsable<T>, IUtf8SpanParsable<T>
    {
        var parsed = T.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(parsed, T.Parse(text.AsSpan(), CultureInfo.InvariantCulture));
        Assert.Equal(parsed, T.Parse(Encoding.UTF8.GetBytes(text), CultureInfo.InvariantCulture));
        Assert.True(T.TryParse(text, CultureInfo.InvariantCulture, out var tried));
        Assert.Equal(parsed, tried);
        return parsed;
    }
}
