using System.Security.Cryptography;
using PolicyModel.Rules;

namespace PolicyModel.Datasets.Tests;

public sealed class DatasetAssessorTests : IDisposable
{
    private static readonly Assessor Assessor = new();
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Records_come_in_input_order_with_their_places_and_assessments()
    {
        var run = await Run.OfAsync(string.Join('\n', Records.Line("C-0003"), Records.Within("C-0001"), "{", Records.Line("C-0002", sample: Records.Sparse)));
        Assert.Equal(["C-0003", "C-0001", null, "C-0002"], run.Records.Select(r => r.CaseId?.Value));
        Assert.Equal([1, 2, 3, 4], run.Records.Select(r => r.Source.Line));
        Assert.Equal([Bracket.All, Bracket.Undetermined, null, Bracket.Undetermined], run.Records.Select(r => r.Assessment?.Bracket));
        Assert.All(run.Records, r => Assert.Equal(r.Assessment is null, r.Case is null));
        Assert.All(run.Records.Where(r => r.Assessment is not null), r => Assert.Equal(r.Source, r.Assessment!.Source));
    }

    [Fact]
    public async Task Each_assessment_is_that_of_the_record_read_alone()
    {
        string[] lines = [Records.Line("C-0001"), Records.Within("C-0002"), Records.Line("C-0003", sample: Records.Sparse)];
        var run = await Run.OfAsync(string.Join('\n', lines));
        foreach (var (line, record) in lines.Zip(run.Records))
        {
            Assert.True(CustodyCaseReader.TryRead(Records.Utf8(line), out var valid, out _));
            var alone = Assessor.Assess(valid) with { Source = record.Source };
            Assert.Equal(Run.Line(record with { Assessment = alone }), Run.Line(record));
        }
    }

    [Fact]
    public async Task Several_files_are_summed_up_each_by_name_hash_records_and_limits()
    {
        var first = Records.Utf8(Records.Line("C-0001") + "\n" + Records.Line("C-0002") + "\n");
        var second = InputFileTests.Packed(Records.Utf8(Records.Line("C-0003")));
        var dataset = new DatasetAssessor(Assessor, new DatasetOptions());
        List<string?> ids = [];
        foreach (var path in new[] { folder.Write("a.ndjson", first), folder.Write("b.csv", second) })
        {
            await foreach (var record in dataset.AssessAsync(path, Stop))
            {
                ids.Add($"{record.Source.File} {record.CaseId}");
            }
        }

        Assert.Equal(["a.ndjson C-0001", "a.ndjson C-0002", "b.csv C-0003"], ids);
        Assert.Equal(
            [$"a.ndjson 2 {Convert.ToHexStringLower(SHA256.HashData(first))}", $"b.csv 1 {Convert.ToHexStringLower(SHA256.HashData(second))}"],
            dataset.Inputs.Select(i => $"{i.File} {i.Records} {i.Sha256}"));
        Assert.All(dataset.Inputs, i => Assert.Empty(i.Limits));
        Assert.Equal(second.Length, dataset.BytesRead);
    }

    [Fact]
    public async Task An_input_of_nothing_or_of_empty_lines_has_no_records()
    {
        foreach (var text in new[] { "", "\r\n\n", "\uFEFF" })
        {
            var run = await Run.OfAsync(text);
            Assert.Empty(run.Records);
            var input = Assert.Single(run.Report.Inputs);
            Assert.Equal((0, Convert.ToHexStringLower(SHA256.HashData(Records.Utf8(text)))), (input.Records, input.Sha256));
        }
    }

    [Fact]
    public async Task A_table_without_a_mapping_cannot_be_read()
    {
        var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync("id,day\n1,2\n"));
        Assert.Equal("in: this is a table, not one JSON record a line; a mapping is needed to read it.", failure.Message);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(5_000)]
    [InlineData(-9)]
    [InlineData(-4)]
    public async Task Gzip_that_is_cut_or_damaged_is_an_input_that_cannot_be_read(int at)
    {
        // Numbers without order, so that there is something left to cut.
        var random = new Random(7);
        var packed = InputFileTests.Packed(Records.Utf8(string.Concat(Enumerable.Range(0, 400).Select(i => Records.Line($"C-{random.NextInt64():x}") + "\n"))));
        var place = at < 0 ? packed.Length + at : at;
        var damaged = packed.ToArray();
        damaged[place] ^= 0x55;
        foreach (var bytes in new[] { packed[..place], damaged })
        {
            var failure = await Assert.ThrowsAsync<DatasetException>(() => Run.OfAsync(bytes));
            Assert.StartsWith("in: cannot be read", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_person_still_held_without_an_as_of_time_stops_the_run_and_names_the_line()
    {
        var held = Records.Line("C-0002", root =>
        {
            root.Remove("leftCustodyAt");
            root.Remove("transfers");
        });
        var failure = await Assert.ThrowsAsync<AsOfNeededException>(() => Run.OfAsync(Records.Line("C-0001") + "\n" + held));
        Assert.StartsWith("in line 2: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("C-0002", failure.Message, StringComparison.Ordinal);
        var run = await Run.OfAsync(held, new DatasetOptions { AsOf = ReportedTime.Parse("2026-03-20") });
        Assert.Equal(Bracket.All, run.Records[0].Assessment!.Bracket);
        Assert.Equal(HoldEnd.StillHeld, run.Records[0].Assessment!.Holds![0].EndedBy);
    }

    [Fact]
    public async Task The_as_of_time_given_overrides_that_of_the_record()
    {
        var held = Records.Line("C-0002", root =>
        {
            root.Remove("leftCustodyAt");
            root.Remove("transfers");
            root["asOf"] = "2026-04-01";
        });
        Assert.Equal(Bracket.All, (await Run.OfAsync(held)).Records[0].Assessment!.Bracket);
        Assert.Equal(Bracket.Undetermined, (await Run.OfAsync(held, new DatasetOptions { AsOf = ReportedTime.Parse("2026-03-06T19:00") })).Records[0].Assessment!.Bracket);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_stops_and_closes_its_stream()
    {
        using var source = new CancellationTokenSource();
        using var stream = new ChunkedStream(Records.Utf8(string.Concat(Enumerable.Range(0, 5_000).Select(i => Records.Line($"C-{i}") + "\n"))), 500);
        var dataset = new DatasetAssessor(Assessor, new DatasetOptions());
        var read = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in dataset.AssessStreamAsync(stream, "in", source.Token))
            {
                if (++read == 50)
                {
                    await source.CancelAsync();
                }
            }
        });
        Assert.InRange(read, 50, 4_000);
        Assert.True(stream.Disposed);
        Assert.Empty(dataset.Inputs);
    }

    [Fact]
    public async Task A_run_that_is_left_early_closes_its_stream()
    {
        using var stream = new ChunkedStream(Records.Utf8(Records.Line("C-1") + "\n" + Records.Line("C-2") + "\n"), 500);
        var dataset = new DatasetAssessor(Assessor, new DatasetOptions());
        await foreach (var record in dataset.AssessStreamAsync(stream, "in", Stop))
        {
            Assert.Equal("C-1", record.CaseId?.Value);
            break;
        }

        Assert.True(stream.Disposed);
    }
}
