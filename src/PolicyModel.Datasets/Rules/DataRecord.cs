using System.Buffers;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>A valid record as data rules read it: the case, its times, and its JSON with one and the same id in the place of every case's own.</summary>
internal sealed class DataRecord
{
    // What is left of two records without their ids is compared.
    private static readonly CaseId AnyCase = CaseId.Parse("case");

    private DataRecord(CustodyCase record, ReadOnlyMemory<byte> json)
    {
        Case = record;
        Json = json;
        Times = RecordTimes.Of(record);
    }

    internal CustodyCase Case { get; }

    internal ReadOnlyMemory<byte> Json { get; }

    internal IReadOnlyList<RecordTime> Times { get; }

    internal static DataRecord Of(CustodyCase record)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, CustodyCaseWriter.Options))
        {
            CustodyCaseWriter.Write(writer, record with { CaseId = AnyCase });
        }

        return new DataRecord(record, buffer.WrittenMemory);
    }
}
