using System.Text.Json;

namespace PolicyModel;

/// <summary>Writes data set envelopes as UTF-8 JSON (<c>policymodel/dataset/v1</c>). The same record gives the same bytes.</summary>
public static class DatasetWriter
{
    /// <summary>Writes a record as one line without a line end.</summary>
    /// <param name="record">The record.</param>
    public static byte[] ToUtf8(Dataset record) => RecordForm.ToUtf8(DatasetShapes.Dataset, record);

    /// <summary>Writes a record as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="record">The record.</param>
    public static void Write(Utf8JsonWriter writer, Dataset record)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        DatasetShapes.Dataset.Write(writer, record);
    }
}
