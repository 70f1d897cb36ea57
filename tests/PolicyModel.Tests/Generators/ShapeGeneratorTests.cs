using System.Text;
using System.Text.Json.Nodes;

namespace PolicyModel.Tests;

public sealed class ShapeGeneratorTests
{
    public static TheoryData<string> Families => [.. RecordFamily.All.Select(f => f.Schema)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Generated_records_are_valid_and_come_back_as_equal_values_and_the_same_bytes(string schema)
    {
        var family = RecordFamily.Named(schema);
        for (var seed = 0; seed < 250; seed++)
        {
            var json = new ShapeGenerator(new Random(seed)).Valid(family).ToJsonString();
            var record = family.Read(Samples.Utf8(json), out var problems);
            Assert.True(problems.Count == 0, $"seed {seed}: {string.Join('\n', problems)}");
            Assert.Empty(family.Validate(record!));
            var bytes = family.Write(record!);
            var again = family.Read(bytes, out _);
            Assert.Equal(record, again);
            Assert.Equal(record!.GetHashCode(), again!.GetHashCode());
            Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(family.Write(again)));
            Assert.Empty(Lost(JsonNode.Parse(json)!, JsonNode.Parse(bytes)!, ""));
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Generated_records_use_every_property_in_every_state_and_every_code(string schema)
    {
        var family = RecordFamily.Named(schema);
        HashSet<string> wanted = [], seen = [];
        foreach (var form in family.Form.All())
        {
            if (form is ObjectForm shape)
            {
                foreach (var field in shape.Fields)
                {
                    var name = $"{shape.Record.Name}.{field.Name}";
                    wanted.UnionWith(field.IsRequired ? [$"{name} given"] : field.MayBeUnreported ? [$"{name} given", $"{name} absent", $"{name} unreported"] : [$"{name} given", $"{name} absent"]);
                    wanted.UnionWith(field.Value is CodeForm { Codes: var codes } ? codes.Select(c => $"{name} {c}") : []);
                }
            }
        }

        for (var seed = 0; seed < 3000 && !wanted.IsSubsetOf(seen); seed++)
        {
            Walk(family.Form, new ShapeGenerator(new Random(seed)) { Presence = 80 }.Valid(family));
        }

        Assert.Empty(wanted.Except(seen));

        void Walk(ValueForm form, JsonNode node)
        {
            switch (form)
            {
                case UnionForm union:
                    Walk(union.Cases.Single(c => c.Code == (string?)node[union.Discriminator]).Form, node);
                    break;
                case ListForm list:
                    foreach (var item in node.AsArray())
                    {
                        Walk(list.Item, item!);
                    }

                    break;
                case ObjectForm shape:
                    foreach (var field in shape.Fields)
                    {
                        var name = $"{shape.Record.Name}.{field.Name}";
                        if (node[field.Name] is not { } value)
                        {
                            seen.Add($"{name} absent");
                        }
                        else if (field.MayBeUnreported && value is JsonObject mark && mark.ContainsKey("reported"))
                        {
                            seen.Add($"{name} unreported");
                        }
                        else
                        {
                            seen.UnionWith([$"{name} given", $"{name} {(field.Value is CodeForm ? (string?)value : "")}"]);
                            Walk(field.Value, value);
                        }
                    }

                    break;
            }
        }
    }

    [Fact]
    public void Every_coded_field_may_keep_the_words_of_its_source() => Assert.Empty(
        from family in RecordFamily.All
        from form in family.Form.All().OfType<ObjectForm>()
        from field in form.Fields
        where field.Value is CodeForm or ListForm { Item: CodeForm } or IdentifierForm { Type.Name: nameof(OffenceCategory) }
        where form.Fields.SingleOrDefault(f => f.Name == field.Name + "Raw") is not { Value: TextForm { Longest: Wellformed.RawLength }, IsRequired: false }
        select $"{form.Record.Name}.{field.Name} has no {field.Name}Raw");

    [Fact]
    public void The_same_seed_gives_the_same_record()
    {
        foreach (var family in RecordFamily.All)
        {
            Assert.Equal(new ShapeGenerator(new Random(7)).Valid(family).ToJsonString(), new ShapeGenerator(new Random(7)).Valid(family).ToJsonString());
        }
    }

    [Fact]
    public void A_kind_can_be_asked_for()
    {
        foreach (var kind in ((UnionForm)RecordFamily.FundingAgreement.Form).Cases)
        {
            Assert.Equal(kind.Code, (string?)new ShapeGenerator(new Random(1)).Valid(RecordFamily.FundingAgreement, kind.Code)["kind"]);
        }
    }

    /// <summary>What stands in one text and not in the other; numbers are compared as numbers, and an offset of nothing is Z.</summary>
    private static IEnumerable<string> Lost(JsonNode one, JsonNode other, string pointer) => (one, other) switch
    {
        (JsonObject a, JsonObject b) => a.Select(m => m.Key).Union(b.Select(m => m.Key))
            .SelectMany(k => a[k] is { } x && b[k] is { } y ? Lost(x, y, $"{pointer}/{k}") : [$"{pointer}/{k}"]),
        (JsonArray a, JsonArray b) => a.Count == b.Count ? a.Zip(b).SelectMany((p, i) => Lost(p.First!, p.Second!, $"{pointer}/{i}")) : [pointer],
        (JsonValue a, JsonValue b) when a.GetValueKind() == System.Text.Json.JsonValueKind.Number => a.GetValue<double>() == b.GetValue<double>() ? [] : [pointer],
        _ => JsonNode.DeepEquals(one, other) || ((string?)one)?.Replace("+00:00", "Z", StringComparison.Ordinal) == (string?)other ? [] : [pointer],
    };
}
