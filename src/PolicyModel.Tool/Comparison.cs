namespace PolicyModel.Tool;

/// <summary>What is compared.</summary>
internal enum ComparisonKind
{
    /// <summary>Two readings of the same law.</summary>
    Readings,

    /// <summary>The law as it stood on two days.</summary>
    Law,

    /// <summary>Two files of assessments.</summary>
    Assessments,
}

/// <summary>Something that is said of a case differently on the two sides: by a reading or a rule.</summary>
/// <param name="Subject">The reading or the rule; empty where two readings are compared.</param>
/// <param name="Before">What the first side says.</param>
/// <param name="After">What the second side says.</param>
/// <param name="Provisions">The provisions that moved it.</param>
internal sealed record Move(string Subject, string Before, string After, IReadOnlyList<string> Provisions);

/// <summary>A case, and what moves in it; or a record that cannot be compared.</summary>
internal sealed record ComparedCase
{
    /// <summary>A record that is not valid.</summary>
    internal static ComparedCase NotValid { get; } = new();

    /// <summary>The case; null for a record that is not valid.</summary>
    internal string? CaseId { get; init; }

    internal string Place { get; init; } = "";

    internal IReadOnlyList<Move> Moves { get; init; } = [];
}

/// <summary>Gathers what moves: exact counts, and the first rows.</summary>
internal sealed class Comparison(ComparisonKind kind, string before, string after, int maxRows)
{
    private readonly SortedDictionary<(string Subject, string Before, string After), long> counts = new(Comparer<(string Subject, string Before, string After)>.Create((a, b) =>
        string.CompareOrdinal(a.Subject, b.Subject) is not 0 and var of ? of : string.CompareOrdinal(a.Before, b.Before) is not 0 and var first ? first : string.CompareOrdinal(a.After, b.After)));
    private readonly SortedDictionary<string, long> movers = new(StringComparer.Ordinal);
    private readonly List<(ComparedCase Case, Move Move)> rows = [];

    internal ComparisonKind Kind => kind;

    internal string Before => before;

    internal string After => after;

    internal long Compared { get; private set; }

    internal long Invalid { get; private set; }

    internal long MovedCases { get; private set; }

    internal long Moves { get; private set; }

    /// <summary>Cases that stand in the first of two files only, and in the second only.</summary>
    internal (long Before, long After) Alone { get; set; }

    /// <summary>True where nothing was compared because no case stands in both files.</summary>
    internal bool NothingInCommon => Compared == 0 && Alone != default;

    internal bool Incomplete { get; set; }

    /// <summary>How often each move was made.</summary>
    internal IReadOnlyCollection<KeyValuePair<(string Subject, string Before, string After), long>> Counts => counts;

    /// <summary>How many moves each provision made.</summary>
    internal IReadOnlyCollection<KeyValuePair<string, long>> Movers => movers;

    internal IReadOnlyList<(ComparedCase Case, Move Move)> Rows => rows;

    internal void Add(ComparedCase pair)
    {
        if (pair.CaseId is null)
        {
            Invalid++;
            return;
        }

        Compared++;
        MovedCases += pair.Moves.Count > 0 ? 1 : 0;
        foreach (var move in pair.Moves)
        {
            Moves++;
            var key = (move.Subject, move.Before, move.After);
            counts[key] = counts.GetValueOrDefault(key) + 1;
            foreach (var provision in move.Provisions)
            {
                movers[provision] = movers.GetValueOrDefault(provision) + 1;
            }

            if (rows.Count < maxRows)
            {
                rows.Add((pair, move));
            }
        }
    }
}
