using System.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace PolicyModel.Tests;

public sealed class IanaTimeZoneTests
{
    [Fact]
    public void Every_zone_of_the_database_is_found_under_its_own_id()
    {
        Assert.All(TzdbDateTimeZoneSource.Default.CanonicalIdMap.Keys, id =>
        {
            var zone = IanaTimeZone.Parse(id);
            Assert.Equal(id, zone.Id);
            Assert.Equal(id, zone.ToString());
            Assert.True(IanaTimeZone.TryParse(Encoding.UTF8.GetBytes(id), out var fromUtf8));
            Assert.Equal(zone, fromUtf8);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("america/chicago")]
    [InlineData("America/Chicago ")]
    [InlineData("America/Nowhere")]
    [InlineData("Central Standard Time")]
    [InlineData("CST")]
    [InlineData("GMT-6")]
    [InlineData("UTC-06")]
    [InlineData("UTC-06:00")]
    [InlineData("UTC+5")]
    [InlineData("-06:00")]
    [InlineData("Améri")]
    public void What_the_database_does_not_hold_is_refused(string id)
    {
        Assert.False(IanaTimeZone.TryParse(id, out var zone));
        Assert.Equal(default, zone);
        Assert.False(IanaTimeZone.TryParse(Encoding.UTF8.GetBytes(id), out _));
        Assert.Throws<FormatException>(() => IanaTimeZone.Parse(id));
    }

    [Fact]
    public void Bytes_that_are_no_text_or_too_long_are_refused()
    {
        Assert.False(IanaTimeZone.TryParse([0xff, 0xfe], out _));
        Assert.False(IanaTimeZone.TryParse(new string('A', 100_000), out _));
        Assert.False(IanaTimeZone.TryParse(Encoding.UTF8.GetBytes(new string('A', 100_000)), out _));
        Assert.False(IanaTimeZone.TryParse((string?)null, out _));
    }

    [Fact]
    public void The_message_of_a_failure_does_not_repeat_the_text() =>
        Assert.DoesNotContain("canary", Assert.Throws<FormatException>(() => IanaTimeZone.Parse("canary")).Message, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void An_alias_is_not_equal_to_the_zone_it_stands_for()
    {
        Assert.NotEqual(IanaTimeZone.Parse("US/Central"), IanaTimeZone.Parse("America/Chicago"));
        Assert.Equal(IanaTimeZone.Parse("America/Chicago"), IanaTimeZone.Parse("America/Chicago"));
        Assert.Equal(IanaTimeZone.Parse("America/Chicago").GetHashCode(), IanaTimeZone.Parse("America/Chicago").GetHashCode());
    }

    [Fact]
    public void The_default_is_UTC()
    {
        Assert.Equal("UTC", default(IanaTimeZone).Id);
        Assert.Equal(DateTimeZone.Utc, default(IanaTimeZone).Zone);
        Assert.Equal(default, IanaTimeZone.Parse("UTC"));
    }
}
