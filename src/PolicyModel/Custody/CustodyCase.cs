using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>What a record says about one person's stay in local custody: on which grounds, with what bail, under which instruments, and how it ended.</summary>
/// <remarks>
/// Immutable; equal when every field is. A case by itself is unchecked: a <see cref="Validated{T}"/> of it has passed
/// <see cref="TryValidate"/>. Lists that are null are not recorded, which is not the same as empty. Wire format:
/// <c>policymodel/custody-case/v1</c>.
/// </remarks>
[JsonConverter(typeof(CustodyCaseJsonConverter))]
public sealed record CustodyCase
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/custody-case/v1";

    /// <summary>The id of the case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The person's pseudonym.</summary>
    public Reported<SubjectPseudonym> Subject { get; init; }

    /// <summary>The release in which the pseudonym means something.</summary>
    public ReleaseId? Release { get; init; }

    /// <summary>The state, district or territory whose law applies to the custodian.</summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>The county.</summary>
    public Reported<CountyGeoid> County { get; init; }

    /// <summary>Who holds the person.</summary>
    public required Custodian Custodian { get; init; }

    /// <summary>Who arrested the person: often another agency than the one that runs the jail.</summary>
    public Agency? ArrestingAgency { get; init; }

    /// <summary>When local custody began.</summary>
    public required ReportedTime BookedAt { get; init; }

    /// <summary>When local custody ended. Absent: still held at <see cref="AsOf"/>.</summary>
    public Reported<ReportedTime> LeftCustodyAt { get; init; }

    /// <summary>The time for which the record speaks.</summary>
    public ReportedTime? AsOf { get; init; }

    /// <summary>The grounds. Null: not recorded. Empty: there were none.</summary>
    public ValueList<Ground>? Grounds { get; init; }

    /// <summary>Bail.</summary>
    public ValueList<Bail>? Bail { get; init; }

    /// <summary>Instruments.</summary>
    public ValueList<Detainer>? Detainers { get; init; }

    /// <summary>Transfers.</summary>
    public ValueList<Transfer>? Transfers { get; init; }

    /// <summary>Holds placed in the custodian's system.</summary>
    public ValueList<HoldEvent>? HoldEvents { get; init; }

    /// <summary>When ICE was told of a release, and what came of it.</summary>
    public IceContact? IceContact { get; init; }

    /// <summary>Convictions.</summary>
    public ValueList<Conviction>? Convictions { get; init; }

    /// <summary>What the record says of conditions on which the law of some places depends.</summary>
    public ValueList<LegalCondition>? Conditions { get; init; }

    /// <summary>That citizenship, or a mistaken identity, was raised and checked; never what was said or shown.</summary>
    public CitizenshipEvidence? CitizenshipEvidence { get; init; }

    /// <summary>Notices.</summary>
    public ValueList<Notice>? Notices { get; init; }

    /// <summary>Reasons given for a delay of release.</summary>
    public ValueList<DelayReason>? DelayReasons { get; init; }

    /// <summary>Moves between facilities of the custodian.</summary>
    public ValueList<FacilityMove>? FacilityMoves { get; init; }

    /// <summary>The agreements that the custody is said to rest on.</summary>
    public ValueList<AgreementId>? AgreementIds { get; init; }

    /// <summary>Corrections of the record.</summary>
    public ValueList<Correction>? Corrections { get; init; }

    /// <summary>Where the facts come from.</summary>
    public ValueList<Source>? Sources { get; init; }

    /// <summary>Checks everything that a single value cannot show: references, the order of times, the steps of bail, the county's state.</summary>
    /// <param name="validated">The checked case, or null where a problem of severity error was found.</param>
    /// <param name="problems">Every problem found.</param>
    public bool TryValidate([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Validated<CustodyCase>? validated, out IReadOnlyList<Problem> problems)
    {
        var sink = new ProblemSink();
        Check(this, sink);
        problems = sink.Problems;
        validated = sink.HasErrors ? null : new Validated<CustodyCase>(this);
        return validated is not null;
    }

    internal static void Check(CustodyCase record, ProblemSink problems)
    {
        CustodyShapes.Case.Check(record, problems);
        CheckMeaning(record, problems);
    }

    /// <summary>Checks what a single value cannot show. What is missing or null is passed over: its form has been reported.</summary>
    internal static void CheckMeaning(CustodyCase record, ProblemSink problems)
    {
        if (record.Custodian is not { } custodian)
        {
            return;
        }

        var zone = custodian.TimeZone.Zone;
        Places.InState(problems, record.Jurisdiction, record.County);
        var booked = record.BookedAt == default ? (InstantBounds?)null : record.BookedAt.BoundsIn(zone);
        if (record.LeftCustodyAt.HasValue && IsBefore(record.LeftCustodyAt.Value))
        {
            problems.Add(ProblemCodes.LeftBeforeBooking, "leftCustodyAt", "Custody was left before booking.");
        }

        if (record.AsOf is { } asOf && IsBefore(asOf))
        {
            problems.Add(ProblemCodes.AsOfBeforeBooking, "asOf", "The record speaks for a time before booking.");
        }

        var groundIds = new Ids<Ground>(record.Grounds, g => g.GroundId);
        var detainerIds = new Ids<Detainer>(record.Detainers, d => d.DetainerId);
        groundIds.CheckUnique("grounds", "groundId", problems);
        detainerIds.CheckUnique("detainers", "detainerId", problems);
        new Ids<Bail>(record.Bail, b => b.BailId).CheckUnique("bail", "bailId", problems);
        new Ids<Transfer>(record.Transfers, t => t.TransferId).CheckUnique("transfers", "transferId", problems);
        foreach (var ground in problems.EnterEach(record.Grounds, "grounds"))
        {
            Ground.Check(ground, zone, problems);
            if (ground.EndedAt.HasValue && IsBefore(ground.EndedAt.Value))
            {
                problems.Add(ProblemCodes.GroundEndsBeforeBooking, "endedAt", "The ground ends before booking.");
            }
        }

        foreach (var bail in problems.EnterEach(record.Bail, "bail"))
        {
            PolicyModel.Bail.Check(bail, zone, problems);
            problems.Enter("covers");
            for (var i = 0; i < bail.Covers.Count; i++)
            {
                problems.Enter(i);
                groundIds.CheckReference(bail.Covers[i], "ground", problems);
                problems.Leave();
            }

            problems.Leave();
        }

        foreach (var detainer in problems.EnterEach(record.Detainers, "detainers"))
        {
            Detainer.Check(detainer, zone, problems);
            CheckReferenceAt(detainer.Supersedes, "supersedes");
        }

        var end = record.LeftCustodyAt.HasValue ? record.LeftCustodyAt.Value.BoundsIn(zone) : (InstantBounds?)null;
        foreach (var transfer in problems.EnterEach(record.Transfers, "transfers"))
        {
            CheckReferenceAt(transfer.DetainerId, "detainerId");
            if (transfer.IsHandOverToIce && transfer.At.HasValue)
            {
                end = CheckHandOver(transfer.At.Value, end);
            }
        }

        if (record.CitizenshipEvidence is { } evidence)
        {
            problems.Enter("citizenshipEvidence");
            PolicyModel.CitizenshipEvidence.Check(evidence, problems);
            problems.Leave();
        }

        foreach (var hold in problems.EnterEach(record.HoldEvents, "holdEvents"))
        {
            CheckReferenceAt(hold.DetainerId, "detainerId");
            Times.InOrder(problems, zone, hold.At, hold.EndedAt, "endedAt");
        }

        foreach (var delay in problems.EnterEach(record.DelayReasons, "delayReasons"))
        {
            Times.InOrder(problems, zone, delay.From, delay.To, "to");
        }

        if (record.IceContact is { } contact)
        {
            Times.InOrder(problems, zone, contact.NotifiedAt, contact.RespondedAt, "iceContact/respondedAt");
            Times.InOrder(problems, zone, contact.ArrivedAt, contact.LeftAt, "iceContact/leftAt");
        }

        bool IsBefore(ReportedTime time) => booked is { } known && !known.CanPrecede(time.BoundsIn(zone));

        void CheckReferenceAt(RecordId? id, string field)
        {
            if (id is { } known)
            {
                problems.Enter(field);
                detainerIds.CheckReference(known, "detainer", problems);
                problems.Leave();
            }
        }

        // A hand-over to ICE and the end of custody are one instant told twice.
        InstantBounds? CheckHandOver(ReportedTime time, InstantBounds? told)
        {
            var at = time.BoundsIn(zone);
            if (IsBefore(time))
            {
                problems.Add(ProblemCodes.LeftBeforeBooking, "at", "The hand-over lies before booking.");
            }
            else if (told is { } known && known.Intersect(at) is null)
            {
                problems.Add(ProblemCodes.HandOverIsNotTheEnd, "at", "A hand-over to ICE is the end of local custody, and the record gives another time for that end.");
            }
            else
            {
                return told?.Intersect(at) ?? at;
            }

            return told;
        }
    }

    /// <summary>The ids of a list's items. Lists are short in nearly every case, and need no table then.</summary>
    private readonly struct Ids<T>(ValueList<T>? list, Func<T, RecordId> idOf)
        where T : class
    {
        private const int Few = 8;
        private readonly HashSet<RecordId>? all = list is { Count: > Few } ? [.. list.OfType<T>().Select(idOf)] : null;

        internal void CheckUnique(string name, string field, ProblemSink problems)
        {
            var items = list.Items();
            var seen = all is null ? null : new HashSet<RecordId>();
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i] is { } item && (seen is null ? StandsBefore(items[..i], idOf(item)) : !seen.Add(idOf(item))))
                {
                    problems.Enter(name);
                    problems.Enter(i);
                    problems.Add(ProblemCodes.DuplicateId, field, "The id stands twice.");
                    problems.Leave(2);
                }
            }
        }

        internal void CheckReference(RecordId id, string what, ProblemSink problems)
        {
            if (!(all?.Contains(id) ?? StandsBefore(list.Items(), id)))
            {
                problems.Add(ProblemCodes.DanglingReference, $"There is no {what} of this id in the case.");
            }
        }

        private bool StandsBefore(ReadOnlySpan<T> items, in RecordId id)
        {
            foreach (var item in items)
            {
                if (item is not null && idOf(item) == id)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
