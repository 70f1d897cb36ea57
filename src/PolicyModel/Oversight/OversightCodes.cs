namespace PolicyModel;

public static partial class Codes
{
    /// <summary>The codes of <see cref="CommunityResponseKind"/>.</summary>
    public static CodeList<CommunityResponseKind> CommunityResponseKinds { get; } = new(
        ("protest", CommunityResponseKind.Protest),
        ("legal-challenge", CommunityResponseKind.LegalChallenge),
        ("reform-proposal", CommunityResponseKind.ReformProposal),
        ("public-hearing", CommunityResponseKind.PublicHearing),
        ("records-request", CommunityResponseKind.RecordsRequest),
        ("statement", CommunityResponseKind.Statement));

    /// <summary>The codes of <see cref="ResponseTarget"/>.</summary>
    public static CodeList<ResponseTarget> ResponseTargets { get; } = new(
        ("agreement", ResponseTarget.Agreement),
        ("transfer", ResponseTarget.Transfer),
        ("training-program", ResponseTarget.TrainingProgram),
        ("incident", ResponseTarget.Incident));

    /// <summary>The codes of <see cref="LegalStatus"/>.</summary>
    public static CodeList<LegalStatus> LegalStatuses { get; } = new(
        ("filed", LegalStatus.Filed),
        ("pending", LegalStatus.Pending),
        ("settled", LegalStatus.Settled),
        ("dismissed", LegalStatus.Dismissed),
        ("decided", LegalStatus.Decided),
        ("appealed", LegalStatus.Appealed),
        ("unknown", LegalStatus.Unknown));

    /// <summary>The codes of <see cref="RecordsRequestStatus"/>.</summary>
    public static CodeList<RecordsRequestStatus> RecordsRequestStatuses { get; } = new(
        ("open", RecordsRequestStatus.Open),
        ("granted", RecordsRequestStatus.Granted),
        ("granted-in-part", RecordsRequestStatus.GrantedInPart),
        ("denied", RecordsRequestStatus.Denied),
        ("withdrawn", RecordsRequestStatus.Withdrawn),
        ("no-answer", RecordsRequestStatus.NoAnswer),
        ("unknown", RecordsRequestStatus.Unknown));
}
