using System.Text;
using System.Text.Json.Nodes;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Tests.Conformance;

/// <summary>The fixtures of the schemas: a valid record for each type and each code, an invalid one for each constraint.</summary>
public sealed class SchemaVectorTests
{
    private static readonly Lazy<IReadOnlyList<SchemaFixture>> Made = new(() => [.. RecordFamily.All.SelectMany(SchemaFixtures.Of)]);

    private static IEnumerable<(string File, string Schema, string Json, string? Constraint, string Pointer)> Written =>
        Vectors.Read("schemas/index.json").AsArray().Select(f => (
            (string)f!["file"]!, (string)f["schema"]!, File.ReadAllText(Path.Combine(Vectors.Folder, (string)f["file"]!)), (string?)f["constraint"], (string?)f["pointer"] ?? ""));

    [Fact]
    public void The_files_are_what_the_types_say()
    {
        var files = Made.Value.ToDictionary(f => f.File, f => Vectors.Text(f.Record));
        files["schemas/index.json"] = Vectors.Lines(Made.Value.Select(f =>
        {
            var entry = new JsonObject { ["file"] = f.File, ["schema"] = f.Schema, ["valid"] = f.Constraint is null };
            if (f.Constraint is not null)
            {
                entry["constraint"] = f.Constraint;
                entry["pointer"] = f.Pointer;
            }

            return entry;
        }));
        Vectors.Hold("schemas", files);
    }

    [Fact]
    public void The_readers_accept_the_valid_ones_without_a_problem_and_refuse_the_invalid_ones_for_their_form()
    {
        List<string> wrong = [];
        foreach (var (file, schema, json, constraint, _) in Written)
        {
            RecordFamily.All.Single(f => f.Schema == $"policymodel/{schema}/v1").Read(Encoding.UTF8.GetBytes(json), out var problems);
            if (constraint is null ? problems.Count > 0 : !problems.Any(p => p.Severity == Severity.Error && !SecondOpinionTests.IsBeyondSchema(p.Code)))
            {
                wrong.Add($"{file}: {(problems.Count == 0 ? "no problem" : string.Join(", ", Samples.CodesAndPointers(problems)))}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_second_opinion_accepts_the_valid_ones_and_refuses_each_invalid_one_for_its_one_constraint()
    {
        using var judge = SchemaJudge.Start();
        List<string> wrong = [];
        foreach (var (fixture, verdict) in judge.Judge(Written.Select(f => (f.Schema, f.Json.TrimEnd(), f))))
        {
            // The judge tells a constraint from the definition it stands in.
            var (file, _, _, constraint, pointer) = fixture;
            if (constraint is null ? verdict is not null : verdict is null || !verdict.Split('\t').Chunk(2).Any(v => constraint.EndsWith(v[0][1..], StringComparison.Ordinal) && v[1] == pointer))
            {
                wrong.Add($"{file}: {verdict ?? "accepted"} for {constraint} {pointer}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong.Take(60))}");
    }

    [Fact]
    public void Every_constraint_of_a_schema_is_broken_by_a_fixture_and_every_code_shown_by_one()
    {
        foreach (var schema in RecordFamily.All.Select(SecondOpinionTests.NameOf))
        {
            Assert.True(JsonSchemas.TryGet(schema, out var text));
            var fixtures = Made.Value.Where(f => f.Schema == schema).ToArray();
            var broken = fixtures.Select(f => f.Constraint).ToHashSet();
            if (RecordFamily.Named($"policymodel/{schema}/v1").Form is UnionForm union)
            {
                // A kind's definition is only asked about an object of the kind: these two always hold there.
                foreach (var def in union.Cases.Select(c => $"#/$defs/{char.ToLowerInvariant(c.Form.Record.Name[0])}{c.Form.Record.Name[1..]}"))
                {
                    broken.UnionWith([$"{def}/type", $"{def}/properties/{union.Discriminator}/const"]);
                }
            }

            Assert.Empty(Constraints(JsonNode.Parse(text)!.AsObject(), "#").ToHashSet().Except(broken!));
            var shown = string.Join('\n', fixtures.Where(f => f.Constraint is null).Select(f => f.Record.ToJsonString()));
            var codes = RecordFamily.Named($"policymodel/{schema}/v1").Form.All().OfType<CodeForm>().SelectMany(c => c.Codes).Distinct();
            Assert.All(codes, c => Assert.Contains($"\"{c}\"", shown, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Constraints(JsonObject schema, string at)
    {
        string[] single = ["type", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "additionalProperties", "dependentRequired", "not"];
        foreach (var (key, value) in schema)
        {
            switch (key)
            {
                case "required" when value!.AsArray().Count > 0:
                    yield return $"{at}/required";
                    break;
                case "properties" or "$defs":
                    foreach (var inner in value!.AsObject().Where(p => p.Value is JsonObject).SelectMany(p => Constraints(p.Value!.AsObject(), $"{at}/{key}/{p.Key}")))
                    {
                        yield return inner;
                    }

                    break;
                case "items":
                    foreach (var inner in Constraints(value!.AsObject(), $"{at}/items"))
                    {
                        yield return inner;
                    }

                    break;
                case "anyOf" or "allOf":
                    for (var i = 0; i < value!.AsArray().Count; i++)
                    {
                        foreach (var inner in Constraints(value[i]!.AsObject(), $"{at}/{key}/{i}"))
                        {
                            yield return inner;
                        }
                    }

                    break;
                case "then" when value!["properties"]?.AsObject().Single().Value!["const"] is not null:
                    yield return $"{at}/then/properties/{value["properties"]!.AsObject().Single().Key}/const";
                    break;
                case var one when single.Contains(one):
                    yield return $"{at}/{one}";
                    break;
            }
        }
    }
}
