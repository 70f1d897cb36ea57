using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What the law of the place makes of each instrument over one stretch of time on which it does not change.</summary>
internal sealed record PlacePiece
{
    /// <summary>Its first second, and the first second that is no more of it.</summary>
    internal required (long From, long To) Span { get; init; }

    /// <summary>The provisions that decide; empty where none says anything about holds.</summary>
    internal required Provision[] Governing { get; init; }

    /// <summary>By instrument: whether the law gives it a hold, what is missing where that cannot be told, and whether it gives it only from the day its warrant was signed.</summary>
    internal required (Told Gives, MissingFact Missing, bool WaitsForWarrant)[] Instruments { get; init; }

    /// <summary>True where the law of the place lets only a judge's warrant or order extend custody.</summary>
    internal required bool JudgesOnly { get; init; }
}

/// <summary>The law of the place as it bears on one case.</summary>
internal static class PlaceFacts
{
    internal static PlacePiece[] Of(CustodyCase record, LawBook law, SourceGrade worstGrade, InstantBounds booked, InstantBounds left, bool endKnown)
    {
        var zone = record.Custodian.TimeZone.Zone;
        var first = booked.Earliest.InZone(zone).Date;
        var last = endKnown && left.LatestUnixSeconds >= booked.EarliestUnixSeconds ? left.Latest.InZone(zone).Date : first;
        List<PlacePiece> pieces = [];
        foreach (var period in law.Holds.Of(record.Jurisdiction))
        {
            if ((period.To is not { } to || first < to) && (period.From is not { } from || from <= last))
            {
                AddPieces(period, period.From is { } begins && begins > first ? begins : first, period.To is { } ends && ends <= last ? ends.PlusDays(-1) : last);
            }
        }

        return [.. pieces];

        // What the law asks of the record is asked anew on each day on which the answer may be another.
        void AddPieces(HoldLawPeriod period, LocalDate from, LocalDate to)
        {
            var (governing, unsure) = Governing(record, worstGrade, period, from);
            LocalDate[] days = governing.Length == 0 ? [from] : [from, .. OffenceTests.Turns(record, governing).Where(d => from < d && d <= to).Distinct().Order()];
            for (var i = 0; i < days.Length; i++)
            {
                var piece = new PlacePiece
                {
                    Span = (StartOf(i == 0 ? period.From : days[i], CaseFacts.Always), StartOf(i + 1 < days.Length ? days[i + 1] : period.To, CaseFacts.Never)),
                    Governing = governing,
                    Instruments = [.. Enumerable.Range(0, record.Detainers?.Count ?? 0).Select(n => Gives(record, law, governing, unsure, n, days[i]))],
                    JudgesOnly = unsure.IsNone && governing.Any(p => IsJudgesOnly(p.Stance!.Value)),
                };
                if (i > 0 && pieces[^1].Instruments.AsSpan().SequenceEqual(piece.Instruments))
                {
                    pieces[^1] = pieces[^1] with { Span = (pieces[^1].Span.From, piece.Span.To) };
                }
                else
                {
                    pieces.Add(piece);
                }
            }
        }

        long StartOf(LocalDate? date, long otherwise) => date is { } known ? ReportedTime.OnDay(known).BoundsIn(zone).EarliestUnixSeconds : otherwise;
    }

    /// <summary>The provisions that decide for this custodian, and what is missing where that cannot be told.</summary>
    private static (Provision[] Governing, MissingFact Unsure) Governing(CustodyCase record, SourceGrade worstGrade, HoldLawPeriod period, LocalDate day)
    {
        if (!period.IsKnown)
        {
            return ([], new(FactFields.LawThatDay));
        }

        var on = period.From ?? day;
        var kind = record.Custodian.Kind.OrNull();
        List<Provision> governing = [];
        MissingFact unsure = default;
        foreach (var provision in period.Provisions)
        {
            switch (provision.BindsCustodian(record.County.OrNull(), kind))
            {
                case true when provision.Grade > worstGrade:
                    unsure = new(FactFields.LawNotVerified);
                    break;
                case true when !IsEnjoined(provision, on):
                    governing.Add(provision);
                    break;
                case true:
                    unsure = new(FactFields.LawThatDay);
                    break;
                case null:
                    unsure = new(provision.Binds.Counties.Count > 0 && !record.County.HasValue ? FactFields.County : FactFields.CustodianKind);
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

        return ([.. governing], governing.Count == 0 && unsure.IsNone ? new(FactFields.StateAuthority) : unsure);
    }

    private static bool IsEnjoined(Provision provision, LocalDate day) =>
        provision.Litigation.Any(l => l.State is LitigationState.Enjoined or LitigationState.PartlyEnjoined && l.StandsOn(day));

    /// <summary>Every provision that decides must give the hold: one that refuses is enough to refuse it.</summary>
    private static (Told Gives, MissingFact Missing, bool WaitsForWarrant) Gives(CustodyCase record, LawBook law, Provision[] governing, MissingFact unsure, int instrument, LocalDate day)
    {
        var (gives, missing) = ByAll(new Papers(record, law, instrument, day, WithWarrant: true));
        var waits = gives != false && record.Detainers![instrument].Warrant is { SignedAt.HasValue: true } && ByAll(new Papers(record, law, instrument, day, WithWarrant: false)).Gives != gives;
        return gives switch
        {
            true => (Told.Yes, default, waits),
            false => (Told.No, default, false),
            null => (Told.Nothing, missing, waits),
        };

        (bool? Gives, MissingFact Missing) ByAll(Papers papers) => OffenceTests.All([unsure.IsNone ? (true, default) : (null, unsure), .. governing.Select(p => Gives(p, papers))]);
    }

    private static (bool? Gives, MissingFact Missing) Gives(Provision provision, Papers papers)
    {
        switch (provision.Stance)
        {
            case Stance.ProhibitsHold or Stance.JudicialWarrantOnly or Stance.NoStateArrestAuthority:
                return (HasJudges(provision, papers), default);
            case Stance.QualifyingOffenceOnly:
                return HasJudges(provision, papers) ? (true, default) : papers.Meet(provision);
            case Stance.JudicialWarrantAndQualifyingOffence when HasJudges(provision, papers):
                return papers.Meet(provision);
            case Stance.JudicialWarrantAndQualifyingOffence:
                // Hours without the warrant are hours to obtain it in, on conditions of their own.
                return provision.Hours is null || papers.Meet(provision).Met == false ? (false, default) : (null, new(FactFields.WaitForWarrant));
            case Stance.Unsettled:
                return (null, new(FactFields.LawUnsettled));
            default:
                return Accepts(provision, papers);
        }
    }

    // A judge's warrant is a ground of its own: where none is recorded, none stands with the instrument.
    private static bool HasJudges(Provision provision, Papers papers) => provision.Accepts.Concat(provision.Needs).Any(a => IsJudges(a) && papers.Have(a).Met == true);

    private static bool IsJudges(AcceptedInstrument instrument) =>
        instrument is AcceptedInstrument.JudicialWarrant or AcceptedInstrument.JudicialRemovalOrder or AcceptedInstrument.JudicialProbableCause;

    /// <summary>
    /// All that it needs must be there and, where it names what it accepts, one of that; the test it sets must be met, and nothing that
    /// it excepts be recorded: nobody records what did not come up.
    /// </summary>
    private static (bool? Met, MissingFact Missing) Accepts(Provision provision, Papers papers) => OffenceTests.All([
        .. provision.Unless.Select(excepted => (papers.Meet(excepted).Met != true ? (bool?)true : false, default(MissingFact))),
        .. provision.Needs.Select(papers.Have),
        provision.Accepts.Count == 0 ? (true, default) : OffenceTests.Any(provision.Accepts.Select(papers.Have)),
        provision.OffenceTest is null ? (true, default) : papers.Meet(provision)]);

    /// <summary>What a record tells on a day of one instrument and of what the law makes it depend on.</summary>
    private readonly record struct Papers(CustodyCase Record, LawBook Law, int Instrument, LocalDate Day, bool WithWarrant)
    {
        internal (bool? Met, MissingFact Missing) Have(AcceptedInstrument paper) =>
            !WithWarrant && paper is AcceptedInstrument.AdministrativeWarrant or AcceptedInstrument.JudicialWarrant ? (false, default) : OffenceTests.Has(paper, Record, Instrument, Law, Day);

        internal (bool? Met, MissingFact Missing) Meet(Provision provision) => provision.OffenceTest is { } test ? OffenceTests.Evaluate(test, Record, Day) : (false, default);

        internal (bool? Met, MissingFact Missing) Meet(LegalConditionKind condition) => OffenceTests.IsMet(condition, Record, Day);
    }

    private static bool IsJudgesOnly(Stance stance) => stance is Stance.ProhibitsHold or Stance.JudicialWarrantOnly or Stance.NoStateArrestAuthority;
}
