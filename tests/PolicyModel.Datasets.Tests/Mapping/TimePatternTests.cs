using NodaTime;

namespace PolicyModel.Datasets.Tests;

public sealed class TimePatternTests
{
    private static readonly DateTimeZone Chicago = DateTimeZoneProviders.Tzdb["America/Chicago"];

    [Theory]
    [InlineData("iso", "2026-03-06", "2026-03-06")]
    [InlineData("iso", "2026-03-06T18:30", "2026-03-06T18:30")]
    [InlineData("iso", "2026-03-06 18:30", "2026-03-06T18:30")]
    [InlineData("iso", "2026-03-06T18:30:05Z", "2026-03-06T18:30:05Z")]
    [InlineData("iso", "2026-03-06 18:30:05.1234567", "2026-03-06T18:30:05")]
    [InlineData("iso", "2026-03-06T18:30:05.123-06:00", "2026-03-06T18:30:05-06:00")]
    [InlineData("uuuu-MM-dd", "2026-03-06", "2026-03-06")]
    [InlineData("M/d/uuuu", "3/6/2026", "2026-03-06")]
    [InlineData("M/d/yy H:mm", "3/6/26 7:05", "2026-03-06T07:05")]
    [InlineData("M/d/yy", "3/6/45", "2045-03-06")]
    [InlineData("M/d/yy", "3/6/98", "1998-03-06")]
    [InlineData("uuuu-MM-dd HH:mm:ss;FFF", "2026-03-06 18:30:05.12", "2026-03-06T18:30:05")]
    [InlineData("M/d/uuuu h:mm tt", "3/6/2026 6:30 PM", "2026-03-06T18:30")]
    [InlineData("excel", "46087", "2026-03-06")]
    [InlineData("excel", "46087.770833333336", "2026-03-06T18:30")]
    public void A_cell_of_the_pattern_is_read(string pattern, string cell, string expected)
    {
        Assert.True(new TimePattern(pattern, fillerMidnight: false).TryParse(cell, out var time));
        Assert.Equal(ReportedTime.Parse(expected).BoundsIn(Chicago), time.BoundsIn(Chicago));
    }

    [Theory]
    [InlineData("iso", "")]
    [InlineData("iso", "2026-3-6")]
    [InlineData("iso", "2026-03-06T")]
    [InlineData("iso", "2026-03-06T25:00")]
    [InlineData("iso", "2026-03-06 18:30:05.x")]
    [InlineData("iso", "1899-12-31")]
    [InlineData("uuuu-MM-dd", "2026-03-06T18:30")]
    [InlineData("excel", "soon")]
    [InlineData("excel", "60")]
    [InlineData("excel", "0.5")]
    [InlineData("excel", "NaN")]
    [InlineData("excel", "1e300")]
    public void A_cell_of_another_is_not(string pattern, string cell) => Assert.False(new TimePattern(pattern, fillerMidnight: false).TryParse(cell, out _));

    [Theory]
    [InlineData("iso", "2026-03-06 00:00:00.000")]
    [InlineData("uuuu-MM-dd HH:mm:ss", "2026-03-06 00:00:00")]
    public void Midnight_that_fills_in_is_a_day(string pattern, string cell)
    {
        Assert.True(new TimePattern(pattern, fillerMidnight: true).TryParse(cell, out var time));
        Assert.Equal("2026-03-06", time.ToString());
        Assert.True(new TimePattern(pattern, fillerMidnight: false).TryParse(cell, out time));
        Assert.Equal(TimePrecision.Day, new TimePattern(pattern, true).TryParse(cell, out var day) ? day.Precision : default);
        Assert.NotEqual("2026-03-06", time.ToString());
    }

    [Theory]
    [InlineData("2026-03-07 00:30", "2026-03-06T18:30:00-06:00")]
    [InlineData("2026-07-07 00:30", "2026-07-06T19:30:00-05:00")]
    public void A_time_told_in_another_zone_is_an_instant(string cell, string expected)
    {
        foreach (var pattern in new[] { "uuuu-MM-dd HH:mm", "iso" })
        {
            Assert.True(new TimePattern(pattern, false, DateTimeZone.Utc).TryParse(cell, out var time));
            Assert.Equal(ReportedTime.Parse(expected).BoundsIn(Chicago), time.BoundsIn(Chicago));
        }
    }

    [Theory]
    [InlineData("2026-03-08 02:30")]
    [InlineData("2026-11-01 01:30")]
    public void A_time_that_the_clocks_of_its_zone_never_or_twice_showed_is_no_instant(string cell) => Assert.False(new TimePattern("uuuu-MM-dd HH:mm", false, Chicago).TryParse(cell, out _));

    [Fact]
    public void A_day_told_in_another_zone_stays_a_day() =>
        Assert.Equal("2026-03-06", new TimePattern("uuuu-MM-dd", false, DateTimeZone.Utc).TryParse("2026-03-06", out var day) ? day.ToString() : "");
}
