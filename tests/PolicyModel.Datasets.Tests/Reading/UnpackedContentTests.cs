using System.IO.Compression;

namespace PolicyModel.Datasets.Tests;

public sealed class UnpackedContentTests
{
    private const string Good = ",2026-03-05,2026-03-06,THEFT,2026-03-06,BOND,";

    [Fact]
    public async Task Packed_text_that_unpacks_out_of_all_proportion_is_a_problem_where_it_does_so()
    {
        var filling = string.Concat(Enumerable.Repeat(new string('\n', 1_000_000), 90));
        foreach (var (text, options, codes) in new[]
        {
            (Records.Line("C-1") + "\n" + filling + Records.Line("C-2"), new DatasetOptions(), "PM0009"),
            ($"[{Records.Line("C-1")},{filling}{Records.Line("C-2")}]", new DatasetOptions(), "PM0009"),
            ($"{Mappings.Header}\nB1{Good}\nB2{Good}{filling}\nB3{Good}\n", Mappings.Options(), "PM0023"),
        })
        {
            var run = await Run.OfAsync(InputFileTests.Packed(Records.Utf8(text), CompressionLevel.SmallestSize), options);
            Assert.NotNull(run.Records[0].Assessment);
            var problem = Assert.Single(run.Records[^1].Problems);
            Assert.Equal((codes, UnpackedTooFarException.Sentence), (problem.Code, problem.Message));
            Assert.DoesNotContain(run.Records, r => r.CaseId?.Value is "C-2" or "B3");
        }
    }

    [Fact]
    public async Task Text_that_packs_well_but_not_beyond_belief_is_read_whole()
    {
        var noise = new byte[60_000];
        new Random(7).NextBytes(noise);
        var note = Convert.ToBase64String(noise);
        var text = string.Join('\n', Enumerable.Range(0, 900).Select(i => $"B{i}{Good}{note}").Prepend(Mappings.Header));
        var run = await Run.OfAsync(InputFileTests.Packed(Records.Utf8(text)), Mappings.Options(), maxFindings: 10);
        Assert.Equal(900, run.Report.Valid);
    }
}
