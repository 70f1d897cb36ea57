using System.Text.Json;

namespace PolicyModel;

/// <summary>Writes oversight records as UTF-8 JSON (<c>policymodel/oversight/v1</c>). The same record gives the same bytes.</summary>
public static class OversightRecordWriter
{
    /// <summary>Writes a record as one line without a line end.</summary>
    /// <param name="record">The record.</param>
    public static byte[] ToUtf8(OversightRecord record) => RecordForm.ToUtf8(OversightShapes.Any, record);

    /// <summary>Writes a record as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="record">The record.</param>
    public static void Write(Utf8JsonWriter writer, OversightRecord record)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        OversightShapes.Any.Write(writer, record);
    }
}
