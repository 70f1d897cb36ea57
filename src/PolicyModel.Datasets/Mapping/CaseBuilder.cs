using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets;

/// <summary>
/// Builds cases from their rows, one at a time. The rows become the wire format, which the one reader then reads and checks; each problem is
/// led back to the row and column it came from. Where everything came from is only found out for a case that has problems.
/// </summary>
internal sealed class CaseBuilder : IDisposable
{
    private const int LongestMark = 1024;

    private readonly DatasetMapping mapping;
    private readonly ListSource[][] lists;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json;
    private readonly StringBuilder path = new();
    private readonly List<string> unopened = [];
    private readonly Dictionary<string, Origin> origins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Id, IReadOnlyList<TableRow> Rows)>> ids = new(StringComparer.Ordinal);
    private readonly List<Problem> cellProblems = [];
    private readonly HashSet<string> unmapped = new(StringComparer.Ordinal);
    private bool traces;

    internal CaseBuilder(DatasetMapping mapping)
    {
        this.mapping = mapping;
        json = new Utf8JsonWriter(buffer, CustodyCaseWriter.Options);

        // Lists that others refer to come first.
        lists = [.. mapping.Lists.GroupBy(l => l.List.Name, StringComparer.Ordinal).OrderBy(g => g.Key == "grounds" ? 0 : g.Key == "detainers" ? 1 : 2).Select(g => g.ToArray())];
    }

    public void Dispose() => json.Dispose();

    internal ReadRecord Build(RowGroup group)
    {
        var rows = group.Rows;
        var first = rows[0];
        if (rows.Count == 1 && first.IsBroken && Array.TrueForAll(first.Cells, c => c.Length == 0))
        {
            // Nothing was read of the row: that is all there is to say.
            return new ReadRecord { File = first.Part.File, Line = first.Line, Problems = [.. RowProblems(group)] };
        }

        traces = false;
        var valid = CustodyCaseReader.TryRead(Write(rows), out var record, out var problems);
        if (cellProblems.Count > 0 || problems.Count > 0)
        {
            traces = true;
            Write(rows);
            problems = [.. cellProblems.Select(p => p.File == first.Part.File ? p with { File = null } : p), .. problems.Where(p => !unmapped.Contains(p.Pointer)).Select(p => Placed(p, first))];
        }

        Problem[] found = [.. RowProblems(group), .. problems];

        // In a row of the wrong shape, such as one broken in the middle of a note, any word may stand in the place of the case id: it is not told.
        return new ReadRecord
        {
            File = first.Part.File,
            Line = first.Line,
            CaseId = first.IsBroken ? null : valid ? record!.Value.CaseId : FindCaseId(first),
            Case = found.Any(p => p.Severity == Severity.Error) ? null : record,
            Problems = found,
        };
    }

    private IEnumerable<Problem> RowProblems(RowGroup group)
    {
        var first = group.Rows[0];
        foreach (var row in group.Rows)
        {
            foreach (var fault in row.Faults)
            {
                yield return At(new Problem { Code = fault.Code, Pointer = "", Message = fault.Message, Severity = fault.Severity, Line = row.Line, Column = fault.Column }, row, first);
            }
        }

        if (group.StandsApart)
        {
            yield return Malformed("Rows of this case stood further up, apart from these: rows of one case must follow one another, or the mapping says that they stand anywhere (rows).", first);
        }

        if (group.IsTooLarge)
        {
            yield return Malformed(string.Create(CultureInfo.InvariantCulture, $"More than {RowGroup.MostRows} rows have the key of this case, so that it cannot be one; those behind them were passed over."), first);
        }

        if (first.Part.Layout != 0)
        {
            yield return Malformed($"The rows belong to no row of the table {mapping.Tables[0].Name}.", first);
        }
    }

    private static Problem Malformed(string message, TableRow row) => new() { Code = ProblemCodes.MalformedRow, Pointer = "", Message = message, Line = row.Line };

    /// <summary>The case id as the mapping takes it from the first row, where it can be.</summary>
    private CaseId? FindCaseId(TableRow row) =>
        mapping.Case.Fields.FirstOrDefault(f => f.Name == "caseId")?.Source is { } source && source.Table == row.Part.Layout && TextOf(source, [row]) is { } text && CaseId.TryParse(text, out var id) ? id : null;

    private ReadOnlySpan<byte> Write(IReadOnlyList<TableRow> rows)
    {
        origins.Clear();
        ids.Clear();
        cellProblems.Clear();
        unmapped.Clear();
        unopened.Clear();
        path.Clear();
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("schema", CustodyCase.Schema);
        WriteFields(mapping.Case, rows);
        foreach (var sources in lists)
        {
            WriteList(sources, rows);
        }

        json.WriteEndObject();
        json.Flush();
        return mapping.Rest is { } rest && rows.FirstOrDefault(r => r.Part.Layout == 0 && r[rest].Length > 0) is { } row ? Merged(row, rest) : buffer.WrittenSpan;
    }

    private void WriteList(ListSource[] sources, IReadOnlyList<TableRow> rows)
    {
        List<(ListSource Source, IReadOnlyList<TableRow> Rows)> items = [];
        foreach (var source in sources)
        {
            Open(source.List.Name);
            items.AddRange(Items(source, rows).Select(i => (source, i)));
            Leave();
        }

        if (items.Count == 0)
        {
            return;
        }

        var list = sources[0].List;
        var known = ids[list.Name] = [];
        var given = items.ConvertAll(i => list.IdField is { } id && i.Source.Item.Fields.FirstOrDefault(f => f.Name == id.Name)?.Source is { } source ? TextOf(source, i.Rows) : null);
        var taken = given.OfType<string>().ToHashSet(StringComparer.Ordinal);
        Open(list.Name);
        json.WriteStartArray(list.Name);
        for (var i = 0; i < items.Count; i++)
        {
            var (source, own) = items[i];
            Open(i.ToString(CultureInfo.InvariantCulture));
            Trace(own[0], null);
            json.WriteStartObject();
            if (list.IdField is { } id)
            {
                if (given[i] is null)
                {
                    var made = Unused(taken, list.Name[0], i + 1);
                    given[i] = made;
                    json.WriteString(id.Name, made);
                }

                known.Add((given[i]!, own));
            }

            WriteFields(source.Item, own);
            json.WriteEndObject();
            Leave();
        }

        json.WriteEndArray();
        Leave();
    }

    private static string Unused(HashSet<string> taken, char letter, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
        for (var i = 1; !taken.Add(id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{letter}{number}-{i}");
        }

        return id;
    }

    /// <summary>The rows of each item of a list.</summary>
    private List<IReadOnlyList<TableRow>> Items(ListSource source, IReadOnlyList<TableRow> rows)
    {
        var chosen = new List<TableRow>();
        foreach (var row in rows)
        {
            if (row.Part.Layout == source.Table)
            {
                foreach (var unpacked in source.Packed is { } packed ? Unpack(packed, source, row) : [row])
                {
                    if (Holds(source.Where, unpacked) && !(source.SkipsEmpty && IsEmpty(source.Item, unpacked)))
                    {
                        chosen.Add(unpacked);
                    }
                }
            }
        }

        if (chosen.Count == 0)
        {
            return [];
        }

        return source.Once ? [chosen]
            : source.GroupBy is { } columns ? Grouped(chosen, columns, mapping.Tables[source.Table])
            : chosen.ConvertAll(r => (IReadOnlyList<TableRow>)[r]);
    }

    private static List<IReadOnlyList<TableRow>> Grouped(List<TableRow> rows, IReadOnlyList<int> columns, TableLayout layout)
    {
        List<IReadOnlyList<TableRow>> groups = [];
        var byKey = new Dictionary<string, List<TableRow>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = columns.All(c => layout.IsNull(row[c])) ? null : string.Join('\u001F', columns.Select(c => row[c]));
            if (key is null || !byKey.TryGetValue(key, out var group))
            {
                group = [];
                groups.Add(group);
                if (key is not null)
                {
                    byKey[key] = group;
                }
            }

            group.Add(row);
        }

        return groups;
    }

    /// <summary>A row for each position of the packed cells. A cell that is empty as a whole has nothing at any position.</summary>
    private IEnumerable<TableRow> Unpack(PackedCells packed, ListSource source, TableRow row)
    {
        var layout = mapping.Tables[source.Table];
        var members = packed.Columns.Select(c => layout.IsNull(row[c]) ? [] : row[c].Split(packed.Separator)).ToArray();
        var count = members.Max(m => m.Length);
        for (var c = 0; c < members.Length; c++)
        {
            if (members[c].Length > 0 && members[c].Length != count)
            {
                Report(row, layout.Columns[packed.Columns[c]].Name, "The packed cells of the row do not have as many members as one another, so that it cannot be told which belong together.");
            }
        }

        for (var i = 0; i < count; i++)
        {
            var cells = (string[])row.Cells.Clone();
            for (var c = 0; c < members.Length; c++)
            {
                var member = i < members[c].Length ? members[c][i] : "";
                cells[packed.Columns[c]] = layout.Trim ? member.Trim() : member;
            }

            yield return row with { Cells = cells };
        }
    }

    /// <summary>Writes the fields of an object that is open. An object within it is only opened when something stands in it.</summary>
    private void WriteFields(FieldNode node, IReadOnlyList<TableRow> rows)
    {
        foreach (var field in node.Fields)
        {
            Open(field.Name);
            if (field.Source is { } source)
            {
                WriteValue(field.Name, source, rows);
            }
            else if (field.Items is { } items)
            {
                WriteItems(field.Name, items, rows);
            }
            else
            {
                unopened.Add(field.Name);
                WriteFields(field, rows);
                if (unopened.Count > 0)
                {
                    unopened.RemoveAt(unopened.Count - 1);
                }
                else
                {
                    json.WriteEndObject();
                }
            }

            Leave();
        }
    }

    /// <summary>Writes an array: of each row in turn, each template that finds something in it.</summary>
    private void WriteItems(string name, IReadOnlyList<FieldNode> templates, IReadOnlyList<TableRow> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            foreach (var template in templates)
            {
                if (IsEmpty(template, row))
                {
                    continue;
                }

                if (count == 0)
                {
                    Property(name);
                    json.WriteStartArray();
                }

                Open(count.ToString(CultureInfo.InvariantCulture));
                count++;
                Trace(row, null);
                if (template.Source is { } source)
                {
                    WriteValue(null, source, [row]);
                }
                else
                {
                    json.WriteStartObject();
                    WriteFields(template, [row]);
                    json.WriteEndObject();
                }

                Leave();
            }
        }

        if (count > 0)
        {
            json.WriteEndArray();
        }
    }

    /// <summary>True where a row has nothing in any column that a node is fed from; a node that is fed from none always has something.</summary>
    private bool IsEmpty(FieldNode node, TableRow row)
    {
        var fed = false;
        foreach (var source in node.Sources)
        {
            if (source.IsFromColumns)
            {
                fed = true;
                if (source.Table == row.Part.Layout && Holds(source.Where, row) && source.Columns.Any(c => !mapping.Tables[source.Table].IsNull(row[c])))
                {
                    return false;
                }
            }
        }

        return fed;
    }

    private void WriteValue(string? name, FieldSource source, IReadOnlyList<TableRow> rows)
    {
        if (source.IdsOf is { } wanted)
        {
            WriteIds(name, wanted.List, wanted.SameRows, rows);
        }
        else if (source.Value is { } constant)
        {
            if (source.Where.Count == 0 || rows.Any(r => r.Part.Layout == source.Table && Holds(source.Where, r)))
            {
                Property(name);
                constant.WriteTo(json);
            }
        }
        else if (source.RowText is not null)
        {
            Property(name);
            json.WriteStringValue(TextOf(source, rows));
        }
        else
        {
            WriteCell(name, source, rows);
        }
    }

    private void WriteIds(string? name, string list, bool sameRows, IReadOnlyList<TableRow> rows)
    {
        if (!ids.TryGetValue(list, out var known))
        {
            return;
        }

        var meant = sameRows ? known.Where(k => k.Rows.Any(r => rows.Any(own => own.Line == r.Line && own.Part == r.Part))).ToArray() : [.. known];
        if (meant.Length > 0)
        {
            Property(name);
            json.WriteStartArray();
            foreach (var (id, _) in meant)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        }
    }

    private void WriteCell(string? name, FieldSource source, IReadOnlyList<TableRow> rows)
    {
        (TableRow Row, string Cell, ReportedTime Time)? taken = null;
        (TableRow Row, string Cell)? redacted = null;
        (TableRow Row, JsonElement Meaning)? meant = null;
        TableRow? asked = null;
        foreach (var row in rows)
        {
            if (row.Part.Layout != source.Table || !Holds(source.Where, row))
            {
                continue;
            }

            asked ??= row;
            if (CellOf(source, row, out var isRedacted) is not { } cell)
            {
                continue;
            }

            if (isRedacted)
            {
                redacted ??= (row, cell);
                continue;
            }

            if ((source.Times is not null && source.Map is { } map && map.TryGetValue(cell, out var meaning))
                || (mapping.Tables[source.Table].KnowsStates && source.Form.MayBeUnreported && FlatTable.TryState(cell, out meaning)))
            {
                // A word in the place of a value gives way to a value on another row.
                meant ??= (row, meaning);
                continue;
            }

            ReportedTime time = default;
            if (source.Times is { } patterns && !TryTime(patterns, cell, out time))
            {
                // Where times stand, a mark of redaction can be nothing else.
                if (SourceMarks.IsRedaction(cell))
                {
                    redacted ??= (row, cell);
                    continue;
                }

                Unmapped(name, row, source, "The cell has none of the date patterns of the mapping.");
                return;
            }

            if (taken is not { } before)
            {
                taken = (row, cell, time);
                if (source.Take == RowChoice.First)
                {
                    break;
                }
            }
            else if (source.Take == RowChoice.Same && (source.Times is null ? cell != before.Cell : time != before.Time))
            {
                Unmapped(name, row, source, "The rows of the case differ in this column, in which the mapping expects the same of all.");
                return;
            }
            else if (source.Take == RowChoice.Last || (source.Take is RowChoice.Earliest or RowChoice.Latest && Precedes(source.Take, time, before.Time)))
            {
                taken = (row, cell, time);
            }
        }

        if (taken is { } found)
        {
            Trace(found.Row, source.ColumnName);
            WriteTaken(name, source, found.Row, found.Cell, found.Time);
        }
        else if (meant is { } word)
        {
            Trace(word.Row, source.ColumnName);
            Property(name);
            word.Meaning.WriteTo(json);
        }
        else if (redacted is { } hidden)
        {
            Trace(hidden.Row, source.ColumnName);
            WriteRedacted(name, source, hidden.Cell);
        }
        else
        {
            Trace(asked ?? rows[0], source.ColumnName);
            if (source.WhenEmpty is { } whenEmpty)
            {
                Property(name);
                whenEmpty.WriteTo(json);
            }
        }
    }

    private void WriteTaken(string? name, FieldSource source, TableRow row, string cell, ReportedTime time)
    {
        if (source.Times is not null)
        {
            Span<byte> text = stackalloc byte[ReportedTime.MaxLength];
            time.TryFormat(text, out var length, default, null);
            Property(name);
            json.WriteStringValue(text[..length]);
        }
        else if (source.Split is { } separator)
        {
            WriteMembers(name, source, row, cell.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        else if (source.Map is { } map)
        {
            if (map.TryGetValue(cell, out var meaning))
            {
                Property(name);
                meaning.WriteTo(json);
            }
            else if (source.Form.Codes.Contains(cell))
            {
                // The code itself needs no mapping.
                Property(name);
                json.WriteStringValue(cell);
            }
            else if (source.Otherwise is { } otherwise)
            {
                Property(name);
                otherwise.WriteTo(json);
            }
            else if (SourceMarks.IsRedaction(cell))
            {
                // The same holds for codes. A cell that is taken as it is may be a booking number.
                WriteRedacted(name, source, cell);
            }
            else
            {
                Unmapped(name, row, source, "The mapping does not say what the cell means." + Nearest(cell, map.Keys.Concat(source.Form.Codes)));
            }
        }
        else
        {
            WritePlain(name, source, row, cell);
        }
    }

    /// <summary>Writes a cell as what its field holds.</summary>
    private void WritePlain(string? name, FieldSource source, TableRow row, string cell)
    {
        switch (source.Form.Kind)
        {
            case FormKind.Money when MoneyText.TryParse(cell, out var amount):
                Property(name);
                json.WriteStartObject();
                json.WriteString("amount", amount);
                json.WriteString("currency", "USD");
                json.WriteEndObject();
                break;
            case FormKind.Money when source.Otherwise is { } otherwise:
                Property(name);
                otherwise.WriteTo(json);
                break;
            case FormKind.Money:
                Unmapped(name, row, source, "The cell is no amount without doubt.");
                break;
            case FormKind.Flag when bool.TryParse(cell, out var flag):
                Property(name);
                json.WriteBooleanValue(flag);
                break;
            case FormKind.Number when long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                Property(name);
                json.WriteNumberValue(number);
                break;
            case FormKind.Flag or FormKind.Number:
                Unmapped(name, row, source, source.Form.Kind == FormKind.Flag ? "The cell is neither true nor false; a map can say what it means." : "The cell is no whole number.");
                break;
            default:
                Property(name);
                json.WriteStringValue(cell);
                break;
        }
    }

    private void WriteMembers(string? name, FieldSource source, TableRow row, string[] members)
    {
        var codes = source.Form.Item!.Codes;
        if (source.Map is { } map && source.Otherwise is null && !members.All(m => map.ContainsKey(m) || codes.Contains(m)))
        {
            var unknown = members.First(m => !map.ContainsKey(m) && !codes.Contains(m));
            Unmapped(name, row, source, "The mapping does not say what a member of the cell means." + Nearest(unknown, map.Keys.Concat(codes)));
            return;
        }

        Property(name);
        json.WriteStartArray();
        foreach (var member in members)
        {
            if (source.Map?.TryGetValue(member, out var meaning) == true)
            {
                meaning.WriteTo(json);
            }
            else if (source.Map is not null && !codes.Contains(member))
            {
                source.Otherwise!.Value.WriteTo(json);
            }
            else
            {
                json.WriteStringValue(member);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>The nearest word that the mapping or the code list knows. The word of the cell is not repeated.</summary>
    private static string Nearest(string word, IEnumerable<string> known) => NearestCode.Of(word, known) is { } nearest ? $" The nearest that it knows is {nearest}." : "";

    /// <summary>A field that cannot say that its value is hidden is left out, unless it must be there: then the reader says so.</summary>
    private void WriteRedacted(string? name, FieldSource source, string cell)
    {
        if (!source.Form.MayBeUnreported && !source.Form.IsRequired)
        {
            return;
        }

        Property(name);
        json.WriteStartObject();
        json.WriteString("reported", "redacted");
        if (cell.Length <= LongestMark && !cell.Any(char.IsControl))
        {
            json.WriteString("raw", cell);
        }

        json.WriteEndObject();
    }

    /// <summary>The text of a field that is no more than a text, such as an id; null where there is none.</summary>
    private string? TextOf(FieldSource source, IReadOnlyList<TableRow> rows)
    {
        if (source.Value is { } value)
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }

        if (source.RowText is { } text)
        {
            return text.Replace("{row}", rows[0].Line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{file}", rows[0].Part.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        foreach (var row in rows)
        {
            if (row.Part.Layout == source.Table && Holds(source.Where, row) && CellOf(source, row, out var isRedacted) is { } cell && !isRedacted)
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>What a row has in the columns of a field, with a blank between the cells of several; null where it has nothing.</summary>
    private string? CellOf(FieldSource source, TableRow row, out bool isRedacted)
    {
        var layout = mapping.Tables[source.Table];
        string? joined = null;
        isRedacted = false;
        foreach (var column in source.Columns)
        {
            var cell = row[column];
            if (layout.IsRedacted(cell))
            {
                isRedacted = true;
                return cell;
            }

            if (!layout.IsNull(cell))
            {
                joined = joined is null ? cell : $"{joined} {cell}";
            }
        }

        return joined;
    }

    /// <summary>True where a row meets all conditions. A cell that means nothing is an empty one.</summary>
    private bool Holds(IReadOnlyList<RowCondition> conditions, TableRow row)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            var (cell, values) = (row[conditions[i].Column], conditions[i].Values);
            if ((values.Contains(cell) || (values.Contains("") && mapping.Tables[row.Part.Layout].IsNull(cell))) == conditions[i].Negated)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryTime(IReadOnlyList<TimePattern> patterns, string cell, out ReportedTime time)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            if (patterns[i].TryParse(cell, out time))
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

    /// <summary>The built case with what the rest column holds laid over it: objects field by field, arrays item by item.</summary>
    private ReadOnlySpan<byte> Merged(TableRow row, int rest)
    {
        JsonNode? more = null;
        try
        {
            more = JsonNode.Parse(row[rest]);
        }
        catch (JsonException)
        {
            // Reported below.
        }

        if (more is not JsonObject over)
        {
            Report(row, mapping.Tables[0].Columns[rest].Name, "The cell is no JSON object.");
            return buffer.WrittenSpan;
        }

        var built = JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
        Lay(over, built);
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        built.WriteTo(json);
        json.Flush();
        return buffer.WrittenSpan;
    }

    private static void Lay(JsonObject over, JsonObject under)
    {
        foreach (var (name, value) in over.ToArray())
        {
            under[name] = Laid(value, under[name]);
        }
    }

    private static JsonNode? Laid(JsonNode? over, JsonNode? under)
    {
        switch (over, under)
        {
            case (JsonObject fields, JsonObject below):
                Lay(fields, below);
                return below.DeepClone();
            case (JsonArray items, JsonArray below):
                return new JsonArray([.. Enumerable.Range(0, Math.Max(items.Count, below.Count)).Select(i => i >= items.Count ? below[i]?.DeepClone() : i >= below.Count ? items[i]?.DeepClone() : Laid(items[i], below[i]))]);
            default:
                return over?.DeepClone();
        }
    }

    /// <summary>Begins a property, and the objects around it that have waited for one.</summary>
    private void Property(string? name)
    {
        foreach (var waiting in unopened)
        {
            json.WriteStartObject(waiting);
        }

        unopened.Clear();
        if (name is not null)
        {
            json.WritePropertyName(name);
        }
    }

    private void Open(string name) => path.Append('/').Append(name);

    private void Leave()
    {
        var last = path.Length - 1;
        while (path[last] != '/')
        {
            last--;
        }

        path.Length = last;
    }

    private void Trace(TableRow row, string? column)
    {
        if (traces)
        {
            origins[path.ToString()] = new Origin(row, column);
        }
    }

    /// <summary>Reports the cell and leaves null in its place: the reader then reports nothing that rests on it, and its own problem there is dropped.</summary>
    private void Unmapped(string? name, TableRow row, FieldSource source, string message)
    {
        // Whether such a mark means that there is nothing or that nobody knows is for the mapping to say.
        var hint = SourceMarks.IsNothing(row[source.Columns[0]]) ? " It looks like a mark of nothing: name it in table.nulls, with whenEmpty if it means that nobody knows." : "";
        Report(row, source.ColumnName, message + hint);
        unmapped.Add(path.ToString());
        Property(name);
        json.WriteNullValue();
    }

    private void Report(TableRow row, string? column, string message) =>
        cellProblems.Add(new Problem { Code = ProblemCodes.UnmappedValue, Pointer = path.ToString(), Message = message, Line = row.Line, Column = column, File = row.Part.File });

    /// <summary>The problem with the row and column that its place came from; the byte of the JSON in between means nothing to the reader.</summary>
    private Problem Placed(Problem problem, TableRow first)
    {
        for (var pointer = problem.Pointer; pointer.Length > 0; pointer = pointer[..pointer.LastIndexOf('/')])
        {
            if (origins.TryGetValue(pointer, out var origin))
            {
                return At(problem with { Line = origin.Row.Line, Column = origin.Column, Byte = null }, origin.Row, first);
            }
        }

        return problem with { Line = first.Line, Byte = null };
    }

    /// <summary>Names the file of a problem where the case begins in another.</summary>
    private static Problem At(Problem problem, TableRow row, TableRow first) => row.Part == first.Part ? problem : problem with { File = row.Part.File };

    private sealed record Origin(TableRow Row, string? Column);
}
