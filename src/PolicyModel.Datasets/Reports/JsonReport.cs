using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>Writes reports as one JSON document (<c>policymodel/report/v1</c>), and records as lines of NDJSON.</summary>
public static partial class JsonReport
{
    internal static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task WriteAsync(Report report, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            Write(writer, report);
        }

        buffer.Write("\n"u8);
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a record as one line: its assessment, or its problems where it is invalid.</summary>
    /// <param name="record">The record.</param>
    /// <param name="buffer">Where to write.</param>
    public static void WriteLine(AssessedRecord record, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(buffer);
        using (var writer = new Utf8JsonWriter(buffer, CustodyCaseWriter.Options))
        {
            if (record.Assessment is { } assessment)
            {
                AssessmentWriter.Write(writer, assessment);
            }
            else
            {
                WriteInvalid(writer, record);
            }
        }

        buffer.Write("\n"u8);
    }

    private static void WriteInvalid(Utf8JsonWriter writer, AssessedRecord record)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", record.Source.Line);
        if (record.CaseId is { } id)
        {
            writer.WriteString("caseId", id.Value);
        }

        writer.WriteStartArray("problems");
        foreach (var problem in record.Problems)
        {
            writer.WriteStartObject();
            writer.WriteString("code", problem.Code);
            writer.WriteString("severity", AssessmentCodes.Severities.CodeOf(problem.Severity));
            writer.WriteString("pointer", problem.Pointer);
            if (problem.File is { } file)
            {
                writer.WriteString("file", file);
            }

            if (problem.Line is { } line)
            {
                writer.WriteNumber("line", line);
            }

            if (problem.Byte is { } at)
            {
                writer.WriteNumber("byte", at);
            }

            if (problem.Column is { } column)
            {
                writer.WriteString("column", column);
            }

            writer.WriteString("message", problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Report.Schema);
        AssessmentWriter.WriteVersions(writer, report.Versions);
        if (report.AsOfShown is { } asOf)
        {
            writer.WriteString("asOf", asOf);
        }

        if (report.Incomplete)
        {
            writer.WriteBoolean("incomplete", true);
        }

        if (report.IsPublic)
        {
            writer.WriteBoolean("public", true);
        }

        writer.WriteStartArray("inputs");
        foreach (var input in report.Inputs)
        {
            writer.WriteStartObject();
            writer.WriteString("file", input.File);
            writer.WriteString("sha256", input.Sha256);
            Count(writer, "records", input.Records);
            JsonFields.Texts(writer, "limits", input.Limits);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("records");
        writer.WriteNumber("read", report.Read);
        writer.WriteNumber("valid", report.Valid);
        writer.WriteNumber("invalid", report.Invalid);
        writer.WriteEndObject();
        WriteVerdicts(writer, report.Verdicts, report.Valid);
        WriteGroups(writer, "months", "month", report.Months);
        WriteGroups(writer, "custodians", "custodian", report.Custodians);
        writer.WriteStartObject("brackets");
        Count(writer, "all", report.Brackets.All);
        Count(writer, "some", report.Brackets.Some);
        Count(writer, "none", report.Brackets.None);
        Count(writer, "undetermined", report.Brackets.Undetermined);
        Count(writer, "notApplicable", report.Brackets.NotApplicable);
        writer.WriteEndObject();
        WriteSettings(writer, report.Settings);
        WriteRules(writer, "rules", report.Rules, report.Valid, report.IsPublic ? null : SafeSentences.Of);
        WriteRules(writer, "acrossRecords", report.AcrossRecords, report.Read, report.IsPublic ? null : SafeSentences.Data);
        WriteFindings(writer, report.Findings);
        Count(writer, "findingsTotal", report.FindingsTotal);
        writer.WriteNumber("findingsShown", report.Findings.Count);
        Count(writer, "findingsSuppressed", report.FindingsSuppressed);
        if (report.FindingsKnown is { } known)
        {
            writer.WriteNumber("findingsKnown", known);
        }

        writer.WriteEndObject();
    }

    /// <summary>Counts by reading; where they are those of the whole report, with their denominator and their sentence.</summary>
    private static void WriteVerdicts(Utf8JsonWriter writer, ValueList<VerdictCounts> verdicts, long? valid)
    {
        writer.WriteStartObject("readings");
        foreach (var counts in verdicts)
        {
            writer.WriteStartObject(counts.Reading);
            Count(writer, "exceeds", counts.Exceeds);
            Count(writer, "mayExceed", counts.MayExceed);
            Count(writer, "within", counts.Within);
            Count(writer, "undetermined", counts.Undetermined);
            Count(writer, "notApplicable", counts.NotApplicable);
            if (valid is { } of)
            {
                writer.WriteNumber("of", of);
                writer.WriteString("sentence", SafeSentences.Of(counts, of));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>A count, left out where it is withheld.</summary>
    private static void Count(Utf8JsonWriter writer, string name, long count)
    {
        if (count != Report.Withheld)
        {
            writer.WriteNumber(name, count);
        }
    }

    private static void WriteGroups(Utf8JsonWriter writer, string name, string key, ValueList<GroupCounts> groups)
    {
        writer.WriteStartArray(name);
        foreach (var group in groups)
        {
            writer.WriteStartObject();
            writer.WriteString(key, group.Name);
            writer.WriteNumber("valid", group.Valid);
            WriteVerdicts(writer, group.Verdicts, null);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WriteSettings(Utf8JsonWriter writer, ReportSettings settings)
    {
        if (settings.Settings.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("settings");
        foreach (var setting in settings.Settings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", setting.Rule);
            if (setting.Cases is { } cases)
            {
                writer.WriteNumber("cases", cases.Count);
            }

            if (setting.Severity is { } severity)
            {
                writer.WriteString("severity", AssessmentCodes.Severities.CodeOf(severity));
            }

            writer.WriteString("reason", setting.Reason);
            if (setting.Until is { } until)
            {
                writer.WriteString("until", LocalDatePattern.Iso.Format(until));
            }

            writer.WriteBoolean("inForce", setting.IsInForce(settings.Day));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The property that counts an outcome.</summary>
    internal static string NameOf(Outcome outcome) => outcome == Outcome.NotApplicable ? "notApplicable" : AssessmentCodes.Outcomes.CodeOf(outcome);

    /// <summary>Counts by rule, with their denominator and their sentence where nothing is withheld.</summary>
    private static void WriteRules(Utf8JsonWriter writer, string name, ValueList<OutcomeCounts> rules, long of, Func<OutcomeCounts, long, string>? sentence)
    {
        writer.WriteStartArray(name);
        foreach (var rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Rule);
            foreach (var outcome in (ReadOnlySpan<Outcome>)[Outcome.Satisfied, Outcome.Violated, Outcome.Observed, Outcome.Undetermined, Outcome.NotApplicable, Outcome.Suppressed])
            {
                Count(writer, NameOf(outcome), rule[outcome]);
            }

            if (sentence is not null)
            {
                writer.WriteNumber("of", of);
                writer.WriteString("sentence", sentence(rule, of));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter writer, ValueList<ReportedFinding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (var reported in findings)
        {
            WriteFinding(writer, reported);
        }

        writer.WriteEndArray();
    }

    internal static void WriteFinding(Utf8JsonWriter writer, ReportedFinding reported)
    {
        writer.WriteStartObject();
        if (reported.CaseId is { } id)
        {
            writer.WriteString("caseId", id.Value);
        }

        if (reported.RecordId is { } record)
        {
            writer.WriteString("recordId", record);
        }

        writer.WriteStartObject("source");
        writer.WriteString("file", reported.Source.File);
        writer.WriteNumber("line", reported.Source.Line);
        if (reported.Byte is { } at)
        {
            writer.WriteNumber("byte", at);
        }

        if (reported.Column is { } column)
        {
            writer.WriteString("column", column);
        }

        writer.WriteEndObject();
        AssessmentWriter.WriteFields(writer, reported.Finding);
        writer.WriteString("fingerprint", reported.Fingerprint);
        writer.WriteEndObject();
    }
}
