using System.Globalization;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Release slower than this place's number of hours or, where its law names none, than the bands of policy.</summary>
internal sealed class PM3003 : Rule
{
    /// <summary>The bands, from the shortest: what is past one and not past the next is as grave as the one.</summary>
    private static readonly (string Provision, Severity Severity)[] Bands =
    [
        ("release-band-4", Severity.Note),
        ("release-band-8", Severity.Note),
        ("release-band-12", Severity.Warning),
        ("release-band-24", Severity.Warning),
    ];

    private static readonly ReleaseClocks Clocks = new();

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ReleaseSlow,
        Title = "Release took longer than the hours that this place's law names or, where it names none, than the bands of policy.",
        Severity = Severity.Error,
        SeverityBecause = "A law that names the hours must be kept. The bands are policy: what is past them is a note or a warning.",
        Provisions = ["us-co-16-4-102", "us-co-16-4-102-monitoring", "us-ny-nyc-9-148", "release-prompt", .. Bands.Select(b => b.Provision)],
        Needs = "The grounds and their ends, the end of custody; where law names hours for some custodians or some releases, the county, the kind of custodian and those conditions. Time for which the person was kept for ICE is a hold and is in no band.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        for (var i = 0; i < judgment.Timeline.Holds.Count; i++)
        {
            result = Graver(result, Of(facts, judgment.Timeline.Holds[i], judgment.Law) with { Part = i });
        }

        return judgment.Timeline.Standing == Standing.Undetermined ? Graver(result, RuleResult.Undetermined(judgment.Timeline.Missing, "/leftCustodyAt")) : result;
    }

    private static RuleResult Of(in CaseFacts facts, in Hold hold, LawBook law)
    {
        // Where bail was refused, or no ground ran, no release was under way.
        if (hold.Trigger is ReleaseTrigger.TenderRefused or ReleaseTrigger.NoGround)
        {
            return RuleResult.NotApplicable;
        }

        var first = hold.Eligible.Earliest.DateIn(facts.Zone);
        var last = hold.Eligible.Latest.DateIn(facts.Zone);
        var byLaw = ByLaw(facts, hold, first);
        if (last != first && ByLaw(facts, hold, last) is var later && (later.Outcome != byLaw.Outcome || later.Missing != byLaw.Missing))
        {
            return Undetermined(ImpreciseTimes.OfEligibility(hold));
        }

        return byLaw.Outcome != Outcome.NotApplicable ? byLaw
            : facts.KeptForIce ? RuleResult.NotApplicable
            : ByBands(facts, hold, law, first);
    }

    private static RuleResult ByLaw(in CaseFacts facts, in Hold hold, LocalDate day)
    {
        var bail = hold.BailWasLast;
        var onOwnWord = hold.Trigger == ReleaseTrigger.OwnRecognizance;
        var standing = facts.LawOfPlace.On(day, Clocks[bail, onOwnWord]);
        if (standing.IsSilent)
        {
            return RuleResult.NotApplicable;
        }

        if (standing.NotKnown)
        {
            return Undetermined(new(FactFields.LawThatDay));
        }

        var binding = OfBinding(facts, hold, standing.Binding, day);
        foreach (var provision in standing.MayBind)
        {
            if (Seconds(hold).Most > Limit(provision) && binding.Outcome != Outcome.Violated)
            {
                binding = Undetermined(facts.LawOfPlace.MissingFor(provision), provision);
            }
            else if (binding.Outcome == Outcome.NotApplicable)
            {
                binding = RuleResult.Satisfied;
            }
        }

        // Hours from payment run only where bail was what let the person go, which two endings at one time may leave open.
        return bail == Told.Nothing && !onOwnWord && binding.Outcome is Outcome.Violated or Outcome.Undetermined ? Undetermined(new(FactFields.GroundEnd, hold.Ground)) : binding;
    }

    /// <summary>A provision with a test stands in the place of one without where the test is met; where that is not known, either may stand.</summary>
    private static RuleResult OfBinding(in CaseFacts facts, in Hold hold, IReadOnlyList<Provision> binding, LocalDate day)
    {
        var place = facts.LawOfPlace;
        var tested = binding.Where(p => p.OffenceTest is not null).Select(p => (Provision: p, Answer: place.IsMet(p.OffenceTest!, day))).ToList();
        var met = tested.Where(t => t.Answer.Met == true).Select(t => t.Provision).ToList();
        var standing = met.Count > 0 ? met : [.. binding.Where(p => p.OffenceTest is null)];
        var open = met.Count > 0 ? [] : tested.Where(t => t.Answer.Met is null).ToList();
        if (standing.Count + open.Count == 0)
        {
            return RuleResult.NotApplicable;
        }

        var possible = standing.Concat(open.Select(o => o.Provision)).ToList();
        var (least, most) = Seconds(hold);
        if (possible.All(p => most <= Limit(p)))
        {
            return RuleResult.Satisfied;
        }

        var shortest = possible.MinBy(Limit)!;
        var longest = possible.MaxBy(Limit)!;
        if (standing.Count == 0 || least <= Limit(longest))
        {
            return open.Count > 0 && least > Limit(shortest) ? Undetermined(open[0].Answer.Missing, shortest) : Undetermined(TimeOf(facts, hold), shortest);
        }

        return longest.CountsDays ? Undetermined(new(FactFields.CalendarThatDay), longest)
            : longest.Unless.Any(c => place.IsMet(c, day).Met == true) ? RuleResult.Satisfied
            : RuleResult.Found(Outcome.Violated, "/leftCustodyAt") with { Cites = [longest.ProvisionId] };
    }

    private static RuleResult ByBands(in CaseFacts facts, in Hold hold, LawBook law, LocalDate day)
    {
        var (least, most) = Seconds(hold);
        var (surely, possibly, known) = (-1, -1, false);
        for (var i = 0; i < Bands.Length; i++)
        {
            var band = law[Bands[i].Provision];
            if (band.HoldsOn(day))
            {
                known = true;
                surely = least > Limit(band) ? i : surely;
                possibly = most > Limit(band) ? i : possibly;
            }
        }

        return !known ? RuleResult.NotApplicable
            : surely != possibly ? RuleResult.Undetermined(TimeOf(facts, hold), "/leftCustodyAt") with { Cites = ["release-prompt"] }
            : surely < 0 ? RuleResult.Satisfied
            : RuleResult.Found(Outcome.Violated, "/leftCustodyAt") with { Cites = [Bands[surely].Provision, "release-prompt"], Severity = Bands[surely].Severity };
    }

    /// <summary>The provisions with hours of release, by what their hours run from.</summary>
    private sealed class ReleaseClocks
    {
        private readonly LawQuestion[] questions = [.. Enum.GetValues<Told>().SelectMany(bail => (LawQuestion[])[Of(bail, onOwnWord: false), Of(bail, onOwnWord: true)])];

        internal LawQuestion this[Told bail, bool onOwnWord] => questions[((int)bail * 2) + (onOwnWord ? 1 : 0)];

        private static LawQuestion Of(Told bail, bool onOwnWord) =>
            new(p => p is { Subject: ProvisionSubject.Release, Hours: not null } && StartsWith(p.ClockStart, bail, onOwnWord));
    }

    // Time in which ICE is asked, or papers are waited for, is no time of release.
    private static bool StartsWith(ClockStart start, Told bail, bool onOwnWord) => start switch
    {
        ClockStart.ReleaseEligibility => true,
        ClockStart.BailPaid => bail != Told.No,
        ClockStart.BondReady => bail != Told.No || onOwnWord,
        _ => false,
    };

    private static (long Least, long Most) Seconds(in Hold hold) =>
        (hold.Ended.EarliestUnixSeconds - hold.Eligible.LatestUnixSeconds, hold.Ended.LatestUnixSeconds - hold.Eligible.EarliestUnixSeconds);

    private static long Limit(Provision provision) => provision.Hours!.Value * 3600L;

    private static MissingFact TimeOf(in CaseFacts facts, in Hold hold) => ImpreciseTimes.Of(facts, hold, carried: false)[0];

    private static RuleResult Undetermined(MissingFact missing, Provision? provision = null) =>
        RuleResult.Undetermined(missing, "/leftCustodyAt") with { Cites = provision is null ? null : [provision.ProvisionId] };

    internal override string Describe(in RuleResult result, CaseJudgment judgment)
    {
        var provision = judgment.Law[result.Cites![0]];
        var least = Seconds(judgment.Timeline.Holds[result.Part]).Least;
        var limit = string.Create(CultureInfo.InvariantCulture, $"{provision.Hours} hours");
        return provision.Subject == ProvisionSubject.Policy
            ? $"After release was due, custody went on for at least {Wire.Words(least)}: longer than {limit}, a figure of policy and of no law."
            : $"After release was due, custody went on for at least {Wire.Words(least)}, which exceeds the {limit} of {provision.Citations[0].Title} by at least {Wire.Words(least - Limit(provision))}.";
    }

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment)
    {
        var provision = judgment.Law[result.Cites![0]];
        var unless = string.Concat(provision.Unless.Select(c => $", or a record that this condition was met: {Codes.LegalConditionKinds.CodeOf(c)}"));
        return string.Create(CultureInfo.InvariantCulture, $"An end of custody within {provision.Hours} hours of when release was due{unless}.");
    }
}
