namespace PolicyModel.Rules;

/// <summary>A 287(g) warrant-service hold past 48 hours of service, with no contract to hold persons for ICE.</summary>
internal sealed class PM1009 : HoldRule
{
    private const string Clock = "287g-48-hours";

    private static readonly FactField Service = new(
        "/detainers/#/warrant/servedAt",
        "The record does not say, or not precisely enough, when the local officer served the warrant.",
        "when the local officer served the warrant on the person");

    private static readonly FactField Agreements = new(
        "/agreementIds",
        "The record does not say on which agreements the custody rested, so that a contract to hold persons for ICE may be among them.",
        "each agreement with a federal agency that the custody rested on");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.PastWarrantService,
        Title = "A local officer under 8 U.S.C. 1357(g) served the warrant, and the hold went past 48 hours of it with no contract to hold persons for ICE.",
        Severity = Severity.Error,
        SeverityBecause = "By the terms of the programme ICE must take the person over in that time, or the person goes free.",
        Provisions = [Clock, "287g-warrant-service"],
        Needs = "Who served the warrant and when, the agreements, the grounds and their ends, the end of custody.",
        Since = "2026-11-24",
    };

    private protected override bool Concerns(in CaseFacts facts, CaseJudgment judgment) =>
        !facts.Surroundings.Contracts.HasDetention
        && (facts.Surroundings.Contracts.HandOverByDelegation || facts.Surroundings.ServedLocally);

    private protected override RuleResult OfHold(in CaseFacts facts, int index, in Hold hold, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        var courses = facts.Surroundings.Courses;
        for (var i = 0; i < courses.Length; i++)
        {
            if (courses[i].LocalService is { } service)
            {
                result = Graver(result, Since(facts, hold, service.At, new(Service, i), judgment));
            }
        }

        // The hand-over says that such an officer acted; what was served, and when, it does not say.
        return result.Outcome == Outcome.NotApplicable && facts.Surroundings.Contracts.HandOverByDelegation && hold.EndedBy == HoldEnd.HandedToIce
            ? Since(facts, hold, null, new(Service, 0), judgment)
            : result;
    }

    private static RuleResult Since(in CaseFacts facts, in Hold hold, InstantBounds? served, MissingFact service, CaseJudgment judgment)
    {
        // Service while other custody runs starts nothing: then the hours run from release eligibility.
        var start = served is { } at ? GroundAlgebra.Later(at, hold.Eligible) : new(hold.Eligible.EarliestUnixSeconds, Math.Max(hold.Eligible.LatestUnixSeconds, hold.Ended.LatestUnixSeconds));
        return GroundAlgebra.IsAfter(hold.Ended, GroundAlgebra.Plus(start, judgment.Law[Clock].Hours!.Value * 3600L)) switch
        {
            Told.No => RuleResult.Satisfied,
            Told.Nothing when served is null => RuleResult.Undetermined(service),
            Told.Nothing => Imprecise(facts, hold, service),
            _ when !facts.Surroundings.Contracts.Recorded => RuleResult.Undetermined(new(Agreements)),
            _ => RuleResult.Found(Outcome.Violated, "/detainers", service.Index),
        };
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        $"A local officer served the warrant, and custody exceeds {Wire.Words(judgment.Law[Clock].Hours!.Value * 3600L)} from then or, where that was earlier, from release eligibility; no contract to hold persons for ICE is among the agreements on record.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? $"A hand-over to ICE or a release within {Wire.Words(judgment.Law[Clock].Hours!.Value * 3600L)}, or a contract to hold persons for ICE among the agreements." : null;
}
