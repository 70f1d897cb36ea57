using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Two times of a record that stand in an order that does not occur. What no record may contradict is a problem of validity; this is what sources do.</summary>
internal static class PM8008
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8008",
        "Two times of a record stand in an order that does not occur, such as bail that was posted after the person had left.",
        Severity.Warning,
        "One of the two is most likely mistyped or means something else, and what is reckoned from it is in doubt.",
        "bookedAt and leftCustodyAt, and the times of grounds, bail, detainers, transfers, hold events and moves");

    internal static IEnumerable<DataFinding> Find(DataRecord record)
    {
        var zone = record.Case.Custodian.TimeZone.Zone;
        var booked = record.Case.BookedAt.BoundsIn(zone);
        var left = Bounds(record.Case.LeftCustodyAt, zone);
        foreach (var time in record.Times)
        {
            var at = time.Time.BoundsIn(zone);
            switch (time.Field)
            {
                case "/grounds/#/beganAt" when left is { } end && !at.CanPrecede(end):
                    yield return Found(time, "The ground began after the person had left custody.");
                    break;
                case "/bail/#/history/#/at" when record.Case.Bail![time.First].History[time.Second].Event == BailEventKind.Posted:
                    if (!booked.CanPrecede(at))
                    {
                        yield return Found(time, "Bail was posted before the person was booked.");
                    }
                    else if (left is { } then && !at.CanPrecede(then))
                    {
                        yield return Found(time, "Bail was posted after the person had left custody.");
                    }

                    break;
                case "/holdEvents/#/at" or "/facilityMoves/#/at" when left is { } end && !at.CanPrecede(end):
                    yield return Found(time, "It lies after the person had left custody.");
                    break;
                case "/facilityMoves/#/at" when !booked.CanPrecede(at):
                    yield return Found(time, "The move lies before the booking.");
                    break;
                case "/detainers/#/servedOnSubjectAt" when Bounds(record.Case.Detainers![time.First].IssuedAt, zone) is { } issued && !issued.CanPrecede(at):
                    yield return Found(time, "The detainer was served on the person before it was issued.");
                    break;
                case "/citizenshipEvidence/checkedAt" when Bounds(record.Case.CitizenshipEvidence!.RaisedAt, zone) is { } raised && !raised.CanPrecede(at):
                    yield return Found(time, "The check lies before citizenship was raised.");
                    break;
            }
        }
    }

    private static InstantBounds? Bounds(Reported<ReportedTime> time, DateTimeZone zone) => time.HasValue ? time.Value.BoundsIn(zone) : null;

    private static DataFinding Found(RecordTime time, string message) => new(Descriptor, time.Path, message);
}
