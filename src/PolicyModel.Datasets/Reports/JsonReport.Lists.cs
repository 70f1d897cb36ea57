using System.Buffers;
using System.Text.Json;
using NodaTime.Text;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

public static partial class JsonReport
{
    /// <summary>Writes a report on published lists (<c>policymodel/list-report/v1</c>).</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static async Task WriteListAsync(ListReport report, Stream output, CancellationToken cancellationToken = default)
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

    private static void Write(Utf8JsonWriter writer, ListReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", ListReport.Schema);
        writer.WriteString("asOf", LocalDatePattern.Iso.Format(report.AsOf));
        writer.WriteStartObject("versions");
        writer.WriteString("rules", report.RulesVersion);
        writer.WriteString("law", report.LawVersion);
        writer.WriteEndObject();
        writer.WriteStartArray("lists");
        foreach (var list in report.Lists)
        {
            writer.WriteStartObject();
            writer.WriteString("list", list.List.Name);
            writer.WriteString("title", list.List.Title);
            writer.WriteString("file", list.File);
            writer.WriteString("sha256", list.Sha256);
            JsonFields.Day(writer, "releasedOn", list.ReleasedOn);
            writer.WriteNumber("rows", list.Rows);
            writer.WriteNumber("read", list.Read);
            writer.WriteNumber("agreements", list.Agreements);
            writer.WriteNumber("blank", list.Blank);
            writer.WriteNumber("refused", list.Refused);
            JsonFields.Texts(writer, "limits", list.Limits);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteSettings(writer, report.Settings);
        WriteRules(writer, "rules", report.Rules, report.Agreements, ListText.Of);
        WriteRules(writer, "rowRules", report.RowRules, report.Rows, sentence: null);
        WriteFindings(writer, report.Findings);
        writer.WriteNumber("findingsTotal", report.FindingsTotal);
        writer.WriteNumber("findingsShown", report.Findings.Count);
        writer.WriteEndObject();
    }
}
