using System.Text.Json;

namespace PolicyModel;

/// <summary>Writes training records as UTF-8 JSON (<c>policymodel/training/v1</c>). The same record gives the same bytes.</summary>
public static class TrainingRecordWriter
{
    /// <summary>Writes a record as one line without a line end.</summary>
    /// <param name="record">The record.</param>
    public static byte[] ToUtf8(TrainingRecord record) => RecordForm.ToUtf8(TrainingShapes.Any, record);

    /// <summary>Writes a record as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="record">The record.</param>
    public static void Write(Utf8JsonWriter writer, TrainingRecord record)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        TrainingShapes.Any.Write(writer, record);
    }
}
