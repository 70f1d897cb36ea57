using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>Which row of a case a field is taken from.</summary>
internal enum RowChoice
{
    /// <summary>The first that has a value.</summary>
    First,

    /// <summary>The one with the earliest time.</summary>
    Earliest,

    /// <summary>The one with the latest time.</summary>
    Latest,
}

/// <summary>A condition on a column of a row; all conditions of a list must hold.</summary>
internal sealed record RowCondition
{
    internal required string Column { get; init; }

    internal required IReadOnlySet<string> Values { get; init; }

    internal required bool Negated { get; init; }
}

/// <summary>Where a field's value comes from.</summary>
internal sealed record FieldSource
{
    /// <summary>The field's place below its record or list item, as names.</summary>
    internal required string[] Path { get; init; }

    /// <summary>A fixed value, as JSON; null where the value comes from a column.</summary>
    internal JsonElement? Value { get; init; }

    internal string? Column { get; init; }

    /// <summary>Date and time patterns (NodaTime), tried in order; null where the cell is no time.</summary>
    internal IReadOnlyList<TimePattern>? Times { get; init; }

    /// <summary>What each cell means, as JSON; null where the cell is taken as it is.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? Map { get; init; }

    /// <summary>What a cell means that the map does not name; null where such a cell is a problem.</summary>
    internal JsonElement? Otherwise { get; init; }

    /// <summary>What an empty cell means, as JSON; null where the field is then left out.</summary>
    internal JsonElement? WhenEmpty { get; init; }

    /// <summary>The rows that the field is taken from.</summary>
    internal required IReadOnlyList<RowCondition> Where { get; init; }

    internal RowChoice Take { get; init; }
}

/// <summary>A list of the case that rows become items of.</summary>
internal sealed record ListSource
{
    /// <summary>The list's name in the case.</summary>
    internal required string List { get; init; }

    /// <summary>The rows that become items.</summary>
    internal required IReadOnlyList<RowCondition> Where { get; init; }

    /// <summary>True where all the rows together become one item.</summary>
    internal bool Once { get; init; }

    internal required IReadOnlyList<FieldSource> Fields { get; init; }
}

/// <summary>
/// How the rows of a table become custody cases: which columns feed which fields, what values mean, and which rows belong to one
/// case. Read from a JSON document, <c>policymodel/mapping/v1</c>. Immutable.
/// </summary>
public sealed class DatasetMapping
{
    /// <summary>The name of the document's format.</summary>
    public const string Schema = "policymodel/mapping/v1";

    internal DatasetMapping()
    {
    }

    /// <summary>What the mapping is for.</summary>
    public required string Title { get; init; }

    /// <summary>The known limits of the data set, to be printed beside every count.</summary>
    public required ValueList<string> Limits { get; init; }

    internal IReadOnlySet<string> Nulls { get; init; } = new HashSet<string>();

    internal bool Trim { get; init; }

    internal IReadOnlyList<string> GroupBy { get; init; } = [];

    internal IReadOnlyList<FieldSource> Fields { get; init; } = [];

    internal IReadOnlyList<ListSource> Lists { get; init; } = [];

    /// <summary>Reads a mapping.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="mapping">The mapping, or null.</param>
    /// <param name="problems">What is wrong with the document.</param>
    public static bool TryRead(ReadOnlyMemory<byte> utf8Json, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out DatasetMapping? mapping, out IReadOnlyList<Problem> problems)
    {
        var reader = new MappingReader();
        mapping = reader.Read(utf8Json);
        problems = reader.Problems;
        return mapping is not null;
    }

    /// <summary>Every column that the mapping names.</summary>
    internal IEnumerable<string> Columns =>
        GroupBy
            .Concat(Fields.Concat(Lists.SelectMany(l => l.Fields)).SelectMany(f => f.Where.Select(w => w.Column).Concat(f.Column is null ? [] : [f.Column])))
            .Concat(Lists.SelectMany(l => l.Where.Select(w => w.Column)))
            .Distinct(StringComparer.Ordinal);
}
