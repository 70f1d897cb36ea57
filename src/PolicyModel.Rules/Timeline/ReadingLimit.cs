using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What one reading gives the instruments of one case.</summary>
internal readonly struct ReadingLimit
{
    private readonly LawBook law;
    private readonly Reading reading;
    private readonly Provision provision;
    private readonly CountedClock clock;
    private readonly DateTimeZone zone;

    internal ReadingLimit(LawBook law, Reading reading, in CaseFacts facts, ClockCache clocks)
    {
        this.law = law;
        this.reading = reading;
        provision = law[reading.ProvisionId];
        zone = facts.Zone;
        clock = clocks.Of(zone, facts.ObservesInaugurationDay ? reading.Layers : reading.Layers & ~HolidayLayers.InaugurationDay);
    }

    /// <summary>Finds what the reading gives.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="facts">The case.</param>
    /// <param name="grants">Takes what is given, or may be.</param>
    /// <param name="shown">The deadline to show.</param>
    /// <param name="missing">What is missing where something may be given and it cannot be told.</param>
    /// <returns>False where nothing can be said at all.</returns>
    internal bool TryGrants(in Hold hold, in CaseFacts facts, scoped ref GrantList grants, out InstantBounds? shown, out MissingFact missing)
    {
        shown = null;
        missing = default;
        if (reading.Deadline == DeadlineRule.None)
        {
            AddJudgesWarrants(hold, facts, ref grants);
            return true;
        }

        if (hold.Eligible.Earliest.DateIn(zone) < provision.ValidFrom)
        {
            missing = new(FactFields.LawThatDay);
            return false;
        }

        var counted = TryCounted(hold.Eligible, provision.Hours!.Value, out var found) ? found : (InstantBounds?)null;
        if (reading.Deadline == DeadlineRule.Counted && reading.Instruments != InstrumentRule.ByPlace)
        {
            shown = counted;
        }

        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            ref readonly var instrument = ref facts.Instruments[i];
            if (!instrument.AsksForHold || instrument.NeverReceived)
            {
                continue;
            }

            if ((reading.Deadline == DeadlineRule.FormFace ? ByFace(instrument, hold.Eligible, counted) : counted) is not { } deadline)
            {
                missing = new(FactFields.CalendarThatDay);
                return false;
            }

            if (reading.Instruments == InstrumentRule.ByPlace)
            {
                AddByPlace(hold, facts, i, deadline, ref grants, ref shown, ref missing);
            }
            else if (deadline != Nothing)
            {
                grants.Add(Given(i, instrument, deadline, reading.Deadline == DeadlineRule.FormFace ? law.FaceOf(instrument.Form)?.Provision ?? provision : provision));
                shown = reading.Deadline == DeadlineRule.FormFace ? Widest(shown, deadline, hold.Eligible) : shown;
            }
        }

        if (reading.HonoursClaims && facts.ClaimsAgreement && counted is { } claimed)
        {
            grants.Add(new Grant { Instrument = -1, Begins = hold.Eligible, Ends = claimed, IsSure = true, Provision = provision });
        }

        return true;
    }

    private static InstantBounds Nothing => new(CaseFacts.Always, CaseFacts.Always);

    private static Grant Given(int index, in InstrumentFacts instrument, InstantBounds deadline, Provision provision) => new()
    {
        Instrument = index,
        Begins = instrument.Receipt,
        Ends = GroundAlgebra.Earlier(deadline, instrument.Cut),
        ReceiptAssumed = instrument.ReceiptAssumed,
        IsSure = true,
        Provision = provision,
    };

    /// <summary>A warrant that a judge signed carries the hold as long as the instrument it came with is in effect.</summary>
    private void AddJudgesWarrants(in Hold hold, in CaseFacts facts, scoped ref GrantList grants)
    {
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            ref readonly var instrument = ref facts.Instruments[i];
            if (instrument is { AsksForHold: true, NeverReceived: false, JudgesWarrant: Told.Yes })
            {
                grants.Add(Given(i, instrument, new(hold.Ended.LatestUnixSeconds, hold.Ended.LatestUnixSeconds), provision) with { Begins = instrument.ReceiptWithWarrant });
            }
        }
    }

    /// <summary>What the law of the place gives an instrument, stretch by stretch; never more than the federal cap.</summary>
    private void AddByPlace(in Hold hold, in CaseFacts facts, int index, InstantBounds cap, scoped ref GrantList grants, ref InstantBounds? shown, ref MissingFact missing)
    {
        foreach (var piece in facts.Place)
        {
            var (from, to) = piece.Span;
            if (to <= hold.Eligible.EarliestUnixSeconds || from > hold.Ended.LatestUnixSeconds)
            {
                continue;
            }

            var (gives, lacks, waits) = piece.Instruments[index];
            if (gives == Told.No)
            {
                continue;
            }

            var (ends, runs, decides) = OwnClock(piece.Governing, hold.Eligible, cap);
            if (gives == Told.Yes && IsBail(hold.Trigger) && Array.Exists(piece.Governing, p => p.ClockStart == ClockStart.ChargesResolved))
            {
                // Whether bail resolves the charges is open.
                (gives, lacks) = (Told.Nothing, new(FactFields.LawUnsettled));
            }

            missing = missing.IsNone ? lacks : missing;
            var begins = waits ? facts.Instruments[index].ReceiptWithWarrant : facts.Instruments[index].Receipt;
            grants.Add(Given(index, facts.Instruments[index], GroundAlgebra.Earlier(ends, new(to, to)), decides) with
            {
                Begins = runs is null ? GroundAlgebra.Later(begins, new(from, from)) : begins,
                NotBefore = from,
                IsSure = gives == Told.Yes,
                RunsFromReceipt = runs,
            });
            shown = gives == Told.Yes ? Widest(shown, ends, hold.Eligible) : shown;
        }
    }

    /// <summary>The earliest of the federal cap and every clock of the place.</summary>
    private (InstantBounds Ends, long? RunsFromReceipt, Provision Decides) OwnClock(Provision[] governing, InstantBounds eligible, InstantBounds cap)
    {
        var ends = cap;
        long? runs = null;
        var decides = governing.Length > 0 ? governing[0] : provision;
        foreach (var own in governing)
        {
            if (own.EndsWithDay)
            {
                Limit(new(EndOfDay(eligible.Earliest), EndOfDay(eligible.Latest)), own);
            }

            if (own.Hours is not { } hours)
            {
                continue;
            }

            if (own.ClockStart == ClockStart.DetainerAndWarrantReceived)
            {
                runs = Math.Min(runs ?? long.MaxValue, hours * 3600L);
                decides = own;
            }
            else if (!own.CountsDays)
            {
                Limit(new(eligible.EarliestUnixSeconds + (hours * 3600L), eligible.LatestUnixSeconds + (hours * 3600L)), own);
            }
            else if (TryCounted(eligible, hours, out var counted))
            {
                Limit(counted, own);
            }
        }

        return (ends, runs, decides);

        void Limit(InstantBounds limit, Provision own)
        {
            decides = limit.LatestUnixSeconds < ends.LatestUnixSeconds ? own : decides;
            ends = GroundAlgebra.Earlier(ends, limit);
        }
    }

    private static bool IsBail(ReleaseTrigger trigger) => trigger is ReleaseTrigger.BailPosted or ReleaseTrigger.TenderRefused or ReleaseTrigger.OwnRecognizance or ReleaseTrigger.ReleaseOrder;

    private long EndOfDay(Instant instant) => ReportedTime.OnDay(instant.DateIn(zone).PlusDays(1)).BoundsIn(zone).EarliestUnixSeconds;

    // Several instruments give the union of what each gives alone, so the last deadline counts at each corner.
    private static InstantBounds? Widest(InstantBounds? shown, InstantBounds deadline, InstantBounds eligible)
    {
        var bounds = new InstantBounds(Math.Max(deadline.EarliestUnixSeconds, eligible.EarliestUnixSeconds), deadline.LatestUnixSeconds);
        return shown is { } before ? GroundAlgebra.Later(before, bounds) : bounds;
    }

    private bool TryCounted(InstantBounds eligible, int hours, out InstantBounds deadline)
    {
        var wait = (long)reading.StartsAfter.TotalSeconds;
        var length = hours * 3600L;
        deadline = default;
        if (!clock.TryDeadline(eligible.EarliestUnixSeconds + wait, length, out var earliest) || !clock.TryDeadline(eligible.LatestUnixSeconds + wait, length, out var latest))
        {
            return false;
        }

        deadline = new(earliest, latest);
        return true;
    }

    /// <summary>The deadline by the face of the form; null where the calendar does not reach as far as the face asks.</summary>
    private InstantBounds? ByFace(in InstrumentFacts instrument, InstantBounds eligible, InstantBounds? counted)
    {
        if (law.FaceOf(instrument.Form) is { } known)
        {
            return ByFace(known, instrument, eligible, counted);
        }

        // The form is not recorded: the most generous of those it may be decides what surely exceeds, the strictest what may.
        var day = eligible.Latest.DateIn(zone);
        InstantBounds? widest = null;
        foreach (var face in law.Forms)
        {
            if (face.PossibleWhenUnknownFrom is { } from && from <= day)
            {
                if (ByFace(face, instrument, eligible, counted) is not { } deadline)
                {
                    return null;
                }

                widest = widest is { } before
                    ? new(Math.Min(before.EarliestUnixSeconds, deadline.EarliestUnixSeconds), Math.Max(before.LatestUnixSeconds, deadline.LatestUnixSeconds))
                    : deadline;
            }
        }

        return widest ?? Nothing;
    }

    private InstantBounds? ByFace(FormFace face, in InstrumentFacts instrument, InstantBounds eligible, InstantBounds? counted)
    {
        if (reading.Instruments == InstrumentRule.HoldRequestingAndInEffect && face.TakesEffectByService && instrument.Served == Told.No)
        {
            return Nothing;
        }

        var length = face.Provision.Hours!.Value * 3600L;
        return face.CountsDays ? counted : new InstantBounds(eligible.EarliestUnixSeconds + length, eligible.LatestUnixSeconds + length);
    }
}
