using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Notice the person, the court or counsel was owed and did not get.</summary>
internal sealed class PM4007 : Rule
{
    private static readonly FactField Notices = new("/notices", "The record does not say whether a notice was given that the law of the place, or the form, asks for.", "each notice that was given: to whom, of what, when");
    private static readonly FactField HourOfNotice = new("/notices/#/at", "The record does not say, or not precisely enough, when a notice was given.", "the exact time at which the notice was given");

    // Where detainers are to be honoured, notice is of a hold; elsewhere it is of any request.
    private static readonly LawQuestion OfHolds = new(p => p.Notices.Any(n => !IsOnCommitment(n)));
    private static readonly LawQuestion OfRequests = new(p => p.Stance is not (Stance.RequiresCompliance or Stance.RequiresComplianceWithJudicialOrder) && p.Notices.Any(n => !IsOnCommitment(n)));
    private static readonly LawQuestion OnCommitment = new(p => p.Notices.Any(IsOnCommitment));

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.NoticeNotGiven,
        Title = "The person, the court or counsel was owed a notice and did not get it, or got it too late.",
        Severity = Severity.Error,
        SeverityBecause = "The law of the place asks for the notice. Where only a form asks for it, it is a warning.",
        Provisions = ["us-ca-truth", "us-nj-2018-6", "us-ct-2025", "us-tx-2.251", "us-fl-908", "form-i-247a", "form-i-247d", "form-i-247x"],
        Needs = "The instruments and their receipt, and the notices: to whom, of what, whether and when. A notice that the record does not speak of is not taken to be missing.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        for (var i = 0; i < facts.Instruments.Length; i++)
        {
            ref readonly var instrument = ref facts.Instruments[i];
            if (instrument.NeverReceived || judgment.Law.FaceOf(instrument.Form) is { Use: null })
            {
                continue;
            }

            if (judgment.Law.FaceOf(instrument.Form) is { TakesEffectByService: true } face)
            {
                result = Graver(result, OfForm(facts, i, face.Provision));
            }

            result = Graver(result, OfPlace(facts, Receipt(facts, i), instrument.AsksForHold ? OfHolds : OfRequests, onCommitment: false));
        }

        return Graver(result, OfPlace(facts, facts.Booked, OnCommitment, onCommitment: true));
    }

    /// <summary>The copy that a form must be served with to take effect.</summary>
    private static RuleResult OfForm(in CaseFacts facts, int index, Provision form)
    {
        var copy = facts.Instruments[index].Served switch
        {
            Told.Yes => RuleResult.Satisfied,
            Told.No => RuleResult.Found(Outcome.Violated, "/detainers", index),
            _ => Given(facts, NoticeKind.CopyOfDetainer, NoticeRecipient.Subject, facts.Booked, within: null) is { Missing.IsNone: true } told
                ? told
                : RuleResult.Undetermined(new(FactFields.Service, index), "/detainers", index),
        };
        return copy with { Cites = [form.ProvisionId], Severity = Severity.Warning, Part = -1 };
    }

    /// <summary>The notices that the law of the place asks for from an instant on.</summary>
    private static RuleResult OfPlace(in CaseFacts facts, InstantBounds from, LawQuestion owed, bool onCommitment)
    {
        var first = from.Earliest.DateIn(facts.Zone);
        var last = from.Latest.DateIn(facts.Zone);
        var standing = facts.LawOfPlace.On(first, owed);
        var later = first == last ? standing : facts.LawOfPlace.On(last, owed);
        if (standing.IsSilent && later.IsSilent)
        {
            return RuleResult.NotApplicable;
        }

        var result = standing.NotKnown || later.NotKnown ? RuleResult.Undetermined(new(FactFields.LawThatDay), "/notices") : RuleResult.NotApplicable;
        foreach (var provision in standing.Binding.Concat(standing.MayBind).Concat(later.Binding).Concat(later.MayBind).Distinct())
        {
            for (var i = 0; i < provision.Notices.Count; i++)
            {
                if (IsOnCommitment(provision.Notices[i]) != onCommitment)
                {
                    continue;
                }

                var one = Given(facts, provision.Notices[i].Kind, provision.Notices[i].To, from, provision.Notices[i].WithinHours);
                var open = !standing.Binding.Concat(later.Binding).Contains(provision) ? facts.LawOfPlace.MissingFor(provision)
                    : !(provision.HoldsOn(first) && provision.HoldsOn(last)) ? new MissingFact(FactFields.LawThatDay)
                    : default;
                result = Graver(result, (one.Outcome == Outcome.Violated && !open.IsNone ? RuleResult.Undetermined(open, "/notices") : one) with { Cites = [provision.ProvisionId], Part = i });
            }
        }

        return result;
    }

    // What a person is told of rights is told on commitment; every other notice answers a paper that came.
    private static bool IsOnCommitment(NoticeDuty duty) => duty.Kind == NoticeKind.Rights;

    private static InstantBounds Receipt(in CaseFacts facts, int index)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        return !instrument.ReceiptAssumed ? instrument.Receipt
            : new(
                Math.Max(instrument.Receipt.EarliestUnixSeconds, facts.Booked.EarliestUnixSeconds),
                Math.Max(facts.Leaving == EndState.Unknown ? facts.Booked.LatestUnixSeconds : facts.Left.LatestUnixSeconds, Math.Max(instrument.Receipt.EarliestUnixSeconds, facts.Booked.EarliestUnixSeconds)));
    }

    /// <summary>Whether a notice was given in time: one that was outweighs others that were not.</summary>
    private static RuleResult Given(in CaseFacts facts, NoticeKind kind, NoticeRecipient to, InstantBounds from, int? within)
    {
        RuleResult? best = null;
        for (var i = 0; i < facts.Transfers.Notices.Length; i++)
        {
            ref readonly var notice = ref facts.Transfers.Notices[i];
            if (notice.Kind == kind && notice.To == to)
            {
                Take(notice.Given ? InTime(facts, notice.At, from, within, i) : RuleResult.Found(Outcome.Violated, "/notices", i));
            }
        }

        for (var i = 0; kind == NoticeKind.CopyOfDetainer && to == NoticeRecipient.Subject && i < facts.Instruments.Length; i++)
        {
            if (facts.Instruments[i].Served == Told.Yes)
            {
                Take(InTime(facts, facts.Instruments[i].ServedAt, from, within, -1));
            }
        }

        return best ?? RuleResult.Undetermined(new(Notices), "/notices");

        void Take(RuleResult one) => best = best is { } before && !(Graver(one, before).Outcome == before.Outcome && before.Outcome != one.Outcome) ? before : one;
    }

    private static RuleResult InTime(in CaseFacts facts, InstantBounds? at, InstantBounds from, int? within, int index)
    {
        var limit = within is { } hours ? hours * 3600L : (long?)null;
        if (at is not { } given)
        {
            return limit is null ? RuleResult.Satisfied : Open();
        }

        var (least, most) = (from.EarliestUnixSeconds + (limit ?? 0), from.LatestUnixSeconds + (limit ?? 0));
        return (limit is not null && given.EarliestUnixSeconds > most) || (facts.Leaving == EndState.Known && given.EarliestUnixSeconds > facts.Left.LatestUnixSeconds)
            ? RuleResult.Found(Outcome.Violated, index < 0 ? "/detainers" : "/notices", index)
            : limit is not null && given.LatestUnixSeconds > least ? Open()
            : RuleResult.Satisfied;

        RuleResult Open() => index < 0 ? RuleResult.Undetermined(new(Notices), "/notices") : RuleResult.Undetermined(new(HourOfNotice, index), "/notices", index);
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment)
    {
        var provision = judgment.Law[result.Cites![0]];
        return result.Part < 0
            ? $"By the record no copy of the form was given to the person ({provision.Citations[0].Title})."
            : $"By the record a notice was not given, or not in time, that {provision.Citations[0].Title} asks for: {provision.Notices[result.Part].Title}.";
    }

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) => result.Outcome == Outcome.Violated ? "A record of the notice, given in time." : null;
}
