using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Datasets;

/// <summary>Reads mapping documents and reports every fault with its pointer. A mapping is written by hand and holds no records, so that its faults may be named.</summary>
internal sealed class MappingReader
{
    private static readonly string[] TableOptions = ["required", "nulls", "redacted", "states", "sourceMarks", "trim", "ignoreCase", "delimiter", "sheets", "headerRow", "zone"];
    private static readonly string[] FieldOptions =
        ["value", "row", "idsOf", "of", "column", "from", "link", "times", "fillerMidnight", "zone", "map", "otherwise", "whenEmpty", "split", "where", "take"];

    private static readonly string[] SourceKinds = ["value", "row", "idsOf", "column"];
    private static readonly string[] GoWithValue = ["from", "where"];
    private static readonly string[] GoWithIds = ["of"];

    private readonly ProblemSink problems = new();
    private readonly List<TableLayout> tables = [];

    internal IReadOnlyList<Problem> Problems => problems.Problems;

    internal DatasetMapping? Read(ReadOnlyMemory<byte> utf8Json)
    {
        JsonDocument document;
        try
        {
            CheckTexts(utf8Json.Span);
            document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException e)
        {
            problems.Add(new Problem { Code = ProblemCodes.MalformedJson, Pointer = "", Message = "The mapping is not JSON, or is nested too deeply.", Line = (int?)e.LineNumber + 1 });
            return null;
        }

        if (problems.HasErrors)
        {
            document.Dispose();
            return null;
        }

        using (document)
        {
            // Values that are kept are cloned, so that the document can go.
            var mapping = ReadRoot(document.RootElement);
            return problems.HasErrors ? null : mapping;
        }
    }

    /// <summary>Names and texts with a lone surrogate, or that are not UTF-8, are well-formed JSON and no text.</summary>
    private void CheckTexts(ReadOnlySpan<byte> utf8Json)
    {
        var json = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = 32 });
        while (json.Read())
        {
            try
            {
                _ = json.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? json.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                var line = 1 + utf8Json[..(int)json.TokenStartIndex].Count((byte)'\n');
                problems.Add(new Problem { Code = ProblemCodes.MalformedJson, Pointer = "", Message = "A name or a text of the mapping is no valid Unicode.", Line = line });
                return;
            }
        }
    }

    private DatasetMapping? ReadRoot(JsonElement root)
    {
        if (!IsObject(root, "", "schema", "title", "limits", "table", "tables", "groupBy", "rows", "case", "lists", "rest"))
        {
            return null;
        }

        if (Text(root, "", "schema") is { } schema && schema != DatasetMapping.Schema)
        {
            Report(ProblemCodes.UnknownSchema, "/schema", $"Expected {DatasetMapping.Schema}.");
        }

        var title = Text(root, "", "title") ?? "";
        string[] limits = [.. Texts(root, "", "limits", required: false)];
        ReadTables(root);
        var together = Choice(root, "", "rows", tables.Count > 1 ? "anywhere" : "together", "together", "anywhere") == "together";
        if (together && tables.Count > 1)
        {
            Report(ProblemCodes.Contradiction, "/rows", "Rows of several tables never stand together: expected anywhere.");
        }

        var record = root.TryGetProperty("case", out var fields) ? Node(fields, "/case", CaseForm.Case, table: 0) : Missing("/case");
        ListSource[] lists = root.TryGetProperty("lists", out var list) ? [.. Lists(list)] : [];
        return new DatasetMapping
        {
            Title = title,
            Limits = [.. limits],
            Tables = tables,
            IsScattered = !together,
            Case = record ?? new FieldNode { Name = "" },
            Lists = lists,
            Rest = root.TryGetProperty("rest", out _) && Text(root, "", "rest") is { } rest ? tables[0].PlaceOf(rest) : null,
        };
    }

    private void ReadTables(JsonElement root)
    {
        if (!root.TryGetProperty("tables", out var several))
        {
            var single = root.TryGetProperty("table", out var table);
            if (single)
            {
                IsObject(table, "/table", TableOptions);
            }

            tables.Add(Layout(single && table.ValueKind == JsonValueKind.Object ? table : default, "/table", ""));
            tables[0].GroupBy = GroupBy(root, "", tables[0]);
            return;
        }

        if (root.TryGetProperty("table", out _) || root.TryGetProperty("groupBy", out _))
        {
            Report(ProblemCodes.Contradiction, "/tables", "With tables, the options and groupBy stand in each of them.");
        }

        var i = 0;
        foreach (var element in several.ValueKind == JsonValueKind.Array ? several.EnumerateArray().ToArray() : [])
        {
            var pointer = $"/tables/{i++}";
            if (IsObject(element, pointer, ["table", "files", "groupBy", .. TableOptions]))
            {
                var name = Text(element, pointer, "table") ?? "";
                if (tables.Exists(t => t.Name == name))
                {
                    Report(ProblemCodes.DuplicateId, pointer + "/table", "Another table has the name.");
                }

                var layout = Layout(element, pointer, name);
                layout.GroupBy = GroupBy(element, pointer, layout);
                if (layout.GroupBy.Count != (tables.FirstOrDefault() ?? layout).GroupBy.Count || layout.GroupBy.Count == 0)
                {
                    Report(ProblemCodes.Contradiction, pointer + "/groupBy", "Tables are joined by their groupBy: expected as many columns in each.");
                }

                tables.Add(layout);
            }
        }

        if (tables.Count == 0)
        {
            Report(ProblemCodes.WrongType, "/tables", "Expected an array of tables.");
            tables.Add(Layout(default, "/tables", ""));
        }
    }

    private TableLayout Layout(JsonElement options, string pointer, string name)
    {
        var given = options.ValueKind == JsonValueKind.Object;
        var nulls = new HashSet<string>(StringComparer.Ordinal) { "" };
        nulls.UnionWith(given ? Texts(options, pointer, "nulls", required: false) : []);
        return new TableLayout
        {
            Name = name,
            Files = given && options.TryGetProperty("files", out _) ? Text(options, pointer, "files") : null,
            Required = given && options.TryGetProperty("required", out _) ? Texts(options, pointer, "required", required: true).ToHashSet(StringComparer.Ordinal) : null,
            Nulls = nulls,
            Redacted = given ? Texts(options, pointer, "redacted", required: false).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(),
            KnowsStates = given && Flag(options, pointer, "states", fallback: false),
            KnowsMarks = given && Flag(options, pointer, "sourceMarks", fallback: false),
            Trim = !given || Flag(options, pointer, "trim", fallback: true),
            IgnoresCase = given && Flag(options, pointer, "ignoreCase", fallback: false),
            Delimiter = given && options.TryGetProperty("delimiter", out _) ? Delimiter(options, pointer) : null,
            Sheets = given && options.TryGetProperty("sheets", out var sheets) ? Sheets(sheets, pointer + "/sheets") : new HashSet<string>(),
            HeaderRow = given && options.TryGetProperty("headerRow", out var row) ? Number(row, pointer + "/headerRow") : null,
            Zone = given ? Zone(options, pointer) : null,
        };
    }

    private List<int> GroupBy(JsonElement element, string pointer, TableLayout layout) =>
        element.TryGetProperty("groupBy", out var groupBy) && groupBy.ValueKind == JsonValueKind.String && groupBy.ValueEquals("row") ? []
            : Texts(element, pointer, "groupBy", required: true).ConvertAll(c => layout.PlaceOf(c));

    private char? Delimiter(JsonElement options, string pointer)
    {
        var text = Text(options, pointer, "delimiter");
        if (text is [var delimiter] && char.IsAscii(delimiter) && delimiter is not ('"' or '\r' or '\n'))
        {
            return delimiter;
        }

        Report(ProblemCodes.MalformedValue, pointer + "/delimiter", "Expected one ASCII character, and no quote or line break.");
        return null;
    }

    private HashSet<string> Sheets(JsonElement sheets, string pointer)
    {
        if (sheets.ValueKind != JsonValueKind.Array || sheets.GetArrayLength() == 0 || sheets.EnumerateArray().Any(s => s.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)))
        {
            Report(ProblemCodes.WrongType, pointer, "Expected an array of sheet names, or of numbers from 1.");
            return [];
        }

        return sheets.EnumerateArray().Select(s => s.ValueKind == JsonValueKind.String ? s.GetString()! : "#" + s.GetRawText()).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private int? Number(JsonElement element, string pointer)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number > 0)
        {
            return number;
        }

        Report(ProblemCodes.WrongType, pointer, "Expected a number from 1.");
        return null;
    }

    private DateTimeZone? Zone(JsonElement element, string pointer)
    {
        if (!element.TryGetProperty("zone", out _) || Text(element, pointer, "zone") is not { } name)
        {
            return null;
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);
        if (zone is null)
        {
            Report(ProblemCodes.UnknownTimeZone, pointer + "/zone", "Expected a zone of the IANA database, such as America/Chicago, UTC, or Etc/GMT+5 for five hours behind UTC all year.");
        }

        return zone;
    }

    private IEnumerable<ListSource> Lists(JsonElement lists)
    {
        if (lists.ValueKind != JsonValueKind.Array)
        {
            Report(ProblemCodes.WrongType, "/lists", "Expected an array.");
            yield break;
        }

        var i = 0;
        foreach (var element in lists.EnumerateArray())
        {
            var pointer = $"/lists/{i++}";
            if (IsObject(element, pointer, "list", "from", "where", "once", "groupBy", "skipEmpty", "packed", "fields") && ReadList(element, pointer) is { } list)
            {
                yield return list;
            }
        }
    }

    private ListSource? ReadList(JsonElement element, string pointer)
    {
        var name = Text(element, pointer, "list");
        var form = name is null ? null : CaseForm.Case.Field(name);
        if (name is not null && form is not { Item.Kind: FormKind.Object })
        {
            Report(ProblemCodes.UnknownCode, pointer + "/list", $"Expected one of {string.Join(", ", CaseForm.Case.Fields.Where(f => f.Item?.Kind == FormKind.Object).Select(f => f.Name))}.");
            form = null;
        }

        var table = From(element, pointer, fallback: 0);
        var once = Flag(element, pointer, "once", fallback: false);
        var where = Conditions(element, pointer, table).ToArray();
        var groups = element.TryGetProperty("groupBy", out _) ? Texts(element, pointer, "groupBy", required: true).ConvertAll(c => tables[table].PlaceOf(c)) : null;
        if (once && groups is not null)
        {
            Report(ProblemCodes.Contradiction, pointer, "Rows become one item together, or one for each groupBy: not both.");
        }

        var packed = element.TryGetProperty("packed", out var cells) && IsObject(cells, pointer + "/packed", "by", "columns") && Text(cells, pointer + "/packed", "by") is { Length: > 0 } by
            ? new PackedCells(by, Texts(cells, pointer + "/packed", "columns", required: true).ConvertAll(c => tables[table].PlaceOf(c)))
            : null;
        var item = element.TryGetProperty("fields", out var fields) ? Node(fields, pointer + "/fields", form?.Item, table) : Missing(pointer + "/fields");
        return form is null || item is null ? null : new ListSource
        {
            List = form,
            Table = table,
            Where = where,
            Once = once,
            GroupBy = groups,
            SkipsEmpty = Flag(element, pointer, "skipEmpty", fallback: false),
            Packed = packed,
            Item = item,
        };
    }

    private int From(JsonElement element, string pointer, int fallback)
    {
        if (!element.TryGetProperty("from", out _) || Text(element, pointer, "from") is not { } name)
        {
            return fallback;
        }

        var table = tables.FindIndex(t => t.Name == name && name.Length > 0);
        if (table >= 0)
        {
            return table;
        }

        Report(ProblemCodes.DanglingReference, pointer + "/from", "No table of the mapping has the name.");
        return fallback;
    }

    /// <summary>A field of the case: an object with <c>value</c>, <c>column</c>, <c>row</c> or <c>idsOf</c> is a source, an array holds a template for each of its items, and any other object holds further fields.</summary>
    /// <param name="element">The element.</param>
    /// <param name="pointer">Its pointer.</param>
    /// <param name="form">The field that it fills; null where that is not known and has been reported.</param>
    /// <param name="table">The table whose columns are meant.</param>
    private FieldNode? Node(JsonElement element, string pointer, CaseForm? form, int table)
    {
        var name = pointer[(pointer.LastIndexOf('/') + 1)..];
        if (element.ValueKind == JsonValueKind.Array && form is null or { Kind: FormKind.List })
        {
            var i = 0;
            var items = element.EnumerateArray().Select(item => Node(item, $"{pointer}/{i++}", form?.Item, table)).ToArray();
            return new FieldNode { Name = name, Items = [.. items.OfType<FieldNode>()] };
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(ProblemCodes.WrongType, pointer, "Expected an object.");
            return null;
        }

        if (element.EnumerateObject().Any(p => SourceKinds.Contains(p.Name, StringComparer.Ordinal)))
        {
            return Source(element, pointer, form, table) is { } source ? new FieldNode { Name = name, Source = source } : null;
        }

        List<FieldNode> fields = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            var at = $"{pointer}/{property.Name}";
            if (!seen.Add(property.Name))
            {
                Report(ProblemCodes.DuplicateProperty, at, "The property stands twice.");
                continue;
            }

            var below = form?.Field(property.Name);
            if (form is not null && below is null)
            {
                Report(ProblemCodes.UnknownProperty, at, form.Kind == FormKind.Object ? $"A record has no such field here; expected one of {string.Join(", ", form.Fields.Select(f => f.Name))}." : "Expected value, column, row or idsOf.");
                continue;
            }

            if (Node(property.Value, at, below, table) is { } node)
            {
                fields.Add(node);
            }
        }

        return new FieldNode { Name = name, Fields = fields };
    }

    private FieldSource? Source(JsonElement element, string pointer, CaseForm? form, int table)
    {
        if (!IsObject(element, pointer, FieldOptions) || form is null)
        {
            return null;
        }

        table = From(element, pointer, table);
        var kinds = SourceKinds.Where(k => element.TryGetProperty(k, out _)).ToArray();
        var allowed = kinds[0] switch
        {
            "value" or "row" => GoWithValue,
            "idsOf" => GoWithIds,
            _ => FieldOptions.Except(GoWithIds),
        };
        if (kinds.Length > 1 || element.EnumerateObject().Any(p => p.Name != kinds[0] && FieldOptions.Contains(p.Name, StringComparer.Ordinal) && !allowed.Contains(p.Name, StringComparer.Ordinal)))
        {
            Report(ProblemCodes.Contradiction, pointer, kinds[0] == "value" ? "A fixed value stands alone, or with where." : $"Expected {kinds[0]} with nothing that does not go with it.");
        }

        var source = new FieldSource { Form = form, Table = table, Where = [.. Conditions(element, pointer, table)] };
        switch (kinds[0])
        {
            case "value":
                return source with { Value = element.GetProperty("value").Clone() };
            case "row":
                var text = Text(element, pointer, "row") ?? "";
                if (!text.Contains("{row}", StringComparison.Ordinal))
                {
                    Report(ProblemCodes.MalformedValue, pointer + "/row", "Expected a text with {row} in it, for the number of the row, and {file} for that of the file.");
                }

                return source with { RowText = text };
            case "idsOf":
                var list = Text(element, pointer, "idsOf") ?? "";
                if (CaseForm.Case.Field(list)?.IdField is null)
                {
                    Report(ProblemCodes.UnknownCode, pointer + "/idsOf", $"Expected one of {string.Join(", ", CaseForm.Case.Fields.Where(f => f.IdField is not null).Select(f => f.Name))}.");
                }

                return source with { IdsOf = (list, Choice(element, pointer, "of", "case", "case", "row") == "row") };
            default:
                return Column(element, pointer, source);
        }
    }

    private FieldSource Column(JsonElement element, string pointer, FieldSource source)
    {
        var isLink = Flag(element, pointer, "link", fallback: false);
        string[] names = element.GetProperty("column").ValueKind == JsonValueKind.Array ? [.. Texts(element, pointer, "column", required: true)]
            : Text(element, pointer, "column") is { } name ? [name]
            : [];
        var timed = element.TryGetProperty("times", out _);
        var mapped = element.TryGetProperty("map", out var map);
        var splits = element.TryGetProperty("split", out _);
        var isMoney = source.Form.Kind == FormKind.Money && !mapped;
        var take = Choice(element, pointer, "take", "first", "first", "last", "same", "earliest", "latest") switch
        {
            "last" => RowChoice.Last,
            "same" => RowChoice.Same,
            "earliest" => RowChoice.Earliest,
            "latest" => RowChoice.Latest,
            _ => RowChoice.First,
        };
        if (!timed && (take is RowChoice.Earliest or RowChoice.Latest || element.TryGetProperty("fillerMidnight", out _) || element.TryGetProperty("zone", out _)))
        {
            Report(ProblemCodes.Contradiction, pointer, "fillerMidnight, zone, and earliest or latest go with times.");
        }

        if (element.TryGetProperty("otherwise", out var otherwise) && (timed || (!mapped && !isMoney)))
        {
            Report(ProblemCodes.Contradiction, pointer, "otherwise goes with a map without times, or with an amount of money.");
        }

        if (source.Form.Kind == FormKind.Object || (source.Form.Kind == FormKind.List && !splits))
        {
            Report(ProblemCodes.WrongType, pointer, source.Form.Kind == FormKind.Object ? "A column cannot fill an object: name its fields." : "A column fills a list where split says what stands between its members; an array holds a template for each item.");
        }
        else if (splits && source.Form.Kind != FormKind.List)
        {
            Report(ProblemCodes.Contradiction, pointer, "split goes with a field that is a list.");
        }

        return source with
        {
            Columns = [.. names.Select(n => tables[source.Table].PlaceOf(n, isLink))],
            ColumnName = names.FirstOrDefault(),
            Times = timed ? [.. Times(element, pointer, tables[source.Table].Zone)] : null,
            Map = mapped ? Map(map, pointer + "/map") : null,
            Otherwise = otherwise.ValueKind == JsonValueKind.Undefined ? null : otherwise.Clone(),
            WhenEmpty = element.TryGetProperty("whenEmpty", out var whenEmpty) ? whenEmpty.Clone() : null,
            IsMoney = isMoney,
            Split = splits && Text(element, pointer, "split") is { Length: > 0 } by ? by : null,
            Take = take,
        };
    }

    private IEnumerable<TimePattern> Times(JsonElement element, string pointer, DateTimeZone? tableZone)
    {
        var fillerMidnight = Flag(element, pointer, "fillerMidnight", fallback: false);
        var zone = Zone(element, pointer) ?? tableZone;
        foreach (var text in Texts(element, pointer, "times", required: true))
        {
            TimePattern? pattern = null;
            try
            {
                pattern = new TimePattern(text, fillerMidnight, zone);
            }
            catch (InvalidPatternException)
            {
                Report(ProblemCodes.MalformedValue, pointer + "/times", "Expected date patterns such as uuuu-MM-dd or M/d/uuuu HH:mm, or iso, or excel.");
            }

            if (pattern is not null)
            {
                yield return pattern;
            }
        }
    }

    private Dictionary<string, JsonElement>? Map(JsonElement map, string pointer)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            Report(ProblemCodes.WrongType, pointer, "Expected an object.");
            return null;
        }

        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var entry in map.EnumerateObject())
        {
            if (!values.TryAdd(entry.Name, entry.Value.Clone()))
            {
                Report(ProblemCodes.DuplicateProperty, pointer, "A value stands twice.");
            }
        }

        return values;
    }

    private IEnumerable<RowCondition> Conditions(JsonElement element, string pointer, int table)
    {
        if (!element.TryGetProperty("where", out var where))
        {
            yield break;
        }

        var i = 0;
        foreach (var condition in where.ValueKind == JsonValueKind.Array ? where.EnumerateArray().ToArray() : [where])
        {
            var at = where.ValueKind == JsonValueKind.Array ? $"{pointer}/where/{i++}" : pointer + "/where";
            if (!IsObject(condition, at, "column", "in", "notIn") || Text(condition, at, "column") is not { } column)
            {
                continue;
            }

            var negated = condition.TryGetProperty("notIn", out _);
            if (negated == condition.TryGetProperty("in", out _))
            {
                Report(ProblemCodes.Contradiction, at, "Expected either in or notIn.");
                continue;
            }

            yield return new RowCondition
            {
                Column = tables[table].PlaceOf(column),
                Values = Texts(condition, at, negated ? "notIn" : "in", required: true).ToHashSet(StringComparer.Ordinal),
                Negated = negated,
            };
        }
    }

    private bool IsObject(JsonElement element, string pointer, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(ProblemCodes.WrongType, pointer, "Expected an object.");
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
            {
                Report(ProblemCodes.DuplicateProperty, $"{pointer}/{property.Name}", "The property stands twice.");
            }
            else if (!known.Contains(property.Name))
            {
                Report(ProblemCodes.UnknownProperty, $"{pointer}/{property.Name}", $"Expected one of {string.Join(", ", known.ToArray())}.");
            }
        }

        return true;
    }

    private string? Text(JsonElement element, string pointer, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            Report(ProblemCodes.MissingProperty, $"{pointer}/{name}", "The property is required.");
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Report(ProblemCodes.WrongType, $"{pointer}/{name}", "Expected a text.");
            return null;
        }

        return value.GetString();
    }

    private List<string> Texts(JsonElement element, string pointer, string name, bool required)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            if (required)
            {
                Missing($"{pointer}/{name}");
            }

            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String))
        {
            Report(ProblemCodes.WrongType, $"{pointer}/{name}", "Expected an array of texts.");
            return [];
        }

        if (required && value.GetArrayLength() == 0)
        {
            Report(ProblemCodes.MissingProperty, $"{pointer}/{name}", "Expected at least one.");
        }

        return [.. value.EnumerateArray().Select(v => v.GetString()!)];
    }

    private string Choice(JsonElement element, string pointer, string name, string fallback, params string[] choices)
    {
        if (!element.TryGetProperty(name, out _) || Text(element, pointer, name) is not { } choice)
        {
            return fallback;
        }

        if (!choices.Contains(choice, StringComparer.Ordinal))
        {
            Report(ProblemCodes.UnknownCode, $"{pointer}/{name}", $"Expected one of {string.Join(", ", choices)}.");
            return fallback;
        }

        return choice;
    }

    private bool Flag(JsonElement element, string pointer, string name, bool fallback)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return fallback;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(ProblemCodes.WrongType, $"{pointer}/{name}", "Expected true or false.");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    private FieldNode? Missing(string pointer)
    {
        Report(ProblemCodes.MissingProperty, pointer, "The property is required.");
        return null;
    }

    private void Report(string code, string pointer, string message) => problems.Add(new Problem { Code = code, Pointer = pointer, Message = message });
}
