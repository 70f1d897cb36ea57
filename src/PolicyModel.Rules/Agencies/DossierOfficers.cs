using NodaTime;

namespace PolicyModel.Rules;

/// <summary>How many officers of an agency had been trained and were authorised on a day.</summary>
public sealed record DossierOfficers
{
    /// <summary>The day.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>How many had completed training up to that day.</summary>
    public required int Trained { get; init; }

    /// <summary>How many were authorised on that day.</summary>
    public required int Authorised { get; init; }

    /// <summary>Of how many more the records do not tell whether they were.</summary>
    public required int Undetermined { get; init; }

    internal static IEnumerable<DossierOfficers> Of(IReadOnlyList<OfficerDelegation> delegations, LocalDate asOf)
    {
        var days = delegations.SelectMany(d => (LocalDate?[])[d.TrainedOn.OrNull(), d.AuthorizedFrom.OrNull(), d.AuthorizedTo.OrNull(), d.RevokedOn.OrNull(), d.RevokedOn.OrNull()?.PlusDays(1)])
            .OfType<LocalDate>().Where(d => d < asOf).Append(asOf).Distinct().Order().ToList();
        DossierOfficers? last = null;
        foreach (var day in days.Where(_ => delegations.Count > 0))
        {
            var told = delegations.GroupBy(d => d.Officer).Select(g => g.Select(d => d.AuthorizedOn(day)).ToList()).ToList();
            var next = new DossierOfficers
            {
                Day = day,
                Trained = delegations.Where(d => d.TrainedOn.OrNull() <= day).Select(d => d.Officer).Distinct().Count(),
                Authorised = told.Count(t => t.Contains(Told.Yes)),
                Undetermined = told.Count(t => !t.Contains(Told.Yes) && t.Contains(Told.Nothing)),
            };
            if (last is null || last with { Day = day } != next)
            {
                last = next;
                yield return next;
            }
        }
    }
}
