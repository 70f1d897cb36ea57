using NodaTime;

namespace PolicyModel;

/// <summary>
/// The earliest and the latest second at which something can have happened. Both ends are included; the resolution is one
/// second; the earliest is never after the latest. Equal when both ends are. There is no order of bounds: they may overlap.
/// </summary>
public readonly record struct InstantBounds
{
    /// <summary>Bounds between two seconds.</summary>
    /// <param name="earliestUnixSeconds">The earliest second, as seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="latestUnixSeconds">The latest second, included.</param>
    /// <exception cref="ArgumentException">The earliest is after the latest.</exception>
    public InstantBounds(long earliestUnixSeconds, long latestUnixSeconds)
    {
        if (earliestUnixSeconds > latestUnixSeconds)
        {
            throw new ArgumentException("The earliest second is after the latest.", nameof(earliestUnixSeconds));
        }

        EarliestUnixSeconds = earliestUnixSeconds;
        LatestUnixSeconds = latestUnixSeconds;
    }

    /// <summary>The earliest second, as seconds since 1970-01-01T00:00:00Z.</summary>
    public long EarliestUnixSeconds { get; }

    /// <summary>The latest second, included.</summary>
    public long LatestUnixSeconds { get; }

    /// <summary>The earliest instant.</summary>
    public Instant Earliest => Instant.FromUnixTimeSeconds(EarliestUnixSeconds);

    /// <summary>The latest instant, included.</summary>
    public Instant Latest => Instant.FromUnixTimeSeconds(LatestUnixSeconds);

    /// <summary>True when only one second is possible.</summary>
    public bool IsExact => EarliestUnixSeconds == LatestUnixSeconds;

    /// <summary>The seconds that lie within both bounds, or null where there are none.</summary>
    /// <param name="other">The other bounds.</param>
    public InstantBounds? Intersect(InstantBounds other)
    {
        var earliest = Math.Max(EarliestUnixSeconds, other.EarliestUnixSeconds);
        var latest = Math.Min(LatestUnixSeconds, other.LatestUnixSeconds);
        return earliest <= latest ? new InstantBounds(earliest, latest) : null;
    }

    /// <summary>True when this can have happened no later than the other: some pair of seconds within the bounds is in order.</summary>
    /// <param name="other">The other bounds.</param>
    public bool CanPrecede(InstantBounds other) => EarliestUnixSeconds <= other.LatestUnixSeconds;
}
