using NodaTime;

using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A memorandum of agreement under 8 U.S.C. 1357(g). It holds no money: the templates say that reimbursement is no matter of the memorandum.</summary>
[JsonConverter(typeof(FundingAgreementJsonConverter<Section287gMemorandum>))]
public sealed record Section287gMemorandum : FundingAgreement
{
    /// <summary>An agreement of this kind, to be filled in.</summary>
    public Section287gMemorandum()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "section-287g-moa";

    /// <summary>The model.</summary>
    public required Section287gModel Model { get; init; }

    /// <summary>The source's own words for the model.</summary>
    public string? ModelRaw { get; init; }

    /// <summary>Where it is carried out.</summary>
    public string? Scope { get; init; }

    /// <summary>How many officers are nominated.</summary>
    public Reported<int> NominatedCount { get; init; }

    /// <summary>The pseudonyms of the officers nominated.</summary>
    public ValueList<SubjectPseudonym>? NominatedOfficers { get; init; }

    /// <summary>Its terms on training and examination.</summary>
    public string? TrainingRules { get; init; }

    /// <summary>Who supervises.</summary>
    public Supervision? Supervision { get; init; }

    /// <summary>Its terms on complaints.</summary>
    public string? ComplaintTerms { get; init; }

    /// <summary>The offices that answer the public; offices, never persons.</summary>
    public ValueList<string>? PublicContacts { get; init; }

    /// <summary>Whether there is a steering committee.</summary>
    public bool? SteeringCommittee { get; init; }

    /// <summary>Whether the interconnection security agreement is signed.</summary>
    public bool? InterconnectionSigned { get; init; }

    /// <summary>Addenda.</summary>
    public ValueList<Addendum>? Addenda { get; init; }

    /// <summary>The agreement that replaced it.</summary>
    public AgreementId? SupersededBy { get; init; }

    /// <summary>The day of signing that a published list of agreements gives, which may differ from that of the memorandum.</summary>
    public Reported<LocalDate> ListedSignedOn { get; init; }

    /// <summary>Complaints about officers who acted under it.</summary>
    public ValueList<Complaint>? Complaints { get; init; }
}
