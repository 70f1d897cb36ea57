using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PolicyModel;

/// <summary>How a reader meets what the schema does not know.</summary>
public enum ReadMode
{
    /// <summary>An unknown property is an error.</summary>
    Strict,

    /// <summary>An unknown property is passed over with a note, so that a later optional field breaks nobody.</summary>
    Lenient,
}

/// <summary>Reads custody cases from UTF-8 JSON (<c>policymodel/custody-case/v1</c>) and reports every fault, not the first.</summary>
public static class CustodyCaseReader
{
    private static readonly PropertyNames CaseNames = new(
        "schema", "caseId", "subject", "release", "jurisdiction", "county", "custodian", "arrestingAgency",
        "bookedAt", "leftCustodyAt", "asOf", "grounds", "bail", "detainers", "transfers", "sources");

    private static readonly PropertyNames CustodianNames = new("name", "timeZone", "kind", "kindRaw", "ori", "facilityCode");
    private static readonly PropertyNames AgencyNames = new("name", "ori");
    private static readonly PropertyNames OffenceNames = new("level", "levelRaw", "class", "category", "categoryRaw");
    private static readonly PropertyNames GroundNames = new(
        "groundId", "kind", "kindRaw", "offence", "beganAt", "chargedAt", "probableCauseFoundAt", "endedAt", "endReason", "endReasonRaw");

    private static readonly PropertyNames BailNames = new("bailId", "covers", "history", "conditionsMetAt");
    private static readonly PropertyNames BailEventNames = new("event", "at", "type", "typeRaw", "amount", "refusedBecause", "refusedBecauseRaw");
    private static readonly PropertyNames DetainerNames = new(
        "detainerId", "form", "formRaw", "edition", "request", "requestRaw", "issuedAt", "receivedAt", "received", "issuer", "probableCause",
        "warrant", "warrantAttached", "servedOnSubjectAt", "servedOnSubject", "supersedes", "endedAt", "endReason", "endReasonRaw");

    private static readonly PropertyNames IssuerNames = new("agency", "role", "roleRaw", "office");
    private static readonly PropertyNames WarrantNames = new("form", "formRaw", "signedAt", "signed");
    private static readonly PropertyNames TransferNames = new(
        "transferId", "at", "from", "to", "authority", "authorityRaw", "detainerId", "place", "inPlace", "documentedBy", "documentedByRaw");

    private static readonly PropertyNames PartyNames = new("kind", "kindRaw", "name");
    private static readonly PropertyNames SourceNames = new("citation", "href", "grade");

    private delegate T? ItemReader<T>(ref RecordReader reader);

    /// <summary>Reads and checks one case.</summary>
    /// <param name="utf8Json">The record, as UTF-8 without a byte order mark.</param>
    /// <param name="validated">The checked case, or null where a problem of severity error was found.</param>
    /// <param name="problems">Every problem, with pointer, line (from 1) and byte (from 0) in the record.</param>
    /// <param name="mode">How to meet unknown properties.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8Json,
        [NotNullWhen(true)] out Validated<CustodyCase>? validated,
        out IReadOnlyList<Problem> problems,
        ReadMode mode = ReadMode.Strict)
    {
        var sink = new ProblemSink();
        var reader = new RecordReader(new Utf8JsonReader(utf8Json, RecordReader.Options), sink, mode == ReadMode.Lenient);
        validated = null;
        CustodyCaseDraft? draft = null;
        try
        {
            reader.Read();
            draft = Read(ref reader);
            reader.Read();
        }
        catch (JsonException)
        {
            sink.Add(new Problem
            {
                Code = ProblemCodes.MalformedJson,
                Pointer = reader.Pointer,
                Message = "The text is not well-formed JSON from here on, or is nested too deeply.",
                Byte = reader.Json.BytesConsumed,
            });
            draft = null;
        }

        var found = sink.Problems;
        if (draft is not null && !sink.HasErrors)
        {
            draft.TryValidate(out validated, out var broken);
            found = [.. found, .. broken];
        }
        else if (draft?.Custodian is not null)
        {
            // What could be read is checked too, so that a fault of form does not hide one of order.
            draft.TryValidate(out _, out var broken);
            found = [.. found, .. broken.Where(b => !sink.Problems.Any(p => p.Severity == Severity.Error && RestsOn(b, p.Pointer)))];
        }

        problems = found.Count == 0 ? found : JsonPlaces.Locate(utf8Json, found);
        return validated is not null;
    }

    /// <summary>Reads one case at the reader's place; null where its root is no object.</summary>
    internal static CustodyCaseDraft? Read(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        var draft = new CustodyCaseDraft();
        while (reader.NextProperty(CaseNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0:
                    if (reader.Text(Wellformed.NameLength) is { } schema && schema != CustodyCase.Schema)
                    {
                        reader.Report(ProblemCodes.UnknownSchema, $"Expected {CustodyCase.Schema}.");
                    }

                    break;
                case 1: draft.CaseId = reader.Pseudonym<CaseId>(); break;
                case 2: draft.Subject = reader.Pseudonym<SubjectPseudonym>(); break;
                case 3: draft.Release = reader.Identifier<ReleaseId>(); break;
                case 4: draft.Jurisdiction = reader.Identifier<Jurisdiction>(); break;
                case 5: draft.County = reader.Identifier<CountyGeoid>(); break;
                case 6: draft.Custodian = ReadCustodian(ref reader); break;
                case 7: draft.ArrestingAgency = ReadAgency(ref reader); break;
                case 8: draft.BookedAt = OrNull(reader.Time()); break;
                case 9: draft.LeftCustodyAt = Usable(reader.ReportedTimeOrState()); break;
                case 10: draft.AsOf = OrNull(reader.Time()); break;
                case 11: draft.Grounds = ReadList(ref reader, ReadGround); break;
                case 12: draft.Bail = ReadList(ref reader, ReadBail); break;
                case 13: draft.Detainers = ReadList(ref reader, ReadDetainer); break;
                case 14: draft.Transfers = ReadList(ref reader, ReadTransfer); break;
                default: draft.Sources = ReadList(ref reader, ReadSource); break;
            }
        }

        reader.Require(scope, CaseNames, 0, 1, 4, 6, 8);
        return draft;
    }

    /// <summary>True where a check cannot be believed because something it rests on could not be read.</summary>
    private static bool RestsOn(Problem broken, string misread) => (misread.Length > 0 && Covers(misread, broken.Pointer)) || broken.Code switch
    {
        ProblemCodes.DuplicateId or ProblemCodes.MissingProperty => false,
        ProblemCodes.DanglingReference => misread.Length == 0 || HidesId(misread, broken.Pointer.StartsWith("/bail/", StringComparison.Ordinal) ? "/grounds" : "/detainers"),
        ProblemCodes.Contradiction => SameItem(misread, broken.Pointer),
        ProblemCodes.IllegalBailStep => SameItem(misread, broken.Pointer) && misread.EndsWith("/event", StringComparison.Ordinal),
        _ => misread == "/custodian/timeZone" || (Covers("/transfers", misread) && Covers("/transfers", broken.Pointer)),
    };

    private static bool HidesId(string misread, string list) =>
        Covers(list, misread) && (misread.AsSpan().Count('/') <= 2 || misread.EndsWith("Id", StringComparison.Ordinal));

    /// <summary>True where two pointers lead into the same item of the same list of the case.</summary>
    private static bool SameItem(string pointer, string other) =>
        pointer.AsSpan().Count('/') > 2 && string.Join('/', pointer.Split('/').Take(3)) is var item && Covers(item, other);

    private static bool Covers(string pointer, string other) =>
        other.StartsWith(pointer, StringComparison.Ordinal) && (other.Length == pointer.Length || other[pointer.Length] == '/');

    private static ReportedTime? OrNull(ReportedTime time) => time == default ? null : time;

    private static Reported<ReportedTime> Usable(Reported<ReportedTime> time) => time.HasValue && time.Value == default ? default : time;

    private static ValueList<T>? ReadList<T>(ref RecordReader reader, ItemReader<T> readItem)
        where T : class
    {
        if (!reader.BeginArray(out var scope))
        {
            return null;
        }

        List<T>? items = null;
        var broken = false;
        while (reader.NextItem(ref scope))
        {
            if (readItem(ref reader) is not { } item)
            {
                broken = true;
            }
            else if (!broken)
            {
                // Behind an item that is none, the rest is read but not kept: its indexes would be wrong.
                (items ??= []).Add(item);
            }
        }

        return items is null ? ValueList<T>.Empty : [.. items];
    }

    private static Custodian? ReadCustodian(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        string? name = null;
        IanaTimeZone zone = default;
        Reported<CustodianKind> kind = default;
        string? kindRaw = null;
        Ori? ori = null;
        FacilityCode? facilityCode = null;
        while (reader.NextProperty(CustodianNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: name = reader.Text(Wellformed.NameLength); break;
                case 1: zone = reader.TimeZone(); break;
                case 2: kind = reader.ReportedCode(Codes.CustodianKinds); break;
                case 3: kindRaw = reader.Text(Wellformed.RawLength); break;
                case 4: ori = reader.Identifier<Ori>(); break;
                default: facilityCode = reader.Identifier<FacilityCode>(); break;
            }
        }

        reader.Require(scope, CustodianNames, 0, 1);
        return new Custodian { Name = name ?? "", TimeZone = zone, Kind = kind, KindRaw = kindRaw, Ori = ori, FacilityCode = facilityCode };
    }

    private static Agency? ReadAgency(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        string? name = null;
        Ori? ori = null;
        while (reader.NextProperty(AgencyNames, ref scope, out var index))
        {
            if (index == 0)
            {
                name = reader.Text(Wellformed.NameLength);
            }
            else
            {
                ori = reader.Identifier<Ori>();
            }
        }

        reader.Require(scope, AgencyNames, 0);
        return new Agency { Name = name ?? "", Ori = ori };
    }

    private static Ground? ReadGround(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        RecordId id = default;
        GroundKind kind = default;
        string? kindRaw = null;
        Offence? offence = null;
        Reported<ReportedTime> began = default, charged = default, probableCause = default, ended = default;
        Reported<GroundEndReason> endReason = default;
        string? endReasonRaw = null;
        while (reader.NextProperty(GroundNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: id = reader.Pseudonym<RecordId>(); break;
                case 1: kind = reader.Code(Codes.GroundKinds); break;
                case 2: kindRaw = reader.Text(Wellformed.RawLength); break;
                case 3: offence = ReadOffence(ref reader); break;
                case 4: began = Usable(reader.ReportedTimeOrState()); break;
                case 5: charged = Usable(reader.ReportedTimeOrState()); break;
                case 6: probableCause = Usable(reader.ReportedTimeOrState()); break;
                case 7: ended = Usable(reader.ReportedTimeOrState()); break;
                case 8: endReason = reader.ReportedCode(Codes.GroundEndReasons); break;
                default: endReasonRaw = reader.Text(Wellformed.RawLength); break;
            }
        }

        reader.Require(scope, GroundNames, 0, 1);
        return new Ground
        {
            GroundId = id,
            Kind = kind,
            KindRaw = kindRaw,
            Offence = offence,
            BeganAt = began,
            ChargedAt = charged,
            ProbableCauseFoundAt = probableCause,
            EndedAt = ended,
            EndReason = endReason,
            EndReasonRaw = endReasonRaw,
        };
    }

    private static Offence? ReadOffence(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        Reported<OffenceLevel> level = default;
        Reported<OffenceCategory> category = default;
        string? levelRaw = null, offenceClass = null, categoryRaw = null;
        while (reader.NextProperty(OffenceNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: level = reader.ReportedCode(Codes.OffenceLevels); break;
                case 1: levelRaw = reader.Text(Wellformed.RawLength); break;
                case 2: offenceClass = reader.Text(Wellformed.ShortLength); break;
                case 3: category = reader.ReportedIdentifier<OffenceCategory>(); break;
                default: categoryRaw = reader.Text(Wellformed.RawLength); break;
            }
        }

        return new Offence { Level = level, LevelRaw = levelRaw, Class = offenceClass, Category = category, CategoryRaw = categoryRaw };
    }

    private static Bail? ReadBail(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        RecordId id = default;
        ValueList<RecordId>? covers = null;
        ValueList<BailEvent>? history = null;
        Reported<ReportedTime> conditionsMet = default;
        while (reader.NextProperty(BailNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: id = reader.Pseudonym<RecordId>(); break;
                case 1: covers = ReadReferences(ref reader); break;
                case 2: history = ReadList(ref reader, ReadBailEvent); break;
                default: conditionsMet = Usable(reader.ReportedTimeOrState()); break;
            }
        }

        reader.Require(scope, BailNames, 0, 1, 2);
        return new Bail { BailId = id, Covers = covers ?? [], History = history ?? [], ConditionsMetAt = conditionsMet };
    }

    private static ValueList<RecordId>? ReadReferences(ref RecordReader reader)
    {
        if (!reader.BeginArray(out var scope))
        {
            return null;
        }

        List<RecordId> ids = [];
        while (reader.NextItem(ref scope))
        {
            ids.Add(reader.Identifier<RecordId>());
        }

        return [.. ids];
    }

    private static BailEvent? ReadBailEvent(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        BailEventKind kind = default;
        Reported<ReportedTime> at = default;
        Reported<BailType> type = default;
        Reported<Money> amount = default;
        Reported<BailRefusalReason> refusedBecause = default;
        string? typeRaw = null, refusedBecauseRaw = null;
        while (reader.NextProperty(BailEventNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: kind = reader.Code(Codes.BailEventKinds); break;
                case 1: at = Usable(reader.ReportedTimeOrState()); break;
                case 2: type = reader.ReportedCode(Codes.BailTypes); break;
                case 3: typeRaw = reader.Text(Wellformed.RawLength); break;
                case 4: amount = reader.ReportedMoney(); break;
                case 5: refusedBecause = reader.ReportedCode(Codes.BailRefusalReasons); break;
                default: refusedBecauseRaw = reader.Text(Wellformed.RawLength); break;
            }
        }

        reader.Require(scope, BailEventNames, 0);
        return new BailEvent { Event = kind, At = at, Type = type, TypeRaw = typeRaw, Amount = amount, RefusedBecause = refusedBecause, RefusedBecauseRaw = refusedBecauseRaw };
    }

    private static Detainer? ReadDetainer(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        RecordId id = default;
        RecordId? supersedes = null;
        DetainerForm form = DetainerForm.Unknown;
        Reported<DetainerRequest> request = default;
        Reported<DetainerEndReason> endReason = default;
        Reported<ReportedTime> issued = default, receivedAt = default, servedAt = default, ended = default;
        string? formRaw = null, edition = null, requestRaw = null, endReasonRaw = null;
        bool? received = null, warrantAttached = null, served = null;
        DetainerIssuer? issuer = null;
        ValueList<ProbableCauseBasis>? probableCause = null;
        Warrant? warrant = null;
        while (reader.NextProperty(DetainerNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: id = reader.Pseudonym<RecordId>(); break;
                case 1: form = reader.Code(Codes.DetainerForms); break;
                case 2: formRaw = reader.Text(Wellformed.RawLength); break;
                case 3: edition = reader.Text(Wellformed.ShortLength); break;
                case 4: request = reader.ReportedCode(Codes.DetainerRequests); break;
                case 5: requestRaw = reader.Text(Wellformed.RawLength); break;
                case 6: issued = Usable(reader.ReportedTimeOrState()); break;
                case 7: receivedAt = Usable(reader.ReportedTimeOrState()); break;
                case 8: received = reader.Flag(); break;
                case 9: issuer = ReadIssuer(ref reader); break;
                case 10: probableCause = ReadProbableCause(ref reader); break;
                case 11: warrant = ReadWarrant(ref reader); break;
                case 12: warrantAttached = reader.Flag(); break;
                case 13: servedAt = Usable(reader.ReportedTimeOrState()); break;
                case 14: served = reader.Flag(); break;
                case 15: supersedes = reader.Identifier<RecordId>(); break;
                case 16: ended = Usable(reader.ReportedTimeOrState()); break;
                case 17: endReason = reader.ReportedCode(Codes.DetainerEndReasons); break;
                default: endReasonRaw = reader.Text(Wellformed.RawLength); break;
            }
        }

        reader.Require(scope, DetainerNames, 0, 1);
        return new Detainer
        {
            DetainerId = id,
            Form = form,
            FormRaw = formRaw,
            Edition = edition,
            Request = request,
            RequestRaw = requestRaw,
            IssuedAt = issued,
            ReceivedAt = receivedAt,
            Received = received,
            Issuer = issuer,
            ProbableCause = probableCause,
            Warrant = warrant,
            WarrantAttached = warrantAttached,
            ServedOnSubjectAt = servedAt,
            ServedOnSubject = served,
            Supersedes = supersedes,
            EndedAt = ended,
            EndReason = endReason,
            EndReasonRaw = endReasonRaw,
        };
    }

    private static ValueList<ProbableCauseBasis>? ReadProbableCause(ref RecordReader reader)
    {
        if (!reader.BeginArray(out var scope))
        {
            return null;
        }

        List<ProbableCauseBasis> bases = [];
        while (reader.NextItem(ref scope))
        {
            bases.Add(reader.Code(Codes.ProbableCauseBases));
        }

        return [.. bases];
    }

    private static DetainerIssuer? ReadIssuer(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        Reported<IssuerRole> role = default;
        string? agency = null, roleRaw = null, office = null;
        while (reader.NextProperty(IssuerNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: agency = reader.Text(Wellformed.NameLength); break;
                case 1: role = reader.ReportedCode(Codes.IssuerRoles); break;
                case 2: roleRaw = reader.Text(Wellformed.RawLength); break;
                default: office = reader.Text(Wellformed.NameLength); break;
            }
        }

        return new DetainerIssuer { Agency = agency, Role = role, RoleRaw = roleRaw, Office = office };
    }

    private static Warrant? ReadWarrant(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        WarrantForm form = default;
        Reported<ReportedTime> signedAt = default;
        string? formRaw = null;
        bool? signed = null;
        while (reader.NextProperty(WarrantNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: form = reader.Code(Codes.WarrantForms); break;
                case 1: formRaw = reader.Text(Wellformed.RawLength); break;
                case 2: signedAt = Usable(reader.ReportedTimeOrState()); break;
                default: signed = reader.Flag(); break;
            }
        }

        reader.Require(scope, WarrantNames, 0);
        return new Warrant { Form = form, FormRaw = formRaw, SignedAt = signedAt, Signed = signed };
    }

    private static Transfer? ReadTransfer(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        RecordId id = default;
        RecordId? detainer = null;
        Reported<ReportedTime> at = default;
        TransferParty? from = null, to = null;
        Reported<TransferAuthority> authority = default;
        Reported<TransferDocument> documentedBy = default;
        string? authorityRaw = null, place = null, documentedByRaw = null;
        bool? inPlace = null;
        while (reader.NextProperty(TransferNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: id = reader.Pseudonym<RecordId>(); break;
                case 1: at = Usable(reader.ReportedTimeOrState()); break;
                case 2: from = ReadParty(ref reader); break;
                case 3: to = ReadParty(ref reader); break;
                case 4: authority = reader.ReportedCode(Codes.TransferAuthorities); break;
                case 5: authorityRaw = reader.Text(Wellformed.RawLength); break;
                case 6: detainer = reader.Identifier<RecordId>(); break;
                case 7: place = reader.Text(Wellformed.NameLength); break;
                case 8: inPlace = reader.Flag(); break;
                case 9: documentedBy = reader.ReportedCode(Codes.TransferDocuments); break;
                default: documentedByRaw = reader.Text(Wellformed.RawLength); break;
            }
        }

        reader.Require(scope, TransferNames, 0, 3);
        return new Transfer
        {
            TransferId = id,
            At = at,
            From = from,
            To = to ?? new TransferParty { Kind = CustodianKind.Other },
            Authority = authority,
            AuthorityRaw = authorityRaw,
            DetainerId = detainer,
            Place = place,
            InPlace = inPlace,
            DocumentedBy = documentedBy,
            DocumentedByRaw = documentedByRaw,
        };
    }

    private static TransferParty? ReadParty(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        CustodianKind kind = default;
        string? kindRaw = null, name = null;
        while (reader.NextProperty(PartyNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: kind = reader.Code(Codes.CustodianKinds); break;
                case 1: kindRaw = reader.Text(Wellformed.RawLength); break;
                default: name = reader.Text(Wellformed.NameLength); break;
            }
        }

        reader.Require(scope, PartyNames, 0);
        return new TransferParty { Kind = kind, KindRaw = kindRaw, Name = name };
    }

    private static Source? ReadSource(ref RecordReader reader)
    {
        if (!reader.BeginObject(out var scope))
        {
            return null;
        }

        Reported<SourceGrade> grade = default;
        string? citation = null, href = null;
        while (reader.NextProperty(SourceNames, ref scope, out var index))
        {
            switch (index)
            {
                case 0: citation = reader.Text(Wellformed.RawLength); break;
                case 1: href = reader.Text(Wellformed.RawLength); break;
                default: grade = reader.ReportedCode(Codes.SourceGrades); break;
            }
        }

        reader.Require(scope, SourceNames, 0);
        return new Source { Citation = citation ?? "", Href = href, Grade = grade };
    }
}
