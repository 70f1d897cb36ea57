using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>The delegation of one officer.</summary>
[JsonConverter(typeof(TrainingRecordJsonConverter<OfficerDelegation>))]
public sealed record OfficerDelegation : TrainingRecord
{
    /// <inheritdoc/>
    public override string Record => "officer-delegation";

    /// <summary>The delegation's id.</summary>
    public required RecordId DelegationId { get; init; }

    /// <summary>The officer's pseudonym.</summary>
    public required SubjectPseudonym Officer { get; init; }

    /// <summary>The memorandum.</summary>
    public required AgreementId AgreementId { get; init; }

    /// <summary>The model.</summary>
    public required Section287gModel Model { get; init; }

    /// <summary>The source's own words for the model.</summary>
    public string? ModelRaw { get; init; }

    /// <summary>Whether the nominee was found to be a citizen of the United States, as the templates ask.</summary>
    public bool? UsCitizen { get; init; }

    /// <summary>Years of experience with a law enforcement agency when nominated.</summary>
    public Reported<decimal> LeaYears { get; init; }

    /// <summary>The day training was completed.</summary>
    public Reported<LocalDate> TrainedOn { get; init; }

    /// <summary>Hours of training.</summary>
    public Reported<decimal> TrainingHours { get; init; }

    /// <summary>The day of the examination.</summary>
    public Reported<LocalDate> ExaminedOn { get; init; }

    /// <summary>Its score in percent.</summary>
    public Reported<decimal> ExamScore { get; init; }

    /// <summary>How many attempts.</summary>
    public Reported<int> Attempts { get; init; }

    /// <summary>The day of Form 70-006.</summary>
    public Reported<LocalDate> Form70006On { get; init; }

    /// <summary>The first day of authority.</summary>
    public Reported<LocalDate> AuthorizedFrom { get; init; }

    /// <summary>The first day without it; absent: open.</summary>
    public Reported<LocalDate> AuthorizedTo { get; init; }

    /// <summary>The day it was revoked.</summary>
    public Reported<LocalDate> RevokedOn { get; init; }

    /// <summary>When the other side was told.</summary>
    public Reported<ReportedTime> RevocationNotifiedAt { get; init; }

    /// <summary>The day the credential was returned.</summary>
    public Reported<LocalDate> CredentialReturnedOn { get; init; }

    /// <summary>Where the facts come from.</summary>
    public ValueList<Source>? Sources { get; init; }

    /// <summary>The day of the last refresher training.</summary>
    public Reported<LocalDate> RefreshedOn { get; init; }

    /// <summary>What the officer did under it.</summary>
    public ValueList<DelegatedAct>? Acts { get; init; }
}
