namespace PolicyModel.Rules;

/// <summary>Law of the agency's place that forbids, mandates or conditions agreements, or asks for an approval.</summary>
public sealed record DossierLaw
{
    /// <summary>The provision, with its effect in <see cref="Provision.Agreements"/>.</summary>
    public required Provision Provision { get; init; }

    /// <summary>Whether it binds an agency of this level; null where the record does not tell the level.</summary>
    public bool? Binds { get; init; }

    /// <summary>What it rests on.</summary>
    public required ProvisionCitation Citation { get; init; }

    internal static IEnumerable<DossierLaw> Of(LawBook law, IReadOnlyList<FundingAgreement> agreements)
    {
        var level = agreements.Select(a => a.Agency.Level.OrNull()).FirstOrDefault(l => l is not null);
        return law.OfPlace(agreements[0].Agency.Jurisdiction).Where(p => p.Agreements is not null).OrderBy(p => p.ValidFrom).ThenBy(p => p.ProvisionId, StringComparer.Ordinal)
            .Select(p => new DossierLaw { Provision = p, Binds = p.Agreements!.Binds(level), Citation = ProvisionCitation.Of(p) });
    }
}
