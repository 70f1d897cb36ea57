using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>Which row of a case a field is taken from.</summary>
internal enum RowChoice
{
    /// <summary>The first that has a value.</summary>
    First,

    /// <summary>The last that has a value.</summary>
    Last,

    /// <summary>Any, for all that have a value have the same.</summary>
    Same,

    /// <summary>The one with the earliest time.</summary>
    Earliest,

    /// <summary>The one with the latest time.</summary>
    Latest,
}

/// <summary>A condition on a column of a row; all conditions of a list must hold.</summary>
internal sealed record RowCondition
{
    internal required int Column { get; init; }

    internal required IReadOnlySet<string> Values { get; init; }

    internal required bool Negated { get; init; }
}

/// <summary>Where a field's value comes from.</summary>
internal sealed record FieldSource
{
    /// <summary>The field that is fed.</summary>
    internal required CaseForm Form { get; init; }

    /// <summary>The table whose rows are looked at.</summary>
    internal required int Table { get; init; }

    /// <summary>The rows that the field is taken from.</summary>
    internal required IReadOnlyList<RowCondition> Where { get; init; }

    /// <summary>A fixed value, as JSON; null where the value comes from a column.</summary>
    internal JsonElement? Value { get; init; }

    /// <summary>A text with <c>{row}</c> and <c>{file}</c> in it, for rows without an id of their own.</summary>
    internal string? RowText { get; init; }

    /// <summary>The list whose ids are meant, and whether only those made of the same rows are.</summary>
    internal (string List, bool SameRows)? IdsOf { get; init; }

    /// <summary>The places of the columns; the cells of several are joined by a blank.</summary>
    internal IReadOnlyList<int> Columns { get; init; } = [];

    /// <summary>The first column's name, for findings.</summary>
    internal string? ColumnName { get; init; }

    /// <summary>Date and time patterns, tried in order; null where the cell is no time.</summary>
    internal IReadOnlyList<TimePattern>? Times { get; init; }

    /// <summary>What each cell means, as JSON; null where the cell is taken as it is. Beside times: words that stand in the place of one.</summary>
    internal IReadOnlyDictionary<string, JsonElement>? Map { get; init; }

    /// <summary>What a cell means that the map does not name, or that is no amount; null where such a cell is a problem.</summary>
    internal JsonElement? Otherwise { get; init; }

    /// <summary>What an empty cell means, as JSON; null where the field is then left out.</summary>
    internal JsonElement? WhenEmpty { get; init; }

    /// <summary>True where the cell tells an amount of money in free words.</summary>
    internal bool IsMoney { get; init; }

    /// <summary>What stands between the members of a cell that becomes an array; null where it is one value.</summary>
    internal string? Split { get; init; }

    internal RowChoice Take { get; init; }

    internal bool IsFromColumns => Columns.Count > 0;
}

/// <summary>A field of the case that a mapping fills: a source, an object of further fields, or an array with a template for each of its items.</summary>
internal sealed record FieldNode
{
    internal required string Name { get; init; }

    internal FieldSource? Source { get; init; }

    internal IReadOnlyList<FieldNode> Fields { get; init; } = [];

    internal IReadOnlyList<FieldNode>? Items { get; init; }

    /// <summary>Every source in it and below it.</summary>
    internal IEnumerable<FieldSource> Sources => (Source is null ? [] : new[] { Source }).Concat(Fields.Concat(Items ?? []).SelectMany(f => f.Sources));
}

/// <summary>Cells that hold several members, position by position the same in each.</summary>
internal sealed record PackedCells(string Separator, IReadOnlyList<int> Columns);

/// <summary>A list of the case that rows become items of.</summary>
internal sealed record ListSource
{
    /// <summary>The list in the case.</summary>
    internal required CaseForm List { get; init; }

    /// <summary>The table whose rows become items.</summary>
    internal required int Table { get; init; }

    /// <summary>The rows that become items.</summary>
    internal required IReadOnlyList<RowCondition> Where { get; init; }

    /// <summary>True where all the rows together become one item.</summary>
    internal bool Once { get; init; }

    /// <summary>The columns whose cells make rows of the case one item; null where each row is one.</summary>
    internal IReadOnlyList<int>? GroupBy { get; init; }

    /// <summary>True where rows that are empty in every column of the fields make no item.</summary>
    internal bool SkipsEmpty { get; init; }

    internal PackedCells? Packed { get; init; }

    internal required FieldNode Item { get; init; }
}

/// <summary>
/// How the rows of tables become custody cases: which columns feed which fields, what values mean, and which rows belong to one
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

    /// <summary>The kinds of tables; the first is the one whose rows are the cases.</summary>
    internal IReadOnlyList<TableLayout> Tables { get; init; } = [];

    /// <summary>True where rows of one case may stand anywhere, so that they are brought together on disk first.</summary>
    internal bool IsScattered { get; init; }

    internal FieldNode Case { get; init; } = new() { Name = "" };

    internal IReadOnlyList<ListSource> Lists { get; init; } = [];

    /// <summary>The place of the column, in the first table, whose cells hold further parts of the case as JSON; null where there is none.</summary>
    internal int? Rest { get; init; }

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
    internal IEnumerable<string> Columns => Tables.SelectMany(t => t.Columns.Select(c => c.Name)).Distinct(StringComparer.Ordinal);
}
