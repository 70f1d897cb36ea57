namespace PolicyModel.Rules;

/// <summary>What the lines of all agreements of an agency come to in one fiscal year, category and basis. Sums of different bases are not added: one cost may stand as obligated, invoiced and paid.</summary>
public sealed record DossierMoney
{
    /// <summary>The federal fiscal year, named by the year in which it ends; null where a line has no day.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>What it is for.</summary>
    public required FundingCategory Category { get; init; }

    /// <summary>What kind of figure it is.</summary>
    public required FigureBasis Basis { get; init; }

    /// <summary>The sum in dollars of the lines that tell an amount.</summary>
    public required decimal Dollars { get; init; }

    /// <summary>How many lines it is made of.</summary>
    public required int Lines { get; init; }

    /// <summary>How many of them tell no amount in dollars.</summary>
    public required int Untold { get; init; }

    /// <summary>True where it is owed or paid; what is offered, requested, projected or claimed is no payment.</summary>
    public required bool Counts { get; init; }

    internal static IEnumerable<DossierMoney> Of(IEnumerable<FundingAgreement> agreements) => agreements.SelectMany(a => a.Lines ?? [])
        .GroupBy(l => (Year: FundingLines.QuarterOf(l)?.Year ?? l.FiscalYear.OrNull(), l.Category, l.Basis))
        .OrderBy(g => g.Key.Year ?? int.MaxValue).ThenBy(g => g.Key.Category).ThenBy(g => g.Key.Basis)
        .Select(g => new DossierMoney
        {
            FiscalYear = g.Key.Year,
            Category = g.Key.Category,
            Basis = g.Key.Basis,
            Dollars = g.Sum(l => FundingLines.Dollars(l) ?? 0),
            Lines = g.Count(),
            Untold = g.Count(l => FundingLines.Dollars(l) is null),
            Counts = FundingLines.Counts(g.First()),
        });
}
