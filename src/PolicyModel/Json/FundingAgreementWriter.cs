using System.Text.Json;

namespace PolicyModel;

/// <summary>Writes funding agreements as UTF-8 JSON (<c>policymodel/funding-agreement/v1</c>). The same record gives the same bytes.</summary>
public static class FundingAgreementWriter
{
    /// <summary>Writes a record as one line without a line end.</summary>
    /// <param name="record">The record.</param>
    public static byte[] ToUtf8(FundingAgreement record) => RecordForm.ToUtf8(AgreementShapes.Any, record);

    /// <summary>Writes a record as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="record">The record.</param>
    public static void Write(Utf8JsonWriter writer, FundingAgreement record)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(record);
        AgreementShapes.Any.Write(writer, record);
    }
}
