using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Writes reports as SARIF 2.1.0, the OASIS format of findings: one run, its rules with what each finds and needs, and one result a finding. What is violated
/// fails, what is observed informs, and what cannot be told is open. <c>partialFingerprints</c> stay the same where rows are put in or change places.
/// </summary>
public static class SarifReport
{
    private const string FingerprintName = "policymodelFinding/v1";
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteAsync(Report report, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WriteAsync(
            new Run
            {
                Rules = [.. RuleCatalogue.OfCases, .. DataRules.Descriptors],
                Hashes = [.. report.Inputs.Select(i => (i.File, i.Sha256))],
                Findings = report.Findings,
                FindingsTotal = report.FindingsTotal,
                IsNew = report.FindingsKnown is not null,
                Incomplete = report.Incomplete,
                Figures = [SafeSentences.Records(report), .. report.Verdicts.Select(v => $"{v.Reading}: {SafeSentences.Of(v, report.Valid)}")],
                Limits = [.. report.Inputs.SelectMany(i => i.Limits).Distinct(StringComparer.Ordinal)],
                Settings = report.Settings,
            },
            output,
            cancellationToken);
    }

    /// <summary>Writes a report on published lists.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteListAsync(ListReport report, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WriteAsync(
            new Run
            {
                Rules = [.. RuleCatalogue.OfAgencies, .. ListRules.Descriptors],
                Hashes = [.. report.Lists.Select(l => (l.File, l.Sha256))],
                Findings = report.Findings,
                FindingsTotal = report.FindingsTotal,
                Figures = [.. report.Lists.Select(l => $"{l.File}: {ListText.Of(l)}."), .. report.Rules.Select(r => $"{r.Rule}: {ListText.Of(r, report.Agreements)}")],
                Limits = [.. ListText.Limits(report)],
                Settings = report.Settings,
            },
            output,
            cancellationToken);
    }

    private static async Task WriteAsync(Run report, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonReport.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            WriteRun(writer, report);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    private static void WriteRun(Utf8JsonWriter writer, Run report)
    {
        var known = report.Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
        string[] rules =
        [
            .. report.Findings.Select(f => f.Finding.Rule).Where(r => !known.ContainsKey(r)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            .. report.Rules.Select(r => r.Id),
        ];
        var files = report.Hashes.Select(i => i.File).Concat(report.Findings.Select(f => f.Source.File)).Distinct(StringComparer.Ordinal).ToList();

        writer.WriteStartObject();
        WriteTool(writer, rules, known);
        WriteInvocation(writer, report);
        writer.WriteStartArray("artifacts");
        foreach (var file in files)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("location");
            writer.WriteString("uri", Uri.EscapeDataString(file));
            writer.WriteEndObject();
            if (report.Hashes.FirstOrDefault(i => i.File == file) is { Sha256: { } hash })
            {
                writer.WriteStartObject("hashes");
                writer.WriteString("sha-256", hash);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("columnKind", "unicodeCodePoints");
        writer.WriteStartArray("results");
        var alike = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reported in report.Findings)
        {
            WriteResult(writer, reported, Array.IndexOf(rules, reported.Finding.Rule), files.IndexOf(reported.Source.File), alike, report.IsNew);
        }

        writer.WriteEndArray();
        WriteFigures(writer, report);
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer, string[] rules, Dictionary<string, RuleDescriptor> known)
    {
        var version = typeof(SarifReport).Assembly.GetName().Version!.ToString(3);
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "PolicyModel");
        writer.WriteString("version", version);
        writer.WriteString("semanticVersion", version);
        writer.WriteStartArray("rules");
        foreach (var id in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            if (known.TryGetValue(id, out var rule))
            {
                WriteText(writer, "shortDescription", rule.Title);
                WriteText(writer, "fullDescription", $"{rule.Title} {rule.SeverityBecause}");
                WriteText(writer, "help", $"What it needs: {rule.Needs}. It tells what the record shows beside a provision, and gives no legal advice.");
                writer.WriteStartObject("defaultConfiguration");
                writer.WriteString("level", AssessmentCodes.Severities.CodeOf(rule.Severity));
                writer.WriteEndObject();
                writer.WriteStartObject("properties");
                JsonFields.Texts(writer, "provisions", rule.Provisions);
                writer.WriteString("since", rule.Since);
                writer.WriteEndObject();
            }
            else
            {
                WriteText(writer, "shortDescription", "A record is not valid or has a part that is in doubt, so that it, or that part, is not judged.");
                WriteText(writer, "help", "The message of the result says what is wrong; a value of the record is never repeated.");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter writer, Run report)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", !report.Incomplete);
        var shown = report.Findings.Count;
        if (report.Incomplete || shown < report.FindingsTotal)
        {
            writer.WriteStartArray("toolExecutionNotifications");
            if (report.Incomplete)
            {
                WriteNotification(writer, "Reading was stopped before the end; the counts are of what was read.");
            }

            if (shown < report.FindingsTotal)
            {
                WriteNotification(writer, string.Create(CultureInfo.InvariantCulture, $"Of {report.FindingsTotal} findings {shown} are shown."));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("level", "warning");
        WriteText(writer, "message", text);
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, ReportedFinding reported, int rule, int file, Dictionary<string, int> alike, bool isNew)
    {
        var finding = reported.Finding;
        var outcome = finding.Amended?.Outcome ?? finding.Outcome;
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("kind", outcome switch { Outcome.Violated => "fail", Outcome.Observed => "informational", _ => "open" });
        writer.WriteString("level", outcome == Outcome.Violated ? AssessmentCodes.Severities.CodeOf(finding.Severity) : "none");
        WriteText(writer, "message", finding.Message);
        WriteLocation(writer, reported, file);
        var fingerprint = reported.Fingerprint;
        var count = alike[fingerprint] = alike.GetValueOrDefault(fingerprint) + 1;
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString(FingerprintName, string.Create(CultureInfo.InvariantCulture, $"{fingerprint}:{count}"));
        writer.WriteEndObject();
        if (finding.Amended is { } amended && finding.Outcome == Outcome.Suppressed)
        {
            writer.WriteStartArray("suppressions");
            writer.WriteStartObject();
            writer.WriteString("kind", "external");
            writer.WriteString("status", "accepted");
            writer.WriteString("justification", amended.Reason);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        if (isNew)
        {
            writer.WriteString("baselineState", "new");
        }

        writer.WriteStartObject("properties");
        writer.WriteString("outcome", AssessmentCodes.Outcomes.CodeOf(finding.Outcome));
        if (reported.CaseId is { } id)
        {
            writer.WriteString("caseId", id.Value);
        }

        if (reported.RecordId is { } record)
        {
            writer.WriteString("recordId", record);
        }

        if (reported.Byte is { } at)
        {
            writer.WriteNumber("byteOfRecord", at);
        }

        if (finding.Missing.Count > 0)
        {
            JsonFields.Texts(writer, "missing", finding.Missing);
        }

        if (finding.WouldChange is { } wouldChange)
        {
            writer.WriteString("wouldChange", wouldChange);
        }

        JsonFields.Texts(writer, "sources", finding.Citations.Select(c => $"{c.Title} ({Codes.SourceGrades.CodeOf(c.Grade)})").Distinct(StringComparer.Ordinal));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>The row, and within it the column of a table or the pointer into a record. A column is known by its name: its number is the reader's own affair.</summary>
    private static void WriteLocation(Utf8JsonWriter writer, ReportedFinding reported, int file)
    {
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", Uri.EscapeDataString(reported.Source.File));
        writer.WriteNumber("index", file);
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", reported.Source.Line);
        writer.WriteEndObject();
        writer.WriteEndObject();
        if (reported.Column is not null || reported.Finding.Path.Length > 0)
        {
            writer.WriteStartArray("logicalLocations");
            if (reported.Column is { } column)
            {
                writer.WriteStartObject();
                writer.WriteString("name", column);
                writer.WriteString("kind", "column");
                writer.WriteEndObject();
            }

            if (reported.Finding.Path is { Length: > 0 } path)
            {
                writer.WriteStartObject();
                writer.WriteString("fullyQualifiedName", path);
                writer.WriteString("kind", "member");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteFigures(Utf8JsonWriter writer, Run report)
    {
        writer.WriteStartObject("properties");
        JsonFields.Texts(writer, "figures", report.Figures);
        JsonFields.Texts(writer, "limits", report.Limits);
        JsonFields.Texts(writer, "settings", report.Settings.Settings.Select(s => $"{s.Rule}: {s.Reason}{(s.Until is { } until ? $" (until {LocalDatePattern.Iso.Format(until)})" : "")}"));
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    /// <summary>What a run is made of, whatever was judged.</summary>
    private sealed record Run
    {
        internal required IReadOnlyList<RuleDescriptor> Rules { get; init; }

        internal required IReadOnlyList<(string File, string Sha256)> Hashes { get; init; }

        internal required ValueList<ReportedFinding> Findings { get; init; }

        internal required long FindingsTotal { get; init; }

        /// <summary>True where the findings are those that a former report does not have.</summary>
        internal bool IsNew { get; init; }

        internal bool Incomplete { get; init; }

        internal required IReadOnlyList<string> Figures { get; init; }

        internal required IReadOnlyList<string> Limits { get; init; }

        internal required ReportSettings Settings { get; init; }
    }
}
