using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Over which stretches a ground runs, given its own end and what its bail does.</summary>
internal sealed class GroundAlgebra
{
    private readonly Room<Release> all = new();
    private readonly Room<Release> one = new();
    private readonly Room<Release> both = new();

    /// <summary>A span over which bail lets a person go: from posting, or a wrongful refusal, to revocation.</summary>
    private readonly record struct Release(EndState State, InstantBounds From, InstantBounds To, ReleaseTrigger Trigger, bool Posted);

    private static InstantBounds Forever => new(CaseFacts.Never, CaseFacts.Never);

    internal static InstantBounds Earlier(InstantBounds a, InstantBounds b) =>
        new(Math.Min(a.EarliestUnixSeconds, b.EarliestUnixSeconds), Math.Min(a.LatestUnixSeconds, b.LatestUnixSeconds));

    internal static InstantBounds Later(InstantBounds a, InstantBounds b) =>
        new(Math.Max(a.EarliestUnixSeconds, b.EarliestUnixSeconds), Math.Max(a.LatestUnixSeconds, b.LatestUnixSeconds));

    internal static InstantBounds Plus(InstantBounds bounds, long seconds) => new(bounds.EarliestUnixSeconds + seconds, bounds.LatestUnixSeconds + seconds);

    /// <summary>Whether one came after the other, and not at the same second: nothing where the bounds leave it open.</summary>
    internal static Told IsAfter(InstantBounds one, InstantBounds other) =>
        one.EarliestUnixSeconds > other.LatestUnixSeconds ? Told.Yes
        : one.LatestUnixSeconds <= other.EarliestUnixSeconds ? Told.No
        : Told.Nothing;

    /// <summary>Adds the stretches over which a ground runs.</summary>
    /// <param name="index">Where the ground stands in the record.</param>
    /// <param name="ground">The ground.</param>
    /// <param name="bail">The bail of the record.</param>
    /// <param name="booked">When the person was booked.</param>
    /// <param name="zone">The custodian's zone.</param>
    /// <param name="stretches">Takes the stretches.</param>
    internal void AddStretches(int index, Ground ground, ValueList<Bail>? bail, InstantBounds booked, DateTimeZone zone, Room<GroundStretch> stretches)
    {
        var began = ground.BeganAt.HasValue ? ground.BeganAt.Value.BoundsIn(zone) : new InstantBounds(CaseFacts.Always, CaseFacts.Always);
        var unsupported = ground.Kind == GroundKind.WarrantlessArrest && !ground.ChargedAt.IsProvided && ground.Charged != true && !ground.ProbableCauseFoundAt.IsProvided && ground.ProbableCauseFound != true;
        var ownEnd = ground.EndedAt.HasValue ? EndState.Known : ground.EndedAt.IsProvided ? EndState.Unknown : EndState.Running;
        var ownBounds = ground.EndedAt.HasValue ? ground.EndedAt.Value.BoundsIn(zone) : Forever;
        var ownTrigger = ground.EndReason.HasValue && ground.EndReason.Value.IsReleaseTrigger() ? (ReleaseTrigger?)ground.EndReason.Value : null;

        foreach (ref readonly var release in Releases(ground.GroundId, bail, zone))
        {
            if (ownEnd == EndState.Unknown || release.State == EndState.Unknown)
            {
                stretches.Add(Stretch(EndState.Unknown, Forever, null, Told.Nothing));
                return;
            }

            if (release.From.EarliestUnixSeconds > ownBounds.LatestUnixSeconds)
            {
                break;
            }

            // Bail that was posted and revoked before this booking let nobody go from it.
            if (release.To.LatestUnixSeconds > booked.EarliestUnixSeconds)
            {
                stretches.Add(Stretch(EndState.Known, Earlier(ownBounds, Later(release.From, booked)), TriggerOf(release), PostedIn(release)));
            }

            if (release.To.EarliestUnixSeconds >= ownBounds.LatestUnixSeconds)
            {
                return;
            }

            // Revoked bail resumes the ground.
            began = release.To;
            if (release.To.LatestUnixSeconds >= ownBounds.EarliestUnixSeconds)
            {
                // Unless the ground had ended by then: it resumed and ended within its bounds, or never resumed.
                began = new(release.To.EarliestUnixSeconds, CaseFacts.Never);
                stretches.Add(Stretch(EndState.Known, new(Math.Max(ownBounds.EarliestUnixSeconds, release.To.EarliestUnixSeconds), CaseFacts.Never), ownTrigger, Told.No));
                return;
            }
        }

        stretches.Add(Stretch(ownEnd, ownBounds, ownTrigger, ownTrigger == ReleaseTrigger.BailPosted ? Told.Yes : Told.No));

        // Whichever surely came first names the end; where that cannot be told, an own end that is no trigger may have been it.
        ReleaseTrigger? TriggerOf(in Release release) =>
            ownBounds.EarliestUnixSeconds >= release.From.LatestUnixSeconds || ownTrigger is not null ? release.Trigger : null;

        // The same where the end is another trigger: bail that may have been posted only after it did not let the person go.
        Told PostedIn(in Release release) =>
            ownBounds.EarliestUnixSeconds >= release.From.LatestUnixSeconds || release.Posted == (ownTrigger == ReleaseTrigger.BailPosted)
                ? release.Posted ? Told.Yes : Told.No
                : Told.Nothing;

        GroundStretch Stretch(EndState end, InstantBounds ended, ReleaseTrigger? trigger, Told posted) => new()
        {
            Ground = index,
            Began = began,
            End = end,
            Ended = ended,
            Trigger = trigger,
            BailWasPosted = posted,
            IsUnsupportedArrest = unsupported,
        };
    }

    /// <summary>The spans over which every bail of a ground lets the person go, in order.</summary>
    private ReadOnlySpan<Release> Releases(RecordId ground, ValueList<Bail>? bail, DateTimeZone zone)
    {
        all.Clear();
        var isFirst = true;
        foreach (var covering in bail.Items())
        {
            if (!covering.Covers.Contains(ground))
            {
                continue;
            }

            if (isFirst)
            {
                AddReleases(covering, zone, all);
                isFirst = false;
                continue;
            }

            one.Clear();
            AddReleases(covering, zone, one);
            FindBoth();
            all.Clear();
            foreach (ref readonly var release in both.Items)
            {
                all.Add(release);
            }
        }

        return all.Items;
    }

    private void FindBoth()
    {
        both.Clear();
        foreach (ref readonly var a in all.Items)
        {
            foreach (ref readonly var b in one.Items)
            {
                var unknown = a.State == EndState.Unknown || b.State == EndState.Unknown;
                var from = Later(a.From, b.From);
                var to = Earlier(a.To, b.To);
                if (unknown || from.EarliestUnixSeconds < to.LatestUnixSeconds)
                {
                    var last = a.From.LatestUnixSeconds > b.From.LatestUnixSeconds ? a : b;
                    both.Add(new(unknown ? EndState.Unknown : EndState.Known, from, to, last.Trigger, a.Posted && b.Posted));
                }
            }
        }
    }

    private static void AddReleases(Bail bail, DateTimeZone zone, Room<Release> releases)
    {
        Release? open = null;
        InstantBounds? tendered = null;
        foreach (var step in bail.History.AsSpan())
        {
            var at = step.At.HasValue ? step.At.Value.BoundsIn(zone) : (InstantBounds?)null;
            switch (step.Event)
            {
                case BailEventKind.Tendered:
                    tendered = at;
                    break;
                case BailEventKind.Refused when EndsAtTender(step):
                    var refusal = Starting(tendered, ReleaseTrigger.TenderRefused);
                    open = open is { } earlier ? After(earlier, refusal) : refusal;
                    break;
                case BailEventKind.Refused when open is null && ReasonUnknown(step):
                    // Two bounds: the tender, or as if it had never been made; a later event sets the second.
                    open = tendered is { } possible
                        ? new Release(EndState.Known, new(possible.EarliestUnixSeconds, CaseFacts.Never), Forever, ReleaseTrigger.TenderRefused, Posted: false)
                        : Starting(null, ReleaseTrigger.TenderRefused);
                    break;
                case BailEventKind.Posted:
                    var posted = Starting(at is { } known && bail.ConditionsMetAt.IsProvided ? WithConditions(known, bail, zone) : at, ReleaseTrigger.BailPosted);
                    open = open is { } refused ? After(refused, posted) : posted;
                    break;
                case BailEventKind.Revoked or BailEventKind.Denied when open is { } ending:
                    releases.Add(at is { } end ? EndingAt(ending, end) : ending with { State = EndState.Unknown });
                    open = null;
                    break;
                default:
                    break;
            }
        }

        if (open is { } last)
        {
            releases.Add(last);
        }
    }

    /// <summary>A release after one that already stands: what surely let the person go first stays; a refusal whose reason is unknown only may have.</summary>
    private static Release After(Release earlier, Release later) =>
        earlier.State == EndState.Known && earlier.From.LatestUnixSeconds == CaseFacts.Never
            ? later.State == EndState.Known
                ? later with { From = new(Math.Min(earlier.From.EarliestUnixSeconds, later.From.EarliestUnixSeconds), later.From.LatestUnixSeconds) }
                : later
            : earlier with { Posted = earlier.Posted || later.Posted };

    // A refusal whose reason is unknown let the person go at the tender or not at all: from here on it makes no difference.
    private static Release EndingAt(Release release, InstantBounds end) =>
        release.From.LatestUnixSeconds == CaseFacts.Never
            ? release with { From = new(release.From.EarliestUnixSeconds, Math.Max(release.From.EarliestUnixSeconds, end.LatestUnixSeconds)), To = end }
            : release with { To = end };

    private static InstantBounds? WithConditions(InstantBounds posted, Bail bail, DateTimeZone zone) =>
        bail.ConditionsMetAt.HasValue ? Later(posted, bail.ConditionsMetAt.Value.BoundsIn(zone)) : null;

    private static Release Starting(InstantBounds? at, ReleaseTrigger trigger) =>
        at is { } known
            ? new(EndState.Known, known, Forever, trigger, Posted: trigger == ReleaseTrigger.BailPosted)
            : new(EndState.Unknown, Forever, Forever, trigger, Posted: trigger == ReleaseTrigger.BailPosted);

    private static bool EndsAtTender(BailEvent step) =>
        step.RefusedBecause.HasValue && step.RefusedBecause.Value is BailRefusalReason.Detainer or BailRefusalReason.Policy or BailRefusalReason.AfterHours;

    private static bool ReasonUnknown(BailEvent step) => !step.RefusedBecause.HasValue || step.RefusedBecause.Value == BailRefusalReason.Unknown;
}
