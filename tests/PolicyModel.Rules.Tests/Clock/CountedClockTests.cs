using NodaTime;

namespace PolicyModel.Rules.Tests;

public sealed class CountedClockTests
{
    private const HolidayLayers Layers = HolidayLayers.Statutory | HolidayLayers.Observed;
    private static readonly DateTimeZone Chicago = DateTimeZoneProviders.Tzdb["America/Chicago"];
    private static readonly CountedClock Clock = new(Chicago, LawBook.BuiltIn.Calendar, Layers);

    [Fact]
    public void The_deadline_is_the_earliest_instant_even_if_the_next_day_is_not_counted()
    {
        // From Thursday 00:00, 48 counted hours are full at Friday's midnight; the weekend that follows moves nothing.
        Assert.Equal(At("2026-04-18T00:00"), Clock.Deadline(At("2026-04-16T00:00"), Duration.FromHours(48)));
        Assert.Equal(At("2026-04-18T00:00"), Clock.Deadline(At("2026-04-17T12:00"), Duration.FromHours(12)));
    }

    [Fact]
    public void A_second_more_than_fits_before_the_weekend_ends_after_it() =>
        Assert.Equal(At("2026-04-20T00:00").Plus(Duration.FromSeconds(1)), Clock.Deadline(At("2026-04-17T12:00"), Duration.FromSeconds((12 * 3600) + 1)));

    [Fact]
    public void No_time_at_all_is_over_at_the_start_even_on_an_uncounted_day()
    {
        Assert.Equal(At("2026-04-15T10:00"), Clock.Deadline(At("2026-04-15T10:00"), Duration.Zero));
        Assert.Equal(At("2026-04-18T10:00"), Clock.Deadline(At("2026-04-18T10:00"), Duration.Zero));
    }

    [Fact]
    public void A_weekend_counts_nothing() => Assert.Equal(Duration.Zero, Clock.CountedBetween(At("2026-04-18T00:00"), At("2026-04-20T00:00")));

    [Fact]
    public void Between_an_instant_and_itself_lies_nothing() => Assert.Equal(Duration.Zero, Clock.CountedBetween(At("2026-04-15T10:00"), At("2026-04-15T10:00")));

    [Fact]
    public void Counted_days_last_as_long_as_they_last()
    {
        // Both changes of the clocks in 2026 fall on Sundays, so that a counted week has 5 days of 24 hours.
        Assert.Equal(Duration.FromHours(120), Clock.CountedBetween(At("2026-03-06T00:00"), At("2026-03-13T00:00")));
        Assert.Equal(Duration.FromHours(120), Clock.CountedBetween(At("2026-10-29T00:00"), At("2026-11-05T00:00")));
    }

    [Fact]
    public void A_weekday_on_which_clocks_change_has_23_or_25_counted_hours()
    {
        // Jordan changed its clocks on Fridays: no jail of the United States, but days that are counted and not of 24 hours.
        var zone = DateTimeZoneProviders.Tzdb["Asia/Amman"];
        var clock = new CountedClock(zone, LawBook.BuiltIn.Calendar, HolidayLayers.None);
        var spring = new LocalDate(2019, 3, 29);
        var autumn = new LocalDate(2019, 10, 25);

        Assert.Equal(23, clock.CountedBetween(zone.AtStartOfDay(spring).ToInstant(), zone.AtStartOfDay(spring.PlusDays(1)).ToInstant()).TotalHours);
        Assert.Equal(25, clock.CountedBetween(zone.AtStartOfDay(autumn).ToInstant(), zone.AtStartOfDay(autumn.PlusDays(1)).ToInstant()).TotalHours);
        Assert.Equal(
            zone.AtStartOfDay(autumn.PlusDays(3)).ToInstant() + Duration.FromHours(1),
            clock.Deadline(zone.AtStartOfDay(autumn).ToInstant(), Duration.FromHours(26)));
    }

    [Fact]
    public void A_fraction_of_a_second_is_dropped() =>
        Assert.Equal(At("2026-04-15T10:00"), Clock.Deadline(At("2026-04-13T10:00").Plus(Duration.FromMilliseconds(999)), Duration.FromHours(48)));

    [Fact]
    public void The_clock_answers_for_the_checked_range_of_the_calendar_in_its_own_zone()
    {
        Assert.Equal(At("1986-01-01T00:00"), Clock.First);
        Assert.Equal(At("2041-01-01T00:00"), Clock.End);
    }

    [Fact]
    public void Asking_beyond_the_checked_range_is_an_error()
    {
        var second = Duration.FromSeconds(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.Deadline(Clock.First - second, Duration.FromHours(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.Deadline(Clock.End + second, Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.CountedBetween(Clock.First - second, Clock.End));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.CountedBetween(Clock.First, Clock.End + second));
    }

    [Fact]
    public void A_deadline_at_the_end_of_the_checked_range_is_known_and_one_past_it_is_an_error()
    {
        // 2040-12-31 is a Monday, and counted.
        var start = At("2040-12-31T00:00");

        Assert.Equal(Clock.End, Clock.Deadline(start, Duration.FromHours(24)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.Deadline(start, Duration.FromHours(24) + Duration.FromSeconds(1)));
    }

    [Fact]
    public void An_end_before_the_start_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.CountedBetween(At("2026-04-15T10:00"), At("2026-04-15T09:59")));

    [Fact]
    public void A_negative_length_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.Deadline(At("2026-04-15T10:00"), Duration.FromSeconds(-1)));

    private static Instant At(string local) => ReportedTime.Parse(local).BoundsIn(Chicago).Earliest;
}
