using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>The JSON form of a dossier.</summary>
public sealed partial record AgencyDossierReport
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/agency-dossier/v1";

    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The report for programs, as UTF-8.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            writer.WriteString("agencyId", Dossier.AgencyId);
            writer.WriteStartObject("agency");
            writer.WriteString("name", Name);
            writer.WriteString("jurisdiction", Dossier.Agency.Jurisdiction.Value);
            Text(writer, "level", Dossier.Agency.Level.HasValue ? Codes.AgencyLevels.CodeOf(Dossier.Agency.Level.Value) : null);
            Text(writer, "ori", Dossier.Agency.Ori.OrNull()?.Value);
            Text(writer, "county", Dossier.Agency.County.OrNull()?.Value);
            Text(writer, "place", Dossier.Agency.Place.OrNull()?.Value);
            writer.WriteEndObject();
            Write(writer, "asOf", Dossier.AsOf);
            Each(writer, "inputs", Inputs, input =>
            {
                writer.WriteString("file", input.File);
                writer.WriteString("sha256", input.Sha256);
                writer.WriteNumber("records", input.Records);
                writer.WriteStartArray("limits");
                foreach (var limit in input.Limits)
                {
                    writer.WriteStringValue(limit);
                }

                writer.WriteEndArray();
            });
            writer.WriteNumber("invalid", Invalid);
            Each(writer, "agreements", Dossier.Agreements, known =>
            {
                writer.WriteString("agreementId", known.Agreement.AgreementId.Value);
                writer.WriteString("kind", known.Agreement.Kind);
                Text(writer, "model", known.Agreement is Section287gMemorandum memorandum ? Codes.Section287gModels.CodeOf(memorandum.Model) : null);
                Text(writer, "status", known.Agreement.Status.HasValue ? Codes.AgreementStatuses.CodeOf(known.Agreement.Status.Value) : null);
                Write(writer, "beginsOn", known.BeginsOn);
                Write(writer, "endsOn", known.EndsOn);
                Write(writer, "toldOn", known.ToldOn);
                Flag(writer, "inForce", known.InForce);
            });
            Each(writer, "money", Dossier.Money, money =>
            {
                if (money.FiscalYear is { } year)
                {
                    writer.WriteNumber("fiscalYear", year);
                }

                writer.WriteString("category", Codes.FundingCategories.CodeOf(money.Category));
                writer.WriteString("basis", Codes.FigureBases.CodeOf(money.Basis));
                writer.WriteString("dollars", money.Dollars.ToString("0.00", CultureInfo.InvariantCulture));
                writer.WriteNumber("lines", money.Lines);
                writer.WriteNumber("untold", money.Untold);
                writer.WriteBoolean("counts", money.Counts);
            });
            Each(writer, "caps", Dossier.Caps, cap =>
            {
                writer.WriteString("category", Codes.FundingCategories.CodeOf(cap.Category));
                writer.WriteString("term", cap.Term.Term);
                writer.WriteString("limit", cap.Term.Limit.ToString(CultureInfo.InvariantCulture));
                Text(writer, "atLeast", cap.Term.AtLeast?.ToString(CultureInfo.InvariantCulture));
                writer.WriteBoolean("inferred", cap.Term.Inferred);
                writer.WriteString("provision", cap.Citation.Provision);
                writer.WriteString("grade", Codes.SourceGrades.CodeOf(cap.Citation.Grade));
            });
            Each(writer, "property", Dossier.Items, item =>
            {
                writer.WriteString("agreementId", item.AgreementId.Value);
                writer.WriteString("kind", item.IsVehicle ? "vehicle" : "equipment");
                writer.WriteString("description", ShownTexts.Item(item.Item.Description));
                writer.WriteNumber("count", item.Item.Count);
                Text(writer, "cost", item.Item.Cost.HasValue ? (item.Item.Cost.Value.MinorUnits / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null);
                Text(writer, "titleHolder", item.Item.TitleHolder.HasValue ? Codes.TitleHolders.CodeOf(item.Item.TitleHolder.Value) : null);
            });
            Each(writer, "officers", Dossier.Officers, count =>
            {
                Write(writer, "day", count.Day);
                writer.WriteNumber("trained", count.Trained);
                writer.WriteNumber("authorised", count.Authorised);
                writer.WriteNumber("undetermined", count.Undetermined);
            });
            Each(writer, "disclosures", Dossier.Disclosures, disclosure =>
            {
                writer.WriteString("disclosureId", disclosure.DisclosureId.Value);
                writer.WriteString("title", ShownTexts.Document(disclosure.Title));
                Write(writer, "publishedOn", disclosure.PublishedOn.OrNull());
            });
            Each(writer, "law", Dossier.Law, law =>
            {
                writer.WriteString("provision", law.Provision.ProvisionId);
                writer.WriteString("effect", LawCodes.AgreementEffects.CodeOf(law.Provision.Agreements!.Effect));
                writer.WriteBoolean("inForce", law.Provision.Status == ProvisionStatus.InForce);
                Write(writer, "from", law.Provision.ValidFrom);
                Write(writer, "to", law.Provision.ValidTo);
                Write(writer, "by", law.Provision.Agreements.By);
                Flag(writer, "binds", law.Binds);
                writer.WriteString("title", law.Citation.Title);
                writer.WriteString("grade", Codes.SourceGrades.CodeOf(law.Citation.Grade));
                Write(writer, "checkedOn", law.Citation.CheckedOn);
            });
            Each(writer, "responses", Dossier.Responses.Select(r => (Response: r, Refers: true)).Concat(Dossier.ResponsesInCounty.Select(r => (Response: r, Refers: false))), response =>
            {
                writer.WriteString("responseId", response.Response.ResponseId.Value);
                writer.WriteString("kind", Codes.CommunityResponseKinds.CodeOf(response.Response.Kind));
                Write(writer, "occurredOn", response.Response.OccurredOn.OrNull());
                writer.WriteBoolean("refersToAgreement", response.Refers);
            });
            if (Dossier.Transfers is { } transfers)
            {
                writer.WriteStartObject("transfers");
                writer.WriteNumber("cases", transfers.Cases);
                writer.WriteNumber("withDetainer", transfers.WithDetainer);
                writer.WriteNumber("transfers", transfers.Transfers);
                writer.WriteNumber("handOvers", transfers.HandOvers);
                Each(writer, "byAuthority", transfers.ByAuthority, count =>
                {
                    if (count.Year is { } year)
                    {
                        writer.WriteNumber("year", year);
                    }

                    Text(writer, "authority", count.Authority is { } authority ? Codes.TransferAuthorities.CodeOf(authority) : null);
                    writer.WriteNumber("count", count.Count);
                });
                writer.WriteEndObject();
            }

            writer.WritePropertyName("assessment");
            AgencyAssessmentWriter.Write(writer, Dossier.Assessment);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Each<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void Flag(Utf8JsonWriter writer, string name, bool? told)
    {
        if (told is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, LocalDate? day) => Text(writer, name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);
}
