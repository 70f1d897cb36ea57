namespace PolicyModel.Rules;

/// <summary>The ids of the rules. All of them stand here; an id is never used again for something else.</summary>
public static class RuleIds
{
    /// <summary>Custody past release eligibility that no authority covers.</summary>
    public const string UncoveredCustody = "PM1001";

    /// <summary>A detainer hold past the counted 48 hours.</summary>
    public const string PastCountedHours = "PM1002";

    /// <summary>A detainer hold past the hours printed on its own form.</summary>
    public const string PastFormHours = "PM1003";

    /// <summary>A hold that a later paper, a booking anew or a move was taken to restart.</summary>
    public const string ClockRestarted = "PM1004";

    /// <summary>A hold that the law of the place forbids, or whose condition was not met.</summary>
    public const string ForbiddenByPlace = "PM1005";

    /// <summary>A hold past the clock of the place.</summary>
    public const string PastClockOfPlace = "PM1006";

    /// <summary>No neutral determination of probable cause in time, where one is required.</summary>
    public const string NoNeutralReview = "PM1007";

    /// <summary>Held on after citizenship or a mistaken identity was raised and not checked, or was borne out.</summary>
    public const string HeldDespiteCitizenship = "PM1008";

    /// <summary>A hold past the hours after service by a local officer with delegated federal power.</summary>
    public const string PastWarrantService = "PM1009";

    /// <summary>A hold under a basic ordering agreement that did not meet its terms.</summary>
    public const string OrderedHoldUnmet = "PM1010";

    /// <summary>A federal custodian held on a detainer after release, or past the days of an order for immigration officials.</summary>
    public const string FederalHold = "PM1011";

    /// <summary>An arrest without a warrant held past its deadline with neither a charge nor a finding.</summary>
    public const string ArrestUnsupported = "PM1012";

    /// <summary>Custody rested on something that never requests a hold.</summary>
    public const string NoHoldRequested = "PM2001";

    /// <summary>The form was not in use on the day of issue.</summary>
    public const string FormNotInUse = "PM2002";

    /// <summary>A form that takes effect only on service was not served.</summary>
    public const string NotServed = "PM2003";

    /// <summary>No signed warrant with a detainer that needs one.</summary>
    public const string NoSignedWarrant = "PM2004";

    /// <summary>No basis of probable cause, or only that an investigation began.</summary>
    public const string NoBasisStated = "PM2005";

    /// <summary>Boxes that exclude each other are both marked.</summary>
    public const string BoxesExcludeEachOther = "PM2006";

    /// <summary>Issued by someone who was not authorised on that day.</summary>
    public const string IssuerNotAuthorised = "PM2007";

    /// <summary>Operative only upon conviction, and there was none.</summary>
    public const string HeldBeforeConviction = "PM2008";

    /// <summary>Held after the detainer was cancelled, withdrawn, declined or superseded.</summary>
    public const string HeldAfterDetainerEnded = "PM2009";

    /// <summary>A Form I-200 unsigned, before the charging document, or served by someone who may not.</summary>
    public const string ArrestWarrantDefective = "PM2010";

    /// <summary>A Form I-205 without a final order.</summary>
    public const string RemovalWarrantWithoutOrder = "PM2011";

    /// <summary>A covered office's detainer that a court settlement or decision bars.</summary>
    public const string BarredByCourt = "PM2012";

    /// <summary>Bail refused because of a detainer.</summary>
    public const string BailRefused = "PM3001";

    /// <summary>Bail discouraged because of a detainer.</summary>
    public const string BailDiscouraged = "PM3002";

    /// <summary>Release slower than this place's number of hours, or than the bands of policy.</summary>
    public const string ReleaseSlow = "PM3003";

    /// <summary>Held overnight by an after-hours cut-off.</summary>
    public const string HeldOvernight = "PM3004";

    /// <summary>A release order not obeyed.</summary>
    public const string ReleaseOrderNotObeyed = "PM3005";

    /// <summary>Handed to ICE after posting bail.</summary>
    public const string HandedOverAfterBail = "PM4001";

    /// <summary>Handed to ICE where every ground is minor.</summary>
    public const string HandedOverOnMinorGrounds = "PM4002";

    /// <summary>A transfer with no recorded authority, or one that cannot carry it.</summary>
    public const string TransferWithoutAuthority = "PM4003";

    /// <summary>A transfer after the hold had already lapsed.</summary>
    public const string TransferAfterLapse = "PM4004";

    /// <summary>A transfer barred by, or not meeting the offence test of, this place's law.</summary>
    public const string TransferBarredByPlace = "PM4005";

    /// <summary>A gap or an overlap between leaving local custody and entering federal custody.</summary>
    public const string CustodyGapOrOverlap = "PM4006";

    /// <summary>A notice that was owed and not given.</summary>
    public const string NoticeNotGiven = "PM4007";

    /// <summary>A memorandum that holds before both sides had signed.</summary>
    public const string SignaturesAndEffect = "PM5001";

    /// <summary>An act under a memorandum outside the place it is for.</summary>
    public const string ActedElsewhere = "PM5002";

    /// <summary>An act that the model does not delegate.</summary>
    public const string FunctionNotDelegated = "PM5003";

    /// <summary>An act on a day on which the memorandum was not in force.</summary>
    public const string ActedWithoutMemorandum = "PM5004";

    /// <summary>An officer nominated without citizenship or experience.</summary>
    public const string NomineeUnqualified = "PM5005";

    /// <summary>An authority longer than the term of the memorandum.</summary>
    public const string AuthorityTooLong = "PM5006";

    /// <summary>An examination below the score, or tried too often.</summary>
    public const string ExaminationFailed = "PM5007";

    /// <summary>Credentials from before certification.</summary>
    public const string CredentialBeforeTraining = "PM5008";

    /// <summary>A revocation told late.</summary>
    public const string RevocationToldLate = "PM5009";

    /// <summary>An end that the printed text does not allow so soon.</summary>
    public const string EndedAgainstText = "PM5010";

    /// <summary>A notice that lacks what its text asks for.</summary>
    public const string NoticeIncomplete = "PM5011";

    /// <summary>A complaint told late, or open for long.</summary>
    public const string ComplaintLate = "PM5012";

    /// <summary>A refresher long ago.</summary>
    public const string RefresherOverdue = "PM5013";

    /// <summary>A list and a memorandum that give different days.</summary>
    public const string ListedDayDiffers = "PM5014";

    /// <summary>Two memoranda of one model at once.</summary>
    public const string MemorandaOverlap = "PM5015";

    /// <summary>Pay for days on which no task force memorandum stood.</summary>
    public const string PaidWithoutMemorandum = "PM5101";

    /// <summary>Reimbursement for days before the programme.</summary>
    public const string PaidBeforeProgramme = "PM5102";

    /// <summary>Overtime above the share of the salary.</summary>
    public const string OvertimeOverShare = "PM5103";

    /// <summary>Equipment above the cap.</summary>
    public const string EquipmentOverCap = "PM5104";

    /// <summary>Vehicles above the cap.</summary>
    public const string VehiclesOverCap = "PM5105";

    /// <summary>An award that is not that of its tier.</summary>
    public const string AwardOffTier = "PM5106";

    /// <summary>Awards that cannot be, or too many of them.</summary>
    public const string AwardCounts = "PM5107";

    /// <summary>A rate between the published bands.</summary>
    public const string AwardRateInGap = "PM5108";

    /// <summary>Pay for days without authority.</summary>
    public const string PaidWhileUnauthorised = "PM5109";

    /// <summary>Salary above the pay, or one officer above full time.</summary>
    public const string PaidTwiceForOneOfficer = "PM5110";

    /// <summary>Pay that depends on counts of people.</summary>
    public const string PayByOutcome = "PM5111";

    /// <summary>A payment that rests on a claim.</summary>
    public const string ClaimDrivesPayment = "PM5112";

    /// <summary>A detention bill that its rates do not give.</summary>
    public const string DetentionBill = "PM5201";

    /// <summary>Invoices or outlays beyond what is obligated.</summary>
    public const string BeyondObligation = "PM5202";

    /// <summary>A grant above the tier of its population.</summary>
    public const string StateGrantOverTier = "PM5301";

    /// <summary>A bonus above its cap, or equipment from before approval.</summary>
    public const string StateGrantTerms = "PM5302";

    /// <summary>A payment for custody that does not count.</summary>
    public const string ScaapUnmet = "PM5303";

    /// <summary>A border grant beyond its terms.</summary>
    public const string BorderGrantTerms = "PM5304";

    /// <summary>A cost claimed twice.</summary>
    public const string CostClaimedTwice = "PM5305";

    /// <summary>Title that does not pass.</summary>
    public const string TitleOfProperty = "PM5401";

    /// <summary>An agreement that the law of the place forbids.</summary>
    public const string ForbiddenAgreement = "PM5501";

    /// <summary>No agreement where the law of the place asks for one.</summary>
    public const string MandatedAgreementMissing = "PM5502";

    /// <summary>An end without the approval that the law asks for.</summary>
    public const string EndNotApproved = "PM5503";

    /// <summary>A law on agreements that leaves the agency out, or sets conditions.</summary>
    public const string LawReachesOthers = "PM5504";

    /// <summary>An act before training was finished.</summary>
    public const string ActedUntrained = "PM6001";

    /// <summary>An act outside the days of authority.</summary>
    public const string ActedUnauthorised = "PM6002";

    /// <summary>An act after revocation.</summary>
    public const string ActedAfterRevocation = "PM6003";

    /// <summary>A programme that changed without a record of it.</summary>
    public const string ProgrammeChangedUnrecorded = "PM6004";

    /// <summary>A memorandum not posted for weeks.</summary>
    public const string MemorandumNotPosted = "PM7001";

    /// <summary>An approval that is required and missing.</summary>
    public const string ApprovalMissing = "PM7002";

    /// <summary>A service agreement that is withheld.</summary>
    public const string ServiceAgreementWithheld = "PM7003";

    /// <summary>A forum that is owed and not held in time.</summary>
    public const string ForumNotHeld = "PM7004";

    /// <summary>Money without a line in the budget.</summary>
    public const string NoBudgetLine = "PM7005";

    /// <summary>A response that refers to nothing, or is past its deadline.</summary>
    public const string ResponseUnsettled = "PM7006";
}
