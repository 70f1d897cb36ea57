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
        GrantBuffer buffer = default;
        var grants = new GrantList(buffer);
        var limit = new ReadingLimit(law, reading, facts, clocks);
        if (!limit.TryGrants(hold, facts, ref grants, out var shown, out var missing))
        {
            return new HoldReading { Verdict = Verdict.Undetermined, Missing = missing };
        }

        var generous = Weigh(facts, hold, grants.Grants, shown);
        if (missing.IsNone)
        {
            return generous;
        }

        // What cannot be told may give the hold or not: the verdict stands where it is the same both ways.
        GrantBuffer sure = default;
        var strict = Weigh(facts, hold, grants.Sure(sure), shown);
        return strict.Verdict == Verdict.Within ? strict
            : generous.Verdict == Verdict.Exceeds || strict.Verdict == generous.Verdict ? generous with { Uncovered = (generous.Uncovered.Minimum, strict.Uncovered.Maximum) }
            : new HoldReading { Verdict = Verdict.Undetermined, Missing = missing };
    }

    /// <summary>The same, as if no instrument carried anything.</summary>
    internal HoldReading JudgeWithoutInstruments(in CaseFacts facts, in Hold hold) => Weigh(facts, hold, [], null);

    private HoldReading Weigh(in CaseFacts facts, in Hold hold, Span<Grant> grants, InstantBounds? shown)
    {
        var allowance = Processing(facts);
        var favourable = Corner.InFavourOfCustodian(hold);
        var adverse = Corner.InFavourOfPerson(hold);
        var minimum = Uncovered(grants, favourable, favourable.Eligible);
        var maximum = Uncovered(grants, adverse, adverse.Eligible);
        var surely = Uncovered(grants, favourable, favourable.Eligible + allowance) > 0;
        var possibly = Uncovered(grants, adverse, adverse.Eligible + allowance) > 0;
        return new HoldReading
        {
            Verdict = surely ? Verdict.Exceeds : maximum == 0 ? Verdict.Within : Verdict.MayExceed,
            Reason = surely || maximum == 0 ? null : possibly ? VerdictReason.Precision : VerdictReason.Processing,
            Deadline = shown,
            Uncovered = (minimum, maximum),
            Carried = grants.Length > 0,
            MendedByDeadline = surely && shown is { } limit && Uncovered(grants, favourable with { Ended = Math.Min(favourable.Ended, limit.LatestUnixSeconds) }, favourable.Eligible + allowance) == 0,
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

    /// <summary>The end of a number of counted hours, statutory and observed holidays left out; false where the calendar does not reach so far.</summary>
    internal bool TryCounted(long from, DateTimeZone zone, int hours, out long deadline) =>
        clocks.Of(zone, HolidayLayers.Statutory | HolidayLayers.Observed).TryDeadline(from, hours * 3600L, out deadline);

    /// <summary>The spans that are surely given, for showing: from the earliest each can begin to the latest it can end; and the part that is surely covered.</summary>
    internal IEnumerable<(int Instrument, InstantBounds Span, Interval? Certain, Provision Provision)> Authorities(CaseProjection projection, Hold hold, Reading reading)
    {
        var facts = projection.Facts;
        List<(int, InstantBounds, Interval?, Provision)> spans = [];
        var grants = new GrantList(new Grant[GrantBuffer.Length]);
        if (new ReadingLimit(law, reading, facts, clocks).TryGrants(hold, facts, ref grants, out _, out _))
        {
            foreach (ref readonly var grant in grants.Grants)
            {
                var from = Math.Max(Math.Max(hold.Eligible.EarliestUnixSeconds, grant.NotBefore ?? CaseFacts.Always), grant.Begins.EarliestUnixSeconds);
                var to = Math.Min(grant.Ends.LatestUnixSeconds, grant.RunsFromReceipt is { } runs ? (grant.ReceiptAssumed ? from : grant.Begins.LatestUnixSeconds) + runs : CaseFacts.Never);
                if (grant.IsSure && from < to)
                {
                    var surelyFrom = Math.Max(Math.Max(hold.Eligible.EarliestUnixSeconds, grant.NotBefore ?? CaseFacts.Always), grant.Begins.LatestUnixSeconds);
                    var surelyTo = Math.Min(grant.Ends.EarliestUnixSeconds, grant.RunsFromReceipt is { } least ? (grant.ReceiptAssumed ? from : grant.Begins.EarliestUnixSeconds) + least : CaseFacts.Never);
                    var certain = surelyFrom < surelyTo ? new Interval(Instant.FromUnixTimeSeconds(surelyFrom), Instant.FromUnixTimeSeconds(surelyTo)) : (Interval?)null;
                    spans.Add((grant.Instrument, new InstantBounds(from, to), certain, grant.Provision!));
                }
            }
        }

        return spans;
    }

    /// <summary>The seconds of ordinary processing that a case is allowed.</summary>
    internal long Processing(in CaseFacts facts) => (long)(facts.KeptForIce ? readings.ProcessingKeptForIce : readings.ProcessingOtherwise).TotalSeconds;

    /// <summary>Seconds of the hold, from an instant on, that no grant covers at a corner.</summary>
    internal static long Uncovered(Span<Grant> grants, in Corner corner, long from) => Uncovered(grants, corner, from, 0);

    /// <summary>
    /// A time that runs from receipt moves both its ends with the receipt, so that neither bound of the receipt need be a corner: it
    /// is tried at every receipt at which an end meets an end of something else.
    /// </summary>
    private static long Uncovered(Span<Grant> grants, in Corner corner, long from, int first)
    {
        var index = first;
        while (index < grants.Length && grants[index].RunsFromReceipt is null)
        {
            index++;
        }

        if (index == grants.Length)
        {
            return UncoveredBy(grants, corner, from);
        }

        var grant = grants[index];
        var best = corner.Favourable ? long.MaxValue : -1;
        foreach (var receipt in Receipts(grants, index, corner, from))
        {
            var ends = receipt + grant.RunsFromReceipt!.Value;
            grants[index] = grant with { RunsFromReceipt = null, Begins = GroundAlgebra.Later(new(receipt, receipt), grant.NotBefore is { } start ? new(start, start) : new(receipt, receipt)), Ends = new(Math.Min(ends, grant.Ends.EarliestUnixSeconds), Math.Min(ends, grant.Ends.LatestUnixSeconds)) };
            var uncovered = Uncovered(grants, corner, from, index + 1);
            best = corner.Favourable ? Math.Min(best, uncovered) : Math.Max(best, uncovered);
        }

        grants[index] = grant;
        return best;
    }

    private static HashSet<long> Receipts(Span<Grant> grants, int index, in Corner corner, long from)
    {
        var grant = grants[index];
        var (earliest, latest) = (grant.Begins.EarliestUnixSeconds, grant.Begins.LatestUnixSeconds);
        if (grant.ReceiptAssumed)
        {
            // Taken in the custodian's favour: as soon as the person could have gone, or as soon after as the instrument existed.
            return [Math.Max(earliest, corner.Eligible)];
        }

        HashSet<long> receipts = [earliest, latest];
        Span<long> ends = [corner.Eligible, from, corner.Ended, corner.Favourable ? grant.Ends.LatestUnixSeconds : grant.Ends.EarliestUnixSeconds];
        foreach (var end in ends)
        {
            Try(receipts, end);
        }

        // Beyond a few such grants the ends of the others are left out: the work must stay bounded.
        for (var i = 0; i < grants.Length && grants.Length <= 4; i++)
        {
            if (i != index)
            {
                Try(receipts, corner.Favourable ? grants[i].Begins.EarliestUnixSeconds : grants[i].Begins.LatestUnixSeconds);
                Try(receipts, corner.Favourable ? grants[i].Ends.LatestUnixSeconds : grants[i].Ends.EarliestUnixSeconds);
            }
        }

        return receipts;

        void Try(HashSet<long> all, long end)
        {
            if (end is not (CaseFacts.Always or CaseFacts.Never))
            {
                all.Add(Math.Clamp(end, earliest, latest));
                all.Add(Math.Clamp(end - grant.RunsFromReceipt!.Value, earliest, latest));
            }
        }
    }

    private static long UncoveredBy(ReadOnlySpan<Grant> grants, in Corner corner, long from)
    {
        var uncovered = 0L;

        // Walk from one covered end to the next.
        while (from < corner.Ended)
        {
            var reach = from;
            var nextStart = corner.Ended;
            foreach (ref readonly var grant in grants)
            {
                var begins = Math.Max(corner.Eligible, corner.Favourable ? grant.Begins.EarliestUnixSeconds : grant.Begins.LatestUnixSeconds);
                var ends = corner.Favourable ? grant.Ends.LatestUnixSeconds : grant.Ends.EarliestUnixSeconds;
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

/// <summary>The clocks of all zones, each made once.</summary>
internal sealed class ClockCache(HolidayCalendar calendar)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string Zone, HolidayLayers Layers), CountedClock> clocks = new();

    internal CountedClock Of(DateTimeZone zone, HolidayLayers layers) =>
        clocks.TryGetValue((zone.Id, layers), out var clock) ? clock : clocks.GetOrAdd((zone.Id, layers), new CountedClock(zone, calendar, layers));
}
