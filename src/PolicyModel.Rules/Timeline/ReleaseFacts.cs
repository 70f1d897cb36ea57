using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Whether somebody advised against posting a bail, and why.</summary>
internal enum BailAdvice : byte
{
    /// <summary>The record does not say.</summary>
    NothingRecorded,

    /// <summary>Nobody did, or it was for no detainer.</summary>
    NotForDetainer,

    /// <summary>Somebody did, for a reason that is not recorded.</summary>
    ForUnknownReason,

    /// <summary>Somebody did, because of a detainer.</summary>
    ForDetainer,
}

/// <summary>A bail, as far as somebody may advise against posting it.</summary>
internal readonly record struct BailAdviceFacts
{
    internal required BailAdvice Advice { get; init; }

    internal required bool WasSet { get; init; }
}

/// <summary>A stretch over which a release waits, or may wait, because of the hour.</summary>
internal readonly record struct CutOffFacts
{
    /// <summary>Where the record tells it: a list, and two indexes of which the second may be none.</summary>
    internal required (string List, int Index, int Step) Place { get; init; }

    /// <summary>When it began; null where that is not recorded.</summary>
    internal InstantBounds? From { get; init; }

    /// <summary>When it ended; null for with the custody.</summary>
    internal InstantBounds? To { get; init; }

    /// <summary>The step of bail that ended it.</summary>
    internal int Posting { get; init; }

    /// <summary>False where bail was refused and the record does not say why.</summary>
    internal required bool ForTheHour { get; init; }
}

/// <summary>An order to release a person from one ground.</summary>
internal readonly record struct ReleaseOrderFacts
{
    internal required int Ground { get; init; }

    /// <summary>When the custodian received it; null where that is not recorded.</summary>
    internal InstantBounds? Received { get; init; }

    /// <summary>The earliest instant at which it can have been received, where receipt itself is not recorded.</summary>
    internal long NotBefore { get; init; }

    internal required Told Obeyed { get; init; }
}

/// <summary>What a record says of bail and release beside the steps of bail.</summary>
internal readonly ref struct ReleaseFacts
{
    internal required ReadOnlySpan<BailAdviceFacts> Advice { get; init; }

    internal required ReadOnlySpan<CutOffFacts> CutOffs { get; init; }

    internal required ReadOnlySpan<ReleaseOrderFacts> Orders { get; init; }
}

/// <summary>Projects what a record says of bail and release.</summary>
internal sealed class ReleaseProjection
{
    private readonly Room<BailAdviceFacts> advice = new();
    private readonly Room<CutOffFacts> cutOffs = new();
    private readonly Room<ReleaseOrderFacts> orders = new();

    internal void Take(CustodyCase record)
    {
        var zone = record.Custodian.TimeZone.Zone;
        advice.Clear();
        cutOffs.Clear();
        var bail = record.Bail.Items();
        for (var i = 0; i < bail.Length; i++)
        {
            advice.Add(new BailAdviceFacts { Advice = AdviceOn(bail[i]), WasSet = WasSet(bail[i]) });
            AddRefusals(bail[i], i, zone);
        }

        AddDelays(record, zone);
        orders.Clear();
        AddOrders(record, zone);
    }

    internal ReleaseFacts Facts => new() { Advice = advice.Items, CutOffs = cutOffs.Items, Orders = orders.Items };

    private static bool WasSet(Bail bail)
    {
        foreach (var step in bail.History.AsSpan())
        {
            if (step.Event == BailEventKind.Set)
            {
                return true;
            }
        }

        return false;
    }

    private static BailAdvice AdviceOn(Bail bail) =>
        bail.Discouraged == false ? BailAdvice.NotForDetainer
        : bail.DiscouragedBecause.HasValue ? bail.DiscouragedBecause.Value == BailDiscouragement.Detainer ? BailAdvice.ForDetainer : BailAdvice.NotForDetainer
        : bail.Discouraged == true || bail.DiscouragedBecause.IsProvided ? BailAdvice.ForUnknownReason
        : BailAdvice.NothingRecorded;

    /// <summary>From an offer that was refused for the hour to the next that was taken.</summary>
    private void AddRefusals(Bail bail, int index, DateTimeZone zone)
    {
        InstantBounds? tendered = null;
        for (var i = 0; i < bail.History.Count; i++)
        {
            var step = bail.History[i];
            if (step.Event == BailEventKind.Tendered)
            {
                tendered = BoundsOf(step.At, zone);
            }
            else if (step.Event == BailEventKind.Refused && (!step.RefusedBecause.HasValue || step.RefusedBecause.Value is BailRefusalReason.AfterHours or BailRefusalReason.Unknown))
            {
                var posted = bail.History.ToList().FindIndex(i, h => h.Event == BailEventKind.Posted);
                cutOffs.Add(new CutOffFacts
                {
                    Place = ("/bail", index, i),
                    From = tendered ?? BoundsOf(step.At, zone),
                    To = posted < 0 ? null : BoundsOf(bail.History[posted].At, zone) ?? new InstantBounds(CaseFacts.Always, CaseFacts.Never),
                    Posting = posted,
                    ForTheHour = step.RefusedBecause.HasValue && step.RefusedBecause.Value == BailRefusalReason.AfterHours,
                });
            }
        }
    }

    private void AddDelays(CustodyCase record, DateTimeZone zone)
    {
        for (var i = 0; i < (record.DelayReasons?.Count ?? 0); i++)
        {
            var delay = record.DelayReasons![i];
            if (delay.Kind == DelayKind.AfterHours)
            {
                cutOffs.Add(new CutOffFacts { Place = ("/delayReasons", i, -1), From = BoundsOf(delay.From, zone), To = BoundsOf(delay.To, zone), ForTheHour = true });
            }
        }
    }

    private void AddOrders(CustodyCase record, DateTimeZone zone)
    {
        for (var i = 0; i < (record.Grounds?.Count ?? 0); i++)
        {
            var ground = record.Grounds![i];
            var ended = ground.EndReason.HasValue && ground.EndReason.Value == GroundEndReason.ReleaseOrder;
            if (ground.ReleaseOrder is null && !ended)
            {
                continue;
            }

            // An order that is not received yet binds nobody; it is received at issue at the earliest, or when the ground ended by it.
            var earliest = BoundsOf(ground.ReleaseOrder?.IssuedAt ?? default, zone) ?? (ended ? BoundsOf(ground.EndedAt, zone) : null);
            orders.Add(new ReleaseOrderFacts
            {
                Ground = i,
                Received = BoundsOf(ground.ReleaseOrder?.ReceivedAt ?? default, zone),
                NotBefore = earliest?.EarliestUnixSeconds ?? CaseFacts.Always,
                Obeyed = ground.ReleaseOrder?.Obeyed switch
                {
                    true => Told.Yes,
                    false => Told.No,
                    null => Told.Nothing,
                },
            });
        }
    }

    private static InstantBounds? BoundsOf(Reported<ReportedTime> time, DateTimeZone zone) => time.HasValue ? time.Value.BoundsIn(zone) : null;
}
