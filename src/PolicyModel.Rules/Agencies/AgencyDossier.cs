using NodaTime;

namespace PolicyModel.Rules;

/// <summary>
/// What records tell of one agency as of a day: agreements, money, property, officers, publication, law, responses and transfers, side by side. Facts beside one another: that two of them
/// stand together says nothing of why either came about. It holds no value of a person: officers and people in custody are counts.
/// </summary>
public sealed record AgencyDossier
{
    /// <summary>The agency's part of its agreements' ids, such as <c>MO-prairie-county-sheriff</c>.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The agency, as the first of its agreements writes it.</summary>
    public required AgencyReference Agency { get; init; }

    /// <summary>The day for which it is told.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The agreements, by first day.</summary>
    public required ValueList<DossierAgreement> Agreements { get; init; }

    /// <summary>Money, by fiscal year, category and basis.</summary>
    public required ValueList<DossierMoney> Money { get; init; }

    /// <summary>The caps that published terms set, as of the day.</summary>
    public required ValueList<DossierCap> Caps { get; init; }

    /// <summary>Vehicles and equipment.</summary>
    public required ValueList<DossierItem> Items { get; init; }

    /// <summary>Officers over time: a count for each day on which one changed.</summary>
    public required ValueList<DossierOfficers> Officers { get; init; }

    /// <summary>What was made public of the agreements.</summary>
    public required ValueList<Disclosure> Disclosures { get; init; }

    /// <summary>The law of the place on agreements that binds the agency, or may, by first day; bills that are no law among it.</summary>
    public required ValueList<DossierLaw> Law { get; init; }

    /// <summary>What communities did that refers to an agreement of the agency.</summary>
    public required ValueList<CommunityResponse> Responses { get; init; }

    /// <summary>What communities did in the agency's county that refers to none of its agreements.</summary>
    public required ValueList<CommunityResponse> ResponsesInCounty { get; init; }

    /// <summary>What the case data show of custody that the agency had; null where no case data were given.</summary>
    public DossierTransfers? Transfers { get; init; }

    /// <summary>What the rules say of the agency's records.</summary>
    public required AgencyAssessment Assessment { get; init; }

    /// <summary>Finds agencies by the agency's part of an id, a name, an ORI, or the GEOID of a county or place; each once, with the name that its first agreement writes.</summary>
    /// <param name="agreements">The agreements.</param>
    /// <param name="sought">What is sought.</param>
    public static IReadOnlyList<(string AgencyId, AgencyReference Agency)> Find(IEnumerable<Validated<FundingAgreement>> agreements, string sought)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(sought);
        var alike = AgencyNames.Alike(sought);
        return [.. agreements.Select(a => a.Value).Where(a => IsSought(a)).GroupBy(a => RecordSet.AgencyOf(a.AgreementId), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.First().Agency))];

        bool IsSought(FundingAgreement agreement) => string.Equals(RecordSet.AgencyOf(agreement.AgreementId), sought, StringComparison.OrdinalIgnoreCase)
            || agreement.Agency.Ori.OrNull()?.Value == sought || agreement.Agency.County.OrNull()?.Value == sought || agreement.Agency.Place.OrNull()?.Value == sought
            || (alike.Length > 0 && AgencyNames.Alike(agreement.Agency.Name) == alike);
    }

    /// <summary>The dossier of one agency.</summary>
    /// <param name="assessor">What judges the records.</param>
    /// <param name="agencyId">The agency's part of its agreements' ids, as <see cref="Find"/> gives it.</param>
    /// <param name="agreements">The agreements of the agency, among those of others.</param>
    /// <param name="training">Records of training and delegation.</param>
    /// <param name="oversight">Records of oversight.</param>
    /// <param name="transfers">The case data, or null where none were given.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="ArgumentException">No agreement is one of the agency's.</exception>
    public static AgencyDossier Of(
        AgencyAssessor assessor,
        string agencyId,
        IEnumerable<Validated<FundingAgreement>> agreements,
        IEnumerable<Validated<TrainingRecord>> training,
        IEnumerable<Validated<OversightRecord>> oversight,
        TransferTally? transfers,
        LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(oversight);
        var (allAgreements, allTraining, allOversight) = (agreements.ToList(), training.ToList(), oversight.ToList());
        var own = allAgreements.Select(a => a.Value).Where(a => RecordSet.AgencyOf(a.AgreementId) == agencyId).OrderBy(a => a.BeginsOn() ?? LocalDate.MaxIsoValue).ThenBy(a => a.AgreementId.Value, StringComparer.Ordinal).ToList();
        if (own.Count == 0)
        {
            throw new ArgumentException("No agreement is one of the agency's.", nameof(agencyId));
        }

        var ids = own.Select(a => a.AgreementId).ToHashSet();
        var agency = own[0].Agency;
        var county = own.Select(a => a.Agency.County.OrNull()).FirstOrDefault(c => c is not null);
        var delegations = allTraining.Select(t => t.Value).OfType<OfficerDelegation>().Where(d => RecordSet.AgencyOf(d.AgreementId) == agencyId).ToList();
        var responses = allOversight.Select(o => o.Value).OfType<CommunityResponse>().Where(r => !(r.OccurredOn.OrNull() > asOf)).OrderBy(r => r.OccurredOn.OrNull() ?? LocalDate.MaxIsoValue).ThenBy(r => r.ResponseId.Value, StringComparer.Ordinal).ToList();
        bool RefersToOwn(CommunityResponse response) => (response.RespondsTo ?? []).Any(r => r.Target == ResponseTarget.Agreement && ids.Any(i => i.Value == r.Id));
        var judged = assessor.Assess(allAgreements, allTraining, allOversight, asOf);
        var disclosures = allOversight.Select(o => o.Value).OfType<Disclosure>().Where(d => (d.AgreementIds ?? []).Any(ids.Contains) && !(d.PublishedOn.OrNull() > asOf))
            .OrderBy(d => d.PublishedOn.OrNull() ?? LocalDate.MaxIsoValue).ThenBy(d => d.DisclosureId.Value, StringComparer.Ordinal).ToList();
        var referring = responses.Where(RefersToOwn).ToList();
        var recordIds = ids.Select(i => (FundingAgreement.Schema, i.Value)).Concat(delegations.Select(d => (TrainingRecord.Schema, d.DelegationId.Value)))
            .Concat(disclosures.Select(d => (OversightRecord.Schema, d.DisclosureId.Value))).Concat(referring.Select(r => (OversightRecord.Schema, r.ResponseId.Value))).ToHashSet();
        return new AgencyDossier
        {
            AgencyId = agencyId,
            Agency = agency,
            AsOf = asOf,
            Agreements = [.. own.Select(a => DossierAgreement.Of(a, asOf))],
            Money = [.. DossierMoney.Of(own)],
            Caps = [.. DossierCap.Of(assessor.Law, asOf)],
            Items = [.. DossierItem.Of(own)],
            Officers = [.. DossierOfficers.Of(delegations, asOf)],
            Disclosures = [.. disclosures],
            Law = [.. DossierLaw.Of(assessor.Law, own)],
            Responses = [.. referring],
            ResponsesInCounty = county is { } place ? [.. responses.Where(r => r.County.OrNull() == place && !RefersToOwn(r))] : [],
            Transfers = transfers?.Of([.. own.Select(a => a.JailOperator ?? a.Agency)]),
            Assessment = judged with { Records = [.. judged.Records.Where(r => recordIds.Contains((r.Schema, r.RecordId)))] },
        };
    }
}
