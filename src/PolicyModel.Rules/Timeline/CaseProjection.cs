using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Projects a checked case into bounds and codes.</summary>
internal sealed class CaseProjection
{
    private readonly GroundStretch[] stretches;
    private readonly InstrumentFacts[] instruments;
    private readonly PaperFacts[] papers;
    private readonly LocalDate?[] convictionDays;
    private readonly bool convictionsRecorded;
    private readonly bool servedSentence;
    private readonly bool judgeFoundProbableCause;
    private readonly HoldSurroundings surroundings;
    private readonly DateTimeZone zone;
    private readonly InstantBounds booked;
    private readonly EndState leaving;
    private readonly InstantBounds left;
    private readonly bool handedToIce;
    private readonly int handOverIndex = -1;
    private readonly bool groundsRecorded;
    private readonly PlacePiece[] place;
    private readonly bool claimsAgreement;
    private readonly bool observesInaugurationDay;
    private readonly Minority minority;
    private readonly int firstUnknownLevel = -1;
    private readonly ReleaseProjection release;
    private readonly TransferProjection transfers;
    private readonly LawOfPlace lawOfPlace;
    private readonly TenderFate tender;
    private readonly (int Bail, int Event) tenderPlace;

    internal CaseProjection(CustodyCase record, Instant? asOf, LawBook law, SourceGrade worstGrade)
    {
        zone = record.Custodian.TimeZone.Zone;
        booked = record.BookedAt.BoundsIn(zone);
        (leaving, left, handedToIce, handOverIndex) = EndOfCustody(record, asOf);
        groundsRecorded = record.Grounds is not null;
        stretches = [.. Stretches(record)];
        instruments = [.. (record.Detainers ?? []).Select(d => Instrument(d, record.Detainers!, law))];
        papers = [.. (record.Detainers ?? []).Select(d => PaperProjection.Of(d, zone, law))];
        convictionDays = ConvictionFacts.DaysOf(record);
        convictionsRecorded = record.Convictions is not null;
        servedSentence = ConvictionFacts.ShowsSentence(record);
        judgeFoundProbableCause = (record.Conditions ?? []).Any(c => c is { Condition: LegalConditionKind.JudicialProbableCause, Met: true });
        place = PlaceFacts.Of(record, law, worstGrade, booked, left, leaving != EndState.Unknown);
        claimsAgreement = ClaimsAgreementIn(record);
        surroundings = HoldSurroundings.Of(record, law, booked, handOverIndex);
        observesInaugurationDay = law.Calendar.ObservesInaugurationDay(record.Jurisdiction, record.County.OrNull());
        (minority, firstUnknownLevel) = MinorityOf(record, law);
        release = new ReleaseProjection(record);
        transfers = new TransferProjection(record);
        lawOfPlace = new LawOfPlace(record, law, worstGrade);
        (tender, tenderPlace) = TenderOf(record);
    }

    internal CaseFacts Facts => new()
    {
        Zone = zone,
        Booked = booked,
        Leaving = leaving,
        Left = left,
        HandedToIce = handedToIce,
        HandOverIndex = handOverIndex,
        GroundsRecorded = groundsRecorded,
        Stretches = stretches,
        Instruments = instruments,
        Papers = papers,
        Convictions = new ConvictionFacts { Recorded = convictionsRecorded, Days = convictionDays, ServedSentence = servedSentence },
        JudgeFoundProbableCause = judgeFoundProbableCause,
        Place = place,
        ClaimsAgreement = claimsAgreement,
        Surroundings = surroundings,
        ObservesInaugurationDay = observesInaugurationDay,
        Grounds = minority,
        FirstGroundOfUnknownLevel = firstUnknownLevel,
        Release = release.Facts,
        Transfers = transfers.Facts,
        LawOfPlace = lawOfPlace,
        Tender = tender,
        TenderPlace = tenderPlace,
    };

    /// <summary>True when custody still runs, so that an as-of instant is needed.</summary>
    internal static bool StillHeld(CustodyCase record) => !record.LeftCustodyAt.IsProvided && !(record.Transfers ?? []).Any(EndsCustody);

    // A court date or a hospital stay is no end of custody; any other receiver ends it.
    private static bool EndsCustody(Transfer transfer) =>
        transfer.IsHandOverToIce || transfer.To.Kind is not (CustodianKind.Ice or CustodianKind.Court or CustodianKind.Hospital);

    private (EndState State, InstantBounds Left, bool HandedToIce, int HandOver) EndOfCustody(CustodyCase record, Instant? asOf)
    {
        InstantBounds? end = record.LeftCustodyAt.HasValue ? record.LeftCustodyAt.Value.BoundsIn(zone) : null;
        var handOver = -1;
        for (var i = 0; i < (record.Transfers?.Count ?? 0); i++)
        {
            var transfer = record.Transfers![i];
            if (!transfer.IsHandOverToIce)
            {
                continue;
            }

            handOver = handOver < 0 ? i : handOver;
            if (transfer.At.HasValue)
            {
                var at = transfer.At.Value.BoundsIn(zone);
                end = end?.Intersect(at) ?? at;
            }
        }

        // Where the record gives no end, a hand-over to another custodian is one; the last of several counts.
        if (end is null && !record.LeftCustodyAt.IsProvided && handOver < 0)
        {
            foreach (var transfer in record.Transfers ?? [])
            {
                if (EndsCustody(transfer) && transfer.At.HasValue)
                {
                    var at = transfer.At.Value.BoundsIn(zone);
                    end = end is { } before ? GroundAlgebra.Later(before, at) : at;
                }
            }
        }

        if (end is { } known)
        {
            return (EndState.Known, known, handOver >= 0, handOver);
        }

        if (!StillHeld(record))
        {
            return (EndState.Unknown, default, handOver >= 0, handOver);
        }

        var now = asOf!.Value.ToUnixTimeSeconds();
        return (EndState.Running, new(now, now), false, -1);
    }

    private IEnumerable<GroundStretch> Stretches(CustodyCase record)
    {
        for (var i = 0; i < (record.Grounds?.Count ?? 0); i++)
        {
            var ground = record.Grounds![i];
            foreach (var stretch in GroundAlgebra.Stretches(i, ground, BailOf(record, ground.GroundId), booked, zone))
            {
                yield return stretch;
            }
        }
    }

    private static IEnumerable<Bail> BailOf(CustodyCase record, RecordId ground) => (record.Bail ?? []).Where(b => b.Covers.Contains(ground));

    private InstrumentFacts Instrument(Detainer detainer, ValueList<Detainer> all, LawBook law)
    {
        var receiptAssumed = !detainer.ReceivedAt.HasValue && detainer.Received != false;
        var issued = detainer.IssuedAt.HasValue ? detainer.IssuedAt.Value.BoundsIn(zone) : (InstantBounds?)null;

        // Where receipt is not recorded, the earliest moment at which it could have been is taken: issue, if that is recorded.
        var receipt = detainer.ReceivedAt.HasValue ? detainer.ReceivedAt.Value.BoundsIn(zone)
            : issued is { } at ? new InstantBounds(at.EarliestUnixSeconds, at.EarliestUnixSeconds)
            : new InstantBounds(CaseFacts.Always, CaseFacts.Always);
        return new InstrumentFacts
        {
            Form = detainer.Form,
            AsksForHold = AsksForHold(detainer, law),
            NeverReceived = detainer.Received == false,
            ReceiptAssumed = receiptAssumed,
            Receipt = receipt,
            Cut = CutOf(detainer, all),
            Served = detainer.ServedOnSubject == false ? Told.No : detainer.ServedOnSubject == true || detainer.ServedOnSubjectAt.IsProvided ? Told.Yes : Told.Nothing,
            ServedAt = detainer.ServedOnSubjectAt.HasValue ? detainer.ServedOnSubjectAt.Value.BoundsIn(zone) : null,
            Issued = issued is { } days ? (DayOf(days.Earliest), DayOf(days.Latest)) : null,
            IssuedByIce = detainer.Issuer?.Agency is { } agency ? IsIce(agency) ? Told.Yes : Told.No : Told.Nothing,
            SignedWarrant = SignedWarrant(detainer),
            JudgesWarrant = OffenceTests.SignedByJudge(detainer),
            WarrantSigned = detainer.Warrant is { SignedAt.HasValue: true } warrant ? warrant.SignedAt.Value.BoundsIn(zone) : null,
        };
    }

    /// <summary>Whether an instrument asks for a hold; a form that is not recorded is taken to.</summary>
    internal static bool AsksForHold(Detainer detainer, LawBook law) =>
        (detainer.Form == DetainerForm.Unknown || law.FaceOf(detainer.Form)!.AsksForHold)
        && !(detainer.Request.HasValue && detainer.Request.Value == DetainerRequest.Notify);

    private static bool IsIce(string agency) =>
        agency.Equals("ICE", StringComparison.OrdinalIgnoreCase) || agency.Contains("Immigration and Customs Enforcement", StringComparison.OrdinalIgnoreCase);

    private LocalDate DayOf(Instant instant) => instant.InZone(zone).Date;

    private InstantBounds CutOf(Detainer detainer, ValueList<Detainer> all)
    {
        var cut = new InstantBounds(CaseFacts.Never, CaseFacts.Never);
        var handedOver = detainer.EndReason.HasValue && detainer.EndReason.Value == DetainerEndReason.BookedIntoDetention;
        if (!handedOver && (detainer.EndedAt.IsProvided || detainer.EndReason.HasValue))
        {
            cut = detainer.EndedAt.HasValue ? detainer.EndedAt.Value.BoundsIn(zone) : new InstantBounds(CaseFacts.Always, CaseFacts.Never);
        }

        foreach (var other in all)
        {
            if (other.Supersedes == detainer.DetainerId)
            {
                cut = GroundAlgebra.Earlier(
                    cut,
                    other.IssuedAt.HasValue ? other.IssuedAt.Value.BoundsIn(zone)
                        : other.ReceivedAt.HasValue ? other.ReceivedAt.Value.BoundsIn(zone)
                        : new InstantBounds(CaseFacts.Always, CaseFacts.Never));
            }
        }

        return cut;
    }

    /// <summary>Whether a signed administrative warrant came with an instrument.</summary>
    internal static Told SignedWarrant(Detainer detainer)
    {
        if (detainer.WarrantAttached == false || detainer.Warrant?.Signed == false)
        {
            return Told.No;
        }

        // A judge's warrant is more than an administrative one, and is none.
        return detainer.Warrant is { Form: not WarrantForm.Judicial } warrant && (warrant.Signed == true || warrant.SignedAt.IsProvided) ? Told.Yes : Told.Nothing;
    }

    private static bool ClaimsAgreementIn(CustodyCase record) =>
        (record.Transfers ?? []).Any(t => t.Authority.HasValue && t.Authority.Value is TransferAuthority.Section287gOfficer or TransferAuthority.IceCustodyContract)
        || (record.AgreementIds ?? []).Any(a => Codes.Section287gModels.TryParse(a.KindOrModel, out _) || a.KindOrModel is "section-287g-moa" or "igsa" or "basic-ordering-agreement");

    private static (Minority Minority, int FirstUnknown) MinorityOf(CustodyCase record, LawBook law)
    {
        if (record.Grounds is not { } grounds)
        {
            return (Minority.CannotTell, -1);
        }

        var firstUnknown = -1;
        for (var i = 0; i < grounds.Count; i++)
        {
            switch (IsMinor(grounds[i], record.Jurisdiction, law))
            {
                case false:
                    return (Minority.NotAllMinor, -1);
                case null:
                    firstUnknown = firstUnknown < 0 ? i : firstUnknown;
                    break;
                default:
                    break;
            }
        }

        return grounds.Count == 0 ? (Minority.NotAllMinor, -1) : (firstUnknown < 0 ? Minority.AllMinor : Minority.CannotTell, firstUnknown);
    }

    private static bool? IsMinor(Ground ground, Jurisdiction jurisdiction, LawBook law)
    {
        if (ground.Kind is not (GroundKind.CriminalCharge or GroundKind.WarrantlessArrest))
        {
            return false;
        }

        if (ground.Offence is not { Level.HasValue: true } offence)
        {
            return null;
        }

        var traffic = offence.Category.HasValue && offence.Category.Value == OffenceCategory.Traffic;
        return offence.Level.Value switch
        {
            OffenceLevel.Infraction => true,
            OffenceLevel.Felony => false,
            OffenceLevel.Misdemeanor => traffic ? true : law.IsLowMisdemeanor(jurisdiction, offence.Class),
            _ => null,
        };
    }

    private static (TenderFate Fate, (int Bail, int Event) Place) TenderOf(CustodyCase record)
    {
        var worst = TenderFate.NoTender;
        (int Bail, int Event) where = (-1, -1);
        for (var i = 0; i < (record.Bail?.Count ?? 0); i++)
        {
            var history = record.Bail![i].History;
            for (var j = 0; j < history.Count; j++)
            {
                var fate = history[j].Event switch
                {
                    BailEventKind.Tendered when j + 1 == history.Count => TenderFate.FateUnknown,
                    BailEventKind.Tendered => TenderFate.NotRefusedForDetainer,
                    BailEventKind.Refused => history[j].RefusedBecause.HasValue
                        ? history[j].RefusedBecause.Value switch
                        {
                            BailRefusalReason.Detainer => TenderFate.RefusedForDetainer,
                            BailRefusalReason.Unknown => TenderFate.RefusedUnknown,
                            _ => TenderFate.NotRefusedForDetainer,
                        }
                        : TenderFate.RefusedUnknown,
                    _ => TenderFate.NoTender,
                };

                if (Rank(fate) > Rank(worst))
                {
                    (worst, where) = (fate, (i, j));
                }
            }
        }

        return (worst, where);

        static int Rank(TenderFate fate) => fate switch
        {
            TenderFate.RefusedForDetainer => 4,
            TenderFate.RefusedUnknown => 3,
            TenderFate.FateUnknown => 2,
            TenderFate.NotRefusedForDetainer => 1,
            _ => 0,
        };
    }
}
