using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>Describes the flat table to programs that do not know this library: a Data Package with a Table Schema (Frictionless Data, version 1, which version 2 includes).</summary>
public static class DataPackage
{
    private static readonly string[] MissingValues = ["", "(unknown)", "(redacted)"];

    /// <summary>Writes the package document, <c>datapackage.json</c>, of a flat table.</summary>
    /// <param name="file">The name of the table's file, beside which the document is to lie.</param>
    /// <returns>The document as UTF-8 JSON with a line end.</returns>
    public static byte[] Describe(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", "custody-cases");
            json.WriteString("title", ShippedMappings.Flat.Title);
            json.WriteStartArray("resources");
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("name", "custody-cases");
            json.WriteString("path", file);
            json.WriteString("format", "csv");
            json.WriteString("mediatype", "text/csv");
            json.WriteString("encoding", "utf-8");
            json.WriteStartObject("schema");
            WriteFields(json);
            WriteTexts(json, "missingValues", MissingValues);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFields(Utf8JsonWriter json)
    {
        var flat = new FlatTable();
        json.WriteStartArray("fields");
        foreach (var (column, form) in flat.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", column);
            json.WriteString("type", form?.Kind switch { FormKind.Flag => "boolean", FormKind.Number => "integer", FormKind.Money => "number", FormKind.Day => "date", null when column == "more" => "object", _ => "string" });
            json.WriteString("description", Description(column, form));
            if (form?.Kind == FormKind.Flag)
            {
                WriteTexts(json, "trueValues", ["true"]);
                WriteTexts(json, "falseValues", ["false"]);
            }

            WriteConstraints(json, column, form, flat);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Description(string column, CaseForm? form) => column switch
    {
        "part" => "What the row tells of the case.",
        "more" => "What has no column, as JSON in the form of a record (policymodel/custody-case/v1).",
        _ => form!.Description,
    };

    private static void WriteConstraints(Utf8JsonWriter json, string column, CaseForm? form, FlatTable flat)
    {
        string[] codes = column == "part" ? [.. flat.Parts] : form is { Kind: FormKind.Code } ? [.. form.Codes] : [];
        if (codes.Length > 0 || column == "case_id")
        {
            json.WriteStartObject("constraints");
            if (column is "part" or "case_id")
            {
                json.WriteBoolean("required", true);
            }

            if (codes.Length > 0)
            {
                WriteTexts(json, "enum", codes);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
