using NodaTime;

namespace PolicyModel.Rules;

/// <summary>What a record says around its holds, beside grounds, bail and instruments: what the rules on holds ask for.</summary>
internal sealed class HoldSurroundings
{
    private readonly Room<InstrumentCourse> courses = new();
    private readonly Room<GroundCourse> grounds = new();
    private readonly Room<ClockEvent> clockEvents = new();

    /// <summary>The state, district or territory.</summary>
    internal Jurisdiction Place { get; private set; }

    /// <summary>The kind of custodian, where it is recorded.</summary>
    internal CustodianKind? Custodian { get; private set; }

    internal bool InstrumentsRecorded { get; private set; }

    /// <summary>What was done with each instrument, in their order.</summary>
    internal ReadOnlySpan<InstrumentCourse> Courses => courses.Items;

    /// <summary>What each ground is, in their order.</summary>
    internal ReadOnlySpan<GroundCourse> Grounds => grounds.Items;

    /// <summary>True where a local officer with delegated federal power served some warrant.</summary>
    internal bool ServedLocally { get; private set; }

    /// <summary>True where some ground is custody of a federal custodian.</summary>
    internal bool FederalCustody { get; private set; }

    /// <summary>What a clock of a hold may be taken to begin anew with, beside instruments.</summary>
    internal ReadOnlySpan<ClockEvent> ClockEvents => clockEvents.Items;

    /// <summary>A judge's finding of probable cause for the hold, and its index among the conditions.</summary>
    internal (Occurrence Found, int Index) JudicialFinding { get; private set; }

    internal CitizenshipFacts? Citizenship { get; private set; }

    internal ContractFacts Contracts { get; private set; }

    internal void Take(CustodyCase record, CustodianLaw law, InstantBounds booked, int handOver)
    {
        var zone = record.Custodian.TimeZone.Zone;
        Place = record.Jurisdiction;
        Custodian = record.Custodian.Kind.OrNull();
        InstrumentsRecorded = record.Detainers is not null;
        (ServedLocally, FederalCustody) = (false, false);
        courses.Clear();
        foreach (var detainer in record.Detainers.Items())
        {
            courses.Add(InstrumentCourse.Of(detainer, zone));
            ServedLocally |= courses.Items[^1].LocalService is not null;
        }

        grounds.Clear();
        foreach (var ground in record.Grounds.Items())
        {
            grounds.Add(GroundCourse.Of(ground, record, law, booked));
            FederalCustody |= ground.Kind == GroundKind.FederalCustody;
        }

        clockEvents.Clear();
        ClockEvent.Add(record, clockEvents);
        JudicialFinding = JudicialFindingOf(record);
        Citizenship = record.CitizenshipEvidence is { } evidence ? CitizenshipFacts.Of(evidence, zone) : null;
        Contracts = ContractFacts.Of(record, handOver);
    }

    private static (Occurrence Found, int Index) JudicialFindingOf(CustodyCase record)
    {
        for (var i = 0; i < (record.Conditions?.Count ?? 0); i++)
        {
            if (record.Conditions![i] is { Condition: LegalConditionKind.JudicialProbableCause, Met: true } finding)
            {
                return (Occurrence.Of(true, finding.At, record.Custodian.TimeZone.Zone), i);
            }
        }

        return (new Occurrence { Happened = Told.Nothing }, -1);
    }
}

/// <summary>What was done with an instrument.</summary>
internal readonly record struct InstrumentCourse
{
    /// <summary>True where it says that it takes another one's place.</summary>
    internal required bool Replaces { get; init; }

    /// <summary>A neutral official's review of probable cause.</summary>
    internal required Occurrence Review { get; init; }

    /// <summary>Whether a Form I-203 came with it.</summary>
    internal required Told I203 { get; init; }

    /// <summary>Service of its warrant by a local officer with delegated federal power; null where no such service is recorded.</summary>
    internal required Occurrence? LocalService { get; init; }

    internal static InstrumentCourse Of(Detainer detainer, DateTimeZone zone) => new()
    {
        Replaces = detainer.Supersedes is not null,
        Review = Occurrence.Of(detainer.NeutralReview, detainer.NeutralReviewAt, zone),
        I203 = detainer.I203 switch { true => Told.Yes, false => Told.No, null => Told.Nothing },
        LocalService = detainer.Warrant is { ServedBy: { HasValue: true, Value: IssuerRole.WarrantServiceOfficer or IssuerRole.JailEnforcementOfficer } } warrant
            ? Occurrence.Of(true, warrant.ServedAt, zone)
            : null,
    };
}

/// <summary>What kind of ground it is and, for an arrest without a warrant, how long it carries alone.</summary>
internal readonly record struct GroundCourse
{
    internal required GroundKind Kind { get; init; }

    /// <summary>The law a court's order rests on, where it is recorded.</summary>
    internal required CourtOrderBasis? OrderBasis { get; init; }

    /// <summary>Its own end, whatever its bail did, where the time is recorded.</summary>
    internal required InstantBounds? OwnEnd { get; init; }

    internal required GroundEndReason? OwnEndReason { get; init; }

    internal required Occurrence Charge { get; init; }

    internal required Occurrence Finding { get; init; }

    /// <summary>The deadline of this place for an arrest without a warrant; null for other grounds, and where its law has none.</summary>
    internal required Provision? DeadlineOfPlace { get; init; }

    internal static GroundCourse Of(Ground ground, CustodyCase record, CustodianLaw law, InstantBounds booked)
    {
        var zone = record.Custodian.TimeZone.Zone;
        return new GroundCourse
        {
            Kind = ground.Kind,
            OrderBasis = ground.OrderBasis.OrNull(),
            OwnEnd = ground.EndedAt.HasValue ? ground.EndedAt.Value.BoundsIn(zone) : null,
            OwnEndReason = ground.EndReason.OrNull(),
            Charge = Occurrence.Of(ground.Charged, ground.ChargedAt, zone),
            Finding = Occurrence.Of(ground.ProbableCauseFound, ground.ProbableCauseFoundAt, zone),
            DeadlineOfPlace = ground.Kind == GroundKind.WarrantlessArrest
                ? law.ArrestDeadline((ground.BeganAt.HasValue ? ground.BeganAt.Value.BoundsIn(zone) : booked).Earliest.DateIn(zone))
                : null,
        };
    }
}

/// <summary>What a clock of a hold may be taken to begin anew with.</summary>
internal enum ClockEventKind : byte
{
    /// <summary>The jail booked the person anew, in place.</summary>
    Rebooking,

    /// <summary>A move to another facility.</summary>
    Move,

    /// <summary>A copy of a detainer was served on the person.</summary>
    CopyServed,
}

/// <summary>One such event.</summary>
internal readonly record struct ClockEvent
{
    internal required ClockEventKind Kind { get; init; }

    /// <summary>Its index in its list of the record.</summary>
    internal required int Index { get; init; }

    /// <summary>When, where that is recorded.</summary>
    internal required InstantBounds? At { get; init; }

    /// <summary>Adds those that a record tells.</summary>
    internal static void Add(CustodyCase record, Room<ClockEvent> events)
    {
        var zone = record.Custodian.TimeZone.Zone;
        for (var i = 0; i < (record.Transfers?.Count ?? 0); i++)
        {
            if (record.Transfers![i] is { InPlace: true, DocumentedBy: { HasValue: true, Value: TransferDocument.JailRebooking } } transfer)
            {
                events.Add(Made(ClockEventKind.Rebooking, i, transfer.At));
            }
        }

        for (var i = 0; i < (record.FacilityMoves?.Count ?? 0); i++)
        {
            events.Add(Made(ClockEventKind.Move, i, record.FacilityMoves![i].At));
        }

        for (var i = 0; i < (record.Notices?.Count ?? 0); i++)
        {
            if (record.Notices![i] is { Kind: NoticeKind.CopyOfDetainer, To: NoticeRecipient.Subject, Given: not false } notice)
            {
                events.Add(Made(ClockEventKind.CopyServed, i, notice.At));
            }
        }

        ClockEvent Made(ClockEventKind kind, int index, Reported<ReportedTime> at) => new() { Kind = kind, Index = index, At = at.HasValue ? at.Value.BoundsIn(zone) : null };
    }
}

/// <summary>That citizenship, or a mistaken identity, was raised and checked.</summary>
internal readonly record struct CitizenshipFacts
{
    internal required InstantBounds? RaisedAt { get; init; }

    internal required Occurrence Check { get; init; }

    internal required CitizenshipFinding? Found { get; init; }

    internal static CitizenshipFacts Of(CitizenshipEvidence evidence, DateTimeZone zone)
    {
        var check = Occurrence.Of(evidence.Checked, evidence.CheckedAt, zone);
        return new CitizenshipFacts
        {
            RaisedAt = evidence.RaisedAt.HasValue ? evidence.RaisedAt.Value.BoundsIn(zone) : null,
            Check = evidence.Found.IsProvided ? check with { Happened = Told.Yes } : check,
            Found = evidence.Found.OrNull(),
        };
    }
}

/// <summary>The agreements that custody is said to rest on, and what a hand-over to ICE is said to rest on.</summary>
internal readonly record struct ContractFacts
{
    // The kinds of agreement as their ids and their records name them.
    private const string Detention = "igsa";
    private const string Ordering = "basic-ordering-agreement";

    /// <summary>True where the record lists agreements, be it none.</summary>
    internal required bool Recorded { get; init; }

    /// <summary>True where a contract to hold persons for ICE is among them.</summary>
    internal required bool HasDetention { get; init; }

    /// <summary>True where a basic ordering agreement is among them.</summary>
    internal required bool HasOrdering { get; init; }

    /// <summary>True where the hand-over to ICE is said to rest on a contract to hold.</summary>
    internal required bool HandOverByContract { get; init; }

    /// <summary>True where the hand-over to ICE is said to rest on a local officer with delegated federal power.</summary>
    internal required bool HandOverByDelegation { get; init; }

    /// <summary>True where the person stayed in the building at the hand-over to ICE.</summary>
    internal required bool HandOverInPlace { get; init; }

    /// <summary>True where a Form I-203 documents a transfer.</summary>
    internal required bool I203Documents { get; init; }

    internal static ContractFacts Of(CustodyCase record, int handOver)
    {
        var authority = handOver >= 0 && record.Transfers![handOver].Authority is { HasValue: true } told ? told.Value : TransferAuthority.Unknown;
        return new ContractFacts
        {
            Recorded = record.AgreementIds is not null,
            HasDetention = Has(record, Detention),
            HasOrdering = Has(record, Ordering),
            HandOverByContract = authority == TransferAuthority.IceCustodyContract,
            HandOverByDelegation = authority == TransferAuthority.Section287gOfficer,
            HandOverInPlace = handOver >= 0 && record.Transfers![handOver].InPlace == true,
            I203Documents = DocumentsByI203(record),
        };
    }

    private static bool DocumentsByI203(CustodyCase record)
    {
        foreach (var transfer in record.Transfers.Items())
        {
            if (transfer.DocumentedBy is { HasValue: true, Value: TransferDocument.I203 })
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(CustodyCase record, string kind)
    {
        foreach (var id in record.AgreementIds.Items())
        {
            if (id.Value.Split('#')[1].Equals(kind, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
