namespace PolicyModel.Rules;

/// <summary>Counts transfers of custody cases by custodian as they pass by, and keeps no case. Not safe for several threads at once.</summary>
public sealed class TransferTally
{
    private readonly Dictionary<(Jurisdiction Place, Ori? Ori, string Name), Counts> custodians = [];

    /// <summary>Counts a case.</summary>
    /// <param name="custody">The checked case.</param>
    public void Add(Validated<CustodyCase> custody)
    {
        ArgumentNullException.ThrowIfNull(custody);
        var known = custody.Value;
        var key = (known.Jurisdiction, known.Custodian.Ori.OrNull(), known.Custodian.Name.ToUpperInvariant());
        if (!custodians.TryGetValue(key, out var counts))
        {
            custodians.Add(key, counts = new Counts(known.Custodian));
        }

        counts.Cases++;
        counts.WithDetainer += known.Detainers is { Count: > 0 } ? 1 : 0;
        foreach (var transfer in known.Transfers ?? [])
        {
            counts.Transfers++;
            if (transfer.IsHandOverToIce)
            {
                var what = (transfer.At.OrNull()?.Date.Year, transfer.Authority.OrNull());
                counts.HandOvers[what] = counts.HandOvers.GetValueOrDefault(what) + 1;
            }
        }
    }

    /// <summary>What was counted of the custody of an agency, which is told as beside a hold: by ORI, or by name and place where one of the two has none.</summary>
    internal DossierTransfers Of(IReadOnlyList<AgencyReference> agencies)
    {
        var own = custodians.Where(c => agencies.Any(a => AgreementAtHold.IsHolder(a, c.Key.Place, c.Value.Custodian))).Select(c => c.Value).ToList();
        var handOvers = own.SelectMany(c => c.HandOvers).GroupBy(h => h.Key, h => h.Value)
            .OrderBy(g => g.Key.Year ?? int.MaxValue).ThenBy(g => g.Key.Authority ?? (TransferAuthority)int.MaxValue)
            .Select(g => new TransferCount { Year = g.Key.Year, Authority = g.Key.Authority, Count = g.Sum() });
        return new DossierTransfers
        {
            Cases = own.Sum(c => c.Cases),
            WithDetainer = own.Sum(c => c.WithDetainer),
            Transfers = own.Sum(c => c.Transfers),
            HandOvers = own.Sum(c => c.HandOvers.Values.Sum()),
            ByAuthority = [.. handOvers],
        };
    }

    private sealed class Counts(Custodian custodian)
    {
        internal Custodian Custodian => custodian;

        internal int Cases { get; set; }

        internal int WithDetainer { get; set; }

        internal int Transfers { get; set; }

        internal Dictionary<(int? Year, TransferAuthority? Authority), int> HandOvers { get; } = [];
    }
}
