using System.Text.Json;
using NodaTime.Text;

namespace PolicyModel.Datasets;

/// <summary>Reads mapping documents and reports every fault with its pointer. A mapping is written by hand and holds no records, so that its faults may be named.</summary>
internal sealed class MappingReader
{
    private static readonly string[] ListNames = ["grounds", "bail", "detainers", "transfers", "sources"];

    private readonly ProblemSink problems = new();

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
        if (!IsObject(root, "", "schema", "title", "limits", "table", "groupBy", "case", "lists"))
        {
            return null;
        }

        if (Text(root, "", "schema") is { } schema && schema != DatasetMapping.Schema)
        {
            Report(ProblemCodes.UnknownSchema, "/schema", $"Expected {DatasetMapping.Schema}.");
        }

        var nulls = new HashSet<string>(StringComparer.Ordinal) { "" };
        var trim = true;
        if (root.TryGetProperty("table", out var table) && IsObject(table, "/table", "nulls", "trim"))
        {
            nulls.UnionWith(Texts(table, "/table", "nulls", required: false));
            trim = Flag(table, "/table", "trim", fallback: true);
        }

        return new DatasetMapping
        {
            Title = Text(root, "", "title") ?? "",
            Limits = [.. Texts(root, "", "limits", required: false)],
            Nulls = nulls,
            Trim = trim,
            GroupBy = [.. Texts(root, "", "groupBy", required: true)],
            Fields = root.TryGetProperty("case", out var fields) ? [.. Fields(fields, "/case", [])] : Missing<FieldSource>("/case"),
            Lists = root.TryGetProperty("lists", out var lists) ? [.. Lists(lists)] : [],
        };
    }

    private IEnumerable<ListSource> Lists(JsonElement lists)
    {
        if (lists.ValueKind != JsonValueKind.Array)
        {
            Report(ProblemCodes.WrongType, "/lists", "Expected an array.");
            yield break;
        }

        var i = 0;
        foreach (var list in lists.EnumerateArray())
        {
            var pointer = $"/lists/{i++}";
            if (!IsObject(list, pointer, "list", "where", "once", "fields"))
            {
                continue;
            }

            var name = Text(list, pointer, "list");
            if (name is not null && !ListNames.Contains(name, StringComparer.Ordinal))
            {
                Report(ProblemCodes.UnknownCode, pointer + "/list", $"Expected one of {string.Join(", ", ListNames)}.");
            }

            yield return new ListSource
            {
                List = name ?? "",
                Where = [.. Conditions(list, pointer)],
                Once = Flag(list, pointer, "once", fallback: false),
                Fields = list.TryGetProperty("fields", out var fields) ? [.. Fields(fields, pointer + "/fields", [])] : Missing<FieldSource>(pointer + "/fields"),
            };
        }
    }

    /// <summary>The fields below an object. An object with <c>value</c> or <c>column</c> is a source; any other holds further fields.</summary>
    private IEnumerable<FieldSource> Fields(JsonElement element, string pointer, string[] path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(ProblemCodes.WrongType, pointer, "Expected an object.");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            string[] below = [.. path, property.Name];
            var at = $"{pointer}/{property.Name}";
            if (!seen.Add(property.Name))
            {
                Report(ProblemCodes.DuplicateProperty, at, "The property stands twice.");
                continue;
            }

            if (property.Value.ValueKind == JsonValueKind.Object && !property.Value.TryGetProperty("value", out _) && !property.Value.TryGetProperty("column", out _))
            {
                foreach (var field in Fields(property.Value, at, below))
                {
                    yield return field;
                }
            }
            else if (Field(property.Value, at, below) is { } field)
            {
                yield return field;
            }
        }
    }

    private FieldSource? Field(JsonElement element, string pointer, string[] path)
    {
        if (!IsObject(element, pointer, "value", "column", "times", "fillerMidnight", "map", "otherwise", "whenEmpty", "where", "take"))
        {
            return null;
        }

        if (element.TryGetProperty("value", out var value))
        {
            if (element.EnumerateObject().Skip(1).Any())
            {
                Report(ProblemCodes.Contradiction, pointer, "A fixed value stands alone.");
            }

            return new FieldSource { Path = path, Value = value.Clone(), Where = [] };
        }

        var timed = element.TryGetProperty("times", out _);
        if (timed ? element.TryGetProperty("map", out _) : element.TryGetProperty("take", out _) || element.TryGetProperty("fillerMidnight", out _))
        {
            Report(ProblemCodes.Contradiction, pointer, timed ? "A time is not looked up in a map: give times or map." : "take and fillerMidnight go with times.");
        }

        if (element.TryGetProperty("otherwise", out _) && !element.TryGetProperty("map", out _))
        {
            Report(ProblemCodes.Contradiction, pointer, "otherwise goes with map.");
        }

        var take = element.TryGetProperty("take", out _) ? Text(element, pointer, "take") : "first";
        return new FieldSource
        {
            Path = path,
            Column = Text(element, pointer, "column"),
            Times = timed ? [.. Times(element, pointer)] : null,
            Map = element.TryGetProperty("map", out var map) ? Map(map, pointer + "/map") : null,
            Otherwise = element.TryGetProperty("otherwise", out var otherwise) ? otherwise.Clone() : null,
            WhenEmpty = element.TryGetProperty("whenEmpty", out var whenEmpty) ? whenEmpty.Clone() : null,
            Where = [.. Conditions(element, pointer)],
            Take = take switch
            {
                "first" => RowChoice.First,
                "earliest" => RowChoice.Earliest,
                "latest" => RowChoice.Latest,
                _ => Unknown(pointer + "/take"),
            },
        };
    }

    private RowChoice Unknown(string pointer)
    {
        Report(ProblemCodes.UnknownCode, pointer, "Expected one of first, earliest, latest.");
        return RowChoice.First;
    }

    private IEnumerable<TimePattern> Times(JsonElement element, string pointer)
    {
        var fillerMidnight = Flag(element, pointer, "fillerMidnight", fallback: false);
        foreach (var text in Texts(element, pointer, "times", required: true))
        {
            TimePattern? pattern = null;
            try
            {
                pattern = new TimePattern(text, fillerMidnight);
            }
            catch (InvalidPatternException)
            {
                Report(ProblemCodes.MalformedValue, pointer + "/times", "Expected date patterns such as uuuu-MM-dd or M/d/uuuu HH:mm.");
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

    private IEnumerable<RowCondition> Conditions(JsonElement element, string pointer)
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
                Column = column,
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
            return required ? Missing<string>($"{pointer}/{name}") : [];
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

    private List<T> Missing<T>(string pointer)
    {
        Report(ProblemCodes.MissingProperty, pointer, "The property is required.");
        return [];
    }

    private void Report(string code, string pointer, string message) => problems.Add(new Problem { Code = code, Pointer = pointer, Message = message });
}
