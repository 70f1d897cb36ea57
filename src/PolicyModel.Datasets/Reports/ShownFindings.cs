using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>The findings that are shown, of each kind no more than the cap: problems first, then violated, observed, undetermined and suppressed outcomes.</summary>
/// <param name="most">The cap.</param>
internal sealed class ShownFindings(int most)
{
    /// <summary>The kind of problems and of faults of the data.</summary>
    internal const int Problems = 0;

    private const int Observed = 2;

    /// <summary>By kind, each finding with the number of its record, in the order of records.</summary>
    private readonly List<(long Record, ReportedFinding Finding)>[] kinds = [[], [], [], [], []];

    internal IEnumerable<ReportedFinding> All => kinds.SelectMany(k => k).Select(f => f.Finding);

    /// <summary>Each finding with its kind and the number of its record.</summary>
    internal IEnumerable<(int Kind, long Record, ReportedFinding Finding)> Placed => kinds.SelectMany((k, i) => k.Select(f => (i, f.Record, f.Finding)));

    internal static int KindOf(Outcome outcome) => outcome switch { Outcome.Violated => 1, Outcome.Observed => Observed, Outcome.Undetermined => 3, _ => 4 };

    /// <summary>True where no more of a kind are shown.</summary>
    internal bool IsFull(int kind) => kinds[kind].Count >= most;

    internal void Add(int kind, long record, ReportedFinding finding)
    {
        if (kinds[kind].Count < most)
        {
            kinds[kind].Add((record, finding));
        }
    }

    /// <summary>Adds findings of a part, each kind in the order of records, in front of what was added of the same records before.</summary>
    internal void Add(IEnumerable<(int Kind, long Record, ReportedFinding Finding)> placed)
    {
        foreach (var kind in placed.GroupBy(f => f.Kind))
        {
            kinds[kind.Key] = [.. kind.Select(f => (f.Record, f.Finding)).Concat(kinds[kind.Key]).OrderBy(f => f.Record).Take(most)];
        }
    }

    /// <summary>All findings, with those of the data set as a whole in front of the others of their kind.</summary>
    internal IEnumerable<ReportedFinding> With(IReadOnlyList<ReportedFinding> ofDataSet) =>
        kinds.SelectMany((k, i) => ofDataSet.Where(f => KindOf(f.Finding.Outcome) == i).Concat(k.Select(f => f.Finding)));
}
