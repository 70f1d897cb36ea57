using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyModel.Tool;

/// <summary>Tells a comparison: counts, then rows.</summary>
internal static class ComparisonReport
{
    internal const string Schema = "policymodel/comparison/v1";

    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    internal static string Text(Comparison comparison)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Title(comparison)} No legal advice.\n");
        if (comparison.Incomplete)
        {
            text.Append("INCOMPLETE: reading was stopped before the end, or an input is not complete; the counts are of what was read.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{comparison.Compared} cases compared, {comparison.MovedCases} of them moved; {comparison.Invalid} invalid records not compared.\n");
        if (comparison.Alone != default)
        {
            text.Append(CultureInfo.InvariantCulture, $"{comparison.Alone.Before} cases stand in {comparison.Before} only, {comparison.Alone.After} in {comparison.After} only.\n");
        }

        if (comparison.Moves == 0)
        {
            return text.Append(comparison.NothingInCommon ? "No case stands in both files, so nothing was compared.\n" : "Nothing moves.\n").ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"\n  {"what",-16}{comparison.Before,-20}{comparison.After,-20}{"cases",8}\n");
        foreach (var ((subject, before, after), count) in comparison.Counts)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Named(subject),-16}{before,-20}{after,-20}{count,8}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n  {"moved by",-56}{"moves",8}\n");
        foreach (var (provision, count) in comparison.Movers)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {provision,-56}{count,8}\n");
        }

        text.Append(comparison.Rows.Count == comparison.Moves
            ? string.Create(CultureInfo.InvariantCulture, $"\n{comparison.Moves} moves:\n")
            : string.Create(CultureInfo.InvariantCulture, $"\n{comparison.Moves} moves, of which the first {comparison.Rows.Count} are shown:\n"));
        ComparedCase? last = null;
        foreach (var (row, move) in comparison.Rows)
        {
            if (!ReferenceEquals(row, last))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  {row.CaseId} ({row.Place})\n");
                last = row;
            }

            text.Append(CultureInfo.InvariantCulture, $"    {Named(move.Subject)}: {move.Before} -> {move.After}; {(move.Provisions.Count == 0 ? "the assessments do not tell by what" : "by " + string.Join(", ", move.Provisions))}\n");
        }

        return text.ToString();
    }

    internal static byte[] Json(Comparison comparison)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            Write(writer, comparison);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Comparison comparison)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("kind", comparison.Kind switch { ComparisonKind.Readings => "readings", ComparisonKind.Law => "law", _ => "assessments" });
        writer.WriteString("before", comparison.Before);
        writer.WriteString("after", comparison.After);
        if (comparison.Incomplete)
        {
            writer.WriteBoolean("incomplete", true);
        }

        writer.WriteStartObject("records");
        writer.WriteNumber("compared", comparison.Compared);
        writer.WriteNumber("moved", comparison.MovedCases);
        writer.WriteNumber("invalid", comparison.Invalid);
        writer.WriteNumber("onlyBefore", comparison.Alone.Before);
        writer.WriteNumber("onlyAfter", comparison.Alone.After);
        writer.WriteEndObject();
        writer.WriteStartArray("counts");
        foreach (var ((subject, before, after), count) in comparison.Counts)
        {
            writer.WriteStartObject();
            Said(writer, subject, before, after);
            writer.WriteNumber("cases", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("movedBy");
        foreach (var (provision, count) in comparison.Movers)
        {
            writer.WriteStartObject();
            writer.WriteString("provision", provision);
            writer.WriteNumber("moves", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (var (row, move) in comparison.Rows)
        {
            writer.WriteStartObject();
            writer.WriteString("caseId", row.CaseId);
            writer.WriteString("place", row.Place);
            Said(writer, move.Subject, move.Before, move.After);
            writer.WriteStartArray("provisions");
            foreach (var provision in move.Provisions)
            {
                writer.WriteStringValue(provision);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("rowsTotal", comparison.Moves);
        writer.WriteNumber("rowsShown", comparison.Rows.Count);
        writer.WriteEndObject();
    }

    private static void Said(Utf8JsonWriter writer, string subject, string before, string after)
    {
        writer.WriteString("of", Named(subject));
        writer.WriteString("before", before);
        writer.WriteString("after", after);
    }

    private static string Title(Comparison comparison) => comparison.Kind switch
    {
        ComparisonKind.Readings => $"The reading {comparison.Before} beside the reading {comparison.After}.",
        ComparisonKind.Law => $"The law as it stood on {comparison.Before}, taken for all days, beside the law as it stood on {comparison.After}.",
        _ => $"The assessments in {comparison.Before} beside those in {comparison.After}.",
    };

    private static string Named(string subject) => subject.Length == 0 ? "verdict" : subject;
}
