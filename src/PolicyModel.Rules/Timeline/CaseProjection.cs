using NodaTime;

namespace PolicyModel.Rules;

/// <summary>Projects a checked case into bounds and codes. One projection serves many cases, one after another: what it held of the former is gone.</summary>
/// <param name="law">The law.</param>
/// <param name="worstGrade">The worst grade of source that may decide.</param>
internal sealed class CaseProjection(LawBook law, SourceGrade worstGrade)
{
    private readonly Room<GroundStretch> stretches = new();
    private readonly Room<InstrumentFacts> instruments = new();
    private readonly Room<PaperFacts> papers = new();
    private readonly Room<LocalDate?> convictionDays = new();
    private readonly Room<PlacePiece> place = new();
    private readonly GroundAlgebra algebra = new();
    private readonly HoldSurroundings surroundings = new();
    private readonly ReleaseProjection release = new();
    private readonly TransferProjection transfers = new();
    private CustodyCase record = null!;
    private CustodianLaw custodian = null!;
    private DateTimeZone zone = DateTimeZone.Utc;
    private InstantBounds booked;
    private EndState leaving;
    private InstantBounds left;
    private bool handedToIce;
    private int handOverIndex = -1;
    private bool judgeFoundProbableCause;
    private Minority minority;
    private int firstUnknownLevel = -1;
    private TenderFate tender;
    private (int Bail, int Event) tenderPlace;

    /// <summary>The facts of one case.</summary>
    /// <param name="record">The case.</param>
    /// <param name="asOf">The as-of instant; needed while custody runs.</param>
    /// <param name="law">The law.</param>
    /// <param name="worstGrade">The worst grade of source that may decide.</param>
    internal CaseProjection(CustodyCase record, Instant? asOf, LawBook law, SourceGrade worstGrade)
        : this(law, worstGrade) => Project(record, asOf);

    /// <summary>Takes the facts of a case.</summary>
    /// <param name="of">The case.</param>
    /// <param name="asOf">The as-of instant; needed while custody runs.</param>
    internal void Project(CustodyCase of, Instant? asOf)
    {
        record = of;
        zone = record.Custodian.TimeZone.Zone;
        booked = record.BookedAt.BoundsIn(zone);
        (leaving, left, handedToIce, handOverIndex) = EndOfCustody(record, asOf);
        custodian = law.For(record.Jurisdiction, record.County.OrNull(), record.Custodian.Kind.OrNull(), worstGrade);
        stretches.Clear();
        var grounds = record.Grounds.Items();
        for (var i = 0; i < grounds.Length; i++)
        {
            algebra.AddStretches(i, grounds[i], record.Bail, booked, zone, stretches);
        }

        instruments.Clear();
        papers.Clear();
        foreach (var detainer in record.Detainers.Items())
        {
            instruments.Add(Instrument(detainer, record.Detainers.Items(), law));
            papers.Add(PaperProjection.Of(detainer, zone, law));
        }

        convictionDays.Clear();
        foreach (var conviction in record.Convictions.Items())
        {
            convictionDays.Add(conviction.ConvictedOn.OrNull());
        }

        judgeFoundProbableCause = false;
        foreach (var condition in record.Conditions.Items())
        {
            judgeFoundProbableCause |= condition is { Condition: LegalConditionKind.JudicialProbableCause, Met: true };
        }

        place.Clear();
        PlaceFacts.Find(record, law, custodian, booked, left, leaving != EndState.Unknown, place);
        surroundings.Take(record, custodian, booked, handOverIndex);
        (minority, firstUnknownLevel) = MinorityOf(record, law);
        release.Take(record);
        transfers.Take(record);
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
        GroundsRecorded = record.Grounds is not null,
        Stretches = stretches.Items,
        Instruments = instruments.Items,
        Papers = papers.Items,
        Convictions = new ConvictionFacts { Recorded = record.Convictions is not null, Days = convictionDays.Items, ServedSentence = ConvictionFacts.ShowsSentence(record) },
        JudgeFoundProbableCause = judgeFoundProbableCause,
        Place = place.Items,
        ClaimsAgreement = ClaimsAgreementIn(record),
        Surroundings = surroundings,
        ObservesInaugurationDay = custodian.ObservesInaugurationDay,
        Grounds = minority,
        FirstGroundOfUnknownLevel = firstUnknownLevel,
        Release = release.Facts,
        Transfers = transfers.Facts,
        LawOfPlace = new LawOfPlace(record, law, custodian),
        Tender = tender,
        TenderPlace = tenderPlace,
    };

    /// <summary>True when custody still runs, so that an as-of instant is needed.</summary>
    internal static bool StillHeld(CustodyCase record)
    {
        if (record.LeftCustodyAt.IsProvided)
        {
            return false;
        }

        foreach (var transfer in record.Transfers.Items())
        {
            if (EndsCustody(transfer))
            {
                return false;
            }
        }

        return true;
    }

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
            foreach (var transfer in record.Transfers.Items())
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

    private InstrumentFacts Instrument(Detainer detainer, ReadOnlySpan<Detainer> all, LawBook law)
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

    private LocalDate DayOf(Instant instant) => instant.DateIn(zone);

    private InstantBounds CutOf(Detainer detainer, ReadOnlySpan<Detainer> all)
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

    private static bool ClaimsAgreementIn(CustodyCase record)
    {
        foreach (var transfer in record.Transfers.Items())
        {
            if (transfer.Authority.HasValue && transfer.Authority.Value is TransferAuthority.Section287gOfficer or TransferAuthority.IceCustodyContract)
            {
                return true;
            }
        }

        foreach (var agreement in record.AgreementIds.Items())
        {
            if (Codes.Section287gModels.TryParse(agreement.KindOrModel, out _) || agreement.KindOrModel is "section-287g-moa" or "igsa" or "basic-ordering-agreement")
            {
                return true;
            }
        }

        return false;
    }

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
