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
    private (string Name, VerdictCounts[] Counts)? latest;

    /// <summary>Adds the counts of a group.</summary>
    internal void Add(string name, VerdictCounts[] counts) => VerdictCounts.Add(counts, CountsOf(name));

    /// <summary>Adds the groups of another tally.</summary>
    internal void Add(GroupTally other)
    {
        foreach (var (name, counts) in other.groups)
        {
            Add(name, counts);
        }

        if (other.others is { } rest)
        {
            VerdictCounts.Add(rest, others ??= None(readings));
        }
    }

    /// <summary>Adds the groups of another tally, which was added up of other records.</summary>
    internal void Add(ValueList<GroupCounts> counted)
    {
        foreach (var group in counted)
        {
            VerdictCounts.Add([.. group.Verdicts], group.Name == Others ? others ??= None(readings) : CountsOf(group.Name));
        }
    }

    internal ValueList<GroupCounts> ToList() => [.. groups.Select(g => Group(g.Key, g.Value)), .. others is null ? [] : new[] { Group(Others, others) }];

    private static GroupCounts Group(string name, VerdictCounts[] counts) => new()
    {
        Name = name,
        Valid = counts[0].Exceeds + counts[0].MayExceed + counts[0].Within + counts[0].Undetermined + counts[0].NotApplicable,
        Verdicts = [.. counts.Select(c => c with { })],
    };

    /// <summary>The counts of a group, to be added to.</summary>
    internal VerdictCounts[] CountsOf(string name)
    {
        if (latest is { } before && string.Equals(before.Name, name, StringComparison.Ordinal))
        {
            return before.Counts;
        }

        var counts = Find(name);
        latest = (name, counts);
        return counts;
    }

    /// <summary>Counts of nothing, one a reading.</summary>
    internal static VerdictCounts[] None(ReadingSet readings) => [.. readings.Readings.Select(r => new VerdictCounts { Reading = r.Id })];

    private VerdictCounts[] Find(string name)
    {
        if (groups.TryGetValue(name, out var known))
        {
            return known;
        }

        if (last is not null && string.CompareOrdinal(name, last) > 0)
        {
            return others!;
        }

        var counts = groups[name] = None(readings);
        if (groups.Count > MostGroups)
        {
            last = groups.Keys.Last();
            VerdictCounts.Add(groups[last], others ??= None(readings));
            groups.Remove(last);
            return string.Equals(name, last, StringComparison.Ordinal) ? others : counts;
        }

        return counts;
    }
}
