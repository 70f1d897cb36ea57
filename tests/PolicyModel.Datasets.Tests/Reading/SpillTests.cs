using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace PolicyModel.Datasets.Tests;

public sealed class SpillTests
{
    [Fact]
    public void A_hash_is_known_again_wherever_it_was_put()
    {
        // Enough to be put on disk three times.
        const int Count = 800_000;
        using var seen = new SeenKeys();
        var random = new Random(7);
        var hashes = Enumerable.Range(0, Count).Select(_ => new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64())).Distinct().ToArray();
        Assert.All(hashes, h => Assert.True(seen.Add(h)));
        Assert.All(hashes.Where((_, i) => i % 97 == 0), h => Assert.False(seen.Add(h)));
        Assert.True(seen.Add(UInt128.MaxValue));
        Assert.False(seen.Add(UInt128.MaxValue));
        Assert.True(seen.Add(0));
    }

    [Fact]
    public void A_text_comes_back_from_memory_and_from_disk()
    {
        // Beyond what is kept in memory.
        using var store = new TextStore();
        const int Count = 40_000;
        for (var i = 0; i < Count; i++)
        {
            store.Add($"{i} é {new string('x', i % 7 == 0 ? 3000 : 900)}");
        }

        Assert.Equal(Count, store.Count);
        Assert.All(Enumerable.Range(0, Count).Reverse().Where(i => i % 61 == 0), i => Assert.StartsWith($"{i} é x", store[i], StringComparison.Ordinal));
        Assert.Equal(store[7], store[7]);
    }

    [Fact]
    public void Temporary_files_have_no_name_while_they_are_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the name of an open file until it is closed.");
        using var file = SpillFile.Create();
        SpillFile.Write(file, "private"u8, 0);
        Assert.False(File.Exists(file.Name));
        Assert.Equal(7, file.Length);
    }

    /// <summary>However rows are dealt out and however small the memory, they come together by key, in the order of first rows.</summary>
    [Property(MaxTest = 60)]
    public Property Rows_come_together_by_key_in_the_order_of_their_first_rows()
    {
        var rows = Gen.ArrayOf(Gen.Choose(-1, 12)).Select(keys => keys.Select(k => k < 0 ? null : $"k{k}").ToArray());
        return Prop.ForAll(rows.ToArbitrary(), keys =>
        {
            var part = new TablePart("in", 1, 0, 0);
            using var scattered = new ScatteredRows(fitsInMemory: keys.Length % 2 == 0 ? 40 : 1 << 20);
            List<List<int>> expected = [];
            var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var i = 0; i < keys.Length; i++)
            {
                scattered.Add(new TableRow { Part = part, Line = i + 2, Cells = [keys[i] ?? "", $"cell {i}"], Faults = i % 5 == 0 ? [new RowFault("PM0023", "m", i % 2 == 0 ? "c" : null, Severity.Error)] : [] }, keys[i]);
                if (keys[i] is not { } key || !byKey.TryGetValue(key, out var group))
                {
                    expected.Add(group = []);
                    if (keys[i] is { } first)
                    {
                        byKey[first] = group;
                    }
                }

                group.Add(i);
            }

            var found = scattered.Groups(CancellationToken.None).Select(g => g.Rows.ToArray()).ToArray();
            Assert.Equal(expected.Select(g => string.Join(' ', g)), found.Select(g => string.Join(' ', g.Select(r => r.Line - 2))));
            Assert.All(found.SelectMany(g => g), r => Assert.Equal($"cell {r.Line - 2}", r.Cells[1]));
            Assert.All(found.SelectMany(g => g), r => Assert.Equal((r.Line - 2) % 5 == 0, r.IsBroken));
        });
    }
}
