using System.Text;
using FsCheck;
using FsCheck.Xunit;
using PolicyModel.Datasets;
using PolicyModel.Testing;

namespace PolicyModel.Parquet.Tests;

public sealed class ConversionTests
{
    private static readonly DatasetConverter Converter = new(new DatasetOptions { Formats = [ParquetTables.Format] });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 50)]
    public void Whatever_a_valid_case_holds_it_comes_back_from_Parquet_as_it_was(NonEmptyArray<CustodyCase> cases)
    {
        var ndjson = string.Concat(cases.Get.DistinctBy(c => c.CaseId).Select(c => Encoding.UTF8.GetString(CustodyCaseWriter.ToUtf8(c)) + "\n"));
        using var table = new MemoryStream();
        using var back = new MemoryStream();
        Converter.ToTableAsync([Input(Encoding.UTF8.GetBytes(ndjson))], table, ParquetTables.Format, Stop).GetAwaiter().GetResult();
        Converter.ToNdjsonAsync([Input(table.ToArray())], back, Stop).GetAwaiter().GetResult();
        Assert.Equal(ndjson, Encoding.UTF8.GetString(back.ToArray()));
    }

    private static DatasetInput Input(byte[] bytes) => DatasetInput.Stream(new MemoryStream(bytes), "in");
}
