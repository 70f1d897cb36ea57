using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>
/// Draws one of the histories that a record allows: every time that is known only within bounds becomes a second within them,
/// often the first or the last. A draw that would break the order of the record is none. Two times are left as they are told: as-of, for which
/// a day means its last second, and the issue of an instrument where receipt is not recorded, for receipt is then taken in the custodian's favour.
/// </summary>
internal sealed class Draw(Random random, CustodyCase record)
{
    private readonly DateTimeZone zone = record.Custodian.TimeZone.Zone;
    private bool impossible;

    /// <summary>The drawn record, or null where the draw is not in order.</summary>
    internal Validated<CustodyCase>? Make()
    {
        var (left, transfers) = End();
        var drawn = record with
        {
            BookedAt = Pick(record.BookedAt),
            LeftCustodyAt = left,
            Transfers = transfers,
            Grounds = record.Grounds is null ? null : [.. record.Grounds.Select(g => g with { BeganAt = Pick(g.BeganAt), EndedAt = Pick(g.EndedAt), ChargedAt = Pick(g.ChargedAt), ProbableCauseFoundAt = Pick(g.ProbableCauseFoundAt) })],
            Bail = record.Bail is null ? null : [.. record.Bail.Select(b => b with { History = Steps(b.History) })],
            Detainers = record.Detainers is null ? null : [.. record.Detainers.Select(Instrument)],
            FacilityMoves = record.FacilityMoves is null ? null : [.. record.FacilityMoves.Select(m => m with { At = Pick(m.At) })],
            Notices = record.Notices is null ? null : [.. record.Notices.Select(n => n with { At = Pick(n.At) })],
            Conditions = record.Conditions is null ? null : [.. record.Conditions.Select(c => c with { At = Pick(c.At) })],
            CitizenshipEvidence = record.CitizenshipEvidence is { } evidence ? evidence with { RaisedAt = Pick(evidence.RaisedAt), CheckedAt = Pick(evidence.CheckedAt) } : null,
        };

        // A ground runs for some time, whether it ends by itself or by its bail; one that had ended when it began would be no ground.
        impossible |= (drawn.Grounds ?? []).Any(g => g.EndedAt.HasValue && HadEnded(g, g.EndedAt.Value, drawn));
        impossible |= (drawn.Bail ?? []).Any(b => b.History.Where(s => s.Event is BailEventKind.Tendered or BailEventKind.Posted).Any(s => HadEnded(b, s.At.Value, drawn)));
        return impossible ? null : RandomCases.Check(drawn);
    }

    private bool HadEnded(Bail bail, ReportedTime at, CustodyCase drawn) => (drawn.Grounds ?? []).Any(g => bail.Covers.Contains(g.GroundId) && HadEnded(g, at, drawn));

    private bool HadEnded(Ground ground, ReportedTime ended, CustodyCase drawn) =>
        ground.BeganAt.HasValue && Second(ground.BeganAt.Value) > Second(drawn.BookedAt) && Second(ended) <= Second(ground.BeganAt.Value);

    private long Second(ReportedTime drawn) => drawn.BoundsIn(zone).EarliestUnixSeconds;

    private Detainer Instrument(Detainer detainer) => detainer with
    {
        IssuedAt = detainer.ReceivedAt.HasValue || detainer.Received == false ? Pick(detainer.IssuedAt) : detainer.IssuedAt,
        ReceivedAt = Pick(detainer.ReceivedAt),
        EndedAt = Pick(detainer.EndedAt),
        NeutralReviewAt = Pick(detainer.NeutralReviewAt),
        ServedOnSubjectAt = Pick(detainer.ServedOnSubjectAt),
        Warrant = detainer.Warrant is { } warrant ? warrant with { ServedAt = Pick(warrant.ServedAt) } : null,
    };

    // A hand-over and the end of custody are one instant told twice.
    private (Reported<ReportedTime> Left, ValueList<Transfer>? Transfers) End()
    {
        if (record.Transfers is not { Count: 1 } transfers || !transfers[0].At.HasValue)
        {
            return (Pick(record.LeftCustodyAt), record.Transfers);
        }

        var bounds = transfers[0].At.Value.BoundsIn(zone);
        if (record.LeftCustodyAt.HasValue)
        {
            bounds = bounds.Intersect(record.LeftCustodyAt.Value.BoundsIn(zone))!.Value;
        }

        var at = Within(bounds);
        return (record.LeftCustodyAt.HasValue ? at : record.LeftCustodyAt, [transfers[0] with { At = at }]);
    }

    private ValueList<BailEvent> Steps(ValueList<BailEvent> history)
    {
        List<BailEvent> steps = [];
        var notBefore = long.MinValue;
        foreach (var step in history)
        {
            var bounds = step.At.Value.BoundsIn(zone);
            impossible |= bounds.LatestUnixSeconds < notBefore;
            var at = impossible ? step.At.Value : Within(new InstantBounds(Math.Max(notBefore, bounds.EarliestUnixSeconds), bounds.LatestUnixSeconds));
            notBefore = at.BoundsIn(zone).EarliestUnixSeconds + (step.Event == BailEventKind.Revoked ? 1 : 0); // a ground that resumes runs for some time
            steps.Add(step with { At = at });
        }

        return [.. steps];
    }

    private Reported<ReportedTime> Pick(Reported<ReportedTime> time) => time.HasValue ? Pick(time.Value) : time;

    private ReportedTime Pick(ReportedTime time) => Within(time.BoundsIn(zone));

    private ReportedTime Within(InstantBounds bounds) => ReportedTime.AtInstant(random.Next(3) switch
    {
        0 => bounds.Earliest,
        1 => bounds.Latest,
        _ => Instant.FromUnixTimeSeconds(random.NextInt64(bounds.EarliestUnixSeconds, bounds.LatestUnixSeconds + 1)),
    });
}
