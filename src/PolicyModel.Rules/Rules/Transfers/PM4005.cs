using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A transfer barred by, or not meeting the offence test of, this place's law.</summary>
internal sealed class PM4005 : Rule
{
    private static readonly FactField Authority = new("/transfers/#/authority", "The record does not say what the transfer rested on.", "what the transfer to ICE rested on");

    private static readonly LawQuestion Restricts = new(p =>
        p is { Subject: ProvisionSubject.Transfer, Stance: Stance.ProhibitsHold or Stance.JudicialWarrantOnly or Stance.QualifyingOffenceOnly or Stance.JudicialWarrantAndQualifyingOffence });

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.TransferBarredByPlace,
        Title = "The person was handed to ICE where this place's law barred it, or its condition was not met.",
        Severity = Severity.Error,
        SeverityBecause = "The law of the place says when a person may be handed over.",
        Provisions = ["us-ca-7284.6-transfer", "us-md-cta-transfer"],
        Needs = "The hand-over and its day, what it rested on, and what the law of the place makes it depend on: convictions, charges, conditions, papers. Where no law on hand-overs is known for the place on that day, the rule does not apply.",
        Since = "2026-11-24",
    };

    internal override RuleResult Evaluate(in CaseFacts facts, CaseJudgment judgment)
    {
        if (!facts.HandedToIce)
        {
            return RuleResult.NotApplicable;
        }

        if (facts.Leaving == EndState.Unknown)
        {
            // When the hand-over was is not known: any law of the place on hand-overs may have stood then.
            return facts.LawOfPlace.EverAny(Restricts)
                ? RuleResult.Undetermined(new(FactFields.HourOfHandOver, facts.HandOverIndex), "/transfers", facts.HandOverIndex)
                : RuleResult.NotApplicable;
        }

        var first = On(facts, facts.Left.Earliest.DateIn(facts.Zone));
        var day = facts.Left.Latest.DateIn(facts.Zone);
        return facts.Left.Earliest.DateIn(facts.Zone) == day || On(facts, day).Outcome == first.Outcome
            ? first
            : RuleResult.Undetermined(new(FactFields.HourOfHandOver, facts.HandOverIndex), "/transfers", facts.HandOverIndex);
    }

    private static RuleResult On(in CaseFacts facts, LocalDate day)
    {
        var standing = facts.LawOfPlace.On(day, Restricts);
        var result = standing.NotKnown ? RuleResult.Undetermined(new(FactFields.LawThatDay), "/transfers", facts.HandOverIndex) : RuleResult.NotApplicable;
        foreach (var provision in standing.Binding)
        {
            var (allowed, missing) = Allows(facts, provision, day);
            result = Graver(result, Result(facts, provision, allowed, missing));
        }

        foreach (var provision in standing.MayBind)
        {
            var allowed = Allows(facts, provision, day).Met;
            result = Graver(result, Result(facts, provision, allowed == true ? true : null, facts.LawOfPlace.MissingFor(provision)));
        }

        return result;
    }

    private static RuleResult Result(in CaseFacts facts, Provision provision, bool? allowed, MissingFact missing) => allowed switch
    {
        true => RuleResult.Satisfied,
        false => RuleResult.Found(Outcome.Violated, "/transfers", facts.HandOverIndex),
        null => RuleResult.Undetermined(missing, "/transfers", facts.HandOverIndex),
    } with { Cites = [provision.ProvisionId] };

    /// <summary>All the papers that are needed, and, where some are accepted or a test is set, one of them; both where the stance asks for both.</summary>
    private static (bool? Met, MissingFact Missing) Allows(in CaseFacts facts, Provision provision, LocalDate day)
    {
        List<(bool? Met, MissingFact Missing)> needed = [];
        foreach (var paper in provision.Needs)
        {
            needed.Add(Has(facts, paper, day));
        }

        List<(bool? Met, MissingFact Missing)> enough = [];
        foreach (var paper in provision.Accepts)
        {
            enough.Add(Has(facts, paper, day));
        }

        if (provision.OffenceTest is { } test)
        {
            (provision.Stance == Stance.JudicialWarrantAndQualifyingOffence ? needed : enough).Add(facts.LawOfPlace.IsMet(test, day));
        }

        return enough.Count > 0 || needed.Count == 0 ? OffenceTests.All([.. needed, OffenceTests.Any(enough)]) : OffenceTests.All(needed);
    }

    /// <summary>A paper, with a detainer or as what the hand-over itself rested on.</summary>
    private static (bool? Met, MissingFact Missing) Has(in CaseFacts facts, AcceptedInstrument paper, LocalDate day)
    {
        var withDetainer = facts.LawOfPlace.Has(paper, day);
        if (paper != AcceptedInstrument.JudicialWarrant)
        {
            return withDetainer;
        }

        foreach (ref readonly var transfer in facts.Transfers.ToIce)
        {
            if (transfer.Index == facts.HandOverIndex)
            {
                // A hand-over that the record rests on something else did not rest on a warrant.
                return transfer.Authority is not { } authority ? OffenceTests.Any([withDetainer, (null, new(Authority, transfer.Index))])
                    : authority == TransferAuthority.JudicialWarrant ? (true, default)
                    : withDetainer.Met == true ? withDetainer
                    : (false, default);
            }
        }

        return withDetainer;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        $"The person was handed to ICE, and by the record nothing that {judgment.Law[result.Cites![0]].Citations[0].Title} lets a hand-over rest on was there.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A record of a paper, an offence or a condition that the law of the place names." : null;
}
