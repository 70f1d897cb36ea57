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
    public static byte[] ToUtf8(CustodyCase record) => RecordForm.ToUtf8(CustodyShapes.Case, record);

    /// <summary>Writes a case as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="record">The case.</param>
    public static void Write(Utf8JsonWriter writer, CustodyCase record)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        CustodyShapes.Case.Write(writer, record);
    }
}
