namespace PolicyModel.Tests;

public sealed class InstantBoundsTests
{
    [Fact]
    public void The_earliest_is_never_after_the_latest()
    {
        Assert.Throws<ArgumentException>(() => new InstantBounds(11, 10));
        Assert.False(new InstantBounds(9, 10).IsExact);
        Assert.True(new InstantBounds(10, 10).IsExact);
    }

    [Fact]
    public void Ends_are_told_as_seconds_and_as_instants()
    {
        var bounds = new InstantBounds(-5, 7);
        Assert.Equal((-5L, 7L), (bounds.EarliestUnixSeconds, bounds.LatestUnixSeconds));
        Assert.Equal((-5L, 7L), (bounds.Earliest.ToUnixTimeSeconds(), bounds.Latest.ToUnixTimeSeconds()));
        Assert.Equal(new InstantBounds(-5, 7), bounds);
        Assert.NotEqual(new InstantBounds(-5, 8), bounds);
    }

    [Theory]
    [InlineData(0, 10, 11, 20, null, null)]
    [InlineData(0, 10, 10, 20, 10, 10)]
    [InlineData(0, 10, 9, 20, 9, 10)]
    [InlineData(0, 30, 10, 20, 10, 20)]
    [InlineData(5, 5, 5, 5, 5, 5)]
    public void What_two_bounds_share_includes_both_ends(int a, int b, int c, int d, int? earliest, int? latest)
    {
        InstantBounds? expected = earliest is { } from ? new InstantBounds(from, latest!.Value) : null;
        Assert.Equal(expected, new InstantBounds(a, b).Intersect(new InstantBounds(c, d)));
        Assert.Equal(expected, new InstantBounds(c, d).Intersect(new InstantBounds(a, b)));
    }

    [Theory]
    [InlineData(9, 20, 0, 10, true)]
    [InlineData(10, 20, 0, 10, true)]
    [InlineData(11, 20, 0, 10, false)]
    [InlineData(0, 10, 11, 20, true)]
    public void One_can_precede_another_where_some_pair_of_seconds_is_in_order(int a, int b, int c, int d, bool can) =>
        Assert.Equal(can, new InstantBounds(a, b).CanPrecede(new InstantBounds(c, d)));
}
