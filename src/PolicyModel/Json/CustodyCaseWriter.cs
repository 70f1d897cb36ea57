using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyModel;

/// <summary>Writes custody cases as UTF-8 JSON (<c>policymodel/custody-case/v1</c>). The same case gives the same bytes.</summary>
public static class CustodyCaseWriter
{
    /// <summary>The writer options of the project: no indentation, only what JSON requires is escaped.</summary>
    public static JsonWriterOptions Options => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a case as one line without a line end.</summary>
    /// <param name="record">The case.</param>
    public static byte[] ToUtf8(CustodyCase record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, record);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a case as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="record">The case.</param>
    public static void Write(Utf8JsonWriter writer, CustodyCase record)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        writer.WriteStartObject();
        writer.WriteString("schema", CustodyCase.Schema);
        writer.WriteString("caseId", record.CaseId.Value);
        Optional(writer, "subject", record.Subject?.Value);
        Optional(writer, "release", record.Release?.Value);
        writer.WriteString("jurisdiction", record.Jurisdiction.Value);
        Optional(writer, "county", record.County?.Value);
        writer.WriteStartObject("custodian");
        writer.WriteString("name", record.Custodian.Name);
        writer.WriteString("timeZone", record.Custodian.TimeZone.Id);
        Code(writer, "kind", record.Custodian.Kind, Codes.CustodianKinds);
        Optional(writer, "kindRaw", record.Custodian.KindRaw);
        Optional(writer, "ori", record.Custodian.Ori?.Value);
        Optional(writer, "facilityCode", record.Custodian.FacilityCode?.Value);
        writer.WriteEndObject();
        if (record.ArrestingAgency is { } agency)
        {
            writer.WriteStartObject("arrestingAgency");
            writer.WriteString("name", agency.Name);
            Optional(writer, "ori", agency.Ori?.Value);
            writer.WriteEndObject();
        }

        writer.WriteString("bookedAt", record.BookedAt.ToString());
        Time(writer, "leftCustodyAt", record.LeftCustodyAt);
        Optional(writer, "asOf", record.AsOf?.ToString());
        List(writer, "grounds", record.Grounds, WriteGround);
        List(writer, "bail", record.Bail, WriteBail);
        List(writer, "detainers", record.Detainers, WriteDetainer);
        List(writer, "transfers", record.Transfers, WriteTransfer);
        List(writer, "sources", record.Sources, WriteSource);
        writer.WriteEndObject();
    }

    private static void WriteGround(Utf8JsonWriter writer, Ground ground)
    {
        writer.WriteString("groundId", ground.GroundId.Value);
        writer.WriteString("kind", Codes.GroundKinds.CodeOf(ground.Kind));
        Optional(writer, "kindRaw", ground.KindRaw);
        if (ground.Offence is { } offence)
        {
            writer.WriteStartObject("offence");
            Code(writer, "level", offence.Level, Codes.OffenceLevels);
            Optional(writer, "levelRaw", offence.LevelRaw);
            Optional(writer, "class", offence.Class);
            Reported(writer, "category", offence.Category, static (w, name, value) => w.WriteString(name, value.Value));
            Optional(writer, "categoryRaw", offence.CategoryRaw);
            writer.WriteEndObject();
        }

        Time(writer, "beganAt", ground.BeganAt);
        Time(writer, "chargedAt", ground.ChargedAt);
        Time(writer, "probableCauseFoundAt", ground.ProbableCauseFoundAt);
        Time(writer, "endedAt", ground.EndedAt);
        Code(writer, "endReason", ground.EndReason, Codes.GroundEndReasons);
        Optional(writer, "endReasonRaw", ground.EndReasonRaw);
    }

    private static void WriteBail(Utf8JsonWriter writer, Bail bail)
    {
        writer.WriteString("bailId", bail.BailId.Value);
        writer.WriteStartArray("covers");
        foreach (var ground in bail.Covers)
        {
            writer.WriteStringValue(ground.Value);
        }

        writer.WriteEndArray();
        List(writer, "history", bail.History, WriteBailEvent);
        Time(writer, "conditionsMetAt", bail.ConditionsMetAt);
    }

    private static void WriteBailEvent(Utf8JsonWriter writer, BailEvent step)
    {
        writer.WriteString("event", Codes.BailEventKinds.CodeOf(step.Event));
        Time(writer, "at", step.At);
        Code(writer, "type", step.Type, Codes.BailTypes);
        Optional(writer, "typeRaw", step.TypeRaw);
        Reported(writer, "amount", step.Amount, WriteMoney);
        Code(writer, "refusedBecause", step.RefusedBecause, Codes.BailRefusalReasons);
        Optional(writer, "refusedBecauseRaw", step.RefusedBecauseRaw);
    }

    private static void WriteMoney(Utf8JsonWriter writer, string name, Money money)
    {
        writer.WriteStartObject(name);
        writer.WriteString("amount", money.Amount);
        writer.WriteString("currency", money.Currency);
        writer.WriteEndObject();
    }

    private static void WriteDetainer(Utf8JsonWriter writer, Detainer detainer)
    {
        writer.WriteString("detainerId", detainer.DetainerId.Value);
        writer.WriteString("form", Codes.DetainerForms.CodeOf(detainer.Form));
        Optional(writer, "formRaw", detainer.FormRaw);
        Optional(writer, "edition", detainer.Edition);
        Code(writer, "request", detainer.Request, Codes.DetainerRequests);
        Optional(writer, "requestRaw", detainer.RequestRaw);
        Time(writer, "issuedAt", detainer.IssuedAt);
        Time(writer, "receivedAt", detainer.ReceivedAt);
        Flag(writer, "received", detainer.Received);
        if (detainer.Issuer is { } issuer)
        {
            writer.WriteStartObject("issuer");
            Optional(writer, "agency", issuer.Agency);
            Code(writer, "role", issuer.Role, Codes.IssuerRoles);
            Optional(writer, "roleRaw", issuer.RoleRaw);
            Optional(writer, "office", issuer.Office);
            writer.WriteEndObject();
        }

        if (detainer.ProbableCause is { } bases)
        {
            writer.WriteStartArray("probableCause");
            foreach (var basis in bases)
            {
                writer.WriteStringValue(Codes.ProbableCauseBases.CodeOf(basis));
            }

            writer.WriteEndArray();
        }

        if (detainer.Warrant is { } warrant)
        {
            writer.WriteStartObject("warrant");
            writer.WriteString("form", Codes.WarrantForms.CodeOf(warrant.Form));
            Optional(writer, "formRaw", warrant.FormRaw);
            Time(writer, "signedAt", warrant.SignedAt);
            Flag(writer, "signed", warrant.Signed);
            writer.WriteEndObject();
        }

        Flag(writer, "warrantAttached", detainer.WarrantAttached);
        Time(writer, "servedOnSubjectAt", detainer.ServedOnSubjectAt);
        Flag(writer, "servedOnSubject", detainer.ServedOnSubject);
        Optional(writer, "supersedes", detainer.Supersedes?.Value);
        Time(writer, "endedAt", detainer.EndedAt);
        Code(writer, "endReason", detainer.EndReason, Codes.DetainerEndReasons);
        Optional(writer, "endReasonRaw", detainer.EndReasonRaw);
    }

    private static void WriteTransfer(Utf8JsonWriter writer, Transfer transfer)
    {
        writer.WriteString("transferId", transfer.TransferId.Value);
        Time(writer, "at", transfer.At);
        WriteParty(writer, "from", transfer.From);
        WriteParty(writer, "to", transfer.To);
        Code(writer, "authority", transfer.Authority, Codes.TransferAuthorities);
        Optional(writer, "authorityRaw", transfer.AuthorityRaw);
        Optional(writer, "detainerId", transfer.DetainerId?.Value);
        Optional(writer, "place", transfer.Place);
        Flag(writer, "inPlace", transfer.InPlace);
        Code(writer, "documentedBy", transfer.DocumentedBy, Codes.TransferDocuments);
        Optional(writer, "documentedByRaw", transfer.DocumentedByRaw);
    }

    private static void WriteParty(Utf8JsonWriter writer, string name, TransferParty? party)
    {
        if (party is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("kind", Codes.CustodianKinds.CodeOf(party.Kind));
        Optional(writer, "kindRaw", party.KindRaw);
        Optional(writer, "name", party.Name);
        writer.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter writer, Source source)
    {
        writer.WriteString("citation", source.Citation);
        Optional(writer, "href", source.Href);
        Code(writer, "grade", source.Grade, Codes.SourceGrades);
    }

    private static void List<T>(Utf8JsonWriter writer, string name, ValueList<T>? items, Action<Utf8JsonWriter, T> writeItem)
    {
        if (items is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            writeItem(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    private static void Time(Utf8JsonWriter writer, string name, Reported<ReportedTime> time) =>
        Reported(writer, name, time, static (w, n, value) => w.WriteString(n, value.ToString()));

    private static void Code<T>(Utf8JsonWriter writer, string name, Reported<T> code, CodeList<T> codes)
        where T : struct, Enum => Reported(writer, name, code, (w, n, value) => w.WriteString(n, codes.CodeOf(value)));

    private static void Reported<T>(Utf8JsonWriter writer, string name, Reported<T> reported, Action<Utf8JsonWriter, string, T> writeValue)
        where T : notnull
    {
        switch (reported.State)
        {
            case ReportedState.NotProvided:
                return;
            case ReportedState.Value:
                writeValue(writer, name, reported.Value);
                return;
            default:
                writer.WriteStartObject(name);
                writer.WriteString("reported", reported.State == ReportedState.Redacted ? "redacted" : "unknown");
                Optional(writer, "raw", reported.Raw);
                writer.WriteEndObject();
                return;
        }
    }
}
