namespace PolicyModel.Rules;

/// <summary>What a provision governs.</summary>
public enum ProvisionSubject
{
    /// <summary>Nothing of those named here.</summary>
    Unstated,

    /// <summary>Custody past release eligibility on a detainer.</summary>
    Hold,

    /// <summary>Handing a person to immigration officers.</summary>
    Transfer,

    /// <summary>How soon a person is released.</summary>
    Release,

    /// <summary>How long an arrest without a warrant carries.</summary>
    Arrest,

    /// <summary>Notices and records.</summary>
    Notice,

    /// <summary>Agreements with federal immigration authorities.</summary>
    Agreement,

    /// <summary>Forms, warrants and who may issue them.</summary>
    Instrument,

    /// <summary>What a custodian may not do.</summary>
    Conduct,

    /// <summary>A figure or a list of this project, no law.</summary>
    Policy,
}

/// <summary>What a provision says about holds on detainers, or about agreements.</summary>
public enum Stance
{
    /// <summary>No hold past release on a civil detainer.</summary>
    ProhibitsHold,

    /// <summary>A hold only on a warrant or order signed by a judge.</summary>
    JudicialWarrantOnly,

    /// <summary>A hold also where a listed charge, conviction or risk stands.</summary>
    QualifyingOffenceOnly,

    /// <summary>A judge's warrant and a listed offence are both needed.</summary>
    JudicialWarrantAndQualifyingOffence,

    /// <summary>The law of the place gives no power to make the civil arrest.</summary>
    NoStateArrestAuthority,

    /// <summary>A hold up to a clock of its own.</summary>
    PermitsTimeLimited,

    /// <summary>A hand-over before the date of release; no longer custody.</summary>
    PermitsEarlyTransfer,

    /// <summary>Detainers are to be honoured.</summary>
    RequiresCompliance,

    /// <summary>Detainers are to be honoured through the order of a judicial official.</summary>
    RequiresComplianceWithJudicialOrder,

    /// <summary>An agreement under 8 U.S.C. 1357(g) is asked for.</summary>
    Requires287g,

    /// <summary>Agreements are barred or limited; nothing is said about detainers.</summary>
    ContractOr287gBanOnly,

    /// <summary>Local limits on cooperation are barred; no hold is ordered.</summary>
    AntiSanctuary,

    /// <summary>A court is to decide.</summary>
    Unsettled,

    /// <summary>No rule on holds.</summary>
    Silent,

    /// <summary>A federal outer limit.</summary>
    FederalRule,
}

/// <summary>What kind of law a provision is.</summary>
public enum LegalRank
{
    /// <summary>Not stated.</summary>
    Unstated,

    /// <summary>A constitution.</summary>
    Constitution,

    /// <summary>A statute.</summary>
    Statute,

    /// <summary>A court's decree in force for the body it names.</summary>
    CourtDecree,

    /// <summary>A court's decision.</summary>
    CourtDecision,

    /// <summary>A regulation.</summary>
    Regulation,

    /// <summary>A directive that binds its addressees.</summary>
    Directive,

    /// <summary>An executive order.</summary>
    ExecutiveOrder,

    /// <summary>A local ordinance.</summary>
    Ordinance,

    /// <summary>A policy of an agency.</summary>
    Policy,

    /// <summary>An opinion of an attorney general.</summary>
    Opinion,

    /// <summary>An agreement.</summary>
    Agreement,

    /// <summary>The face of a form.</summary>
    Form,

    /// <summary>A bill that is no law.</summary>
    Bill,

    /// <summary>A search that found nothing.</summary>
    NoneFound,
}

/// <summary>Where a provision stands today.</summary>
public enum ProvisionStatus
{
    /// <summary>In force, or in force over its dates.</summary>
    InForce,

    /// <summary>No law yet.</summary>
    Pending,

    /// <summary>A search found no provision, which is not the same as none.</summary>
    NoneKnown,
}

/// <summary>How well the dates of a provision are known.</summary>
public enum DateQuality
{
    /// <summary>Read.</summary>
    Exact,

    /// <summary>Near.</summary>
    Approximate,

    /// <summary>The start was not read.</summary>
    Unknown,
}

/// <summary>What the hours of a provision run from.</summary>
public enum ClockStart
{
    /// <summary>Release eligibility.</summary>
    ReleaseEligibility,

    /// <summary>Receipt of the detainer and the warrant.</summary>
    DetainerAndWarrantReceived,

    /// <summary>The end of the state charges.</summary>
    ChargesResolved,

    /// <summary>The arrest.</summary>
    Arrest,

    /// <summary>Arrival at the jail.</summary>
    JailArrival,

    /// <summary>Payment of bail.</summary>
    BailPaid,

    /// <summary>A query to ICE.</summary>
    IceQuery,

    /// <summary>A court's order.</summary>
    CourtOrder,

    /// <summary>Service of the warrant on the person.</summary>
    WarrantService,

    /// <summary>Payment of bail, or release on the person's own word.</summary>
    BondReady,
}

/// <summary>A paper that a provision accepts or asks for.</summary>
public enum AcceptedInstrument
{
    /// <summary>A detainer.</summary>
    Detainer,

    /// <summary>A detainer that is complete on its face.</summary>
    FaciallySufficientDetainer,

    /// <summary>A signed I-200 or I-205.</summary>
    AdministrativeWarrant,

    /// <summary>A warrant or order signed by a judge.</summary>
    JudicialWarrant,

    /// <summary>The order of a state judicial official to hold.</summary>
    JudicialHoldOrder,

    /// <summary>A removal order signed by a federal judge.</summary>
    JudicialRemovalOrder,

    /// <summary>A judge's finding of probable cause.</summary>
    JudicialProbableCause,
}

/// <summary>What a criterion looks at.</summary>
public enum OffenceCriterionSubject
{
    /// <summary>Convictions.</summary>
    Conviction,

    /// <summary>The charges of this custody.</summary>
    Charge,

    /// <summary>Both.</summary>
    ChargeOrConviction,

    /// <summary>A condition that the record tells.</summary>
    Condition,
}

/// <summary>What a provision says about agreements with federal immigration authorities.</summary>
public enum AgreementEffect
{
    /// <summary>They may not be made or kept.</summary>
    Forbids,

    /// <summary>They are asked for.</summary>
    Mandates,

    /// <summary>They may be made on conditions only.</summary>
    Conditions,

    /// <summary>Their end needs the approval of a body of the place.</summary>
    ApprovesEnd,
}

/// <summary>Where an officer may act under a memorandum.</summary>
public enum DelegatedPlace
{
    /// <summary>In the agency's own jail.</summary>
    OwnFacility,

    /// <summary>Within the agency's jurisdiction.</summary>
    OwnJurisdiction,
}

/// <summary>What courts have done.</summary>
public enum LitigationState
{
    /// <summary>Not to be applied.</summary>
    Enjoined,

    /// <summary>A part is not to be applied.</summary>
    PartlyEnjoined,

    /// <summary>A suit is open.</summary>
    Pending,

    /// <summary>Upheld.</summary>
    Upheld,
}
