using NodaTime;

namespace PolicyModel.Rules;

/// <summary>A cap that published terms set on money of one category.</summary>
public sealed record DossierCap
{
    private static readonly (string Term, FundingCategory Category)[] Terms =
    [
        ("overtime-share", FundingCategory.Overtime),
        ("award-per-officer", FundingCategory.PerformanceAward),
        ("award-per-officer-year", FundingCategory.PerformanceAward),
        ("equipment-per-officer", FundingCategory.Equipment),
        ("vehicles-per-agency", FundingCategory.Vehicle),
        ("hold-fee", FundingCategory.DetainerHold),
    ];

    /// <summary>The category.</summary>
    public required FundingCategory Category { get; init; }

    /// <summary>The figure and its name.</summary>
    public required ProvisionTerm Term { get; init; }

    /// <summary>What sets it.</summary>
    public required ProvisionCitation Citation { get; init; }

    internal static IEnumerable<DossierCap> Of(LawBook law, LocalDate asOf) =>
        from known in Terms
        from provision in law.Setting(known.Term, asOf).Where(p => p.Jurisdiction == Provision.Federal).Take(1)
        from term in provision.Terms
        where term.Term == known.Term
        select new DossierCap { Category = known.Category, Term = term, Citation = ProvisionCitation.Of(provision) };
}
