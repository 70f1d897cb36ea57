using System.Globalization;

namespace PolicyModel.Rules;

/// <summary>A warrantless arrest held past the probable-cause or charging deadline of this place without either on record.</summary>
internal sealed class PM1012 : Rule
{
    private const string Federal = "gerstein-mclaughlin-48";
    private const string AtFinding = "probableCauseFoundAt";
    private const string AtCharge = "chargedAt";

    private static readonly FactField Charge = new(
        "/grounds/#/chargedAt",
        "The record does not say, or not precisely enough, when a charge was filed after an arrest without a warrant.",
        "whether, and when, a charge was filed");

    private static readonly FactField Finding = new(
        "/grounds/#/probableCauseFoundAt",
        "The record does not say, or not precisely enough, when a judge found probable cause after an arrest without a warrant.",
        "whether, and when, a judge found probable cause");

    private static readonly FactField FindingAlone = new("law unsettled", "Whether a finding of probable cause without a charge meets the deadline of the law of this place has not been read.");

    private static readonly FactField Arrest = new("/grounds/#/beganAt", "The time of the arrest is not known precisely enough.", "the exact time of the arrest");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.ArrestUnsupported,
        Title = "A person arrested without a warrant was held past the deadline for probable cause, or past the charging deadline of this place, without either.",
        Severity = Severity.Error,
        SeverityBecause = "The Constitution, and the law of some places, says by when there must be a finding or a charge.",
        Provisions = [Federal],
        Needs = "When the person was arrested, whether and when a charge was filed and probable cause found, the other grounds, the end of custody.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        foreach (ref readonly var stretch in facts.Stretches)
        {
            ref readonly var ground = ref facts.Surroundings.Grounds[stretch.Ground];
            if (ground.Kind == GroundKind.WarrantlessArrest && IsFirst(facts, stretch))
            {
                result = Graver(result, Under(judgment.Law[Federal], facts, stretch, AtFinding));
                result = ground.DeadlineOfPlace is { } own ? Graver(result, Under(own, facts, stretch, AtCharge)) : result;
            }
        }

        return result;
    }

    // Bail that was revoked resumes the ground; the arrest is where it first began.
    private static bool IsFirst(in CaseFacts facts, in GroundStretch stretch)
    {
        foreach (ref readonly var other in facts.Stretches)
        {
            if (other.Ground == stretch.Ground)
            {
                return other == stretch;
            }
        }

        return true;
    }

    private static RuleResult Under(Provision provision, in CaseFacts facts, in GroundStretch arrest, string place)
    {
        ref readonly var ground = ref facts.Surroundings.Grounds[arrest.Ground];
        var began = CustodyTimeline.BeganAt(facts, arrest);
        var (first, last) = (began.Earliest.DateIn(facts.Zone), began.Latest.DateIn(facts.Zone));
        if (last < provision.ValidFrom || first >= provision.ValidTo)
        {
            return RuleResult.NotApplicable;
        }

        var length = provision.Hours!.Value * 3600L;
        if (!CustodyTimeline.MayOutrun(facts, arrest, length))
        {
            return RuleResult.Satisfied;
        }

        var limit = GroundAlgebra.Plus(began, length);
        var (charge, finding) = (ground.Charge.By(limit), ground.Finding.By(limit));
        return charge == Told.Yes || (finding == Told.Yes && place == AtFinding) ? RuleResult.Satisfied
            : finding == Told.Yes ? Open(FindingAlone, arrest.Ground)
            : finding == Told.Nothing ? Open(Finding, arrest.Ground)
            : charge == Told.Nothing ? Open(Charge, arrest.Ground)
            : CustodyTimeline.SurelyOutruns(facts, arrest, length) && provision.HoldsOn(first) && provision.HoldsOn(last)
                ? RuleResult.Found(Outcome.Violated, string.Create(CultureInfo.InvariantCulture, $"/grounds/{arrest.Ground}/{place}"))
            : facts.Leaving == EndState.Unknown ? RuleResult.Undetermined(new(FactFields.EndOfCustody), "/grounds", arrest.Ground)
            : arrest.End == EndState.Unknown ? Open(FactFields.GroundEnd, arrest.Ground)
            : !began.IsExact ? Open(Arrest, arrest.Ground)
            : Open(FactFields.HourOfGroundEnd, arrest.Ground);

        static RuleResult Open(FactField missing, int ground) => RuleResult.Undetermined(new(missing, ground), "/grounds", ground);
    }

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law) =>
        projection.Facts.Surroundings.Grounds.ToArray().Select(g => g.DeadlineOfPlace?.ProvisionId).OfType<string>().Distinct(StringComparer.Ordinal).Concat(Descriptor.Provisions);

    internal override string Describe(in RuleResult result, CaseJudgment judgment)
    {
        var limit = result.Place.EndsWith(AtCharge, StringComparison.Ordinal) ? "the hours that the law of this place gives" : $"{Wire.Words(judgment.Law[Federal].Hours!.Value * 3600L)}, week-ends included";
        return $"After an arrest without a warrant custody exceeds {limit}, and by the record there was neither a charge nor a finding of probable cause by then.";
    }

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A charge or a finding of probable cause by the deadline, or an end of the arrest by then." : null;
}
