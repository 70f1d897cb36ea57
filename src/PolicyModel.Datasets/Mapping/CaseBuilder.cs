using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>
/// Builds one case from its rows. The rows become the wire format, which the one reader then reads and checks; each problem is
/// led back to the row and column it came from.
/// </summary>
internal sealed class CaseBuilder
{
    private const int LongestMark = 1024;

    private readonly DatasetMapping mapping;
    private readonly Dictionary<string, int> columnIndex;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Dictionary<string, (int Line, string? Column)> origins = new(StringComparer.Ordinal);
    private readonly List<Problem> cellProblems = [];
    private readonly HashSet<string> unmapped = new(StringComparer.Ordinal);
    private readonly FieldTree tree;
    private readonly FieldTree[] listTrees;

    internal CaseBuilder(DatasetMapping mapping, string[] columns)
    {
        this.mapping = mapping;
        columnIndex = columns.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        tree = new FieldTree(mapping.Fields);
        listTrees = [.. mapping.Lists.Select(l => new FieldTree(l.Fields))];
    }

    /// <summary>The key that says which case a row belongs to.</summary>
    internal string KeyOf(TableRow row) => string.Join('\u001f', mapping.GroupBy.Select(c => row[columnIndex[c]]));

    internal ReadRecord Build(IReadOnlyList<TableRow> rows, bool seenBefore)
    {
        origins.Clear();
        cellProblems.Clear();
        unmapped.Clear();
        buffer.ResetWrittenCount();
        foreach (var row in rows)
        {
            if (row.Fault is { } fault)
            {
                cellProblems.Add(new Problem { Code = ProblemCodes.MalformedRow, Pointer = "", Message = fault, Line = row.Line });
            }
        }

        if (seenBefore)
        {
            cellProblems.Add(new Problem
            {
                Code = ProblemCodes.MalformedRow,
                Pointer = "",
                Message = "Rows of this case stood further up, apart from these: rows of one case must follow one another.",
                Line = rows[0].Line,
            });
        }

        using (var json = new Utf8JsonWriter(buffer, CustodyCaseWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", CustodyCase.Schema);
            Write(json, tree, rows, "");
            foreach (var list in mapping.Lists.Select((l, i) => (Source: l, Tree: listTrees[i])).GroupBy(l => l.Source.List, StringComparer.Ordinal))
            {
                WriteList(json, list.Key, list, rows);
            }

            json.WriteEndObject();
        }

        var valid = CustodyCaseReader.TryRead(buffer.WrittenSpan, out var record, out var problems);
        var found = cellProblems.Count == 0 && problems.Count == 0 ? problems : [.. cellProblems, .. problems.Where(p => !unmapped.Contains(p.Pointer)).Select(p => Placed(p, rows[0].Line))];

        // In a row of the wrong shape, such as one broken in the middle of a note, any word may stand in the place of the case id: it is not told.
        var idColumn = mapping.Fields.FirstOrDefault(f => f.Path is ["caseId"])?.Column;
        return new ReadRecord
        {
            Line = rows[0].Line,
            CaseId = rows[0].Fault is not null ? null : valid ? record!.Value.CaseId : idColumn is not null && CaseId.TryParse(rows[0][columnIndex[idColumn]], out var id) ? id : null,
            Case = found.Any(p => p.Severity == Severity.Error) ? null : record,
            Problems = found,
        };
    }

    private void WriteList(Utf8JsonWriter json, string name, IEnumerable<(ListSource Source, FieldTree Tree)> sources, IReadOnlyList<TableRow> rows)
    {
        var items = new List<(FieldTree Tree, IReadOnlyList<TableRow> Rows)>();
        foreach (var (source, fields) in sources)
        {
            var chosen = rows.Where(r => Holds(source.Where, r)).ToArray();
            if (chosen.Length > 0)
            {
                items.AddRange(source.Once ? [(fields, chosen)] : chosen.Select(r => (fields, (IReadOnlyList<TableRow>)[r])));
            }
        }

        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"/{name}/{i}");
            origins[pointer] = (items[i].Rows[0].Line, null);
            json.WriteStartObject();
            var idName = name switch { "grounds" => "groundId", "bail" => "bailId", "detainers" => "detainerId", "transfers" => "transferId", _ => null };
            if (idName is not null && !items[i].Tree.Has(idName))
            {
                json.WriteString(idName, string.Create(CultureInfo.InvariantCulture, $"{name[0]}{i + 1}"));
            }

            Write(json, items[i].Tree, items[i].Rows, pointer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, FieldTree node, IReadOnlyList<TableRow> rows, string pointer)
    {
        foreach (var (name, child) in node.Children)
        {
            var at = $"{pointer}/{name}";
            if (child.Source is null)
            {
                json.WriteStartObject(name);
                Write(json, child, rows, at);
                json.WriteEndObject();
            }
            else if (Value(child.Source, rows, at) is { } value)
            {
                json.WritePropertyName(name);
                value(json);
            }
        }
    }

    /// <summary>What writes the field's value; null where it is left out.</summary>
    private Action<Utf8JsonWriter>? Value(FieldSource field, IReadOnlyList<TableRow> rows, string pointer)
    {
        if (field.Value is { } constant)
        {
            return constant.WriteTo;
        }

        var column = columnIndex[field.Column!];
        (TableRow Row, ReportedTime Time)? timed = null;
        TableRow? redacted = null;
        foreach (var row in rows)
        {
            if (!Holds(field.Where, row) || mapping.Nulls.Contains(row[column]))
            {
                continue;
            }

            if (field.Times is null)
            {
                origins[pointer] = (row.Line, field.Column);
                return Mapped(field, row, pointer);
            }

            if (!TryTime(field.Times, row[column], out var time))
            {
                if (!SourceMarks.IsRedaction(row[column]))
                {
                    return Unmapped(pointer, row, field.Column!, "The cell has none of the date patterns of the mapping.");
                }

                redacted ??= row;
                continue;
            }

            if (timed is not { } before || Precedes(field.Take, time, before.Time))
            {
                timed = (row, time);
            }

            if (field.Take == RowChoice.First)
            {
                break;
            }
        }

        if (timed is { } chosen)
        {
            origins[pointer] = (chosen.Row.Line, field.Column);
            return json => json.WriteStringValue(chosen.Time.ToString());
        }

        if (redacted is not null)
        {
            origins[pointer] = (redacted.Line, field.Column);
            return Redacted(redacted[column]);
        }

        origins[pointer] = (rows[0].Line, field.Column);
        return field.WhenEmpty is { } whenEmpty ? whenEmpty.WriteTo : null;
    }

    private Action<Utf8JsonWriter>? Mapped(FieldSource field, TableRow row, string pointer)
    {
        var cell = row[columnIndex[field.Column!]];
        if (field.Map is null)
        {
            return json => json.WriteStringValue(cell);
        }

        if (field.Map.TryGetValue(cell, out var meaning))
        {
            return meaning.WriteTo;
        }

        if (field.Otherwise is { } otherwise)
        {
            return otherwise.WriteTo;
        }

        return SourceMarks.IsRedaction(cell) ? Redacted(cell) : Unmapped(pointer, row, field.Column!, "The mapping does not say what the cell means.");
    }

    /// <summary>Where times and codes stand, a mark of redaction can be nothing else. A cell that is taken as it is may be a booking number.</summary>
    private static Action<Utf8JsonWriter> Redacted(string cell) => json =>
    {
        json.WriteStartObject();
        json.WriteString("reported", "redacted");
        if (cell.Length <= LongestMark && !cell.Any(char.IsControl))
        {
            json.WriteString("raw", cell);
        }

        json.WriteEndObject();
    };

    /// <summary>Reports the cell and leaves null in its place: the reader then reports nothing that rests on it, and its own problem there is dropped.</summary>
    private Action<Utf8JsonWriter> Unmapped(string pointer, TableRow row, string column, string message)
    {
        // Whether such a mark means that there is nothing or that nobody knows is for the mapping to say.
        var hint = SourceMarks.IsNothing(row[columnIndex[column]]) ? " It looks like a mark of nothing: name it in table.nulls, with whenEmpty if it means that nobody knows." : "";
        cellProblems.Add(new Problem { Code = ProblemCodes.UnmappedValue, Pointer = pointer, Message = message + hint, Line = row.Line, Column = column });
        unmapped.Add(pointer);
        return json => json.WriteNullValue();
    }

    private bool Holds(IReadOnlyList<RowCondition> conditions, TableRow row)
    {
        foreach (var condition in conditions)
        {
            if (condition.Values.Contains(row[columnIndex[condition.Column]]) == condition.Negated)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryTime(IReadOnlyList<TimePattern> patterns, string cell, out ReportedTime time)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.TryParse(cell, out time))
            {
                return true;
            }
        }

        time = default;
        return false;
    }

    private static bool Precedes(RowChoice take, ReportedTime time, ReportedTime before)
    {
        var order = (time.Date + time.Clock).CompareTo(before.Date + before.Clock);
        return take == RowChoice.Latest ? order > 0 : order < 0;
    }

    /// <summary>The problem with the row and column that its place came from; the byte of the JSON in between means nothing to the reader.</summary>
    private Problem Placed(Problem problem, int firstLine)
    {
        for (var pointer = problem.Pointer; pointer.Length > 0; pointer = pointer[..pointer.LastIndexOf('/')])
        {
            if (origins.TryGetValue(pointer, out var origin))
            {
                return problem with { Line = origin.Line, Column = origin.Column, Byte = null };
            }
        }

        return problem with { Line = firstLine, Byte = null };
    }

    /// <summary>The fields of an object by name, with the objects below it.</summary>
    private sealed class FieldTree
    {
        private readonly Dictionary<string, FieldTree> children = new(StringComparer.Ordinal);

        internal FieldTree(IEnumerable<FieldSource> fields)
        {
            foreach (var field in fields)
            {
                var node = this;
                foreach (var name in field.Path)
                {
                    if (!node.children.TryGetValue(name, out var next))
                    {
                        node.children[name] = next = new FieldTree([]);
                    }

                    node = next;
                }

                node.Source = field;
            }
        }

        internal FieldSource? Source { get; private set; }

        internal IEnumerable<KeyValuePair<string, FieldTree>> Children => children;

        internal bool Has(string name) => children.ContainsKey(name);
    }
}
