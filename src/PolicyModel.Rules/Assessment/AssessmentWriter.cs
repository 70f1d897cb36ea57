using System.Text.Json;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>Writes assessments as UTF-8 JSON (<c>policymodel/assessment/v1</c>). The same assessment gives the same bytes.</summary>
public static class AssessmentWriter
{
    /// <summary>Writes an assessment as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="assessment">The assessment.</param>
    public static void Write(Utf8JsonWriter writer, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(assessment);
        writer.WriteStartObject();
        writer.WriteString("schema", Assessment.Schema);
        writer.WriteString("caseId", assessment.CaseId.Value);
        if (assessment.Source is { } source)
        {
            writer.WriteStartObject("source");
            writer.WriteString("file", source.File);
            writer.WriteNumber("line", source.Line);
            writer.WriteEndObject();
        }

        if (assessment.AsOf is { } asOf)
        {
            writer.WriteString("asOf", Wire.Instant(asOf));
        }

        WriteVersions(writer, assessment.Versions);
        writer.WriteStartObject("verdicts");
        foreach (var verdict in assessment.Verdicts)
        {
            writer.WriteString(verdict.Reading, AssessmentCodes.Verdicts.CodeOf(verdict.Verdict));
        }

        writer.WriteEndObject();
        writer.WriteString("bracket", AssessmentCodes.Brackets.CodeOf(assessment.Bracket));
        writer.WriteString("bracketAtMost", AssessmentCodes.Brackets.CodeOf(assessment.BracketAtMost));
        if (assessment.Holds is { } holds)
        {
            writer.WriteStartArray("holds");
            foreach (var hold in holds)
            {
                WriteHold(writer, hold);
            }

            writer.WriteEndArray();
        }

        Texts(writer, "assumptions", assessment.Assumptions);
        Texts(writer, "missing", assessment.Missing);
        writer.WriteStartArray("findings");
        foreach (var finding in assessment.Findings)
        {
            writer.WriteStartObject();
            WriteFields(writer, finding);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes the versions as the property <c>versions</c>.</summary>
    /// <param name="writer">The writer, inside an object.</param>
    /// <param name="versions">The versions.</param>
    public static void WriteVersions(Utf8JsonWriter writer, AssessmentVersions versions)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(versions);
        writer.WriteStartObject("versions");
        writer.WriteString("rules", versions.Rules);
        writer.WriteString("law", versions.Law);
        writer.WriteString("calendar", versions.Calendar);
        writer.WriteString("tzdb", versions.Tzdb);
        writer.WriteString("readings", versions.Readings);
        writer.WriteString("schema", versions.Schema);
        writer.WriteEndObject();
    }

    /// <summary>Writes the fields of a finding into an object that is open.</summary>
    /// <param name="writer">The writer, inside an object.</param>
    /// <param name="finding">The finding.</param>
    public static void WriteFields(Utf8JsonWriter writer, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(finding);
        writer.WriteString("rule", finding.Rule);
        writer.WriteString("outcome", AssessmentCodes.Outcomes.CodeOf(finding.Outcome));
        writer.WriteString("severity", AssessmentCodes.Severities.CodeOf(finding.Severity));
        writer.WriteString("path", finding.Path);
        writer.WriteString("message", finding.Message);
        writer.WriteStartArray("citations");
        foreach (var citation in finding.Citations)
        {
            writer.WriteStartObject();
            writer.WriteString("provision", citation.Provision);
            writer.WriteString("title", citation.Title);
            if (citation.Href is { } href)
            {
                writer.WriteString("href", href);
            }

            writer.WriteString("effectiveFrom", LocalDatePattern.Iso.Format(citation.EffectiveFrom));
            writer.WriteString("grade", Codes.SourceGrades.CodeOf(citation.Grade));
            writer.WriteString("checkedOn", LocalDatePattern.Iso.Format(citation.CheckedOn));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("facts");
        foreach (var fact in finding.Facts)
        {
            writer.WriteString(fact.Name, fact.Value);
        }

        writer.WriteEndObject();
        Texts(writer, "missing", finding.Missing);
        if (finding.WouldChange is { } wouldChange)
        {
            writer.WriteString("wouldChange", wouldChange);
        }

        if (finding.Amended is { } amended)
        {
            writer.WriteStartObject("amended");
            writer.WriteString("outcome", AssessmentCodes.Outcomes.CodeOf(amended.Outcome));
            writer.WriteString("severity", AssessmentCodes.Severities.CodeOf(amended.Severity));
            writer.WriteString("reason", amended.Reason);
            if (amended.Until is { } until)
            {
                writer.WriteString("until", LocalDatePattern.Iso.Format(until));
            }

            writer.WriteEndObject();
        }
    }

    private static void WriteHold(Utf8JsonWriter writer, HoldAssessment hold)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("eligible");
        Bounds(writer, hold.Eligible);
        writer.WriteString("trigger", AssessmentCodes.ReleaseTriggers.CodeOf(hold.Trigger));
        if (hold.GroundId is { } ground)
        {
            writer.WriteString("groundId", ground.Value);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("ended");
        Bounds(writer, hold.Ended);
        writer.WriteString("by", AssessmentCodes.HoldEnds.CodeOf(hold.EndedBy));
        writer.WriteEndObject();
        writer.WriteStartObject("questions");
        writer.WriteString("authority", hold.Questions.Authority);
        writer.WriteString("validity", AssessmentCodes.Validities.CodeOf(hold.Questions.Validity));
        if (hold.Questions.Duration is { } duration)
        {
            writer.WriteString("duration", AssessmentCodes.Verdicts.CodeOf(duration));
        }

        writer.WriteEndObject();
        writer.WriteStartArray("readings");
        foreach (var reading in hold.Readings)
        {
            WriteReading(writer, reading);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter writer, ReadingResult reading)
    {
        writer.WriteStartObject();
        writer.WriteString("reading", reading.Reading);
        writer.WriteString("verdict", AssessmentCodes.Verdicts.CodeOf(reading.Verdict));
        if (reading.Reason is { } reason)
        {
            writer.WriteString("reason", AssessmentCodes.VerdictReasons.CodeOf(reason));
        }
        else
        {
            writer.WriteNull("reason");
        }

        if (reading.Deadline is { } deadline)
        {
            writer.WriteStartObject("deadline");
            Bounds(writer, deadline);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("deadline");
        }

        if (reading is { UncoveredAtLeast: { } least, UncoveredAtMost: { } most })
        {
            writer.WriteStartObject("uncovered");
            writer.WriteString("minimum", Wire.Duration((long)least.TotalSeconds));
            writer.WriteString("maximum", Wire.Duration((long)most.TotalSeconds));
            writer.WriteEndObject();
        }

        if (reading.Near is { } near)
        {
            writer.WriteString("near", Wire.Duration((long)near.TotalSeconds));
        }

        writer.WriteStartArray("authority");
        foreach (var span in reading.Authority)
        {
            writer.WriteStartObject();
            writer.WriteString("from", Wire.Instant(span.From));
            writer.WriteString("to", Wire.Instant(span.To));
            writer.WriteString("basis", AssessmentCodes.AuthorityBases.CodeOf(span.Basis));
            if (span.DetainerId is { } detainer)
            {
                writer.WriteString("detainerId", detainer.Value);
            }

            writer.WriteString("provision", span.Provision);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Bounds(Utf8JsonWriter writer, InstantBounds bounds)
    {
        writer.WriteString("earliest", Wire.Instant(bounds.EarliestUnixSeconds));
        writer.WriteString("latest", Wire.Instant(bounds.LatestUnixSeconds));
    }

    private static void Texts(Utf8JsonWriter writer, string name, ValueList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
