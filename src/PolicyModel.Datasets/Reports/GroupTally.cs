using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Adds up verdicts by group. Memory is bounded: where there are more groups than are kept, those whose names come last stand together, whatever the order in
/// which records come.
/// </summary>
internal sealed class GroupTally(ReadingSet readings)
{
    /// <summary>The name of the groups that are not kept.</summary>
    internal const string Others = "(all others)";

    /// <summary>How many groups are kept.</summary>
    internal const int MostGroups = 5000;

    private readonly SortedDictionary<string, VerdictCounts[]> groups = new(StringComparer.Ordinal);
    private VerdictCounts[]? others;
    private string? last;

    internal void Add(string name, IReadOnlyList<ReadingVerdict> verdicts)
    {
        var counts = CountsOf(name);
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i].Add(verdicts[i].Verdict);
        }
    }

    /// <summary>Adds the groups of another tally, which was added up of other records.</summary>
    internal void Add(ValueList<GroupCounts> counted)
    {
        foreach (var group in counted)
        {
            Give([.. group.Verdicts], group.Name == Others ? others ??= None() : CountsOf(group.Name));
        }
    }

    internal ValueList<GroupCounts> ToList() => [.. groups.Select(g => Group(g.Key, g.Value)), .. others is null ? [] : new[] { Group(Others, others) }];

    private static GroupCounts Group(string name, VerdictCounts[] counts) => new()
    {
        Name = name,
        Valid = counts[0].Exceeds + counts[0].MayExceed + counts[0].Within + counts[0].Undetermined + counts[0].NotApplicable,
        Verdicts = [.. counts.Select(c => c with { })],
    };

    private VerdictCounts[] CountsOf(string name)
    {
        if (groups.TryGetValue(name, out var known))
        {
            return known;
        }

        if (last is not null && string.CompareOrdinal(name, last) > 0)
        {
            return others!;
        }

        var counts = groups[name] = None();
        if (groups.Count > MostGroups)
        {
            last = groups.Keys.Last();
            Give(groups[last], others ??= None());
            groups.Remove(last);
            return string.Equals(name, last, StringComparison.Ordinal) ? others : counts;
        }

        return counts;
    }

    private VerdictCounts[] None() => [.. readings.Readings.Select(r => new VerdictCounts { Reading = r.Id })];

    private static void Give(VerdictCounts[] from, VerdictCounts[] to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i].Add(from[i]);
        }
    }
}
