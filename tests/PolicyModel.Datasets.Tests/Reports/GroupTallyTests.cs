using PolicyModel.Rules;

namespace PolicyModel.Datasets.Tests;

public sealed class GroupTallyTests
{
    private static readonly ReadingSet Readings = ReadingSet.BuiltIn;
    private static readonly ReadingVerdict[] Verdicts = [.. Readings.Readings.Select(r => new ReadingVerdict { Reading = r.Id, Verdict = Verdict.Within })];

    [Theory]
    [InlineData(GroupTally.MostGroups, false)]
    [InlineData(GroupTally.MostGroups + 1, true)]
    [InlineData(GroupTally.MostGroups + 700, true)]
    public void Groups_beyond_the_cap_stand_together_whatever_the_order_of_records(int groups, bool others)
    {
        string[] names = [.. Enumerable.Range(0, groups).Select(i => $"Jail {i:00000}")];
        var ordered = Tally([.. names, .. names]);
        var random = new Random(7);
        Assert.Equal(ordered, Tally([.. names.Concat(names).OrderBy(_ => random.Next())]));
        Assert.Equal(ordered, Tally([.. names.Reverse(), .. names]));
        Assert.Equal(2L * groups, ordered.Sum(g => g.Valid));
        Assert.Equal(names.Take(GroupTally.MostGroups).Concat(others ? [GroupTally.Others] : []), ordered.Select(g => g.Name));
        Assert.All(ordered, g => Assert.All(g.Verdicts, v => Assert.Equal(g.Valid, v.Within)));
    }

    [Fact]
    public void Tallies_of_parts_add_up_to_that_of_the_whole_beyond_the_cap_too()
    {
        var random = new Random(3);
        string[] names = [.. Enumerable.Range(0, 30_000).Select(_ => $"Jail {random.Next(9_000):00000}")];
        var merged = new GroupTally(Readings);
        foreach (var part in names.Chunk(11_000))
        {
            merged.Add(Tally(part));
        }

        Assert.Equal(Tally(names), merged.ToList());
    }

    private static ValueList<GroupCounts> Tally(string[] names)
    {
        var tally = new GroupTally(Readings);
        foreach (var name in names)
        {
            tally.Add(name, [.. Verdicts.Select(Counted)]);
        }

        return tally.ToList();
    }

    private static VerdictCounts Counted(ReadingVerdict verdict)
    {
        var counts = new VerdictCounts { Reading = verdict.Reading };
        counts.Add(verdict.Verdict);
        return counts;
    }
}
