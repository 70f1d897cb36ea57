using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What the law of the place makes of each instrument over one stretch of time on which it does not change.</summary>
internal readonly record struct PlacePiece
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
    internal static void Find(CustodyCase record, LawBook law, CustodianLaw custodian, InstantBounds booked, InstantBounds left, bool endKnown, Room<PlacePiece> pieces)
    {
        var zone = record.Custodian.TimeZone.Zone;
        var first = booked.Earliest.DateIn(zone);
        var last = endKnown && left.LatestUnixSeconds >= booked.EarliestUnixSeconds ? left.Latest.DateIn(zone) : first;
        foreach (var period in custodian.Holds)
        {
            if ((period.To is not { } to || first < to) && (period.From is not { } from || from <= last))
            {
                AddPieces(record, law, period, period.From is { } begins && begins > first ? begins : first, period.To is { } ends && ends <= last ? ends.PlusDays(-1) : last, pieces);
            }
        }
    }

    // What the law asks of the record is asked anew on each day on which the answer may be another.
    private static void AddPieces(CustodyCase record, LawBook law, GoverningPeriod period, LocalDate from, LocalDate to, Room<PlacePiece> pieces)
    {
        var zone = record.Custodian.TimeZone.Zone;
        var instruments = record.Detainers?.Count ?? 0;
        var turns = instruments > 0 && period.AsksByDay ? OffenceTests.Turns(record, period.Governing).Where(d => from < d && d <= to).Distinct().Order().ToArray() : [];
        for (var i = 0; i <= turns.Length; i++)
        {
            var day = i == 0 ? from : turns[i - 1];
            var gives = instruments == 0 ? [] : new (Told, MissingFact, bool)[instruments];
            for (var n = 0; n < instruments; n++)
            {
                gives[n] = Gives(record, law, period.Governing, period.Unsure, n, day);
            }

            var span = (StartOf(i == 0 ? period.From : day, CaseFacts.Always), StartOf(i < turns.Length ? turns[i] : period.To, CaseFacts.Never));
            if (i > 0 && pieces.Items[^1] is var before && before.Instruments.AsSpan().SequenceEqual(gives))
            {
                pieces.Items[^1] = before with { Span = (before.Span.From, span.Item2) };
            }
            else
            {
                pieces.Add(new PlacePiece { Span = span, Governing = period.Governing, Instruments = gives, JudgesOnly = period.JudgesOnly });
            }
        }

        long StartOf(LocalDate? date, long otherwise) => date is { } known ? ReportedTime.OnDay(known).BoundsIn(zone).EarliestUnixSeconds : otherwise;
    }

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
}
