using System.Collections.Frozen;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What the law of a place says about holds over a run of days on which it does not change.</summary>
/// <param name="From">The first day; null before the first date that is known.</param>
/// <param name="To">The first day that is no more of it; null for the last.</param>
/// <param name="Provisions">The provisions on holds that are in force, whomever they bind.</param>
/// <param name="IsKnown">False before the first date: the law of those days is not known, which is not the same as none.</param>
internal sealed record HoldLawPeriod(LocalDate? From, LocalDate? To, Provision[] Provisions, bool IsKnown);

/// <summary>The law of holds by place, cut into periods once.</summary>
internal sealed class HoldLaw
{
    private static readonly HoldLawPeriod[] NoneKnown = [new(null, null, [], IsKnown: true)];
    private readonly FrozenDictionary<string, HoldLawPeriod[]> places;

    internal HoldLaw(IEnumerable<Provision> provisions) =>
        places = provisions.Where(Speaks).GroupBy(p => p.Jurisdiction, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => Periods([.. g]), StringComparer.Ordinal);

    /// <summary>The periods of a place, in order; together they hold every day. A place without provisions has one, in which none is known.</summary>
    internal HoldLawPeriod[] Of(Jurisdiction place) => places.GetValueOrDefault(place.Value, NoneKnown);

    /// <summary>True for a provision that gives or takes a hold; one that bars local limits or asks for agreements does neither.</summary>
    internal static bool Speaks(Provision provision) =>
        provision is { Subject: ProvisionSubject.Hold, Status: ProvisionStatus.InForce, Jurisdiction: not "US" }
        && provision.Stance is Stance.ProhibitsHold or Stance.JudicialWarrantOnly or Stance.NoStateArrestAuthority
            or Stance.QualifyingOffenceOnly or Stance.JudicialWarrantAndQualifyingOffence or Stance.PermitsTimeLimited
            or Stance.RequiresCompliance or Stance.RequiresComplianceWithJudicialOrder or Stance.Unsettled;

    private static HoldLawPeriod[] Periods(Provision[] provisions)
    {
        List<LocalDate> cuts = [.. provisions.SelectMany(Cuts).Distinct().Order()];
        List<HoldLawPeriod> periods = [new(null, cuts[0], [], IsKnown: false)];
        for (var i = 0; i < cuts.Count; i++)
        {
            var day = cuts[i];
            periods.Add(new(day, i + 1 < cuts.Count ? cuts[i + 1] : null, [.. provisions.Where(p => p.HoldsOn(day))], IsKnown: true));
        }

        return [.. periods];
    }

    private static IEnumerable<LocalDate> Cuts(Provision provision)
    {
        yield return provision.ValidFrom;
        if (provision.ValidTo is { } to)
        {
            yield return to;
        }

        foreach (var suit in provision.Litigation)
        {
            if (suit.State is LitigationState.Enjoined or LitigationState.PartlyEnjoined)
            {
                if (suit.From is { } from && from > provision.ValidFrom)
                {
                    yield return from;
                }

                if (suit.To is { } end && end > provision.ValidFrom)
                {
                    yield return end;
                }
            }
        }
    }
}
