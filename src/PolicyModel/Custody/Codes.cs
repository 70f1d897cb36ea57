namespace PolicyModel;

/// <summary>The code lists of a custody case: what each code is called in JSON.</summary>
public static partial class Codes
{
    /// <summary>Kinds of ground.</summary>
    public static CodeList<GroundKind> GroundKinds { get; } = new(
        ("criminal-charge", GroundKind.CriminalCharge),
        ("warrantless-arrest", GroundKind.WarrantlessArrest),
        ("sentence", GroundKind.Sentence),
        ("judicial-warrant", GroundKind.JudicialWarrant),
        ("other-agency-warrant", GroundKind.OtherAgencyWarrant),
        ("probation-or-parole-hold", GroundKind.ProbationOrParoleHold),
        ("court-order", GroundKind.CourtOrder),
        ("civil-contempt", GroundKind.CivilContempt),
        ("federal-custody", GroundKind.FederalCustody),
        ("other", GroundKind.Other));

    /// <summary>Reasons for which a ground ends.</summary>
    public static CodeList<GroundEndReason> GroundEndReasons { get; } = new(
        ("bail-posted", GroundEndReason.BailPosted),
        ("own-recognizance", GroundEndReason.OwnRecognizance),
        ("release-order", GroundEndReason.ReleaseOrder),
        ("dismissed", GroundEndReason.Dismissed),
        ("no-charges-filed", GroundEndReason.NoChargesFiled),
        ("acquitted", GroundEndReason.Acquitted),
        ("sentence-served", GroundEndReason.SentenceServed),
        ("time-served", GroundEndReason.TimeServed),
        ("warrant-withdrawn", GroundEndReason.WarrantWithdrawn),
        ("transferred", GroundEndReason.Transferred),
        ("escaped", GroundEndReason.Escaped),
        ("died", GroundEndReason.Died),
        ("error", GroundEndReason.Error),
        ("other", GroundEndReason.Other));

    /// <summary>Levels of offence.</summary>
    public static CodeList<OffenceLevel> OffenceLevels { get; } = new(
        ("infraction", OffenceLevel.Infraction),
        ("misdemeanor", OffenceLevel.Misdemeanor),
        ("felony", OffenceLevel.Felony),
        ("not-charged", OffenceLevel.NotCharged),
        ("unknown", OffenceLevel.Unknown));

    /// <summary>Events of a bail's history.</summary>
    public static CodeList<BailEventKind> BailEventKinds { get; } = new(
        ("set", BailEventKind.Set),
        ("denied", BailEventKind.Denied),
        ("changed", BailEventKind.Changed),
        ("tendered", BailEventKind.Tendered),
        ("refused", BailEventKind.Refused),
        ("posted", BailEventKind.Posted),
        ("revoked", BailEventKind.Revoked),
        ("forfeited", BailEventKind.Forfeited),
        ("exonerated", BailEventKind.Exonerated));

    /// <summary>States of a bail.</summary>
    public static CodeList<BailStatus> BailStatuses { get; } = new(
        ("none", BailStatus.None),
        ("set", BailStatus.Set),
        ("denied", BailStatus.Denied),
        ("tendered", BailStatus.Tendered),
        ("refused", BailStatus.Refused),
        ("posted", BailStatus.Posted),
        ("revoked", BailStatus.Revoked),
        ("forfeited", BailStatus.Forfeited),
        ("exonerated", BailStatus.Exonerated));

    /// <summary>Reasons for which tendered bail is refused.</summary>
    public static CodeList<BailRefusalReason> BailRefusalReasons { get; } = new(
        ("detainer", BailRefusalReason.Detainer),
        ("policy", BailRefusalReason.Policy),
        ("after-hours", BailRefusalReason.AfterHours),
        ("insufficient", BailRefusalReason.Insufficient),
        ("ineligible", BailRefusalReason.Ineligible),
        ("unknown", BailRefusalReason.Unknown));

    /// <summary>Reasons for which posting bail is advised against.</summary>
    public static CodeList<BailDiscouragement> BailDiscouragements { get; } = new(
        ("detainer", BailDiscouragement.Detainer),
        ("policy", BailDiscouragement.Policy),
        ("other", BailDiscouragement.Other));

    /// <summary>Types of bail.</summary>
    public static CodeList<BailType> BailTypes { get; } = new(
        ("cash", BailType.Cash),
        ("surety", BailType.Surety),
        ("property", BailType.Property),
        ("unsecured", BailType.Unsecured),
        ("personal-recognizance", BailType.PersonalRecognizance),
        ("percent-deposit", BailType.PercentDeposit),
        ("other", BailType.Other));

    /// <summary>Forms of instrument, and the messages that stand in for one.</summary>
    public static CodeList<DetainerForm> DetainerForms { get; } = new(
        ("I-247", DetainerForm.I247),
        ("I-247A", DetainerForm.I247A),
        ("I-247D", DetainerForm.I247D),
        ("I-247N", DetainerForm.I247N),
        ("I-247X", DetainerForm.I247X),
        ("I-247G", DetainerForm.I247G),
        ("unknown", DetainerForm.Unknown),
        ("ncic-hit", DetainerForm.NcicHit),
        ("status-query-reply", DetainerForm.StatusQueryReply),
        ("phone-call", DetainerForm.PhoneCall),
        ("other-message", DetainerForm.OtherMessage));

    /// <summary>What an instrument asks for.</summary>
    public static CodeList<DetainerRequest> DetainerRequests { get; } = new(
        ("hold", DetainerRequest.Hold),
        ("notify", DetainerRequest.Notify),
        ("both", DetainerRequest.Both),
        ("unknown", DetainerRequest.Unknown));

    /// <summary>Reasons for which an instrument ends: both lists of lift reasons of the published data, and the plain words.</summary>
    public static CodeList<DetainerEndReason> DetainerEndReasons { get; } = new(
        ("booked-into-detention", DetainerEndReason.BookedIntoDetention),
        ("withdrawn", DetainerEndReason.Withdrawn),
        ("cancelled", DetainerEndReason.Cancelled),
        ("superseded", DetainerEndReason.Superseded),
        ("declined-by-agency", DetainerEndReason.DeclinedByAgency),
        ("lifted", DetainerEndReason.Lifted),
        ("lifted-lack-of-funds", DetainerEndReason.LiftedLackOfFunds),
        ("lifted-lack-of-space", DetainerEndReason.LiftedLackOfSpace),
        ("case-closed", DetainerEndReason.CaseClosed),
        ("duplicate", DetainerEndReason.Duplicate),
        ("early-release", DetainerEndReason.EarlyRelease),
        ("temporary-resource-constraint", DetainerEndReason.TemporaryResourceConstraint),
        ("insufficient-notice", DetainerEndReason.InsufficientNotice),
        ("judicial-review", DetainerEndReason.JudicialReview),
        ("no-longer-in-custody", DetainerEndReason.NoLongerInCustody),
        ("not-amenable-to-removal", DetainerEndReason.NotAmenableToRemoval),
        ("prosecutorial-discretion", DetainerEndReason.ProsecutorialDiscretion),
        ("citizen-or-presumptive-citizen", DetainerEndReason.CitizenOrPresumptiveCitizen),
        ("transferred", DetainerEndReason.Transferred),
        ("died", DetainerEndReason.Died),
        ("other", DetainerEndReason.Other));

    /// <summary>Bases of probable cause that an instrument states.</summary>
    public static CodeList<ProbableCauseBasis> ProbableCauseBases { get; } = new(
        ("final-order", ProbableCauseBasis.FinalOrder),
        ("pending-removal-proceedings", ProbableCauseBasis.PendingRemovalProceedings),
        ("biometric-match", ProbableCauseBasis.BiometricMatch),
        ("statements-or-evidence", ProbableCauseBasis.StatementsOrEvidence),
        ("investigation-initiated", ProbableCauseBasis.InvestigationInitiated));

    /// <summary>Forms of warrant.</summary>
    public static CodeList<WarrantForm> WarrantForms { get; } = new(
        ("I-200", WarrantForm.I200),
        ("I-205", WarrantForm.I205),
        ("judicial", WarrantForm.Judicial));

    /// <summary>Roles of those who issue an instrument (8 CFR 287.7(b)).</summary>
    public static CodeList<IssuerRole> IssuerRoles { get; } = new(
        ("border-patrol-agent", IssuerRole.BorderPatrolAgent),
        ("special-agent", IssuerRole.SpecialAgent),
        ("deportation-officer", IssuerRole.DeportationOfficer),
        ("immigration-inspector", IssuerRole.ImmigrationInspector),
        ("adjudications-officer", IssuerRole.AdjudicationsOfficer),
        ("immigration-enforcement-agent", IssuerRole.ImmigrationEnforcementAgent),
        ("supervisor", IssuerRole.Supervisor),
        ("designated-officer", IssuerRole.DesignatedOfficer),
        ("jail-enforcement-officer", IssuerRole.JailEnforcementOfficer),
        ("uscis-special-agent", IssuerRole.UscisSpecialAgent),
        ("warrant-service-officer", IssuerRole.WarrantServiceOfficer),
        ("local-officer", IssuerRole.LocalOfficer),
        ("clerk-or-contractor", IssuerRole.ClerkOrContractor),
        ("other", IssuerRole.Other));

    /// <summary>Kinds of custodian, and of those a person is handed to.</summary>
    public static CodeList<CustodianKind> CustodianKinds { get; } = new(
        ("county-jail", CustodianKind.CountyJail),
        ("city-jail", CustodianKind.CityJail),
        ("regional-jail", CustodianKind.RegionalJail),
        ("state-prison", CustodianKind.StatePrison),
        ("federal-prison", CustodianKind.FederalPrison),
        ("us-marshals", CustodianKind.UsMarshals),
        ("ice", CustodianKind.Ice),
        ("cbp", CustodianKind.Cbp),
        ("police", CustodianKind.Police),
        ("sheriff", CustodianKind.Sheriff),
        ("court", CustodianKind.Court),
        ("hospital", CustodianKind.Hospital),
        ("other", CustodianKind.Other));

    /// <summary>What a transfer is said to rest on.</summary>
    public static CodeList<TransferAuthority> TransferAuthorities { get; } = new(
        ("detainer", TransferAuthority.Detainer),
        ("judicial-warrant", TransferAuthority.JudicialWarrant),
        ("ice-warrant-served", TransferAuthority.IceWarrantServed),
        ("287g-officer", TransferAuthority.Section287gOfficer),
        ("court-order", TransferAuthority.CourtOrder),
        ("ice-custody-contract", TransferAuthority.IceCustodyContract),
        ("sentence-end", TransferAuthority.SentenceEnd),
        ("none-recorded", TransferAuthority.NoneRecorded),
        ("unknown", TransferAuthority.Unknown));

    /// <summary>The paper by which a hand-over is documented.</summary>
    public static CodeList<TransferDocument> TransferDocuments { get; } = new(
        ("ice-arrest", TransferDocument.IceArrest),
        ("ice-book-in", TransferDocument.IceBookIn),
        ("I-203", TransferDocument.I203),
        ("jail-rebooking", TransferDocument.JailRebooking),
        ("other", TransferDocument.Other));

    /// <summary>How well a source is known.</summary>
    public static CodeList<SourceGrade> SourceGrades { get; } = new(
        ("primary", SourceGrade.Primary),
        ("secondary", SourceGrade.Secondary),
        ("inferred", SourceGrade.Inferred),
        ("unread", SourceGrade.Unread),
        ("fictional", SourceGrade.Fictional));
}
