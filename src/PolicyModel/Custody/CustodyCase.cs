using System.Text.Json.Serialization;
using NodaTime;

namespace PolicyModel;

/// <summary>
/// What a record says about one person's stay in local custody: on which grounds, with what bail, under which instruments,
/// and how it ended. Immutable; equal when every field is. A case by itself is unchecked: a
/// <see cref="Validated{T}"/> of it has passed <see cref="TryValidate"/>. Lists that are null are not recorded, which is not
/// the same as empty. Wire format: <c>policymodel/custody-case/v1</c>.
/// </summary>
[JsonConverter(typeof(CustodyCaseJsonConverter))]
public sealed record CustodyCase
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/custody-case/v1";

    /// <summary>The id of the case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The person's pseudonym.</summary>
    public SubjectPseudonym? Subject { get; init; }

    /// <summary>The release in which the pseudonym means something.</summary>
    public ReleaseId? Release { get; init; }

    /// <summary>The state, district or territory whose law applies to the custodian.</summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>The county.</summary>
    public CountyGeoid? County { get; init; }

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

    /// <summary>Where the facts come from.</summary>
    public ValueList<Source>? Sources { get; init; }

    /// <summary>Checks everything that a single value cannot show: references, the order of times, the steps of bail.</summary>
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
        CheckForm(record, problems);
        if (problems.HasNull(record.Grounds, "/grounds") | problems.HasNull(record.Bail, "/bail") | problems.HasNull(record.Detainers, "/detainers") | problems.HasNull(record.Transfers, "/transfers"))
        {
            return;
        }

        var zone = record.Custodian.TimeZone.Zone;
        var booked = record.BookedAt.BoundsIn(zone);
        if (record.LeftCustodyAt.HasValue && !booked.CanPrecede(record.LeftCustodyAt.Value.BoundsIn(zone)))
        {
            problems.Add(ProblemCodes.LeftBeforeBooking, "/leftCustodyAt", "Custody was left before booking.");
        }

        if (record.AsOf is { } asOf && !booked.CanPrecede(asOf.BoundsIn(zone)))
        {
            problems.Add(ProblemCodes.AsOfBeforeBooking, "/asOf", "The record speaks for a time before booking.");
        }

        var groundIds = CheckIds(record.Grounds, "/grounds", "groundId", g => g.GroundId, problems);
        for (var i = 0; i < (record.Grounds?.Count ?? 0); i++)
        {
            var ground = record.Grounds![i];
            var pointer = $"/grounds/{i}";
            Ground.Check(ground, pointer, zone, problems);
            if (ground.EndedAt.HasValue && !booked.CanPrecede(ground.EndedAt.Value.BoundsIn(zone)))
            {
                problems.Add(ProblemCodes.GroundEndsBeforeBooking, pointer + "/endedAt", "The ground ends before booking.");
            }
        }

        CheckIds(record.Bail, "/bail", "bailId", b => b.BailId, problems);
        for (var i = 0; i < (record.Bail?.Count ?? 0); i++)
        {
            var bail = record.Bail![i];
            PolicyModel.Bail.Check(bail, $"/bail/{i}", zone, problems);
            for (var j = 0; j < bail.Covers.Count; j++)
            {
                CheckReference(bail.Covers[j], groundIds, $"/bail/{i}/covers/{j}", "ground", problems);
            }
        }

        var detainerIds = CheckIds(record.Detainers, "/detainers", "detainerId", d => d.DetainerId, problems);
        for (var i = 0; i < (record.Detainers?.Count ?? 0); i++)
        {
            var detainer = record.Detainers![i];
            Detainer.Check(detainer, $"/detainers/{i}", zone, problems);
            if (detainer.Supersedes is { } superseded)
            {
                CheckReference(superseded, detainerIds, $"/detainers/{i}/supersedes", "detainer", problems);
            }
        }

        CheckIds(record.Transfers, "/transfers", "transferId", t => t.TransferId, problems);
        CheckTransfers(record, booked, zone, detainerIds, problems);
    }

    private static void CheckForm(CustodyCase record, ProblemSink problems)
    {
        problems.Id<CaseId>(record.CaseId, "", "caseId");
        problems.Id(record.Subject, "", "subject");
        problems.Id(record.Release, "", "release");
        problems.Id<Jurisdiction>(record.Jurisdiction, "", "jurisdiction");
        problems.Id(record.County, "", "county");
        problems.Text(record.Custodian.Name, Wellformed.NameLength, "", "custodian/name");
        problems.Code(record.Custodian.Kind, Codes.CustodianKinds, "", "custodian/kind");
        problems.Text(record.Custodian.KindRaw, Wellformed.RawLength, "", "custodian/kindRaw");
        problems.Id(record.Custodian.Ori, "", "custodian/ori");
        problems.Id(record.Custodian.FacilityCode, "", "custodian/facilityCode");
        problems.Text(record.ArrestingAgency?.Name, Wellformed.NameLength, "", "arrestingAgency/name");
        problems.Id(record.ArrestingAgency?.Ori, "", "arrestingAgency/ori");
        problems.Time(record.BookedAt, "", "bookedAt");
        problems.Time(record.LeftCustodyAt, "", "leftCustodyAt");
        problems.Time(record.AsOf ?? default(Reported<ReportedTime>), "", "asOf");
        if (problems.HasNull(record.Sources, "/sources"))
        {
            return;
        }

        for (var i = 0; i < (record.Sources?.Count ?? 0); i++)
        {
            var source = record.Sources![i];
            problems.Text(source.Citation, Wellformed.RawLength, $"/sources/{i}", "citation");
            problems.Text(source.Href, Wellformed.RawLength, $"/sources/{i}", "href");
            problems.Code(source.Grade, Codes.SourceGrades, $"/sources/{i}", "grade");
        }
    }

    private static void CheckTransfers(CustodyCase record, InstantBounds booked, DateTimeZone zone, HashSet<RecordId> detainerIds, ProblemSink problems)
    {
        InstantBounds? end = record.LeftCustodyAt.HasValue ? record.LeftCustodyAt.Value.BoundsIn(zone) : null;
        for (var i = 0; i < (record.Transfers?.Count ?? 0); i++)
        {
            var transfer = record.Transfers![i];
            Transfer.Check(transfer, $"/transfers/{i}", problems);
            if (transfer.DetainerId is { } detainer)
            {
                CheckReference(detainer, detainerIds, $"/transfers/{i}/detainerId", "detainer", problems);
            }

            if (!transfer.IsHandOverToIce || !transfer.At.HasValue)
            {
                continue;
            }

            var at = transfer.At.Value.BoundsIn(zone);
            if (!booked.CanPrecede(at))
            {
                problems.Add(ProblemCodes.LeftBeforeBooking, $"/transfers/{i}/at", "The hand-over lies before booking.");
                continue;
            }

            if (end is { } known && known.Intersect(at) is null)
            {
                problems.Add(ProblemCodes.HandOverIsNotTheEnd, $"/transfers/{i}/at", "A hand-over to ICE is the end of local custody, and the record gives another time for that end.");
                continue;
            }

            end = end?.Intersect(at) ?? at;
        }
    }

    private static HashSet<RecordId> CheckIds<T>(ValueList<T>? list, string pointer, string field, Func<T, RecordId> idOf, ProblemSink problems)
    {
        var ids = new HashSet<RecordId>();
        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            if (!ids.Add(idOf(list![i])))
            {
                problems.Add(ProblemCodes.DuplicateId, $"{pointer}/{i}/{field}", "The id stands twice.");
            }
        }

        return ids;
    }

    private static void CheckReference(RecordId id, HashSet<RecordId> known, string pointer, string what, ProblemSink problems)
    {
        if (!known.Contains(id))
        {
            problems.Add(ProblemCodes.DanglingReference, pointer, $"There is no {what} of this id in the case.");
        }
    }
}
