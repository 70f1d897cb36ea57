namespace PolicyModel.Rules;

/// <summary>The code lists of the law's data: what each code is called in JSON.</summary>
public static class LawCodes
{
    /// <summary>The codes of <see cref="ProvisionSubject"/>.</summary>
    public static CodeList<ProvisionSubject> Subjects { get; } = new(
        ("unstated", ProvisionSubject.Unstated),
        ("hold", ProvisionSubject.Hold),
        ("transfer", ProvisionSubject.Transfer),
        ("release", ProvisionSubject.Release),
        ("arrest", ProvisionSubject.Arrest),
        ("notice", ProvisionSubject.Notice),
        ("agreement", ProvisionSubject.Agreement),
        ("instrument", ProvisionSubject.Instrument),
        ("conduct", ProvisionSubject.Conduct),
        ("policy", ProvisionSubject.Policy));

    /// <summary>The codes of <see cref="Stance"/>.</summary>
    public static CodeList<Stance> Stances { get; } = new(
        ("prohibits-hold", Stance.ProhibitsHold),
        ("judicial-warrant-only", Stance.JudicialWarrantOnly),
        ("qualifying-offence-only", Stance.QualifyingOffenceOnly),
        ("judicial-warrant-and-qualifying-offence", Stance.JudicialWarrantAndQualifyingOffence),
        ("no-state-arrest-authority", Stance.NoStateArrestAuthority),
        ("permits-time-limited", Stance.PermitsTimeLimited),
        ("permits-early-transfer", Stance.PermitsEarlyTransfer),
        ("requires-compliance", Stance.RequiresCompliance),
        ("requires-compliance-with-judicial-order", Stance.RequiresComplianceWithJudicialOrder),
        ("requires-287g", Stance.Requires287g),
        ("contract-or-287g-ban-only", Stance.ContractOr287gBanOnly),
        ("anti-sanctuary", Stance.AntiSanctuary),
        ("unsettled", Stance.Unsettled),
        ("silent", Stance.Silent),
        ("federal-rule", Stance.FederalRule));

    /// <summary>The codes of <see cref="LegalRank"/>.</summary>
    public static CodeList<LegalRank> Ranks { get; } = new(
        ("unstated", LegalRank.Unstated),
        ("constitution", LegalRank.Constitution),
        ("statute", LegalRank.Statute),
        ("court-decree", LegalRank.CourtDecree),
        ("court-decision", LegalRank.CourtDecision),
        ("regulation", LegalRank.Regulation),
        ("directive", LegalRank.Directive),
        ("executive-order", LegalRank.ExecutiveOrder),
        ("ordinance", LegalRank.Ordinance),
        ("policy", LegalRank.Policy),
        ("opinion", LegalRank.Opinion),
        ("agreement", LegalRank.Agreement),
        ("form", LegalRank.Form),
        ("bill", LegalRank.Bill),
        ("none-found", LegalRank.NoneFound));

    /// <summary>The codes of <see cref="ProvisionStatus"/>.</summary>
    public static CodeList<ProvisionStatus> Statuses { get; } = new(
        ("in-force", ProvisionStatus.InForce),
        ("pending", ProvisionStatus.Pending),
        ("none-known", ProvisionStatus.NoneKnown));

    /// <summary>The codes of <see cref="DateQuality"/>.</summary>
    public static CodeList<DateQuality> DateQualities { get; } = new(
        ("exact", DateQuality.Exact),
        ("approximate", DateQuality.Approximate),
        ("unknown", DateQuality.Unknown));

    /// <summary>The codes of <see cref="ClockStart"/>.</summary>
    public static CodeList<ClockStart> ClockStarts { get; } = new(
        ("release-eligibility", ClockStart.ReleaseEligibility),
        ("detainer-and-warrant-received", ClockStart.DetainerAndWarrantReceived),
        ("charges-resolved", ClockStart.ChargesResolved),
        ("arrest", ClockStart.Arrest),
        ("jail-arrival", ClockStart.JailArrival),
        ("bail-paid", ClockStart.BailPaid),
        ("ice-query", ClockStart.IceQuery),
        ("court-order", ClockStart.CourtOrder),
        ("warrant-service", ClockStart.WarrantService),
        ("bond-ready", ClockStart.BondReady));

    /// <summary>The codes of <see cref="AcceptedInstrument"/>.</summary>
    public static CodeList<AcceptedInstrument> Instruments { get; } = new(
        ("detainer", AcceptedInstrument.Detainer),
        ("facially-sufficient-detainer", AcceptedInstrument.FaciallySufficientDetainer),
        ("administrative-warrant", AcceptedInstrument.AdministrativeWarrant),
        ("judicial-warrant", AcceptedInstrument.JudicialWarrant),
        ("judicial-hold-order", AcceptedInstrument.JudicialHoldOrder),
        ("judicial-removal-order", AcceptedInstrument.JudicialRemovalOrder),
        ("judicial-probable-cause", AcceptedInstrument.JudicialProbableCause));

    /// <summary>The codes of <see cref="OffenceCriterionSubject"/>.</summary>
    public static CodeList<OffenceCriterionSubject> CriterionSubjects { get; } = new(
        ("conviction", OffenceCriterionSubject.Conviction),
        ("charge", OffenceCriterionSubject.Charge),
        ("charge-or-conviction", OffenceCriterionSubject.ChargeOrConviction),
        ("condition", OffenceCriterionSubject.Condition));

    /// <summary>The codes of <see cref="LitigationState"/>.</summary>
    public static CodeList<LitigationState> LitigationStates { get; } = new(
        ("enjoined", LitigationState.Enjoined),
        ("partly-enjoined", LitigationState.PartlyEnjoined),
        ("pending", LitigationState.Pending),
        ("upheld", LitigationState.Upheld));

    /// <summary>The codes of <see cref="AgreementEffect"/>.</summary>
    public static CodeList<AgreementEffect> AgreementEffects { get; } = new(
        ("forbids", AgreementEffect.Forbids),
        ("mandates", AgreementEffect.Mandates),
        ("conditions", AgreementEffect.Conditions),
        ("approves-end", AgreementEffect.ApprovesEnd));

    /// <summary>The codes of <see cref="DelegatedPlace"/>.</summary>
    public static CodeList<DelegatedPlace> DelegatedPlaces { get; } = new(
        ("own-facility", DelegatedPlace.OwnFacility),
        ("own-jurisdiction", DelegatedPlace.OwnJurisdiction));
}
