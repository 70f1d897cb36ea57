using NodaTime;

namespace PolicyModel.Datasets;

/// <summary>A column as a mapping names it.</summary>
/// <param name="Name">Its header. One that stands several times is told apart by <c>#2</c> and so on behind it.</param>
/// <param name="IsLink">True where not the cell's text is meant but the address it links to.</param>
internal readonly record struct ColumnName(string Name, bool IsLink);

/// <summary>One kind of table that a mapping reads: how its files are known, how its cells are read, and the columns it needs.</summary>
internal sealed class TableLayout
{
    /// <summary>The place of a column that a header does not have.</summary>
    internal const int Absent = -1;

    /// <summary>The place of a column whose header stands several times.</summary>
    internal const int Ambiguous = -2;

    private readonly List<ColumnName> columns = [];

    /// <summary>The name that lists and fields refer to; empty where the mapping reads one kind of table.</summary>
    internal required string Name { get; init; }

    /// <summary>A pattern of file names, where the columns alone do not tell.</summary>
    internal string? Files { get; init; }

    /// <summary>The places, among <see cref="Columns"/>, whose cells make rows one case; empty where each row is one.</summary>
    internal IReadOnlyList<int> GroupBy { get; set; } = [];

    /// <summary>The columns that a table must have, so that others may be absent; null where it must have every column that is needed.</summary>
    internal IReadOnlySet<string>? Required { get; init; }

    /// <summary>True where columns that are not needed are nothing to tell of.</summary>
    internal bool PassesOverOthers { get; init; }

    internal IReadOnlySet<string> Nulls { get; init; } = new HashSet<string>();

    internal IReadOnlySet<string> Redacted { get; init; } = new HashSet<string>();

    /// <summary>True where <c>(unknown)</c> and <c>(redacted)</c> report that, in fields that may.</summary>
    internal bool KnowsStates { get; init; }

    /// <summary>True where the usual marks of nothing and of redaction are known too.</summary>
    internal bool KnowsMarks { get; init; }

    internal bool Trim { get; init; }

    internal bool IgnoresCase { get; init; }

    internal char? Delimiter { get; init; }

    /// <summary>The sheets that are read, by name or by number from 1; empty where every sheet with the columns is.</summary>
    internal IReadOnlySet<string> Sheets { get; init; } = new HashSet<string>();

    /// <summary>The row of the header, counted from 1; null where it is found by the columns.</summary>
    internal int? HeaderRow { get; init; }

    /// <summary>The zone of the table's clock times, where it is not the custodian's.</summary>
    internal DateTimeZone? Zone { get; init; }

    /// <summary>The columns that the mapping needs of the table.</summary>
    internal IReadOnlyList<ColumnName> Columns => columns;

    /// <summary>The place of a column among those that are needed.</summary>
    internal int PlaceOf(string name, bool isLink = false)
    {
        var column = new ColumnName(name, isLink);
        var place = columns.IndexOf(column);
        if (place < 0)
        {
            place = columns.Count;
            columns.Add(column);
        }

        return place;
    }

    internal bool IsNull(string cell) => Nulls.Contains(cell) || (KnowsMarks && SourceMarks.IsNothing(cell));

    internal bool IsRedacted(string cell) => Redacted.Contains(cell) || (KnowsMarks && MayBeRedaction(cell) && SourceMarks.IsRedaction(cell));

    /// <summary>Finds the needed columns in a header.</summary>
    /// <param name="header">The header's cells.</param>
    /// <param name="places">The place of each needed column, or <see cref="Absent"/> or <see cref="Ambiguous"/>.</param>
    /// <returns>How many were found.</returns>
    internal int Find(IReadOnlyList<string> header, Span<int> places)
    {
        var comparer = IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var byName = new Dictionary<string, List<int>>(comparer);
        for (var i = 0; i < header.Count; i++)
        {
            var name = Plain(header[i]);
            if (name.Length > 0)
            {
                if (!byName.TryGetValue(name, out var same))
                {
                    byName[name] = same = [];
                }

                same.Add(i);
            }
        }

        var found = 0;
        for (var i = 0; i < columns.Count; i++)
        {
            places[i] = Place(byName, Plain(columns[i].Name));
            found += places[i] >= 0 ? 1 : 0;
        }

        return found;
    }

    /// <summary>True where the table cannot be read without the column.</summary>
    internal bool Needs(ColumnName column) => Required is null || Required.Contains(column.Name);

    /// <summary>A header with its line breaks and runs of blanks as one blank each.</summary>
    internal static string Plain(string header) => string.Join(' ', header.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Place(Dictionary<string, List<int>> byName, string name)
    {
        if (byName.TryGetValue(name, out var same))
        {
            return same.Count == 1 ? same[0] : Ambiguous;
        }

        var hash = name.LastIndexOf('#');
        return hash > 0 && int.TryParse(name.AsSpan(hash + 1), out var number) && byName.TryGetValue(name[..hash].TrimEnd(), out same) && number >= 1 && number <= same.Count ? same[number - 1] : Absent;
    }

    // Without brackets, B4 is a booking number as often as a redaction.
    private static bool MayBeRedaction(string cell) => cell.AsSpan().ContainsAny('(', '[') || cell.AsSpan().TrimStart() is ['r' or 'R', ..];
}
