using System.Text;
using System.Text.Json.Nodes;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Rules.Tests;

/// <summary>What the library answers follows the schema of answers, as an independent validator judges it, and the schema says no more than that.</summary>
public sealed class AssessmentSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(JsonSchemas.TryGet("assessment", out var text) ? text : "{}")!.AsObject();

    [Fact]
    public void Assessments_of_any_case_follow_their_schema()
    {
        using var judge = SchemaJudge.Start();
        Assert.All(judge.Judge(Made(2000).Select((json, seed) => ("assessment", json, seed))), a => Assert.Equal((a.Record, null), (a.Record, a.Verdict)));
    }

    [Fact]
    public void The_schema_names_the_codes_of_the_types_and_no_others()
    {
        IReadOnlyList<string> found = [.. new[] { Outcome.Violated, Outcome.Observed, Outcome.Undetermined }.Select(AssessmentCodes.Outcomes.CodeOf)];
        var codes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["#/properties/bracket"] = AssessmentCodes.Brackets.Codes,
            ["#/properties/bracketAtMost"] = AssessmentCodes.Brackets.Codes,
            ["#/$defs/verdict"] = AssessmentCodes.Verdicts.Codes,
            ["#/$defs/citation/properties/grade"] = Codes.SourceGrades.Codes,
            ["#/$defs/reading/properties/reason"] = [.. AssessmentCodes.VerdictReasons.Codes, "null"],
            ["#/$defs/reading/properties/authority/items/properties/basis"] = AssessmentCodes.AuthorityBases.Codes,
            ["#/$defs/hold/properties/eligible/properties/trigger"] = AssessmentCodes.ReleaseTriggers.Codes,
            ["#/$defs/hold/properties/ended/properties/by"] = AssessmentCodes.HoldEnds.Codes,
            ["#/$defs/hold/properties/questions/properties/validity"] = AssessmentCodes.Validities.Codes,

            // What is satisfied or does not apply is no finding; one that was set aside tells what it was before.
            ["#/$defs/finding/properties/outcome"] = [.. found, AssessmentCodes.Outcomes.CodeOf(Outcome.Suppressed)],
            ["#/$defs/finding/properties/amended/properties/outcome"] = found,
            ["#/$defs/finding/properties/amended/properties/severity"] = AssessmentCodes.Severities.Codes,
            ["#/$defs/finding/properties/severity"] = AssessmentCodes.Severities.Codes,
        };
        var stated = Parts("#", Schema).Where(p => p.Part.ContainsKey("enum")).ToDictionary(p => p.Path, p => p.Part["enum"]!.AsArray().Select(c => (string?)c ?? "null").ToArray());
        Assert.Equal(codes.Keys.Order(StringComparer.Ordinal), stated.Keys.Order(StringComparer.Ordinal));
        Assert.All(codes, c => Assert.Equal(c.Value.Order(StringComparer.Ordinal), stated[c.Key].Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_property_is_written_for_some_case_and_every_constraint_refuses_a_record_that_breaks_only_it()
    {
        var broken = new Dictionary<string, string>(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var json in Made(500))
        {
            // Where a record comes from, and what a reader's settings make of a finding, the report of a data set adds.
            var record = JsonNode.Parse(json)!.AsObject();
            record["source"] = new JsonObject { ["file"] = "cases.ndjson", ["line"] = 1 };
            if (record["findings"]!.AsArray() is [JsonObject finding, ..])
            {
                finding["amended"] = new JsonObject { ["outcome"] = "violated", ["severity"] = "error", ["reason"] = "known", ["until"] = "2026-12-31" };
            }

            Break("#", Schema, record, record, [], broken, written);
        }

        var parts = Parts("#", Schema).ToList();
        Assert.Empty(parts.SelectMany(p => p.Part["properties"]?.AsObject().Select(m => $"{p.Path}/properties/{m.Key}") ?? []).Except(written));
        Assert.Empty(parts.SelectMany(p => Constraints(p.Path, p.Part)).Except(broken.Keys));
        using var judge = SchemaJudge.Start();
        Assert.All(judge.Judge(broken.Select(b => ("assessment", b.Value, b.Key))), b => Assert.True((b.Verdict?.Split('\t') ?? []).Any(c => c == b.Record || c == WithinItsDefinition(b.Record)), $"{b.Record}: {b.Verdict}"));
    }

    // The validator names some constraints by their place in the schema and others by that in their own definition.
    private static string WithinItsDefinition(string constraint) =>
        constraint.StartsWith("#/$defs/", StringComparison.Ordinal) ? $"#{constraint[constraint.IndexOf('/', "#/$defs/".Length)..]}" : constraint;

    private static ParallelQuery<string> Made(int count)
    {
        var asOf = ReportedTime.Parse("2035-01-01");
        return Enumerable.Range(0, count).AsParallel().AsOrdered().Select(seed => Encoding.UTF8.GetString(Assessments.Usual.Assess(RandomCases.Make(seed).Checked, asOf).Bytes()));
    }

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
    private static void Break(string path, JsonObject part, JsonNode root, JsonNode? value, string[] place, Dictionary<string, string> broken, HashSet<string> written)
    {
        if ((string?)part["$ref"] is { } reference)
        {
            Break(reference, Schema["$defs"]![reference["#/$defs/".Length..]]!.AsObject(), root, value, place, broken, written);
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
                Break(below, inner, root, known[name], [.. place, name], broken, written);
            }
            else if (below == path + "/additionalProperties" && value is JsonObject members)
            {
                foreach (var (member, inside) in members.ToArray())
                {
                    Break(below, inner, root, inside, [.. place, member], broken, written);
                }
            }
            else if (below == path + "/items" && value is JsonArray items)
            {
                for (var i = 0; i < items.Count; i++)
                {
                    Break(below, inner, root, items[i], [.. place, $"{i}"], broken, written);
                }
            }
            else if (below.StartsWith(path + "/anyOf/", StringComparison.Ordinal) && (value is null) == ((string?)inner["type"] == "null"))
            {
                Break(below, inner, root, value, place, broken, written);
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
