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

    /// <summary>The figure that holds on a day and the provision that sets it; null where none was read.</summary>
    internal (decimal Limit, Provision Provision)? Limit(string term, LocalDate on) => Limit(term, on, atLeast: null);

    /// <summary>The figure of the tier that a value falls in, on a day.</summary>
    internal (decimal Limit, Provision Provision)? Limit(string term, LocalDate on, decimal? atLeast)
    {
        foreach (var provision in Law.Setting(term, on))
        {
            var tier = provision.Terms.Where(t => t.Term == term && (t.AtLeast is null || t.AtLeast <= atLeast)).MaxBy(t => t.AtLeast ?? decimal.MinValue);
            return tier is null ? null : (tier.Limit, provision);
        }

        return null;
    }

    /// <summary>The agency's part of an id, which agreements of one agency share.</summary>
    private static string AgencyOf(AgreementId id) => id.Value[..id.Value.IndexOf('#', StringComparison.Ordinal)];
}
