using NodaTime;

namespace PolicyModel;

/// <summary>The order of days.</summary>
internal static class Days
{
    internal static void InOrder(ProblemSink problems, LocalDate? earlier, LocalDate? later, string field)
    {
        if (later < earlier)
        {
            problems.Add(ProblemCodes.DaysOutOfOrder, field, "The day lies before the one it cannot come before.");
        }
    }

    internal static void InOrder(ProblemSink problems, Reported<LocalDate> earlier, Reported<LocalDate> later, string field) =>
        InOrder(problems, earlier.OrNull(), later.OrNull(), field);
}

/// <summary>The order of times: broken only where no instants within their bounds are in order.</summary>
internal static class Times
{
    /// <summary>Two times in one zone; where the zone is not known, whatever it is.</summary>
    internal static void InOrder(ProblemSink problems, DateTimeZone? zone, Reported<ReportedTime> earlier, Reported<ReportedTime> later, string field)
    {
        if (earlier.HasValue && later.HasValue && earlier.Value != default && later.Value != default
            && !(zone is null ? earlier.Value.CanPrecedeSomewhere(later.Value) : earlier.Value.BoundsIn(zone).CanPrecede(later.Value.BoundsIn(zone))))
        {
            problems.Add(ProblemCodes.TimesOutOfOrder, field, "The time lies before the one it cannot come before.");
        }
    }
}

/// <summary>What lies in the state that a record names.</summary>
internal static class Places
{
    internal static void InState(ProblemSink problems, Jurisdiction jurisdiction, StateFips? state, string field)
    {
        if (state is { } other && other != default && jurisdiction != default && other != jurisdiction.Fips)
        {
            problems.Add(ProblemCodes.OtherState, field, "What stands here lies in another state than the one the record names.");
        }
    }

    internal static void InState(ProblemSink problems, Jurisdiction jurisdiction, Reported<CountyGeoid> county) => InState(problems, jurisdiction, county.OrNull()?.State, "county");
}
