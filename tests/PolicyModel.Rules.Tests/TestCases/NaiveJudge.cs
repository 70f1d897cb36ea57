using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>What the naive judge finds for one hold under one reading, in minutes: at least where the unknown is the most generous, at most where it is the strictest.</summary>
internal sealed record NaiveFinding(Instant Eligible, Instant Ended, string Reading, int AtLeast, int AtMost, Verdict Verdict, VerdictReason? Reason);

/// <summary>
/// Judges an exact case by looking at every minute of custody: does a ground run, and if none does, does an instrument cover it?
/// It shares no step with the library: bail is a state at a minute, deadlines are told by the naive stopwatch.
/// </summary>
internal static class NaiveJudge
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    internal static IEnumerable<NaiveFinding> Judge(CustodyCase record)
    {
        var zone = record.Custodian.TimeZone.Zone;
        var booked = At(record.BookedAt);
        var handOver = record.Transfers?[0].At;
        var left = At(record.LeftCustodyAt.HasValue ? record.LeftCustodyAt.Value : handOver is { HasValue: true } at ? at.Value : record.AsOf!.Value);
        var keptForIce = handOver is not null || (record.Detainers ?? []).Any(Asks);
        var grounds = GroundsOf(record);
        for (var now = booked; now < left;)
        {
            if (grounds.Exists(g => g.RunsAt(now)))
            {
                now += Minute;
                continue;
            }

            var eligible = now;
            while (now < left && !grounds.Exists(g => g.RunsAt(now)))
            {
                now += Minute;
            }

            foreach (var reading in new[] { "regulation", "form", "lenient", "judicial" })
            {
                yield return Weigh(record, reading, eligible, now, eligible + Duration.FromHours(keptForIce ? 4 : 48), zone);
            }
        }
    }

    private static NaiveFinding Weigh(CustodyCase record, string reading, Instant eligible, Instant ended, Instant processed, DateTimeZone zone)
    {
        var generous = Spans(record, reading, eligible, generous: true, zone);
        var strict = Spans(record, reading, eligible, generous: false, zone);
        var (least, surely) = Uncovered(generous);
        var (most, possibly) = Uncovered(strict);
        var verdict = surely ? Verdict.Exceeds : most == 0 ? Verdict.Within : Verdict.MayExceed;
        return new(eligible, ended, reading, least, most, verdict, verdict == Verdict.MayExceed ? possibly ? VerdictReason.Precision : VerdictReason.Processing : null);

        (int Minutes, bool PastProcessing) Uncovered(List<(Instant From, Instant To)> spans)
        {
            var minutes = 0;
            var past = false;
            for (var now = eligible; now < ended; now += Minute)
            {
                if (!spans.Any(s => s.From <= now && now < s.To))
                {
                    minutes++;
                    past |= now >= processed;
                }
            }

            return (minutes, past);
        }
    }

    private static List<(Instant From, Instant To)> Spans(CustodyCase record, string reading, Instant eligible, bool generous, DateTimeZone zone)
    {
        List<(Instant, Instant)> spans = [];
        foreach (var detainer in (record.Detainers ?? []).Where(d => Asks(d) && d.Received != false && reading != "judicial"))
        {
            if (DeadlineOf(detainer, reading, eligible, generous, zone) is { } deadline)
            {
                var receipt = detainer.ReceivedAt.HasValue ? At(detainer.ReceivedAt.Value) : detainer.IssuedAt.HasValue ? At(detainer.IssuedAt.Value) : Instant.MinValue;
                spans.Add((receipt, Min(deadline, CutOf(detainer, record, generous))));
            }
        }

        return spans;
    }

    private static Instant? DeadlineOf(Detainer detainer, string reading, Instant eligible, bool generous, DateTimeZone zone)
    {
        const HolidayLayers Regulation = HolidayLayers.Statutory | HolidayLayers.Observed;
        switch (reading)
        {
            case "regulation":
                return Counted(eligible);
            case "lenient":
                return NaiveStopwatch.Deadline(
                    eligible + Duration.FromHours(12),
                    48 * 60,
                    zone,
                    d => NaiveStopwatch.IsCounted(d, Regulation) && !LawBook.BuiltIn.Calendar.IsHoliday(d, HolidayLayers.ExecutiveClosures));
            default:
                var form = detainer.Form;
                if (form == DetainerForm.Unknown)
                {
                    form = generous || eligible.InZone(zone).Date < new LocalDate(2015, 7, 1) ? DetainerForm.I247 : DetainerForm.I247A;
                }

                return form == DetainerForm.I247 ? Counted(eligible) : detainer.ServedOnSubject == false ? null : eligible + Duration.FromHours(48);
        }

        Instant Counted(Instant from) => NaiveStopwatch.Deadline(from, 48 * 60, zone, d => NaiveStopwatch.IsCounted(d, Regulation));
    }

    private static Instant CutOf(Detainer detainer, CustodyCase record, bool generous)
    {
        var cut = Instant.MaxValue;
        if (detainer.EndReason.HasValue && detainer.EndReason.Value != DetainerEndReason.BookedIntoDetention)
        {
            cut = detainer.EndedAt.HasValue ? At(detainer.EndedAt.Value) : Unknown();
        }

        foreach (var other in record.Detainers!.Where(o => o.Supersedes == detainer.DetainerId))
        {
            cut = Min(cut, other.IssuedAt.HasValue ? At(other.IssuedAt.Value) : other.ReceivedAt.HasValue ? At(other.ReceivedAt.Value) : Unknown());
        }

        return cut;

        Instant Unknown() => generous ? Instant.MaxValue : Instant.MinValue;
    }

    /// <summary>What a bail does at its steps: lets the person go, or takes that back, or nothing.</summary>
    private static (Instant At, bool? Free)[] Steps(Bail bail)
    {
        return [.. bail.History.Select((step, i) => (At(step.At.Value), step.Event switch
        {
            BailEventKind.Posted => true,
            BailEventKind.Revoked => false,

            // A wrongful refusal lets the person go from the tender that stands before it.
            BailEventKind.Tendered when i + 1 < bail.History.Count && bail.History[i + 1].RefusedBecause is { HasValue: true, Value: <= BailRefusalReason.AfterHours } => true,
            _ => (bool?)null,
        }))];
    }

    private static List<RunningGround> GroundsOf(CustodyCase record) =>
    [
        .. record.Grounds!.Select(g => new RunningGround(
            g.BeganAt.HasValue ? At(g.BeganAt.Value) : Instant.MinValue,
            g.EndedAt.HasValue ? At(g.EndedAt.Value) : Instant.MaxValue,
            [.. (record.Bail ?? []).Where(b => b.Covers.Contains(g.GroundId)).Select(Steps)])),
    ];

    private sealed record RunningGround(Instant Began, Instant Ended, (Instant At, bool? Free)[][] Bail)
    {
        internal bool RunsAt(Instant now)
        {
            var free = Bail.Length > 0;
            foreach (var steps in Bail)
            {
                var letsGo = false;
                foreach (var (at, change) in steps)
                {
                    letsGo = at <= now && change is { } told ? told : letsGo;
                }

                free &= letsGo;
            }

            return Began <= now && now < Ended && !free;
        }
    }

    private static bool Asks(Detainer detainer) =>
        detainer.Form is DetainerForm.I247 or DetainerForm.I247A or DetainerForm.I247D or DetainerForm.I247X or DetainerForm.Unknown
        && !(detainer.Request.HasValue && detainer.Request.Value == DetainerRequest.Notify);

    private static Instant Min(Instant a, Instant b) => a < b ? a : b;

    private static Instant At(ReportedTime time) => time.BoundsIn(DateTimeZone.Utc).Earliest;
}
