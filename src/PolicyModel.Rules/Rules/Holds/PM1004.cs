using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>A hold that a second, re-served or corrected detainer, a re-booking or a move was taken to restart.</summary>
internal sealed class PM1004 : HoldRule
{
    private const string Reading = "regulation";
    private const string Received = "receivedAt";
    private const string Served = "servedOnSubjectAt";

    private static readonly FactField Receipt = new("/detainers/#/receivedAt", "The record does not say precisely enough when a later detainer was received.", "when the later detainer was received");
    private static readonly FactField Service = new("/detainers/#/servedOnSubjectAt", "The record does not say precisely enough when a later detainer was served.", "when the later detainer was served on the person");
    private static readonly FactField Rebooking = new("/transfers/#/at", "The record does not say precisely enough when the jail booked the person anew.", "when the jail booked the person anew");
    private static readonly FactField Move = new("/facilityMoves/#/at", "The record does not say precisely enough when the person was moved.", "when the person was moved to the other facility");
    private static readonly FactField Copy = new("/notices/#/at", "The record does not say precisely enough when a copy of the detainer was served.", "when the copy of the detainer was served on the person");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ClockRestarted,
        Title = "A hold went past the time counted from release eligibility, and would lie inside it if a later paper, a booking anew or a move had started it again.",
        Severity = Severity.Warning,
        SeverityBecause = "The regulation speaks of one period; no court is known to have ruled on a restart.",
        Provisions = ["one-period-of-hold", "8-cfr-287.7-d"],
        Needs = "What PM1002 needs, and when later detainers were received or served, copies served again, the person booked anew or moved.",
        Since = "2026-11-24",
    };

    private protected override bool Concerns(in CaseFacts facts, CaseJudgment judgment) =>
        judgment.Has(Reading) && (facts.Surroundings.ClockEvents.Length > 0 || (facts.Instruments.Length > 0 && LaterInstruments(facts).Count > 0));

    private protected override RuleResult OfHold(in CaseFacts facts, int index, in Hold hold, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        foreach (var (instrument, surely) in LaterInstruments(facts))
        {
            var came = Came(facts.Instruments[instrument]);
            result = Graver(result, Of(facts, hold, came, surely, new(Receipt, instrument), Field(instrument, Received), judgment));
            if (facts.Instruments[instrument].ServedAt is { } served)
            {
                result = Graver(result, Of(facts, hold, served, surely, new(Service, instrument), Field(instrument, Served), judgment));
            }
        }

        foreach (var one in facts.Surroundings.ClockEvents)
        {
            var (field, list, begun) = one.Kind switch
            {
                ClockEventKind.Rebooking => (Rebooking, "/transfers", Told.Yes),
                ClockEventKind.Move => (Move, "/facilityMoves", Told.Yes),
                _ => (Copy, "/notices", IsServedAgain(facts, one)),
            };
            if (begun != Told.No)
            {
                result = Graver(result, Of(facts, hold, one.At, begun == Told.Yes, new(field, one.Index), (list, one.Index), judgment));
            }
        }

        return result;
    }

    /// <summary>The outcome for one thing that a clock may be taken to begin anew with.</summary>
    private static RuleResult Of(in CaseFacts facts, in Hold hold, InstantBounds? time, bool surely, MissingFact imprecise, (string Place, int Index) place, CaseJudgment judgment)
    {
        var at = time ?? new(CaseFacts.Always, CaseFacts.Never);
        if (at.LatestUnixSeconds <= hold.Eligible.EarliestUnixSeconds || at.EarliestUnixSeconds > hold.Ended.LatestUnixSeconds)
        {
            return RuleResult.NotApplicable;
        }

        // What began before the person could go, or after the hold, starts no clock of it.
        at = new(Math.Max(at.EarliestUnixSeconds, hold.Eligible.EarliestUnixSeconds), Math.Min(at.LatestUnixSeconds, hold.Ended.LatestUnixSeconds));
        if (!judgment.TryDeadline(Reading, hold.Eligible.EarliestUnixSeconds, out var strictest)
            || !judgment.TryDeadline(Reading, hold.Eligible.LatestUnixSeconds, out var deadline)
            || !judgment.TryDeadline(Reading, at.EarliestUnixSeconds, out var restarted)
            || !judgment.TryDeadline(Reading, at.LatestUnixSeconds, out var widest))
        {
            return RuleResult.Undetermined(new(FactFields.CalendarThatDay));
        }

        var (ended, latest) = (hold.Ended.EarliestUnixSeconds, hold.Ended.LatestUnixSeconds);
        return latest <= strictest || ended > widest ? RuleResult.Satisfied
            : surely && time is { } known && known.LatestUnixSeconds <= ended && ended > deadline && latest <= restarted ? RuleResult.Found(Outcome.Violated, place.Place, place.Index)
            : time is null || hold is { Eligible.IsExact: true, Ended.IsExact: true } ? RuleResult.Undetermined(imprecise, place.Place, place.Index)
            : Imprecise(facts, hold, imprecise);
    }

    /// <summary>The instruments that came after another one, or took its place, and whether that is sure. The same paper told twice is one.</summary>
    private static List<(int Instrument, bool Surely)> LaterInstruments(in CaseFacts facts)
    {
        List<(int, bool)> later = [];
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            ref readonly var instrument = ref facts.Instruments[i];
            if (!instrument.AsksForHold || instrument.NeverReceived)
            {
                continue;
            }

            var came = Came(instrument);
            var isLater = facts.Surroundings.Courses[i].Replaces ? Told.Yes : Told.No;
            foreach (ref readonly var other in facts.Instruments)
            {
                if (isLater != Told.Yes && other.AsksForHold && !other.NeverReceived && !IsSame(other, instrument))
                {
                    isLater = GroundAlgebra.IsAfter(came, Came(other)) switch
                    {
                        Told.Yes => Told.Yes,
                        Told.Nothing => Told.Nothing,
                        _ => isLater,
                    };
                }
            }

            if (isLater != Told.No)
            {
                later.Add((i, isLater == Told.Yes));
            }
        }

        return later;
    }

    private static bool IsSame(in InstrumentFacts one, in InstrumentFacts other) =>
        one.Form == other.Form && Came(one) == Came(other) && one.Issued == other.Issued && one.ServedAt == other.ServedAt;

    /// <summary>When an instrument came: at its receipt; where that is not recorded, at some time after it was issued.</summary>
    private static InstantBounds Came(in InstrumentFacts instrument) => instrument.ReceiptAssumed ? new(instrument.Receipt.EarliestUnixSeconds, CaseFacts.Never) : instrument.Receipt;

    /// <summary>Whether a copy had been served on the person before this one was.</summary>
    private static Told IsServedAgain(in CaseFacts facts, in ClockEvent copy)
    {
        var again = Told.No;
        foreach (ref readonly var instrument in facts.Instruments)
        {
            if (instrument.Served == Told.Yes)
            {
                again = After(again, copy.At, instrument.ServedAt);
            }
        }

        foreach (var other in facts.Surroundings.ClockEvents)
        {
            if (other.Kind == ClockEventKind.CopyServed && other.Index != copy.Index)
            {
                again = After(again, copy.At, other.At);
            }
        }

        return again;

        // Two exact times that are one are one service told twice.
        static Told After(Told before, InstantBounds? copy, InstantBounds? served) =>
            before == Told.Yes || (copy is { IsExact: true } && copy == served) ? before
            : copy is not { } one || served is not { } other ? Told.Nothing
            : GroundAlgebra.IsAfter(one, other) switch
            {
                Told.Yes => Told.Yes,
                Told.Nothing => Told.Nothing,
                _ => before,
            };
    }

    private static (string Place, int Index) Field(int instrument, string field) => (string.Create(CultureInfo.InvariantCulture, $"/detainers/{instrument}/{field}"), -1);

    internal override string Describe(in RuleResult result, CaseJudgment judgment)
    {
        var begun = result.Place switch
        {
            "/transfers" => "the jail's booking anew",
            "/facilityMoves" => "a move to another facility",
            "/notices" => "a copy that was served again",
            _ when result.Place.EndsWith(Received, StringComparison.Ordinal) => "the receipt of a later detainer",
            _ => "the service of a later detainer",
        };
        return $"Custody exceeds the time of 8 CFR 287.7(d) counted from release eligibility, and would lie inside that time counted from {begun}; the regulation gives one period, which release eligibility starts.";
    }

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated && judgment.WorstUnder(Reading) is { Deadline: { } deadline }
            ? $"An end of custody at or before {judgment.Between(new(deadline.LatestUnixSeconds, deadline.LatestUnixSeconds))}."
            : null;
}
