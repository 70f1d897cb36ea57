using System.Buffers;
using System.Globalization;
using System.Text.Json;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>The JSON form of a dossier.</summary>
public sealed partial record AgencyDossierReport
{
    /// <summary>The name of the wire format.</summary>
    public const string Schema = "policymodel/agency-dossier/v1";

    /// <summary>The report for programs, as UTF-8.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonReport.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            writer.WriteString("agencyId", Dossier.AgencyId);
            writer.WriteStartObject("agency");
            writer.WriteString("name", Name);
            writer.WriteString("jurisdiction", Dossier.Agency.Jurisdiction.Value);
            JsonFields.Text(writer, "level", Dossier.Agency.Level.HasValue ? Codes.AgencyLevels.CodeOf(Dossier.Agency.Level.Value) : null);
            JsonFields.Text(writer, "ori", Dossier.Agency.Ori.OrNull()?.Value);
            JsonFields.Text(writer, "county", Dossier.Agency.County.OrNull()?.Value);
            JsonFields.Text(writer, "place", Dossier.Agency.Place.OrNull()?.Value);
            writer.WriteEndObject();
            JsonFields.Day(writer, "asOf", Dossier.AsOf);
            JsonFields.Each(writer, "inputs", Inputs, input =>
            {
                writer.WriteString("file", input.File);
                writer.WriteString("sha256", input.Sha256);
                writer.WriteNumber("records", input.Records);
                JsonFields.Texts(writer, "limits", input.Limits);
            });
            writer.WriteNumber("invalid", Invalid);
            JsonFields.Each(writer, "agreements", Dossier.Agreements, known =>
            {
                writer.WriteString("agreementId", known.Agreement.AgreementId.Value);
                writer.WriteString("kind", known.Agreement.Kind);
                JsonFields.Text(writer, "model", known.Agreement is Section287gMemorandum memorandum ? Codes.Section287gModels.CodeOf(memorandum.Model) : null);
                JsonFields.Text(writer, "status", known.Agreement.Status.HasValue ? Codes.AgreementStatuses.CodeOf(known.Agreement.Status.Value) : null);
                JsonFields.Day(writer, "beginsOn", known.BeginsOn);
                JsonFields.Day(writer, "endsOn", known.EndsOn);
                JsonFields.Day(writer, "toldOn", known.ToldOn);
                JsonFields.Flag(writer, "inForce", known.InForce);
            });
            JsonFields.Each(writer, "money", Dossier.Money, money =>
            {
                JsonFields.Number(writer, "fiscalYear", money.FiscalYear);
                writer.WriteString("category", Codes.FundingCategories.CodeOf(money.Category));
                writer.WriteString("basis", Codes.FigureBases.CodeOf(money.Basis));
                writer.WriteString("dollars", money.Dollars.ToString("0.00", CultureInfo.InvariantCulture));
                writer.WriteNumber("lines", money.Lines);
                writer.WriteNumber("untold", money.Untold);
                writer.WriteBoolean("counts", money.Counts);
            });
            JsonFields.Each(writer, "caps", Dossier.Caps, cap =>
            {
                writer.WriteString("category", Codes.FundingCategories.CodeOf(cap.Category));
                writer.WriteString("term", cap.Term.Term);
                writer.WriteString("limit", cap.Term.Limit.ToString(CultureInfo.InvariantCulture));
                JsonFields.Text(writer, "atLeast", cap.Term.AtLeast?.ToString(CultureInfo.InvariantCulture));
                writer.WriteBoolean("inferred", cap.Term.Inferred);
                writer.WriteString("provision", cap.Citation.Provision);
                writer.WriteString("grade", Codes.SourceGrades.CodeOf(cap.Citation.Grade));
            });
            JsonFields.Each(writer, "property", Dossier.Items, item =>
            {
                writer.WriteString("agreementId", item.AgreementId.Value);
                writer.WriteString("kind", item.IsVehicle ? "vehicle" : "equipment");
                writer.WriteString("description", ShownTexts.Item(item.Item.Description));
                writer.WriteNumber("count", item.Item.Count);
                JsonFields.Text(writer, "cost", item.Item.Cost.HasValue ? (item.Item.Cost.Value.MinorUnits / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null);
                JsonFields.Text(writer, "titleHolder", item.Item.TitleHolder.HasValue ? Codes.TitleHolders.CodeOf(item.Item.TitleHolder.Value) : null);
            });
            JsonFields.Each(writer, "officers", Dossier.Officers, count =>
            {
                JsonFields.Day(writer, "day", count.Day);
                writer.WriteNumber("trained", count.Trained);
                writer.WriteNumber("authorised", count.Authorised);
                writer.WriteNumber("undetermined", count.Undetermined);
            });
            JsonFields.Each(writer, "disclosures", Dossier.Disclosures, disclosure =>
            {
                writer.WriteString("disclosureId", disclosure.DisclosureId.Value);
                writer.WriteString("title", ShownTexts.Document(disclosure.Title));
                JsonFields.Day(writer, "publishedOn", disclosure.PublishedOn.OrNull());
            });
            JsonFields.Each(writer, "law", Dossier.Law, law =>
            {
                writer.WriteString("provision", law.Provision.ProvisionId);
                writer.WriteString("effect", LawCodes.AgreementEffects.CodeOf(law.Provision.Agreements!.Effect));
                writer.WriteBoolean("inForce", law.Provision.Status == ProvisionStatus.InForce);
                JsonFields.Day(writer, "from", law.Provision.ValidFrom);
                JsonFields.Day(writer, "to", law.Provision.ValidTo);
                JsonFields.Day(writer, "by", law.Provision.Agreements.By);
                JsonFields.Flag(writer, "binds", law.Binds);
                writer.WriteString("title", law.Citation.Title);
                writer.WriteString("grade", Codes.SourceGrades.CodeOf(law.Citation.Grade));
                JsonFields.Day(writer, "checkedOn", law.Citation.CheckedOn);
            });
            JsonFields.Each(writer, "responses", Dossier.Responses.Select(r => (Response: r, Refers: true)).Concat(Dossier.ResponsesInCounty.Select(r => (Response: r, Refers: false))), response =>
            {
                writer.WriteString("responseId", response.Response.ResponseId.Value);
                writer.WriteString("kind", Codes.CommunityResponseKinds.CodeOf(response.Response.Kind));
                JsonFields.Day(writer, "occurredOn", response.Response.OccurredOn.OrNull());
                writer.WriteBoolean("refersToAgreement", response.Refers);
            });
            if (Dossier.Transfers is { } transfers)
            {
                writer.WriteStartObject("transfers");
                writer.WriteNumber("cases", transfers.Cases);
                writer.WriteNumber("withDetainer", transfers.WithDetainer);
                writer.WriteNumber("transfers", transfers.Transfers);
                writer.WriteNumber("handOvers", transfers.HandOvers);
                JsonFields.Each(writer, "byAuthority", transfers.ByAuthority, count =>
                {
                    JsonFields.Number(writer, "year", count.Year);
                    JsonFields.Text(writer, "authority", count.Authority is { } authority ? Codes.TransferAuthorities.CodeOf(authority) : null);
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
}
