using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What one reading says of one hold.</summary>
internal readonly record struct HoldReading
{
    internal required Verdict Verdict { get; init; }

    internal VerdictReason? Reason { get; init; }

    /// <summary>The deadline; null where the reading sets none.</summary>
    internal InstantBounds? Deadline { get; init; }

    /// <summary>The least and the most of the hold that no authority covers, in seconds; processing is not deducted.</summary>
    internal (long Minimum, long Maximum) Uncovered { get; init; }

    /// <summary>True where the reading gives some instrument a span, be it used up before receipt.</summary>
    internal bool Carried { get; init; }

    /// <summary>True where the hold would not exceed, had it ended by the deadline.</summary>
    internal bool MendedByDeadline { get; init; }

    /// <summary>True where the allowance for processing changed the verdict.</summary>
    internal bool ProcessingDecided { get; init; }

    internal MissingFact Missing { get; init; }
}

/// <summary>
/// Judges a hold under a reading. Two corners bound what the record allows: everything in the custodian's favour (the latest
/// eligibility, the earliest end, authority that begins early and ends late) and everything in the person's.
/// </summary>
internal sealed class HoldJudge
{
    private readonly LawBook law;
    private readonly ReadingSet readings;
    private readonly ClockCache clocks;

    internal HoldJudge(LawBook law, ReadingSet readings)
    {
        this.law = law;
        this.readings = readings;
        clocks = new ClockCache(law.Calendar);
    }

    internal HoldReading Judge(in CaseFacts facts, in Hold hold, Reading reading)
    {
        Span<Deadline> deadlines = facts.Instruments.Length <= 16 ? stackalloc Deadline[facts.Instruments.Length] : new Deadline[facts.Instruments.Length];
        var limit = new ReadingLimit(law, reading, facts, clocks);
        if (!limit.TryDeadlines(hold, facts, deadlines, out var shown, out var missing))
        {
            return new HoldReading { Verdict = Verdict.Undetermined, Missing = missing };
        }

        return Weigh(facts, hold, deadlines, shown);
    }

    /// <summary>The same, as if no instrument carried anything.</summary>
    internal HoldReading JudgeWithoutInstruments(in CaseFacts facts, in Hold hold) => Weigh(facts, hold, [], null);

    private HoldReading Weigh(in CaseFacts facts, in Hold hold, ReadOnlySpan<Deadline> deadlines, InstantBounds? shown)
    {
        var allowance = Processing(facts);
        var favourable = Corner.InFavourOfCustodian(hold);
        var adverse = Corner.InFavourOfPerson(hold);
        var minimum = Uncovered(facts, deadlines, favourable, favourable.Eligible);
        var maximum = Uncovered(facts, deadlines, adverse, adverse.Eligible);
        var surely = Uncovered(facts, deadlines, favourable, favourable.Eligible + allowance) > 0;
        var possibly = Uncovered(facts, deadlines, adverse, adverse.Eligible + allowance) > 0;
        return new HoldReading
        {
            Verdict = surely ? Verdict.Exceeds : maximum == 0 ? Verdict.Within : Verdict.MayExceed,
            Reason = surely || maximum == 0 ? null : possibly ? VerdictReason.Precision : VerdictReason.Processing,
            Deadline = shown,
            Uncovered = (minimum, maximum),
            Carried = deadlines.ContainsAnyExcept(Deadline.Nothing),
            MendedByDeadline = surely && shown is { } limit && Uncovered(facts, deadlines, favourable with { Ended = Math.Min(favourable.Ended, limit.LatestUnixSeconds) }, favourable.Eligible + allowance) == 0,
            ProcessingDecided = (minimum > 0 && !surely) || (maximum > 0 && !possibly),
        };
    }

    /// <summary>The deadline of one instant of eligibility; null where the reading or the form gives no time.</summary>
    internal bool TryDeadline(long eligible, DateTimeZone zone, Reading reading, DetainerForm form, out long? deadline)
    {
        deadline = null;
        var face = reading.Deadline == DeadlineRule.FormFace ? law.FaceOf(form) : null;
        if (reading.Deadline == DeadlineRule.None || face is { AsksForHold: false })
        {
            return true;
        }

        if (face is { CountsDays: false })
        {
            deadline = eligible + (face.Provision.Hours!.Value * 3600L);
            return true;
        }

        var counted = clocks.Of(zone, reading.Layers & ~HolidayLayers.InaugurationDay)
            .TryDeadline(eligible + (long)reading.StartsAfter.TotalSeconds, law[reading.ProvisionId].Hours!.Value * 3600L, out var at);
        deadline = counted ? at : null;
        return counted;
    }

    /// <summary>The spans an instrument covers at most, for showing: from the earliest it can begin to the latest it can end; and the part that it surely covers.</summary>
    internal IEnumerable<(int Instrument, InstantBounds Span, Interval? Certain)> Authorities(CaseProjection projection, Hold hold, Reading reading)
    {
        var facts = projection.Facts;
        List<(int, InstantBounds, Interval?)> spans = [];
        var deadlines = new Deadline[facts.Instruments.Length];
        if (new ReadingLimit(law, reading, facts, clocks).TryDeadlines(hold, facts, deadlines, out _, out _))
        {
            for (var i = 0; i < deadlines.Length; i++)
            {
                var from = Math.Max(hold.Eligible.EarliestUnixSeconds, facts.Instruments[i].Receipt.EarliestUnixSeconds);
                var to = Math.Min(deadlines[i].Latest, facts.Instruments[i].Cut.LatestUnixSeconds);
                if (from < to)
                {
                    var surelyFrom = Math.Max(hold.Eligible.EarliestUnixSeconds, facts.Instruments[i].Receipt.LatestUnixSeconds);
                    var surelyTo = Math.Min(deadlines[i].Earliest, facts.Instruments[i].Cut.EarliestUnixSeconds);
                    var certain = surelyFrom < surelyTo ? new Interval(Instant.FromUnixTimeSeconds(surelyFrom), Instant.FromUnixTimeSeconds(surelyTo)) : (Interval?)null;
                    spans.Add((i, new InstantBounds(from, to), certain));
                }
            }
        }

        return spans;
    }

    /// <summary>The seconds of ordinary processing that a case is allowed.</summary>
    internal long Processing(in CaseFacts facts) => (long)(facts.KeptForIce ? readings.ProcessingKeptForIce : readings.ProcessingOtherwise).TotalSeconds;

    /// <summary>Seconds of the hold, from an instant on, that no instrument covers at a corner.</summary>
    internal static long Uncovered(in CaseFacts facts, ReadOnlySpan<Deadline> deadlines, in Corner corner, long from)
    {
        var uncovered = 0L;

        // Every authority begins at the later of eligibility and receipt: walk from one covered end to the next.
        while (from < corner.Ended)
        {
            var reach = from;
            var nextStart = corner.Ended;
            for (var i = 0; i < deadlines.Length; i++)
            {
                ref readonly var instrument = ref facts.Instruments[i];
                var begins = Math.Max(corner.Eligible, corner.Favourable ? instrument.Receipt.EarliestUnixSeconds : instrument.Receipt.LatestUnixSeconds);
                var ends = corner.Favourable
                    ? Math.Min(deadlines[i].Latest, instrument.Cut.LatestUnixSeconds)
                    : Math.Min(deadlines[i].Earliest, instrument.Cut.EarliestUnixSeconds);
                if (begins >= ends || ends <= from)
                {
                    continue;
                }

                if (begins <= from)
                {
                    reach = Math.Max(reach, ends);
                }
                else
                {
                    nextStart = Math.Min(nextStart, begins);
                }
            }

            if (reach > from)
            {
                from = reach;
            }
            else
            {
                uncovered += nextStart - from;
                from = nextStart;
            }
        }

        return uncovered;
    }
}

/// <summary>One of the two corners of what the record allows of a hold.</summary>
internal readonly record struct Corner(long Eligible, long Ended, bool Favourable)
{
    internal static Corner InFavourOfCustodian(in Hold hold) => new(hold.Eligible.LatestUnixSeconds, hold.Ended.EarliestUnixSeconds, Favourable: true);

    internal static Corner InFavourOfPerson(in Hold hold) => new(hold.Eligible.EarliestUnixSeconds, hold.Ended.LatestUnixSeconds, Favourable: false);
}

/// <summary>An instrument's deadline: counted from the earliest eligibility by the strictest rule, and from the latest by the most generous. Where it gives nothing, both are <see cref="CaseFacts.Always"/>.</summary>
internal readonly record struct Deadline(long Earliest, long Latest)
{
    internal static Deadline Nothing => new(CaseFacts.Always, CaseFacts.Always);
}

/// <summary>The clocks of all zones, each made once.</summary>
internal sealed class ClockCache(HolidayCalendar calendar)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string Zone, HolidayLayers Layers), CountedClock> clocks = new();

    internal CountedClock Of(DateTimeZone zone, HolidayLayers layers) =>
        clocks.TryGetValue((zone.Id, layers), out var clock) ? clock : clocks.GetOrAdd((zone.Id, layers), new CountedClock(zone, calendar, layers));
}

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

    internal bool TryDeadlines(in Hold hold, in CaseFacts facts, Span<Deadline> deadlines, out InstantBounds? shown, out MissingFact missing)
    {
        shown = null;
        missing = default;
        deadlines.Fill(Deadline.Nothing);
        if (reading.Deadline == DeadlineRule.None)
        {
            return true;
        }

        if (hold.Eligible.Earliest.InZone(zone).Date < provision.ValidFrom)
        {
            missing = new(FactFields.LawThatDay);
            return false;
        }

        Deadline? counted = TryCounted(hold.Eligible, provision.Hours!.Value, out var found) ? found : null;
        for (var i = 0; i < deadlines.Length; i++)
        {
            ref readonly var instrument = ref facts.Instruments[i];
            if (instrument.AsksForHold && !instrument.NeverReceived)
            {
                if ((reading.Deadline == DeadlineRule.Counted ? counted : ByFace(instrument, hold.Eligible, counted)) is not { } deadline)
                {
                    missing = new(FactFields.CalendarThatDay);
                    return false;
                }

                deadlines[i] = deadline;
            }

            if (reading.Deadline == DeadlineRule.FormFace && deadlines[i] != Deadline.Nothing)
            {
                shown = Widest(shown, deadlines[i], hold.Eligible);
            }
        }

        if (reading.Deadline == DeadlineRule.Counted && counted is { } limit)
        {
            shown = new(limit.Earliest, limit.Latest);
        }

        return true;
    }

    // Several instruments give the union of what each gives alone, so the last deadline counts at each corner.
    private static InstantBounds? Widest(InstantBounds? shown, Deadline deadline, InstantBounds eligible)
    {
        var bounds = new InstantBounds(Math.Max(deadline.Earliest, eligible.EarliestUnixSeconds), deadline.Latest);
        return shown is { } before ? GroundAlgebra.Later(before, bounds) : bounds;
    }

    private bool TryCounted(InstantBounds eligible, int hours, out Deadline deadline)
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
    private Deadline? ByFace(in InstrumentFacts instrument, InstantBounds eligible, Deadline? counted)
    {
        if (law.FaceOf(instrument.Form) is { } known)
        {
            return ByFace(known, instrument, eligible, counted);
        }

        // The form is not recorded: the most generous of those it may be decides what surely exceeds, the strictest what may.
        var day = eligible.Latest.InZone(zone).Date;
        Deadline? widest = null;
        foreach (var face in law.Forms)
        {
            if (face.PossibleWhenUnknownFrom is { } from && from <= day)
            {
                if (ByFace(face, instrument, eligible, counted) is not { } deadline)
                {
                    return null;
                }

                widest = widest is { } before ? new(Math.Min(before.Earliest, deadline.Earliest), Math.Max(before.Latest, deadline.Latest)) : deadline;
            }
        }

        return widest ?? Deadline.Nothing;
    }

    private Deadline? ByFace(FormFace face, in InstrumentFacts instrument, InstantBounds eligible, Deadline? counted)
    {
        if (reading.Instruments == InstrumentRule.HoldRequestingAndInEffect && face.TakesEffectByService && instrument.Served == Told.No)
        {
            return Deadline.Nothing;
        }

        var length = face.Provision.Hours!.Value * 3600L;
        return face.CountsDays ? counted : new Deadline(eligible.EarliestUnixSeconds + length, eligible.LatestUnixSeconds + length);
    }
}
