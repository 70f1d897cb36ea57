using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules.Tests;

/// <summary>Begins a made-up case. Times are written as records write them; <c>"unknown"</c> is what a source says that it does not know.</summary>
internal static class Case
{
    internal static CaseBuilder Booked(string at, string zone = "America/Chicago", string jurisdiction = "US-MO", string? county = null) =>
        new(at, zone, jurisdiction, county);
}

/// <summary>
/// A case told from left to right. A ground begins at booking unless it is told otherwise; grounds and detainers that nobody
/// mentions are not recorded; the rest of a record stays absent.
/// </summary>
internal sealed class CaseBuilder
{
    private readonly CustodyCaseDraft draft;
    private readonly string bookedAt;
    private List<Ground>? grounds;
    private List<Bail>? bail;
    private List<Detainer>? detainers;
    private List<Transfer>? transfers;
    private Func<CustodyCase, CustodyCase> change = record => record;

    internal CaseBuilder(string at, string zone, string jurisdiction, string? county)
    {
        bookedAt = at;
        draft = new CustodyCaseDraft
        {
            CaseId = CaseId.Parse("C-0001"),
            Jurisdiction = Jurisdiction.Parse(jurisdiction),
            County = county is null ? default(Reported<CountyGeoid>) : CountyGeoid.Parse(county),
            Custodian = new Custodian { Name = "Prairie County Jail", TimeZone = IanaTimeZone.Parse(zone) },
            BookedAt = ReportedTime.Parse(at),
        };
    }

    internal DateTimeZone Zone => draft.Custodian!.TimeZone.Zone;

    internal CaseBuilder Of(string pseudonym)
    {
        draft.Subject = SubjectPseudonym.Parse(pseudonym);
        return this;
    }

    /// <summary>A ground; <paramref name="began"/> null: at booking, <c>""</c>: not recorded.</summary>
    internal CaseBuilder Ground(
        string id,
        string? ended = null,
        GroundEndReason? reason = null,
        string? began = null,
        GroundKind kind = GroundKind.CriminalCharge,
        string? charged = null,
        string? probableCause = null,
        OffenceLevel? level = null,
        string? offenceClass = null,
        string? category = null)
    {
        (grounds ??= []).Add(new Ground
        {
            GroundId = RecordId.Parse(id),
            Kind = kind,
            BeganAt = Time(began ?? bookedAt),
            ChargedAt = Time(charged),
            ProbableCauseFoundAt = Time(probableCause),
            EndedAt = Time(ended),
            EndReason = reason is { } known ? known : default(Reported<GroundEndReason>),
            Offence = level is null && category is null ? null : new Offence
            {
                Level = level is { } told ? told : default(Reported<OffenceLevel>),
                Class = offenceClass,
                Category = category is null ? default(Reported<OffenceCategory>) : OffenceCategory.Parse(category),
            },
        });
        return this;
    }

    internal CaseBuilder NoGrounds()
    {
        grounds = [];
        return this;
    }

    internal CaseBuilder Bail(string covers, params ReadOnlySpan<BailEvent> history) => Bail(covers, conditionsMet: null, history);

    internal CaseBuilder Bail(string covers, string? conditionsMet, params ReadOnlySpan<BailEvent> history)
    {
        (bail ??= []).Add(new Bail
        {
            BailId = RecordId.Parse($"b{bail.Count + 1}"),
            Covers = [.. covers.Split(' ').Select(RecordId.Parse)],
            History = [.. history],
            ConditionsMetAt = Time(conditionsMet),
        });
        return this;
    }

    internal CaseBuilder Detainer(
        DetainerForm form,
        string? received = null,
        string? issued = null,
        bool? wasReceived = null,
        DetainerRequest? request = null,
        string? served = null,
        bool? wasServed = null,
        string? ended = null,
        DetainerEndReason? endReason = null,
        string? supersedes = null,
        string? agency = "ICE",
        Warrant? warrant = null,
        bool? warrantAttached = null,
        string? edition = null,
        IssuerRole? role = null,
        string? office = null,
        ProbableCauseBasis[]? basis = null,
        DetainerBox[]? boxes = null,
        bool? convictionOnly = null)
    {
        (detainers ??= []).Add(new Detainer
        {
            DetainerId = RecordId.Parse($"d{detainers.Count + 1}"),
            Form = form,
            Request = request is { } asked ? asked : default(Reported<DetainerRequest>),
            IssuedAt = Time(issued),
            ReceivedAt = Time(received),
            Received = wasReceived,
            ServedOnSubjectAt = Time(served),
            ServedOnSubject = wasServed,
            EndedAt = Time(ended),
            EndReason = endReason is { } why ? why : default(Reported<DetainerEndReason>),
            Supersedes = supersedes is null ? null : RecordId.Parse(supersedes),
            Issuer = agency is null && role is null && office is null ? null : new DetainerIssuer
            {
                Agency = agency,
                Role = role is { } told ? told : default(Reported<IssuerRole>),
                Office = office is null ? default(Reported<string>) : office,
            },
            Edition = edition,
            ProbableCause = basis is null ? null : [.. basis],
            Boxes = boxes is null ? null : [.. boxes],
            ConvictionOnly = convictionOnly,
            Warrant = warrant,
            WarrantAttached = warrantAttached,
        });
        return this;
    }

    /// <summary>The days of the convictions; <c>""</c>: a conviction whose day is not recorded. No day at all: there was none.</summary>
    internal CaseBuilder Convictions(params ReadOnlySpan<string> days)
    {
        List<Conviction> convictions = [];
        foreach (var day in days)
        {
            convictions.Add(new Conviction { Offence = new Offence(), ConvictedOn = day.Length == 0 ? default(Reported<LocalDate>) : LocalDatePattern.Iso.Parse(day).Value });
        }

        draft.Convictions = [.. convictions];
        return this;
    }

    internal CaseBuilder Condition(LegalConditionKind condition, bool met)
    {
        draft.Conditions = [new LegalCondition { Condition = condition, Met = met }];
        return this;
    }

    internal CaseBuilder NoDetainers()
    {
        detainers = [];
        return this;
    }

    /// <summary>A hand-over to ICE; <c>""</c>: its time is not recorded.</summary>
    internal CaseBuilder HandedToIce(string at, bool? inPlace = null, TransferDocument? documentedBy = null, TransferAuthority? claimed = null) =>
        Transferred(at, CustodianKind.Ice, inPlace, documentedBy, claimed);

    internal CaseBuilder Transferred(string at, CustodianKind to, bool? inPlace = null, TransferDocument? documentedBy = null, TransferAuthority? claimed = null)
    {
        (transfers ??= []).Add(new Transfer
        {
            TransferId = RecordId.Parse($"t{transfers.Count + 1}"),
            At = Time(at),
            To = new TransferParty { Kind = to },
            InPlace = inPlace,
            Authority = claimed is { } authority ? authority : default(Reported<TransferAuthority>),
            DocumentedBy = documentedBy is { } document ? document : default(Reported<TransferDocument>),
        });
        return this;
    }

    internal CaseBuilder Left(string at)
    {
        draft.LeftCustodyAt = Time(at);
        return this;
    }

    internal CaseBuilder StillHeldAt(string asOf)
    {
        draft.AsOf = ReportedTime.Parse(asOf);
        return this;
    }

    /// <summary>Anything that the case tells beside.</summary>
    internal CaseBuilder Also(Action<CustodyCaseDraft> tell)
    {
        tell(draft);
        return this;
    }

    internal CaseBuilder Kind(CustodianKind kind)
    {
        draft.Custodian = draft.Custodian! with { Kind = kind };
        return this;
    }

    /// <summary>What has no word of its own here: the record as a test wants it, from the record as it is told so far.</summary>
    internal CaseBuilder With(Func<CustodyCase, CustodyCase> further)
    {
        var before = change;
        change = record => further(before(record));
        return this;
    }

    internal Validated<CustodyCase> Record()
    {
        draft.Grounds = grounds;
        draft.Bail = bail;
        draft.Detainers = detainers;
        draft.Transfers = transfers;
        return draft.TryValidate(out var told, out var problems) && change(told.Value).TryValidate(out var validated, out problems)
            ? validated
            : throw new InvalidOperationException("The test's own case is not valid: " + string.Join("; ", problems));
    }

    internal Assessment Assess(string? asOf = null, Assessor? by = null) =>
        (by ?? Assessments.Usual).Assess(Record(), asOf is null ? null : ReportedTime.Parse(asOf));

    private static Reported<ReportedTime> Time(string? text) => text switch
    {
        null or "" => default,
        "unknown" => Reported<ReportedTime>.Unknown(),
        _ => ReportedTime.Parse(text),
    };
}

/// <summary>The steps of a bail.</summary>
internal static class Step
{
    internal static BailEvent Set(string? at = null) => Of(BailEventKind.Set, at);

    internal static BailEvent Tendered(string? at = null) => Of(BailEventKind.Tendered, at);

    internal static BailEvent Refused(string? at = null, BailRefusalReason? because = null) =>
        Of(BailEventKind.Refused, at) with { RefusedBecause = because is { } known ? known : default(Reported<BailRefusalReason>) };

    internal static BailEvent Posted(string? at = null) => Of(BailEventKind.Posted, at);

    internal static BailEvent Revoked(string? at = null) => Of(BailEventKind.Revoked, at);

    internal static BailEvent Denied(string? at = null) => Of(BailEventKind.Denied, at);

    internal static BailEvent Forfeited(string? at = null) => Of(BailEventKind.Forfeited, at);

    private static BailEvent Of(BailEventKind kind, string? at) =>
        new() { Event = kind, At = at is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(at) };
}
