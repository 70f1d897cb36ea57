using System.Text;
using System.Text.Json.Nodes;
using PolicyModel.Testing;

namespace PolicyModel.Tests;

/// <summary>Reading into objects that are used again gives what reading anew gives, whatever was read before.</summary>
public sealed class PooledCaseReaderTests
{
    private const int Records = 600;

    [Theory]
    [InlineData(ReadMode.Strict)]
    [InlineData(ReadMode.Lenient)]
    public void It_reads_what_the_other_reader_reads_without_a_problem_and_nothing_else(ReadMode mode)
    {
        var pooled = new PooledCaseReader(mode);
        var read = 0;
        for (var seed = 0; seed < Records; seed++)
        {
            var utf8 = Encoding.UTF8.GetBytes(Made(seed));
            var isValid = CustodyCaseReader.TryRead(utf8, out var anew, out var problems, mode);
            Assert.True((isValid && problems.Count == 0) == pooled.TryRead(utf8), $"seed {seed}");
            if (isValid && problems.Count == 0)
            {
                read++;
                Assert.True(anew!.Value.Equals(pooled.Record), $"seed {seed}");
            }
        }

        Assert.InRange(read, Records / 4, Records - (Records / 8));
    }

    [Fact]
    public void Nothing_of_a_record_is_left_in_the_next()
    {
        var pooled = new PooledCaseReader(ReadMode.Strict);
        foreach (var json in (string[])[Samples.Full, Samples.Minimal, Samples.Full, Samples.Minimal])
        {
            var utf8 = Encoding.UTF8.GetBytes(json);
            Assert.True(pooled.TryRead(utf8));
            Assert.True(CustodyCaseReader.TryRead(utf8, out var anew, out _));
            Assert.Equal(anew.Value, pooled.Record);
        }
    }

    /// <summary>A record as generated or, every other time, with something changed.</summary>
    private static string Made(int seed)
    {
        var random = new Random(seed);
        var family = RecordFamily.CustodyCase;
        JsonNode? record = new ShapeGenerator(random) { Presence = random.Next(1, 7) * 10, LongestList = random.Next(1, 4) }.Valid(family);
        var mutator = new RecordMutator(random, family);
        if (seed % 2 == 1)
        {
            mutator.Mutate(ref record);
        }

        return mutator.Write(record);
    }
}
