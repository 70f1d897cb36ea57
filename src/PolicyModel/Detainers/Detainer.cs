using NodaTime;

namespace PolicyModel;

/// <summary>Who issued an instrument.</summary>
public sealed record DetainerIssuer
{
    /// <summary>The agency, such as <c>ICE</c> or <c>CBP</c>.</summary>
    public string? Agency { get; init; }

    /// <summary>The officer's role.</summary>
    public Reported<IssuerRole> Role { get; init; }

    /// <summary>The source's own words for the role.</summary>
    public string? RoleRaw { get; init; }

    /// <summary>The office.</summary>
    public Reported<string> Office { get; init; }
}

/// <summary>A warrant that comes with an instrument.</summary>
public sealed record Warrant
{
    /// <summary>The form.</summary>
    public required WarrantForm Form { get; init; }

    /// <summary>The source's own words for the form.</summary>
    public string? FormRaw { get; init; }

    /// <summary>When it was signed.</summary>
    public Reported<ReportedTime> SignedAt { get; init; }

    /// <summary>The role of the officer who signed it.</summary>
    public Reported<IssuerRole> IssuerRole { get; init; }

    /// <summary>The source's own words for the signer's role.</summary>
    public string? IssuerRoleRaw { get; init; }

    /// <summary>The day of the charging document.</summary>
    public Reported<LocalDate> ChargingDocumentOn { get; init; }

    /// <summary>Whether there was a charging document; false only where the record says that there was none.</summary>
    public bool? ChargingDocument { get; init; }

    /// <summary>The day of the final order of removal.</summary>
    public Reported<LocalDate> FinalOrderOn { get; init; }

    /// <summary>Whether there was a final order of removal; false only where the record says that there was none.</summary>
    public bool? FinalOrder { get; init; }

    /// <summary>When it was served on the person.</summary>
    public Reported<ReportedTime> ServedAt { get; init; }

    /// <summary>The role of the officer who served it.</summary>
    public Reported<IssuerRole> ServedBy { get; init; }

    /// <summary>The source's own words for who served it.</summary>
    public string? ServedByRaw { get; init; }

    /// <summary>Whether it was served on the person; false only where the record says that it was not.</summary>
    public bool? Served { get; init; }

    /// <summary>Whether it is signed; absent where <see cref="SignedAt"/> tells it or the record does not.</summary>
    public bool? Signed { get; init; }
}

/// <summary>
/// An instrument: a detainer, or a message that stands in for one. NIEM counterpart: j:DetainerNotificationRequest.
/// </summary>
public sealed record Detainer
{
    /// <summary>The instrument's id in the case.</summary>
    public required RecordId DetainerId { get; init; }

    /// <summary>The form, or the kind of message.</summary>
    public required DetainerForm Form { get; init; }

    /// <summary>The source's own words for the form.</summary>
    public string? FormRaw { get; init; }

    /// <summary>The edition of the form as it prints it, such as <c>12/12</c>.</summary>
    public string? Edition { get; init; }

    /// <summary>What it asks for. Not recorded: the form decides.</summary>
    public Reported<DetainerRequest> Request { get; init; }

    /// <summary>The source's own words for the request.</summary>
    public string? RequestRaw { get; init; }

    /// <summary>When it was issued.</summary>
    public Reported<ReportedTime> IssuedAt { get; init; }

    /// <summary>When the custodian received it.</summary>
    public Reported<ReportedTime> ReceivedAt { get; init; }

    /// <summary>Whether the custodian received it; false only where the record says that it did not.</summary>
    public bool? Received { get; init; }

    /// <summary>Who issued it.</summary>
    public DetainerIssuer? Issuer { get; init; }

    /// <summary>The bases of probable cause it states.</summary>
    public ValueList<ProbableCauseBasis>? ProbableCause { get; init; }

    /// <summary>The source's own words for the bases.</summary>
    public string? ProbableCauseRaw { get; init; }

    /// <summary>The boxes marked on it.</summary>
    public ValueList<DetainerBox>? Boxes { get; init; }

    /// <summary>The source's own words for the boxes.</summary>
    public string? BoxesRaw { get; init; }

    /// <summary>True where it takes effect only upon conviction.</summary>
    public bool? ConvictionOnly { get; init; }

    /// <summary>The warrant that came with it.</summary>
    public Warrant? Warrant { get; init; }

    /// <summary>Whether a warrant came with it; false only where the record says that none did.</summary>
    public bool? WarrantAttached { get; init; }

    /// <summary>Whether an order to detain (Form I-203) came with it; false only where the record says that none did.</summary>
    public bool? I203 { get; init; }

    /// <summary>When a neutral official reviewed whether there is probable cause for it.</summary>
    public Reported<ReportedTime> NeutralReviewAt { get; init; }

    /// <summary>Whether a neutral official reviewed that; false only where the record says that none did.</summary>
    public bool? NeutralReview { get; init; }

    /// <summary>When a copy was served on the person.</summary>
    public Reported<ReportedTime> ServedOnSubjectAt { get; init; }

    /// <summary>Whether a copy was served on the person; false only where the record says that it was not.</summary>
    public bool? ServedOnSubject { get; init; }

    /// <summary>The instrument it replaces.</summary>
    public RecordId? Supersedes { get; init; }

    /// <summary>When it ended.</summary>
    public Reported<ReportedTime> EndedAt { get; init; }

    /// <summary>Why it ended.</summary>
    public Reported<DetainerEndReason> EndReason { get; init; }

    /// <summary>The source's own words for the reason.</summary>
    public string? EndReasonRaw { get; init; }

    /// <summary>Checks what a single value cannot show.</summary>
    internal static void Check(Detainer detainer, DateTimeZone zone, ProblemSink problems)
    {
        if (detainer.IssuedAt.HasValue && detainer.EndedAt.HasValue && !detainer.IssuedAt.Value.BoundsIn(zone).CanPrecede(detainer.EndedAt.Value.BoundsIn(zone)))
        {
            problems.Add(ProblemCodes.InstrumentEndsBeforeIssue, "endedAt", "The instrument ends before it was issued.");
        }

        Times.InOrder(problems, zone, detainer.IssuedAt, detainer.ReceivedAt, "receivedAt");
        if (detainer.Warrant is { } attached)
        {
            Times.InOrder(problems, zone, attached.SignedAt, attached.ServedAt, "warrant/servedAt");
        }

        Contradicts(detainer.Received == false && detainer.ReceivedAt.IsProvided, "received", "The record says that it was not received and gives a time of receipt.");
        Contradicts(detainer.ServedOnSubject == false && detainer.ServedOnSubjectAt.IsProvided, "servedOnSubject", "The record says that it was not served and gives a time of service.");
        Contradicts(detainer.WarrantAttached == false && detainer.Warrant is not null, "warrantAttached", "The record says that no warrant came with it and describes one.");
        Contradicts(detainer.NeutralReview == false && detainer.NeutralReviewAt.IsProvided, "neutralReview", "The record says that there was no neutral review and gives a time of one.");
        Contradicts(detainer.Warrant is { Signed: false, SignedAt.IsProvided: true }, "warrant/signed", "The record says that the warrant is not signed and gives a time of signature.");
        Contradicts(
            detainer.Warrant is { ChargingDocument: false, ChargingDocumentOn.IsProvided: true },
            "warrant/chargingDocument",
            "The record says that there was no charging document and gives its day.");
        Contradicts(
            detainer.Warrant is { FinalOrder: false, FinalOrderOn.IsProvided: true },
            "warrant/finalOrder",
            "The record says that there was no final order and gives its day.");
        Contradicts(
            detainer.Warrant is { Served: false } warrant && (warrant.ServedAt.IsProvided || warrant.ServedBy.IsProvided),
            "warrant/served",
            "The record says that the warrant was not served and tells when, or by whom, it was.");
        if (detainer.Supersedes == detainer.DetainerId)
        {
            problems.Add(ProblemCodes.DanglingReference, "supersedes", "The instrument is said to replace itself.");
        }

        void Contradicts(bool contradiction, string field, string message)
        {
            if (contradiction)
            {
                problems.Add(ProblemCodes.Contradiction, field, message);
            }
        }
    }
}
