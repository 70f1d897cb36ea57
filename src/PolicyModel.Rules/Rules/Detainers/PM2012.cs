namespace PolicyModel.Rules;

/// <summary>A covered office's detainer that a court settlement or order bars.</summary>
internal sealed class PM2012 : DetainerRule
{
    private static readonly FactField Office = new(
        "/detainers/#/issuer/office",
        "The record does not say which office issued the detainer, or names one that the law book does not know.",
        "the office that issued the detainer");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.BarredByCourt,
        Title = "The detainer came from an office that a court settlement or decision keeps from issuing one of its kind.",
        Severity = Severity.Error,
        SeverityBecause = "A settlement or a court's decision binds the office.",
        Provisions = ["gonzalez-settlement", "moreno-v-napolitano"],
        Needs = "The office and the agency that issued the detainer, the day of issue, the bases it states, and whether a signed warrant came with it.",
        Since = "2026-11-24",
        CountsForValidity = true,
    };

    private protected override RuleResult Of(in CaseFacts facts, int index, CaseJudgment judgment)
    {
        var result = RuleResult.NotApplicable;
        foreach (var limit in judgment.Law.CourtLimits.Limits)
        {
            result = Graver(result, Under(limit, facts, index, judgment.Law));
        }

        return result;
    }

    private static RuleResult Under(CourtLimit limit, in CaseFacts facts, int index, LawBook law)
    {
        ref readonly var instrument = ref facts.Instruments[index];
        ref readonly var paper = ref facts.Papers[index];
        var (first, last) = IssuedWithin(facts, index, law);
        if (!instrument.AsksForHold
            || instrument.IssuedByIce == Told.No
            || (paper.Office is { } office && !limit.Offices.Contains(office))
            || last < limit.Provision.ValidFrom
            || first >= limit.Provision.ValidTo)
        {
            return RuleResult.NotApplicable;
        }

        var barred = limit.Bars == BarredDetainer.WithoutWarrant ? WithoutWarrant(instrument, paper) : WithoutOrderOrReview(paper, facts.JudgeFoundProbableCause);
        return barred == Told.No ? RuleResult.Satisfied
            : paper.Office is null ? Undetermined(Office, index)
            : barred == Told.Nothing ? Undetermined(limit.Bars == BarredDetainer.WithoutWarrant ? FactFields.Warrant : FactFields.BasisStated, index)
            : limit.Provision.HoldsOn(first) && limit.Provision.HoldsOn(last) ? Violated(index)
            : Undetermined(FactFields.DateOfIssue, index);
    }

    private static Told WithoutWarrant(in InstrumentFacts instrument, in PaperFacts paper) =>
        paper.Warrant is { Form: WarrantForm.Judicial } || instrument.SignedWarrant == Told.Yes ? Told.No
        : instrument.SignedWarrant == Told.No ? Told.Yes
        : Told.Nothing;

    private static Told WithoutOrderOrReview(in PaperFacts paper, bool judgeFoundProbableCause) =>
        judgeFoundProbableCause || paper.Warrant is { FinalOrder: Told.Yes } || paper.Basis == StatedBasis.OrderOrProceedings ? Told.No
        : paper.Basis == StatedBasis.NotRecorded ? Told.Nothing
        : Told.Yes;

    internal override IEnumerable<string> Cites(CaseProjection projection, LawBook law)
    {
        List<string> ids = [];
        foreach (ref readonly var paper in projection.Facts.Papers)
        {
            var office = paper.Office;
            ids.AddRange(law.CourtLimits.Limits.Where(l => office is not null && l.Offices.Contains(office)).Select(l => l.Provision.ProvisionId));
        }

        return ids.Count > 0 ? ids.Distinct(StringComparer.Ordinal) : Descriptor.Provisions;
    }

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "By the record the detainer came from an office that is covered, on a day that is covered, and is of the kind that the office is kept from issuing: one without a final order, pending proceedings or a neutral review, or one without a warrant.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A basis in a final order or pending proceedings, a neutral review of probable cause or, where the limit is on detainers without a warrant, a signed warrant." : null;
}
