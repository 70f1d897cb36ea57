using System.Text.Json.Nodes;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Rules.Tests;

/// <summary>A schema of answers held against answers: that it names the codes of the types, that each property is written, and that each constraint refuses an answer that breaks only it.</summary>
internal sealed class SchemaConstraints
{
    private readonly string name;
    private readonly JsonObject schema;
    private readonly Dictionary<string, string> broken = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    private SchemaConstraints(string name, JsonObject schema)
    {
        this.name = name;
        this.schema = schema;
    }

    internal static SchemaConstraints Of(string name) => new(name, JsonNode.Parse(JsonSchemas.TryGet(name, out var text) ? text : "{}")!.AsObject());

    /// <summary>Holds the lists of codes, by their places, against those of the types.</summary>
    internal void NamesCodes(IReadOnlyDictionary<string, IReadOnlyList<string>> codes)
    {
        var stated = Parts("#", schema).Where(p => p.Part.ContainsKey("enum")).ToDictionary(p => p.Path, p => p.Part["enum"]!.AsArray().Select(c => (string?)c ?? "null").ToArray(), StringComparer.Ordinal);
        Assert.Equal(codes.Keys.Order(StringComparer.Ordinal), stated.Keys.Order(StringComparer.Ordinal));
        Assert.All(codes, c => Assert.Equal(c.Value.Order(StringComparer.Ordinal), stated[c.Key].Order(StringComparer.Ordinal)));
    }

    /// <summary>Breaks in copies of an answer each constraint that was not broken yet.</summary>
    internal void Break(JsonNode answer) => Break("#", schema, answer, answer, []);

    /// <summary>Holds what was written and broken against the schema, with an independent validator.</summary>
    internal void HoldsEachConstraint()
    {
        var parts = Parts("#", schema).ToList();
        Assert.Empty(parts.SelectMany(p => p.Part["properties"]?.AsObject().Select(m => $"{p.Path}/properties/{m.Key}") ?? []).Except(written));
        Assert.Empty(parts.SelectMany(p => Constraints(p.Path, p.Part)).Except(broken.Keys));
        using var judge = SchemaJudge.Start();
        Assert.All(judge.Judge(broken.Select(b => (name, b.Value, b.Key))), b => Assert.True((b.Verdict?.Split('\t') ?? []).Any(c => c == b.Record || c == WithinItsDefinition(b.Record)), $"{b.Record}: {b.Verdict}"));
    }

    // The validator names some constraints by their place in the schema and others by that in their own definition.
    private static string WithinItsDefinition(string constraint) =>
        constraint.StartsWith("#/$defs/", StringComparison.Ordinal) ? $"#{constraint[constraint.IndexOf('/', "#/$defs/".Length)..]}" : constraint;

    /// <summary>Every part of a schema, the schema itself included.</summary>
    private static IEnumerable<(string Path, JsonObject Part)> Parts(string path, JsonObject part) => Below(path, part).SelectMany(p => Parts(p.Path, p.Part)).Prepend((path, part));

    private static IEnumerable<(string Path, JsonObject Part)> Below(string path, JsonObject part) =>
    [
        .. ((string[])["properties", "$defs"]).SelectMany(k => (part[k]?.AsObject() ?? []).Select(m => ($"{path}/{k}/{m.Key}", m.Value!.AsObject()))),
        .. ((string[])["items", "additionalProperties"]).Where(k => part[k] is JsonObject).Select(k => ($"{path}/{k}", part[k]!.AsObject())),
        .. (part["anyOf"]?.AsArray() ?? []).Select((a, i) => ($"{path}/anyOf/{i}", a!.AsObject())),
    ];

    /// <summary>The constraints of a part that a record can break by itself; alternatives are broken where each of them is.</summary>
    private static IEnumerable<string> Constraints(string path, JsonObject part) => part.Select(m => m.Key)
        .Where(k => k is "type" or "enum" or "const" or "pattern" or "minLength" or "minimum" or "required" || (k == "additionalProperties" && part[k] is JsonValue))
        .Select(k => $"{path}/{k}");

    /// <summary>Breaks each constraint that stands over a value, in a copy of the whole record.</summary>
    private void Break(string path, JsonObject part, JsonNode root, JsonNode? value, string[] place)
    {
        if ((string?)part["$ref"] is { } reference)
        {
            Break(reference, schema["$defs"]![reference["#/$defs/".Length..]]!.AsObject(), root, value, place);
            return;
        }

        foreach (var constraint in Constraints(path, part).Where(c => !broken.ContainsKey(c)))
        {
            var key = constraint[(path.Length + 1)..];
            JsonNode wrong = key switch
            {
                "type" => (string?)part["type"] == "string" ? 7 : "x",
                "minLength" => "",
                "minimum" => (int)part["minimum"]! - 1,
                "required" => With(value!, o => o.Remove((string)part["required"]![0]!)),
                "additionalProperties" => With(value!, o => o["noSuchProperty"] = 1),
                _ => "!",
            };
            broken.Add(constraint, Put(root, place, wrong).ToJsonString());
        }

        foreach (var (below, inner) in Below(path, part))
        {
            var name = below[(below.LastIndexOf('/') + 1)..];
            if (below.StartsWith(path + "/properties/", StringComparison.Ordinal) && value is JsonObject known && known.ContainsKey(name))
            {
                written.Add(below);
                Break(below, inner, root, known[name], [.. place, name]);
            }
            else if (below == path + "/additionalProperties" && value is JsonObject members)
            {
                foreach (var (member, inside) in members.ToArray())
                {
                    Break(below, inner, root, inside, [.. place, member]);
                }
            }
            else if (below == path + "/items" && value is JsonArray items)
            {
                for (var i = 0; i < items.Count; i++)
                {
                    Break(below, inner, root, items[i], [.. place, $"{i}"]);
                }
            }
            else if (below.StartsWith(path + "/anyOf/", StringComparison.Ordinal) && (value is null) == ((string?)inner["type"] == "null"))
            {
                Break(below, inner, root, value, place);
            }
        }
    }

    private static JsonObject With(JsonNode value, Action<JsonObject> change)
    {
        var copy = value.DeepClone().AsObject();
        change(copy);
        return copy;
    }

    private static JsonNode Put(JsonNode root, string[] place, JsonNode value)
    {
        if (place.Length == 0)
        {
            return value;
        }

        var copy = root.DeepClone();
        var at = copy;
        foreach (var step in place.SkipLast(1))
        {
            at = at is JsonArray list ? list[int.Parse(step)]! : at[step]!;
        }

        if (at is JsonArray items)
        {
            items[int.Parse(place[^1])] = value;
        }
        else
        {
            at[place[^1]] = value;
        }

        return copy;
    }
}
