namespace PolicyModel.Rules;

/// <summary>A hold that went on after citizenship or a mistaken identity was raised and not checked, or after it was found.</summary>
internal sealed class PM1008 : HoldRule
{
    private const string Place = "/citizenshipEvidence";

    private static readonly FactField Raised = new(
        "/citizenshipEvidence/raisedAt",
        "The record does not say precisely enough when citizenship or a mistaken identity was raised.",
        "when it was first raised that the person is a citizen or not the one who is meant");

    private static readonly FactField Checked = new(
        "/citizenshipEvidence/checkedAt",
        "The record does not say whether, or not precisely enough when, what was raised was checked.",
        "whether, and when, citizenship or identity was checked");

    private static readonly FactField Found = new(
        "/citizenshipEvidence/found",
        "The record does not say what the check of citizenship or identity came to, or that it settled nothing.",
        "what the check of citizenship or identity came to");

    internal override RuleDescriptor Descriptor { get; } = new()
    {
        Id = RuleIds.HeldDespiteCitizenship,
        Title = "A hold went on after citizenship or a mistaken identity was raised and not checked, or after the check had borne it out.",
        Severity = Severity.Error,
        SeverityBecause = "What bears out citizenship or a mistaken identity ends the probable cause that a hold must rest on.",
        Provisions = ["citizenship-or-identity-evidence"],
        Needs = "When it was raised, whether and when it was checked and what the check came to, the grounds and their ends, the end of custody.",
        Since = "2026-11-24",
    };

    private protected override bool Concerns(in CaseFacts facts, CaseJudgment judgment) => facts.Surroundings.Citizenship is not null;

    private protected override RuleResult OfHold(in CaseFacts facts, int index, in Hold hold, CaseJudgment judgment)
    {
        var evidence = facts.Surroundings.Citizenship!.Value;

        // What was checked had been raised by then.
        var raised = evidence.RaisedAt ?? new(CaseFacts.Always, CaseFacts.Never);
        raised = evidence.Check.At is { } at ? GroundAlgebra.Earlier(raised, at) : raised;
        if (raised.EarliestUnixSeconds > hold.Ended.LatestUnixSeconds)
        {
            return RuleResult.NotApplicable;
        }

        var (eligible, ended) = (hold.Eligible, hold.Ended);
        var wentOn = WentOn(
            ended.EarliestUnixSeconds > Math.Max(eligible.LatestUnixSeconds + judgment.Processing, raised.LatestUnixSeconds),
            ended.LatestUnixSeconds > Math.Max(eligible.EarliestUnixSeconds, raised.EarliestUnixSeconds));
        if (wentOn == Told.No)
        {
            return RuleResult.Satisfied;
        }

        switch (evidence.Check.By(ended))
        {
            case Told.Nothing:
                return Open(new(evidence.RaisedAt is null ? Raised : Checked));
            case Told.No:
                return wentOn == Told.Yes ? Violated : OpenInTime(facts, hold, raised, new(Raised));
            default:
                break;
        }

        // Whoever learns what the check came to processes the release from then on.
        var check = evidence.Check.At!.Value;
        var after = WentOn(
            ended.EarliestUnixSeconds > Math.Max(eligible.LatestUnixSeconds, check.LatestUnixSeconds) + judgment.Processing,
            ended.LatestUnixSeconds > Math.Max(eligible.EarliestUnixSeconds, check.EarliestUnixSeconds));
        return evidence.Found switch
        {
            CitizenshipFinding.NotSupported => RuleResult.Satisfied,
            _ when after == Told.No => RuleResult.Satisfied,
            CitizenshipFinding.Supported => after == Told.Yes ? Violated : OpenInTime(facts, hold, check, new(Checked)),
            _ => Open(new(Found)),
        };
    }

    private static Told WentOn(bool surely, bool possibly) => surely ? Told.Yes : possibly ? Told.Nothing : Told.No;

    private static RuleResult Violated => RuleResult.Found(Outcome.Violated, Place);

    private static RuleResult Open(MissingFact missing) => RuleResult.Undetermined(missing, Place);

    private static RuleResult OpenInTime(in CaseFacts facts, in Hold hold, InstantBounds time, MissingFact imprecise) =>
        !time.IsExact ? Open(imprecise)
        : !hold.Eligible.IsExact || !hold.Ended.IsExact ? Imprecise(facts, hold, imprecise)
        : RuleResult.Found(Outcome.Undetermined, Place) with { MayBeProcessing = true };

    internal override string Describe(in RuleResult result, CaseJudgment judgment) =>
        "Custody after release eligibility went on although citizenship or a mistaken identity had been raised and was not checked while the hold lasted, or although the check had borne it out.";

    internal override string? WouldChange(in RuleResult result, CaseJudgment judgment) =>
        result.Outcome == Outcome.Violated ? "A check while the hold lasted that did not bear it out, or an end of custody, ordinary processing allowed, once it was raised or borne out." : null;
}
