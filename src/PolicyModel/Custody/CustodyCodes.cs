namespace PolicyModel;

public static partial class Codes
{
    /// <summary>The codes of <see cref="ArrestBasis"/>.</summary>
    public static CodeList<ArrestBasis> ArrestBases { get; } = new(
        ("warrant", ArrestBasis.Warrant),
        ("no-warrant", ArrestBasis.NoWarrant),
        ("citation", ArrestBasis.Citation),
        ("unknown", ArrestBasis.Unknown));

    /// <summary>The codes of <see cref="CourtOrderBasis"/>.</summary>
    public static CodeList<CourtOrderBasis> CourtOrderBases { get; } = new(
        ("18-usc-3142-d", CourtOrderBasis.TemporaryDetention),
        ("other", CourtOrderBasis.Other));

    /// <summary>The codes of <see cref="CitizenshipConcern"/>.</summary>
    public static CodeList<CitizenshipConcern> CitizenshipConcerns { get; } = new(
        ("citizenship", CitizenshipConcern.Citizenship),
        ("identity", CitizenshipConcern.Identity));

    /// <summary>The codes of <see cref="CitizenshipFinding"/>.</summary>
    public static CodeList<CitizenshipFinding> CitizenshipFindings { get; } = new(
        ("supported", CitizenshipFinding.Supported),
        ("not-supported", CitizenshipFinding.NotSupported),
        ("unresolved", CitizenshipFinding.Unresolved));

    /// <summary>The codes of <see cref="IceResponse"/>.</summary>
    public static CodeList<IceResponse> IceResponses { get; } = new(
        ("will-take-custody", IceResponse.WillTakeCustody),
        ("will-not-take-custody", IceResponse.WillNotTakeCustody),
        ("no-answer", IceResponse.NoAnswer),
        ("other", IceResponse.Other));

    /// <summary>The codes of <see cref="NoticeKind"/>.</summary>
    public static CodeList<NoticeKind> NoticeKinds { get; } = new(
        ("copy-of-detainer", NoticeKind.CopyOfDetainer),
        ("rights", NoticeKind.Rights),
        ("intended-transfer", NoticeKind.IntendedTransfer),
        ("release-date", NoticeKind.ReleaseDate),
        ("other", NoticeKind.Other));

    /// <summary>The codes of <see cref="NoticeRecipient"/>.</summary>
    public static CodeList<NoticeRecipient> NoticeRecipients { get; } = new(
        ("subject", NoticeRecipient.Subject),
        ("counsel", NoticeRecipient.Counsel),
        ("court", NoticeRecipient.Court),
        ("family", NoticeRecipient.Family),
        ("other", NoticeRecipient.Other));

    /// <summary>The codes of <see cref="DelayKind"/>.</summary>
    public static CodeList<DelayKind> DelayKinds { get; } = new(
        ("records-check", DelayKind.RecordsCheck),
        ("property", DelayKind.Property),
        ("medical", DelayKind.Medical),
        ("transport", DelayKind.Transport),
        ("staffing", DelayKind.Staffing),
        ("system-outage", DelayKind.SystemOutage),
        ("identification", DelayKind.Identification),
        ("after-hours", DelayKind.AfterHours),
        ("other", DelayKind.Other));

    /// <summary>The codes of <see cref="LegalConditionKind"/>.</summary>
    public static CodeList<LegalConditionKind> LegalConditionKinds { get; } = new(
        ("qualifying-offence", LegalConditionKind.QualifyingOffence),
        ("watchlist-match", LegalConditionKind.WatchlistMatch),
        ("registered-offender", LegalConditionKind.RegisteredOffender),
        ("illegal-reentry", LegalConditionKind.IllegalReentry),
        ("gang-listed", LegalConditionKind.GangListed),
        ("public-safety-risk", LegalConditionKind.PublicSafetyRisk),
        ("facially-sufficient-detainer", LegalConditionKind.FaciallySufficientDetainer),
        ("judicial-hold-order", LegalConditionKind.JudicialHoldOrder),
        ("judicial-probable-cause", LegalConditionKind.JudicialProbableCause),
        ("judicial-removal-order", LegalConditionKind.JudicialRemovalOrder),
        ("electronic-monitoring", LegalConditionKind.ElectronicMonitoring),
        ("extraordinary-circumstances", LegalConditionKind.ExtraordinaryCircumstances),
        ("status-verified", LegalConditionKind.StatusVerified),
        ("citizenship-shown", LegalConditionKind.CitizenshipShown),
        ("other", LegalConditionKind.Other));
}
