using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What the law of the place makes of each instrument over one stretch of time on which it does not change.</summary>
internal sealed class PlacePiece
{
    /// <summary>Its first second, and the first second that is no more of it.</summary>
    internal required (long From, long To) Span { get; init; }

    /// <summary>The provisions that decide; empty where none says anything about holds.</summary>
    internal required Provision[] Governing { get; init; }

    /// <summary>By instrument: whether the law gives it a hold, and what is missing where that cannot be told.</summary>
    internal required (Told Gives, MissingFact Missing)[] Instruments { get; init; }

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
                pieces.Add(Piece(record, law, worstGrade, period, zone, first));
            }
        }

        return [.. pieces];
    }

    private static PlacePiece Piece(CustodyCase record, LawBook law, SourceGrade worstGrade, HoldLawPeriod period, DateTimeZone zone, LocalDate day)
    {
        var (governing, unsure) = Governing(record, worstGrade, period, day);
        return new PlacePiece
        {
            Span = (StartOf(period.From, CaseFacts.Always), StartOf(period.To, CaseFacts.Never)),
            Governing = governing,
            Instruments = [.. Enumerable.Range(0, record.Detainers?.Count ?? 0).Select(i => Gives(record, law, governing, unsure, i, day))],
            JudgesOnly = unsure.IsNone && governing.Any(p => IsJudgesOnly(p.Stance!.Value)),
        };

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
        var kind = record.Custodian.Kind.HasValue ? record.Custodian.Kind.Value : (CustodianKind?)null;
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

    private static bool IsEnjoined(Provision provision, LocalDate day) => provision.Litigation.Any(l =>
        l.State is LitigationState.Enjoined or LitigationState.PartlyEnjoined && (l.From is not { } from || from <= day) && (l.To is not { } to || day < to));

    /// <summary>Every provision that decides must give the hold: one that refuses is enough to refuse it.</summary>
    private static (Told Gives, MissingFact Missing) Gives(CustodyCase record, LawBook law, Provision[] governing, MissingFact unsure, int instrument, LocalDate day)
    {
        var (gives, missing) = OffenceTests.All([unsure.IsNone ? (true, default) : (null, unsure), .. governing.Select(p => Gives(record, law, p, instrument, day))]);
        return gives switch
        {
            true => (Told.Yes, default),
            false => (Told.No, default),
            null => (Told.Nothing, missing),
        };
    }

    private static (bool? Gives, MissingFact Missing) Gives(CustodyCase record, LawBook law, Provision provision, int instrument, LocalDate day)
    {
        switch (provision.Stance)
        {
            case Stance.ProhibitsHold or Stance.JudicialWarrantOnly or Stance.NoStateArrestAuthority:
                return (HasJudges(record, law, provision, instrument, day), default);
            case Stance.QualifyingOffenceOnly:
                return HasJudges(record, law, provision, instrument, day) ? (true, default) : Offences(record, provision, day);
            case Stance.JudicialWarrantAndQualifyingOffence:
                // Hours without the warrant are hours to obtain it in.
                return HasJudges(record, law, provision, instrument, day) || provision.Hours is not null ? Offences(record, provision, day) : (false, default);
            case Stance.Unsettled:
                return (null, new(FactFields.LawUnsettled));
            default:
                return Accepts(record, law, provision, instrument, day);
        }
    }

    // A judge's warrant is a ground of its own: where none is recorded, none stands with the instrument.
    private static bool HasJudges(CustodyCase record, LawBook law, Provision provision, int instrument, LocalDate day) =>
        provision.Accepts.Concat(provision.Needs).Any(a => IsJudges(a) && OffenceTests.Has(a, record, instrument, law, day).Met == true);

    private static bool IsJudges(AcceptedInstrument instrument) =>
        instrument is AcceptedInstrument.JudicialWarrant or AcceptedInstrument.JudicialRemovalOrder or AcceptedInstrument.JudicialProbableCause;

    private static (bool? Met, MissingFact Missing) Offences(CustodyCase record, Provision provision, LocalDate day) =>
        provision.OffenceTest is { } test ? OffenceTests.Evaluate(test, record, day) : (false, default);

    /// <summary>All that it needs must be there and, where it names what it accepts, one of that.</summary>
    private static (bool? Met, MissingFact Missing) Accepts(CustodyCase record, LawBook law, Provision provision, int instrument, LocalDate day) => OffenceTests.All([
        .. provision.Needs.Select(needed => OffenceTests.Has(needed, record, instrument, law, day)),
        provision.Accepts.Count == 0 ? (true, default) : OffenceTests.Any(provision.Accepts.Select(accepted => OffenceTests.Has(accepted, record, instrument, law, day)))]);

    private static bool IsJudgesOnly(Stance stance) => stance is Stance.ProhibitsHold or Stance.JudicialWarrantOnly or Stance.NoStateArrestAuthority;
}
