namespace PolicyModel.Rules;

/// <summary>Whether a case has holds that can be judged.</summary>
internal enum Standing : byte
{
    /// <summary>There is at least one stretch to judge.</summary>
    Judged,

    /// <summary>There is no hold.</summary>
    NoHold,

    /// <summary>Whether there is a hold cannot be told.</summary>
    Undetermined,
}

/// <summary>A stretch of local custody on which no ground runs.</summary>
internal readonly record struct Hold
{
    /// <summary>When the person became eligible for release, clipped to custody.</summary>
    internal required InstantBounds Eligible { get; init; }

    /// <summary>When the hold ended.</summary>
    internal required InstantBounds Ended { get; init; }

    internal required HoldEnd EndedBy { get; init; }

    internal required ReleaseTrigger Trigger { get; init; }

    /// <summary>The ground whose end made the person eligible; -1 where none ran.</summary>
    internal required int Ground { get; init; }

    /// <summary>Whether bail was posted for the ground that ended last: yes, no, or not to be told.</summary>
    internal required Told BailWasLast { get; init; }
}

/// <summary>
/// The custody algebra: finds the holds of a case. A hold begins when the last running ground ends by a trigger, and ends with
/// custody or with a new ground. Two grounds leave a hold between them only where the record shows that the first had ended
/// before the next began.
/// </summary>
internal sealed class CustodyTimeline
{
    private readonly List<Hold> holds = [];
    private readonly Room<GroundStretch> inOrder = new();

    internal Standing Standing { get; private set; } = Standing.NoHold;

    /// <summary>What is missing where some or all of the case cannot be judged.</summary>
    internal MissingFact Missing { get; private set; }

    internal List<Hold> Holds => holds;

    /// <summary>The timeline of a case.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="arrestLimit">The seconds that an arrest without a warrant carries at most, whatever the place.</param>
    internal static CustodyTimeline Of(in CaseFacts facts, long arrestLimit)
    {
        var timeline = new CustodyTimeline();
        timeline.Find(facts, arrestLimit);
        return timeline;
    }

    /// <summary>Finds the holds of a case; those of a former one are gone.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="arrestLimit">The seconds that an arrest without a warrant carries at most, whatever the place.</param>
    internal void Find(in CaseFacts facts, long arrestLimit)
    {
        holds.Clear();
        Standing = Standing.NoHold;
        Missing = FirstMissing(facts, arrestLimit);
        if (Missing.IsNone)
        {
            FindHolds(facts);
        }
        else
        {
            Standing = Standing.Undetermined;
        }
    }

    /// <summary>The first fact without which nothing about the case's holds can be said, in the order that is fixed for all readings.</summary>
    private static MissingFact FirstMissing(in CaseFacts facts, long arrestLimit)
    {
        if (!facts.GroundsRecorded)
        {
            return new(FactFields.Grounds);
        }

        if (facts.Leaving == EndState.Unknown)
        {
            return new(FactFields.EndOfCustody);
        }

        if (facts.Leaving == EndState.Running && facts.Left.LatestUnixSeconds < facts.Booked.EarliestUnixSeconds)
        {
            return new(FactFields.AsOfAfterBooking);
        }

        foreach (ref readonly var stretch in facts.Stretches)
        {
            if (stretch.End == EndState.Unknown)
            {
                return new(FactFields.GroundEnd, stretch.Ground);
            }
        }

        // A ground that begins, or resumes, only after the hand-over does not run at it.
        foreach (ref readonly var stretch in facts.Stretches)
        {
            if (stretch.End == EndState.Running && facts.HandedToIce && stretch.Began.EarliestUnixSeconds <= facts.Left.LatestUnixSeconds)
            {
                return new(FactFields.GroundEnd, stretch.Ground);
            }
        }

        foreach (ref readonly var stretch in facts.Stretches)
        {
            if (stretch.IsUnsupportedArrest && MayOutrun(facts, stretch, Math.Min(arrestLimit, facts.Surroundings.Grounds[stretch.Ground].DeadlineOfPlace?.Hours * 3600L ?? arrestLimit)))
            {
                return new(FactFields.ProbableCause, stretch.Ground);
            }
        }

        return default;
    }

    /// <summary>An arrest without charge or finding carries only so long; past that, what held the person cannot be told unless another ground ran.</summary>
    internal static bool MayOutrun(in CaseFacts facts, in GroundStretch arrest, long limit)
    {
        var custodyTo = facts.Leaving == EndState.Unknown ? arrest.Ended.LatestUnixSeconds : Math.Min(arrest.Ended.LatestUnixSeconds, facts.Left.LatestUnixSeconds);
        return Outruns(facts, arrest, BeganAt(facts, arrest).EarliestUnixSeconds + limit, custodyTo, surely: false);
    }

    /// <summary>Whether an arrest outran its limit at every instant the record allows.</summary>
    internal static bool SurelyOutruns(in CaseFacts facts, in GroundStretch arrest, long limit) =>
        facts.Leaving != EndState.Unknown && arrest.End != EndState.Unknown
        && Outruns(facts, arrest, BeganAt(facts, arrest).LatestUnixSeconds + limit, Math.Min(arrest.Ended.EarliestUnixSeconds, facts.Left.EarliestUnixSeconds), surely: true);

    /// <summary>When a ground began; one whose time is not recorded is taken to have run at booking, one that may never have resumed to have done so by the end of custody.</summary>
    internal static InstantBounds BeganAt(in CaseFacts facts, in GroundStretch stretch) => stretch.Began switch
    {
        { EarliestUnixSeconds: CaseFacts.Always } => facts.Booked,
        { LatestUnixSeconds: CaseFacts.Never } began => new(began.EarliestUnixSeconds, Math.Max(began.EarliestUnixSeconds, facts.Leaving == EndState.Unknown ? CaseFacts.Always : facts.Left.LatestUnixSeconds)),
        var began => began,
    };

    private static bool Outruns(in CaseFacts facts, in GroundStretch arrest, long carriedTo, long custodyTo, bool surely)
    {
        while (carriedTo < custodyTo)
        {
            // Other grounds carry on from there, one after another.
            var further = carriedTo;
            foreach (ref readonly var other in facts.Stretches)
            {
                if (other.Ground != arrest.Ground && !other.IsUnsupportedArrest && (surely ? other.Began.EarliestUnixSeconds : other.Began.LatestUnixSeconds) <= carriedTo)
                {
                    further = Math.Max(further, surely ? other.Ended.LatestUnixSeconds : other.Ended.EarliestUnixSeconds);
                }
            }

            if (further == carriedTo)
            {
                return true;
            }

            carriedTo = further;
        }

        return false;
    }

    private void FindHolds(in CaseFacts facts)
    {
        inOrder.Clear();
        foreach (ref readonly var stretch in facts.Stretches)
        {
            if (RunsAfter(stretch, facts.Booked))
            {
                inOrder.Add(stretch);
            }
        }

        var stretches = inOrder.Items;
        stretches.Sort(static (a, b) =>
        {
            var byStart = a.Began.EarliestUnixSeconds.CompareTo(b.Began.EarliestUnixSeconds);
            return byStart != 0 ? byStart : a.Ground.CompareTo(b.Ground);
        });

        var first = 0;
        if (stretches.Length == 0 || stretches[0].Began.EarliestUnixSeconds > facts.Booked.LatestUnixSeconds)
        {
            AddHold(facts, Clip(facts.Booked, facts), stretches, ReleaseTrigger.NoGround, -1, Told.No);
        }

        while (first < stretches.Length)
        {
            // Grounds that run together, or whose order is not shown, belong to one run.
            var next = first + 1;
            var reach = stretches[first].Ended.LatestUnixSeconds;
            while (next < stretches.Length && stretches[next].Began.EarliestUnixSeconds <= reach)
            {
                reach = Math.Max(reach, stretches[next].Ended.LatestUnixSeconds);
                next++;
            }

            if (!EndRun(facts, stretches[first..next], stretches[next..]))
            {
                return;
            }

            first = next;
        }
    }

    /// <summary>A ground that had surely ended when it began, after booking, runs at no instant of custody: it ends no hold and starts no clock anew.</summary>
    private static bool RunsAfter(in GroundStretch stretch, InstantBounds booked) =>
        stretch.Ended.LatestUnixSeconds > stretch.Began.EarliestUnixSeconds || stretch.Began.EarliestUnixSeconds <= booked.LatestUnixSeconds;

    /// <summary>Judges the end of a run of grounds; false where custody is over by then, so that nothing later matters.</summary>
    private bool EndRun(in CaseFacts facts, ReadOnlySpan<GroundStretch> run, ReadOnlySpan<GroundStretch> later)
    {
        var earliest = long.MinValue;
        var latest = long.MinValue;
        foreach (ref readonly var stretch in run)
        {
            earliest = Math.Max(earliest, stretch.Ended.EarliestUnixSeconds);
            latest = Math.Max(latest, stretch.Ended.LatestUnixSeconds);
        }

        if (earliest > facts.Left.LatestUnixSeconds)
        {
            return false;
        }

        var last = -1;
        Told? bail = null;
        for (var i = 0; i < run.Length; i++)
        {
            if (!MayBeLast(run, i))
            {
                continue;
            }

            if (run[i].Trigger is null)
            {
                Missing = new(FactFields.GroundEndTrigger, run[i].Ground);
                Standing = Standing.Undetermined;
                return true;
            }

            bail = bail is { } before && before != run[i].BailWasPosted ? Told.Nothing : run[i].BailWasPosted;
            last = last < 0 || EndsLater(run[i], run[last]) ? i : last;
        }

        var ended = new InstantBounds(earliest, latest);
        AddHold(facts, Clip(ended, facts), later, run[last].Trigger!.Value, run[last].Ground, bail!.Value);
        return true;
    }

    private static bool MayBeLast(ReadOnlySpan<GroundStretch> run, int index)
    {
        for (var i = 0; i < run.Length; i++)
        {
            if (i != index && run[index].Ended.LatestUnixSeconds < run[i].Ended.EarliestUnixSeconds)
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsLater(in GroundStretch a, in GroundStretch b) =>
        (a.Ended.LatestUnixSeconds, a.Ended.EarliestUnixSeconds, b.Trigger).CompareTo((b.Ended.LatestUnixSeconds, b.Ended.EarliestUnixSeconds, a.Trigger)) > 0;

    // booked <= eligible <= left, and nothing else.
    private static InstantBounds Clip(InstantBounds ended, in CaseFacts facts)
    {
        if (ended.LatestUnixSeconds < facts.Booked.EarliestUnixSeconds)
        {
            ended = facts.Booked;
        }

        var earliest = Math.Max(ended.EarliestUnixSeconds, facts.Booked.EarliestUnixSeconds);
        return new(earliest, Math.Max(earliest, Math.Min(ended.LatestUnixSeconds, facts.Left.LatestUnixSeconds)));
    }

    private void AddHold(in CaseFacts facts, InstantBounds eligible, ReadOnlySpan<GroundStretch> later, ReleaseTrigger trigger, int ground, Told bailWasLast)
    {
        if (eligible.EarliestUnixSeconds > facts.Left.LatestUnixSeconds)
        {
            return;
        }

        var ended = facts.Left;
        var endedBy = facts.HandedToIce ? HoldEnd.HandedToIce : facts.Leaving == EndState.Running ? HoldEnd.StillHeld : HoldEnd.LeftCustody;
        if (later.Length > 0)
        {
            var began = later[0].Began;
            foreach (ref readonly var stretch in later)
            {
                began = GroundAlgebra.Earlier(began, stretch.Began);
            }

            endedBy = began.LatestUnixSeconds <= ended.LatestUnixSeconds ? HoldEnd.NewGround : endedBy;
            ended = GroundAlgebra.Earlier(ended, began);
        }

        holds.Add(new Hold { Eligible = eligible, Ended = ended, EndedBy = endedBy, Trigger = trigger, Ground = ground, BailWasLast = bailWasLast });
        if (Standing == Standing.NoHold)
        {
            Standing = Standing.Judged;
        }
    }
}
