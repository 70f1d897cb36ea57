using System.Text.Json;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>Writes assessments of agencies as UTF-8 JSON (<c>policymodel/agency-assessment/v1</c>). The same assessment gives the same bytes.</summary>
public static class AgencyAssessmentWriter
{
    /// <summary>Writes an assessment as a JSON object. The outcomes of rules that do not apply to a record are left out.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="assessment">The assessment.</param>
    public static void Write(Utf8JsonWriter writer, AgencyAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(assessment);
        writer.WriteStartObject();
        writer.WriteString("schema", AgencyAssessment.Schema);
        writer.WriteString("asOf", LocalDatePattern.Iso.Format(assessment.AsOf));
        writer.WriteStartObject("versions");
        writer.WriteString("rules", assessment.RulesVersion);
        writer.WriteString("law", assessment.LawVersion);
        writer.WriteString("schema", "v1");
        writer.WriteEndObject();
        writer.WriteStartArray("records");
        foreach (var record in assessment.Records)
        {
            WriteRecord(writer, record);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter writer, RecordAssessment record)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", record.Schema);
        writer.WriteString("id", record.RecordId);
        writer.WriteStartArray("findings");
        foreach (var finding in record.Findings)
        {
            writer.WriteStartObject();
            AssessmentWriter.WriteFields(writer, finding);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("outcomes");
        foreach (var outcome in record.Outcomes.Where(o => o.Outcome != Outcome.NotApplicable))
        {
            writer.WriteStartObject();
            writer.WriteString("rule", outcome.Rule);
            writer.WriteString("outcome", AssessmentCodes.Outcomes.CodeOf(outcome.Outcome));
            if (outcome.Near is { } near)
            {
                writer.WriteString("near", near);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
