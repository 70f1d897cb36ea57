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

        var groundIds = CheckIds(record.Grounds, "grounds", "groundId", g => g.GroundId, problems);
        var detainerIds = CheckIds(record.Detainers, "detainers", "detainerId", d => d.DetainerId, problems);
        CheckIds(record.Bail, "bail", "bailId", b => b.BailId, problems);
        CheckIds(record.Transfers, "transfers", "transferId", t => t.TransferId, problems);
        problems.Each(record.Grounds, "grounds", ground =>
        {
            Ground.Check(ground, zone, problems);
            if (ground.EndedAt.HasValue && IsBefore(ground.EndedAt.Value))
            {
                problems.Add(ProblemCodes.GroundEndsBeforeBooking, "endedAt", "The ground ends before booking.");
            }
        });
        problems.Each(record.Bail, "bail", bail =>
        {
            PolicyModel.Bail.Check(bail, zone, problems);
            problems.Enter("covers");
            for (var i = 0; i < bail.Covers.Count; i++)
            {
                problems.Enter(i);
                CheckReference(bail.Covers[i], groundIds, "ground", problems);
                problems.Leave();
            }

            problems.Leave();
        });
        problems.Each(record.Detainers, "detainers", detainer =>
        {
            Detainer.Check(detainer, zone, problems);
            CheckReferenceAt(detainer.Supersedes, "supersedes");
        });

        var end = record.LeftCustodyAt.HasValue ? record.LeftCustodyAt.Value.BoundsIn(zone) : (InstantBounds?)null;
        problems.Each(record.Transfers, "transfers", transfer =>
        {
            CheckReferenceAt(transfer.DetainerId, "detainerId");
            if (transfer.IsHandOverToIce && transfer.At.HasValue)
            {
                end = CheckHandOver(transfer.At.Value, end);
            }
        });

        if (record.CitizenshipEvidence is { } evidence)
        {
            problems.Enter("citizenshipEvidence");
            PolicyModel.CitizenshipEvidence.Check(evidence, problems);
            problems.Leave();
        }

        problems.Each(record.HoldEvents, "holdEvents", hold =>
        {
            CheckReferenceAt(hold.DetainerId, "detainerId");
            Times.InOrder(problems, zone, hold.At, hold.EndedAt, "endedAt");
        });
        problems.Each(record.DelayReasons, "delayReasons", delay => Times.InOrder(problems, zone, delay.From, delay.To, "to"));
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
                CheckReference(known, detainerIds, "detainer", problems);
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

    private static HashSet<RecordId> CheckIds<T>(ValueList<T>? list, string name, string field, Func<T, RecordId> idOf, ProblemSink problems)
        where T : class
    {
        var ids = new HashSet<RecordId>();
        problems.Each(list, name, item =>
        {
            if (!ids.Add(idOf(item)))
            {
                problems.Add(ProblemCodes.DuplicateId, field, "The id stands twice.");
            }
        });
        return ids;
    }

    private static void CheckReference(RecordId id, HashSet<RecordId> known, string what, ProblemSink problems)
    {
        if (!known.Contains(id))
        {
            problems.Add(ProblemCodes.DanglingReference, $"There is no {what} of this id in the case.");
        }
    }
}
