namespace PolicyModel.Rules;

/// <summary>The code lists of an assessment: what each code is called in JSON.</summary>
public static class AssessmentCodes
{
    /// <summary>Verdicts.</summary>
    public static CodeList<Verdict> Verdicts { get; } = new(
        ("exceeds", Verdict.Exceeds),
        ("may-exceed", Verdict.MayExceed),
        ("undetermined", Verdict.Undetermined),
        ("within", Verdict.Within),
        ("not-applicable", Verdict.NotApplicable));

    /// <summary>Reasons of a verdict.</summary>
    public static CodeList<VerdictReason> VerdictReasons { get; } = new(
        ("precision", VerdictReason.Precision),
        ("processing", VerdictReason.Processing));

    /// <summary>What spans of authority rest on.</summary>
    public static CodeList<AuthorityBasis> AuthorityBases { get; } = new(
        ("detainer", AuthorityBasis.Detainer),
        ("claimed-agreement", AuthorityBasis.ClaimedAgreement));

    /// <summary>Brackets.</summary>
    public static CodeList<Bracket> Brackets { get; } = new(
        ("all", Bracket.All),
        ("some", Bracket.Some),
        ("none", Bracket.None),
        ("undetermined", Bracket.Undetermined),
        ("not-applicable", Bracket.NotApplicable));

    /// <summary>Outcomes of rules.</summary>
    public static CodeList<Outcome> Outcomes { get; } = new(
        ("satisfied", Outcome.Satisfied),
        ("violated", Outcome.Violated),
        ("observed", Outcome.Observed),
        ("undetermined", Outcome.Undetermined),
        ("not-applicable", Outcome.NotApplicable),
        ("suppressed", Outcome.Suppressed));

    /// <summary>Severities.</summary>
    public static CodeList<Severity> Severities { get; } = new(
        ("note", Severity.Note),
        ("warning", Severity.Warning),
        ("error", Severity.Error));

    /// <summary>Validity of a hold's basis.</summary>
    public static CodeList<Validity> Validities { get; } = new(
        ("satisfied", Validity.Satisfied),
        ("not-satisfied", Validity.NotSatisfied),
        ("undetermined", Validity.Undetermined),
        ("no-instrument", Validity.NoInstrument));

    /// <summary>Release triggers.</summary>
    public static CodeList<ReleaseTrigger> ReleaseTriggers { get; } = new(
        ("bail-posted", ReleaseTrigger.BailPosted),
        ("own-recognizance", ReleaseTrigger.OwnRecognizance),
        ("release-order", ReleaseTrigger.ReleaseOrder),
        ("dismissed", ReleaseTrigger.Dismissed),
        ("no-charges-filed", ReleaseTrigger.NoChargesFiled),
        ("acquitted", ReleaseTrigger.Acquitted),
        ("sentence-served", ReleaseTrigger.SentenceServed),
        ("time-served", ReleaseTrigger.TimeServed),
        ("warrant-withdrawn", ReleaseTrigger.WarrantWithdrawn),
        ("tender-refused", ReleaseTrigger.TenderRefused),
        ("no-ground", ReleaseTrigger.NoGround));

    /// <summary>Ends of holds.</summary>
    public static CodeList<HoldEnd> HoldEnds { get; } = new(
        ("handed-to-ice", HoldEnd.HandedToIce),
        ("left-custody", HoldEnd.LeftCustody),
        ("new-ground", HoldEnd.NewGround),
        ("still-held", HoldEnd.StillHeld));

    /// <summary>What became of entries of a list of agreements.</summary>
    public static CodeList<AgreementChangeKind> AgreementChangeKinds { get; } = new(
        ("appeared", AgreementChangeKind.Appeared),
        ("removed-from-list", AgreementChangeKind.Removed),
        ("model-switched", AgreementChangeKind.ModelSwitched),
        ("signed-again", AgreementChangeKind.SignedAgain),
        ("redated", AgreementChangeKind.Redated),
        ("other-day", AgreementChangeKind.OtherDay),
        ("no-longer-pending", AgreementChangeKind.NoLongerPending),
        ("respelled", AgreementChangeKind.Respelled),
        ("amended", AgreementChangeKind.Amended));
}
