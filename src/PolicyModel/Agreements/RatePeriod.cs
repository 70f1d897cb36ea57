using NodaTime;

namespace PolicyModel;

/// <summary>A span over which a daily rate holds.</summary>
public sealed record RatePeriod
{
    /// <summary>The first day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The first day on which it no longer holds; absent: open.</summary>
    public Reported<LocalDate> To { get; init; }

    /// <summary>The rate for a person and day.</summary>
    public Reported<Money> DayRate { get; init; }

    /// <summary>Beds paid for whether used or not.</summary>
    public Reported<int> GuaranteedMinimum { get; init; }
}
