using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace PolicyModel.Rules.Tests;

public sealed class StopwatchProperties
{
    private static readonly string[] Zones =
    [
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Anchorage", "America/Phoenix", "Pacific/Honolulu", "America/Puerto_Rico",
        "Pacific/Guam",
    ];

    private static readonly HolidayLayers[] Choices = [HolidayLayers.None, HolidayLayers.Statutory, HolidayLayers.Statutory | HolidayLayers.Observed];
    private static readonly ConcurrentDictionary<(string, HolidayLayers), CountedClock> Clocks = new();

    [Property(MaxTest = 500, Arbitrary = [typeof(Starts)])]
    public void The_deadline_is_that_of_a_stopwatch_that_looks_at_every_minute(Start start)
    {
        var expected = NaiveStopwatch.Deadline(start.At, start.Minutes, start.TimeZone, d => NaiveStopwatch.IsCounted(d, start.Layers));

        Assert.Equal(expected, start.Clock.Deadline(start.At, Duration.FromMinutes(start.Minutes)));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(Starts)])]
    public void Counted_time_up_to_a_deadline_is_the_length_and_a_second_before_it_is_less(Start start)
    {
        var length = Duration.FromSeconds((start.Minutes * 60) + start.Seconds);
        var from = start.At + Duration.FromSeconds(start.Seconds);
        var deadline = start.Clock.Deadline(from, length);

        Assert.Equal(length, start.Clock.CountedBetween(from, deadline));
        if (length > Duration.Zero)
        {
            Assert.True(start.Clock.CountedBetween(from, deadline - Duration.FromSeconds(1)) < length);
        }
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(Starts)])]
    public void Counted_time_adds_up(Start start, PositiveInt first, PositiveInt second)
    {
        var middle = start.At + Duration.FromSeconds(first.Get * 977L);
        var end = middle + Duration.FromSeconds(second.Get * 7919L);

        Assert.Equal(start.Clock.CountedBetween(start.At, end), start.Clock.CountedBetween(start.At, middle) + start.Clock.CountedBetween(middle, end));
    }

    public sealed record Start(string Zone, HolidayLayers Layers, Instant At, int Minutes, int Seconds)
    {
        public DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb[Zone];

        public CountedClock Clock => Clocks.GetOrAdd((Zone, Layers), key => new CountedClock(DateTimeZoneProviders.Tzdb[key.Item1], LawBook.BuiltIn.Calendar, key.Item2));
    }

    public static class Starts
    {
        private static readonly Instant First = Instant.FromUtc(1990, 1, 1, 0, 0);
        private static readonly int MinutesIn46Years = (int)(Instant.FromUtc(2035, 12, 20, 0, 0) - First).TotalMinutes;

        public static Arbitrary<Start> Start() => Arb.From(
            from zone in Gen.Elements(Zones)
            from layers in Gen.Elements(Choices)
            from at in Gen.Choose(0, MinutesIn46Years)
            from minutes in Gen.Frequency((3, Gen.Choose(0, 48 * 60)), (1, Gen.Constant(48 * 60)), (1, Gen.Constant(0)))
            from seconds in Gen.Choose(0, 59)
            select new Start(zone, layers, First + Duration.FromMinutes(at), minutes, seconds));
    }
}
