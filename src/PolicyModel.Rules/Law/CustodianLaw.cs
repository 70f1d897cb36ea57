using System.Collections.Concurrent;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Which provisions a rule asks the law of a place for. Each is made once, for what was found for it is kept under it.</summary>
/// <param name="concerns">Which provisions are meant.</param>
internal sealed class LawQuestion(Func<Provision, bool> concerns)
{
    /// <summary>Whether a provision is meant.</summary>
    internal bool Concerns(Provision provision) => concerns(provision);
}

/// <summary>The provisions that stood in a place over some days, as far as they are asked for.</summary>
internal sealed record StandingLaw
{
    /// <summary>Those that bind the custodian.</summary>
    internal required Provision[] Binding { get; init; }

    /// <summary>Those of which it is not known whether they do: the record does not tell, or they were not read at a source of the grade that is asked for.</summary>
    internal required Provision[] MayBind { get; init; }

    /// <summary>True where none is known to have stood, and one began about then or on a day that was not read.</summary>
    internal required bool NotKnown { get; init; }

    /// <summary>True where nothing is to be asked.</summary>
    internal bool IsSilent => Binding.Length + MayBind.Length == 0 && !NotKnown;
}

/// <summary>What the law of a place says about holds by one kind of custodian over a run of days on which it does not change.</summary>
internal sealed record GoverningPeriod
{
    /// <summary>The first day; null before the first date that is known.</summary>
    internal required LocalDate? From { get; init; }

    /// <summary>The first day that is no more of it; null for the last.</summary>
    internal required LocalDate? To { get; init; }

    /// <summary>The provisions that decide; empty where none says anything about holds.</summary>
    internal required Provision[] Governing { get; init; }

    /// <summary>What is missing where it cannot be told which provisions decide.</summary>
    internal required MissingFact Unsure { get; init; }

    /// <summary>True where the law of the place lets only a judge's warrant or order extend custody.</summary>
    internal required bool JudgesOnly { get; init; }

    /// <summary>True where what the law asks of a record may have another answer on another day.</summary>
    internal required bool AsksByDay { get; init; }
}

/// <summary>
/// The law of a place for the custodians of one county and kind: found once, cut into stretches of days on which it does not change, and shared by all cases. Safe for many threads.
/// </summary>
internal sealed class CustodianLaw
{
    private readonly PlaceLaw ever;
    private readonly SourceGrade worstGrade;
    private readonly LocalDate[] cuts;
    private readonly ConcurrentDictionary<LawQuestion, StandingLaw?[]> found = new();

    /// <summary>The law of a place for some custodians.</summary>
    /// <param name="law">The law book.</param>
    /// <param name="custodian">The place, the county and the kind of custodian, as far as they are known, and the worst grade of source that may decide.</param>
    internal CustodianLaw(LawBook law, (Jurisdiction Place, CountyGeoid? County, CustodianKind? Kind, SourceGrade WorstGrade) custodian)
    {
        worstGrade = custodian.WorstGrade;
        County = custodian.County;
        ObservesInaugurationDay = law.Calendar.ObservesInaugurationDay(custodian.Place, custodian.County);
        ever = law.InPlace(custodian.Place, custodian.County, custodian.Kind);
        cuts = [.. ever.Binding.Concat(ever.MayBind).SelectMany(Cuts).Distinct().Order()];
        Holds = [.. law.Holds.Of(custodian.Place).Select(p => Governing(p, custodian.Kind))];
    }

    /// <summary>The county, where it is known.</summary>
    internal CountyGeoid? County { get; }

    /// <summary>Whether Inauguration Day is observed there.</summary>
    internal bool ObservesInaugurationDay { get; }

    /// <summary>What the law says about holds, in order of days; together the periods hold every day.</summary>
    internal GoverningPeriod[] Holds { get; }

    /// <summary>The provisions that stood on a day; what a court kept from being applied did not.</summary>
    /// <param name="day">The local day.</param>
    /// <param name="question">Which provisions are meant.</param>
    internal StandingLaw On(LocalDate day, LawQuestion question)
    {
        var periods = found.GetOrAdd(question, static (_, count) => new StandingLaw?[count], cuts.Length + 1);
        var at = Array.BinarySearch(cuts, day);
        ref var standing = ref periods[at >= 0 ? at + 1 : ~at];
        return standing ??= Standing(day, question);
    }

    /// <summary>Whether any provision that binds the custodian, or may, is known, on whatever day.</summary>
    /// <param name="question">Which provisions are meant.</param>
    internal bool EverAny(LawQuestion question) => EverAny(question.Concerns);

    /// <summary>The shortest deadline for an arrest without a warrant that stood on a day; null where there is none.</summary>
    /// <param name="day">The local day.</param>
    internal Provision? ArrestDeadline(LocalDate day) => ever.Binding
        .Where(p => p is { Subject: ProvisionSubject.Arrest, ClockStart: ClockStart.Arrest, Hours: not null, CountsDays: false } && p.HoldsOn(day))
        .MinBy(p => p.Hours);

    /// <summary>What is missing where it cannot be told whether a provision binds the custodian.</summary>
    /// <param name="provision">The provision.</param>
    internal MissingFact MissingFor(Provision provision) => new(
        !IsRead(provision) ? FactFields.LawNotVerified : provision.Binds.Counties.Count > 0 && County is null ? FactFields.County : FactFields.CustodianKind);

    private StandingLaw Standing(LocalDate day, LawQuestion question)
    {
        Provision[] binding = [.. ever.Binding.Where(p => Stands(p) && IsRead(p))];
        Provision[] mayBind = [.. ever.Binding.Where(p => Stands(p) && !IsRead(p)).Concat(ever.MayBind.Where(Stands))];
        return new StandingLaw { Binding = binding, MayBind = mayBind, NotKnown = binding.Length + mayBind.Length == 0 && EverAny(p => day < p.ValidFrom && p.DateQuality != DateQuality.Exact && question.Concerns(p)) };

        bool Stands(Provision provision) =>
            provision.HoldsOn(day) && question.Concerns(provision) && !provision.Litigation.Any(l => l.State == LitigationState.Enjoined && l.StandsOn(day));
    }

    private bool EverAny(Func<Provision, bool> concerns) => ever.Binding.Concat(ever.MayBind).Any(concerns);

    /// <summary>True where a provision was read at a source of the grade that is asked for.</summary>
    private bool IsRead(Provision provision) => provision.Grade <= worstGrade;

    /// <summary>The days on which what a provision says, or whether it may be applied, becomes another.</summary>
    private static IEnumerable<LocalDate> Cuts(Provision provision) =>
        provision.Litigation.SelectMany(l => (LocalDate?[])[l.From, l.To]).Append(provision.ValidFrom).Append(provision.ValidTo).OfType<LocalDate>();

    /// <summary>The provisions that decide on holds, and what is missing where that cannot be told.</summary>
    private GoverningPeriod Governing(HoldLawPeriod period, CustodianKind? kind)
    {
        List<Provision> governing = [];
        var unsure = period.IsKnown ? default : new MissingFact(FactFields.LawThatDay);
        foreach (var provision in period.Provisions)
        {
            switch (provision.BindsCustodian(County, kind))
            {
                case true when !IsRead(provision):
                    unsure = new(FactFields.LawNotVerified);
                    break;
                case true when !provision.Litigation.Any(l => l.State is LitigationState.Enjoined or LitigationState.PartlyEnjoined && l.StandsOn(period.From!.Value)):
                    governing.Add(provision);
                    break;
                case true:
                    unsure = new(FactFields.LawThatDay);
                    break;
                case null:
                    unsure = new(provision.Binds.Counties.Count > 0 && County is null ? FactFields.County : FactFields.CustodianKind);
                    break;
                default:
                    break;
            }
        }

        // A court's decree outranks the rest for the body it names.
        if (governing.Exists(p => p.Rank == LegalRank.CourtDecree))
        {
            governing.RemoveAll(p => p.Rank != LegalRank.CourtDecree);
        }

        return new GoverningPeriod
        {
            From = period.From,
            To = period.To,
            Governing = [.. governing],
            Unsure = governing.Count == 0 && unsure.IsNone ? new(FactFields.StateAuthority) : unsure,
            JudgesOnly = unsure.IsNone && governing.Exists(p => p.Stance is Stance.ProhibitsHold or Stance.JudicialWarrantOnly or Stance.NoStateArrestAuthority),
            AsksByDay = governing.Exists(p => p.OffenceTest is not null || p.Unless.Count > 0 || p.Accepts.Concat(p.Needs).Any(IsFoundOnADay)),
        };
    }

    // What stands on the face of a paper is the same on every day.
    private static bool IsFoundOnADay(AcceptedInstrument instrument) =>
        instrument is not (AcceptedInstrument.Detainer or AcceptedInstrument.AdministrativeWarrant or AcceptedInstrument.JudicialWarrant);
}
