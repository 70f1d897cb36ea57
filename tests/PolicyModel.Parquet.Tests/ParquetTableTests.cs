using System.Text;
using global::Parquet;
using global::Parquet.Schema;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Parquet.Tests;

public sealed class ParquetTableTests
{
    private static readonly Assessor Assessor = new();

    private const string Mapping =
        """
        { "schema": "policymodel/mapping/v1", "title": "Made up", "limits": ["Made up."], "groupBy": "row",
          "case": { "caseId": { "column": "id" }, "jurisdiction": { "value": "US-MO" }, "custodian": { "name": { "value": "Prairie County Jail" }, "timeZone": { "value": "America/Chicago" } },
                    "bookedAt": { "column": "booked", "times": ["iso"] }, "leftCustodyAt": { "column": "left", "times": ["iso"] } },
          "lists": [ { "list": "detainers", "where": { "column": "held", "in": ["true"] }, "fields": { "form": { "value": "unknown" }, "edition": { "column": "number" } } } ] }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_of_all_row_groups_are_read_through_a_mapping_whatever_the_types_of_their_columns()
    {
        var bytes = await WriteAsync(
            ["B1", "B2", "B3"],
            [new DateTime(2026, 3, 5), new DateTime(2026, 3, 6), null],
            [new DateTime(2026, 3, 9, 18, 30, 0), null, new DateTime(2026, 3, 9)]);
        foreach (var input in new[] { bytes, Packed(bytes) })
        {
            var (records, inputs) = await ReadAsync(input);
            Assert.Equal(["B1", "B2", "B3", "B1", "B2", "B3"], records.Select(r => r.CaseId?.Value));
            Assert.Equal([1, 2, 3, 4, 5, 6], records.Select(r => r.Source.Line));
            Assert.Equal(("2026-03-05", "2026-03-09T18:30:00"), (records[0].Case!.BookedAt.ToString(), records[0].Case!.LeftCustodyAt.Value.ToString()));
            Assert.Equal("12.5", records[0].Case!.Detainers![0].Edition);
            Assert.Null(records[1].Case!.Detainers);
            Assert.Equal([ProblemCodes.MissingProperty], records[2].Problems.Select(p => p.Code));
            Assert.Equal(("in", 6), (inputs[0].File, inputs[0].Records));
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input)), inputs[0].Sha256);
        }
    }

    [Fact]
    public async Task A_time_that_the_file_tells_in_UTC_is_an_instant()
    {
        var (records, _) = await ReadAsync(await WriteAsync(["B1"], [new DateTime(2026, 3, 5)], [new DateTime(2026, 3, 9, 18, 30, 0)], inUtc: true));
        Assert.Equal("2026-03-09T18:30:00Z", records[0].Case!.LeftCustodyAt.Value.ToString());
    }

    [Fact]
    public async Task A_file_without_the_columns_that_the_mapping_names_cannot_be_read()
    {
        var bytes = await WriteAsync(["B1"], [new DateTime(2026, 3, 5)], [null]);
        var failure = await Assert.ThrowsAsync<DatasetException>(() => ReadAsync(bytes, Mapping.Replace("\"number\"", "\"amount\"", StringComparison.Ordinal)));
        Assert.Equal("in: the mapping names columns that the table does not have: amount.", failure.Message);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(-3)]
    [InlineData(-40)]
    public async Task A_file_that_is_cut_or_damaged_cannot_be_read_and_nothing_else_is_thrown(int at)
    {
        var bytes = await WriteAsync(["B1", "B2"], [new DateTime(2026, 3, 5), new DateTime(2026, 3, 5)], [null, null]);
        var place = at < 0 ? bytes.Length + at : at;
        var damaged = bytes.ToArray();
        damaged.AsSpan(place, 3).Fill(0xFF);
        var failure = await Assert.ThrowsAsync<DatasetException>(() => ReadAsync(bytes[..place]));
        Assert.StartsWith("in: ", failure.Message, StringComparison.Ordinal);
        var read = await Record.ExceptionAsync(() => ReadAsync(damaged));
        Assert.True(read is null or DatasetException, $"{read}");
    }

    [Fact]
    public async Task Without_the_format_Parquet_is_refused_and_the_package_that_reads_it_is_named()
    {
        var bytes = await WriteAsync(["B1"], [new DateTime(2026, 3, 5)], [null]);
        var failure = await Assert.ThrowsAsync<DatasetException>(() => ReadAsync(bytes, formats: []));
        Assert.Equal("in: this is Parquet; the package PolicyModel.Parquet reads it.", failure.Message);
    }

    private static async Task<(List<AssessedRecord> Records, IReadOnlyList<InputSummary> Inputs)> ReadAsync(byte[] bytes, string mapping = Mapping, ValueList<TableFormat>? formats = null)
    {
        Assert.True(DatasetMapping.TryRead(Encoding.UTF8.GetBytes(mapping), out var read, out var problems), string.Join('\n', problems));
        var dataset = new DatasetAssessor(Assessor, new DatasetOptions { Mapping = read, AsOf = ReportedTime.Parse("2026-04-01"), Formats = formats ?? [ParquetTables.Format] });
        List<AssessedRecord> records = [];
        await foreach (var record in dataset.AssessStreamAsync(new MemoryStream(bytes), "in", Stop))
        {
            records.Add(record);
        }

        return (records, dataset.Inputs);
    }

    /// <summary>The rows twice, in two row groups.</summary>
    private static async Task<byte[]> WriteAsync(string[] ids, DateTime?[] booked, DateTime?[] left, bool inUtc = false)
    {
        var id = new DataField<string>("id");
        var day = new DateTimeDataField("booked", DateTimeFormat.Date, isNullable: true);
        var time = new DateTimeDataField("left", DateTimeFormat.Timestamp, isAdjustedToUTC: inUtc, unit: DateTimeTimeUnit.Micros, isNullable: true);
        var held = new DataField<bool>("held");
        var number = new DataField<double>("number");
        using var output = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, day, time, held, number), output, cancellationToken: Stop))
        {
            for (var i = 0; i < 2; i++)
            {
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(id, ids);
                await group.WriteAsync<DateTime>(day, booked.AsMemory(), cancellationToken: Stop);
                await group.WriteAsync<DateTime>(time, left.AsMemory(), cancellationToken: Stop);
                await group.WriteAsync<bool>(held, ids.Select(x => x != "B2").ToArray().AsMemory(), cancellationToken: Stop);
                await group.WriteAsync<double>(number, ids.Select(_ => 12.5).ToArray().AsMemory(), cancellationToken: Stop);
                group.CompleteValidate();
            }
        }

        return output.ToArray();
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
