using NodaTime;

namespace PolicyModel.Rules;

/// <summary>The records that are judged together, and how they refer to each other.</summary>
internal sealed class RecordSet
{
    private readonly Dictionary<string, Section287gMemorandum> memoranda = new(StringComparer.Ordinal);
    private readonly ILookup<string, FundingAgreement> byAgency;
    private readonly ILookup<string, OfficerDelegation> delegations;
    private readonly ILookup<string, OfficerDelegation> delegationsOfAgency;
    private readonly ILookup<string, OfficerDelegation> delegationsOfOfficer;

    internal RecordSet(LawBook law, SourceGrade worstGrade, LocalDate asOf, IReadOnlyList<FundingAgreement> agreements, IReadOnlyList<TrainingRecord> training, IReadOnlyList<OversightRecord> oversight)
    {
        Law = law;
        WorstGrade = worstGrade;
        AsOf = asOf;
        Agreements = agreements;
        Training = training;
        Oversight = oversight;
        foreach (var memorandum in agreements.OfType<Section287gMemorandum>())
        {
            memoranda.TryAdd(memorandum.AgreementId.Value, memorandum);
        }

        byAgency = agreements.ToLookup(a => AgencyOf(a.AgreementId), StringComparer.Ordinal);
        var officers = training.OfType<OfficerDelegation>().ToList();
        delegations = officers.ToLookup(d => d.AgreementId.Value, StringComparer.Ordinal);
        delegationsOfAgency = officers.ToLookup(d => AgencyOf(d.AgreementId), StringComparer.Ordinal);
        delegationsOfOfficer = officers.ToLookup(d => d.Officer.Value, StringComparer.Ordinal);
    }

    internal LawBook Law { get; }

    internal SourceGrade WorstGrade { get; }

    /// <summary>The day for which the records are judged.</summary>
    internal LocalDate AsOf { get; }

    internal IReadOnlyList<FundingAgreement> Agreements { get; }

    internal IReadOnlyList<TrainingRecord> Training { get; }

    internal IReadOnlyList<OversightRecord> Oversight { get; }

    /// <summary>The agreements of the agency that made this one, itself among them.</summary>
    internal IEnumerable<FundingAgreement> OfAgency(FundingAgreement agreement) => byAgency[AgencyOf(agreement.AgreementId)];

    /// <summary>The memorandum of an id; null where it is not among the records.</summary>
    internal Section287gMemorandum? Memorandum(AgreementId id) => memoranda.GetValueOrDefault(id.Value);

    internal IEnumerable<OfficerDelegation> DelegationsUnder(AgreementId memorandum) => delegations[memorandum.Value];

    internal IEnumerable<OfficerDelegation> DelegationsOf(FundingAgreement agreement) => delegationsOfAgency[AgencyOf(agreement.AgreementId)];

    internal IEnumerable<OfficerDelegation> DelegationsOf(SubjectPseudonym officer) => delegationsOfOfficer[officer.Value];

    /// <summary>The printed texts that a memorandum of a model may follow.</summary>
    internal MemorandumTerms TermsOf(Section287gModel model, Section287gMemorandum? memorandum) => MemorandumTerms.Of(Law, model, memorandum);

    internal MemorandumTerms TermsOf(OfficerDelegation delegation) => TermsOf(delegation.Model, Memorandum(delegation.AgreementId));

    /// <summary>The figure that holds on a day, in the tier that a value falls in, and the provision that sets it; null where none was read.</summary>
    /// <param name="term">The figure's name.</param>
    /// <param name="on">The day.</param>
    /// <param name="value">What the tiers go by; null where there are none.</param>
    /// <param name="place">The place whose law sets it; null for federal terms.</param>
    internal (decimal Limit, Provision Provision)? Limit(string term, LocalDate on, decimal? value = null, Jurisdiction? place = null)
    {
        foreach (var provision in Law.Setting(term, on).Where(p => IsOf(p, place)))
        {
            var tier = provision.Terms.Where(t => t.Term == term && (t.AtLeast is null || t.AtLeast <= value)).MaxBy(t => t.AtLeast ?? decimal.MinValue);
            return tier is null ? null : (tier.Limit, provision);
        }

        return null;
    }

    /// <summary>Whether the law of a place sets a figure on any day at all.</summary>
    internal bool EverSets(string term, Jurisdiction place) => Law.EverSetting(term).Any(p => IsOf(p, place));

    /// <summary>What the law of the agency's place says of agreements of a kind, with one effect.</summary>
    internal IEnumerable<Provision> LawOn(FundingAgreement agreement, string kind, AgreementEffect effect) => Law
        .OfPlace(agreement.Agency.Jurisdiction).Where(p => p is { Status: ProvisionStatus.InForce, Agreements: { } law } && law.Effect == effect && law.SpeaksOf(kind));

    /// <summary>Whether a provision is known well enough to decide.</summary>
    internal bool IsVerified(Provision provision) => provision.Grade <= WorstGrade;

    private static bool IsOf(Provision provision, Jurisdiction? place) => provision.Jurisdiction == (place?.Value ?? Provision.Federal);

    /// <summary>The agency's part of an id, which agreements of one agency share.</summary>
    internal static string AgencyOf(AgreementId id) => id.Value[..id.Value.IndexOf('#', StringComparison.Ordinal)];
}
