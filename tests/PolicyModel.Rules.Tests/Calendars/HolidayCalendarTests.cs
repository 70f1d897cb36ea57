using System.Globalization;
using NodaTime;

namespace PolicyModel.Rules.Tests;

public sealed class HolidayCalendarTests
{
    private static readonly HolidayCalendar Calendar = LawBook.BuiltIn.Calendar;

    public static TheoryData<int> Years => [.. Enumerable.Range(1997, 39)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_statutory_days_of_a_year_are_those_of_the_table(int year) =>
        Assert.Equal(Table(year).Statutory, DaysOf(year, HolidayLayers.Statutory));

    [Theory]
    [MemberData(nameof(Years))]
    public void The_observed_days_of_a_year_are_those_of_the_table(int year) =>
        Assert.Equal(Table(year).Observed, DaysOf(year, HolidayLayers.Observed));

    [Theory]
    [InlineData("2020-06-19", false)]
    [InlineData("2021-06-19", true)]
    [InlineData("2026-06-19", true)]
    public void Juneteenth_is_a_holiday_from_2021_on(string day, bool holiday) => Assert.Equal(holiday, Calendar.IsHoliday(Day(day), HolidayLayers.Statutory));

    [Theory]
    [InlineData("2020-06-19", false)]
    [InlineData("2021-06-18", true)]
    [InlineData("2022-06-20", true)]
    public void Juneteenth_on_a_weekend_is_observed_on_the_weekday_beside_it(string day, bool observed) =>
        Assert.Equal(observed, Calendar.IsHoliday(Day(day), HolidayLayers.Observed));

    [Theory]
    [InlineData("2010-12-31")]
    [InlineData("2021-12-31")]
    [InlineData("2027-12-31")]
    public void New_year_on_a_saturday_is_observed_on_the_last_day_of_the_year_before(string day)
    {
        Assert.True(Calendar.IsHoliday(Day(day), HolidayLayers.Observed));
        Assert.False(Calendar.IsHoliday(Day(day), HolidayLayers.Statutory));
    }

    [Fact]
    public void New_year_after_the_last_checked_day_is_still_observed_on_it_where_it_falls_on_a_saturday()
    {
        // 2041-01-01 is a Tuesday: the last checked day is a plain Monday.
        Assert.False(Calendar.IsHoliday(new LocalDate(2040, 12, 31), HolidayLayers.Statutory | HolidayLayers.Observed));
    }

    [Theory]
    [InlineData("1997-01-20", true)]
    [InlineData("2013-01-21", true)] // the 20th was a Sunday
    [InlineData("2021-01-20", true)]
    [InlineData("2022-01-20", false)]
    [InlineData("2025-01-20", true)]
    [InlineData("2029-01-20", true)]
    [InlineData("2029-01-19", false)] // on a Saturday it is not moved
    public void Inauguration_day_comes_every_fourth_year(string day, bool holiday) =>
        Assert.Equal(holiday, Calendar.IsHoliday(Day(day), HolidayLayers.InaugurationDay));

    [Theory]
    [InlineData("US-DC", null, true)]
    [InlineData("US-MD", "24031", true)] // Montgomery
    [InlineData("US-MD", "24033", true)] // Prince George's
    [InlineData("US-VA", "51013", true)] // Arlington
    [InlineData("US-VA", "51059", true)] // Fairfax
    [InlineData("US-VA", "51510", true)] // Alexandria
    [InlineData("US-VA", "51610", true)] // Falls Church
    [InlineData("US-MD", "24005", false)] // Baltimore County
    [InlineData("US-VA", null, false)]
    [InlineData("US-MO", "29095", false)]
    public void Inauguration_day_is_kept_in_the_washington_area_only(string jurisdiction, string? county, bool kept) =>
        Assert.Equal(kept, Calendar.ObservesInaugurationDay(Jurisdiction.Parse(jurisdiction), county is null ? null : CountyGeoid.Parse(county)));

    [Theory]
    [InlineData("2025-12-24", true)]
    [InlineData("2025-12-26", true)]
    [InlineData("2025-12-23", false)]
    [InlineData("2024-12-24", true)]
    [InlineData("2024-12-26", false)]
    public void Executive_closures_are_a_layer_of_their_own(string day, bool closed)
    {
        Assert.Equal(closed, Calendar.IsHoliday(Day(day), HolidayLayers.ExecutiveClosures));
        Assert.False(Calendar.IsHoliday(Day(day), HolidayLayers.Statutory | HolidayLayers.Observed | HolidayLayers.InaugurationDay));
    }

    [Fact]
    public void No_layer_at_all_has_no_holiday() => Assert.False(Calendar.IsHoliday(new LocalDate(2026, 12, 25), HolidayLayers.None));

    [Fact]
    public void Asking_beyond_the_checked_range_is_an_error()
    {
        Assert.False(Calendar.IsHoliday(Calendar.CheckedTo, HolidayLayers.None));
        Assert.True(Calendar.IsHoliday(Calendar.CheckedFrom, HolidayLayers.Statutory));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsHoliday(Calendar.CheckedFrom.PlusDays(-1), HolidayLayers.Statutory));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsHoliday(Calendar.CheckedTo.PlusDays(1), HolidayLayers.None));
    }

    private static LocalDate Day(string text) => ReportedTime.Parse(text).Date;

    private static List<string> DaysOf(int year, HolidayLayers layer) =>
        [.. Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year))
            .Select(new LocalDate(year, 1, 1).PlusDays)
            .Where(d => Calendar.IsHoliday(d, layer))
            .Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture))];

    private static (List<string> Statutory, List<string> Observed) Table(int year)
    {
        var line = Assert.Single(HolidayTable.Text.Split('\n'), l => l.StartsWith($"{year}:", StringComparison.Ordinal));
        var halves = line[5..].Split('|');
        return ([.. Words(halves[0])], [.. Words(halves[1])]);

        static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
