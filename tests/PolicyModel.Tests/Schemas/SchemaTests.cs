using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyModel.Tests.Schemas;

/// <summary>
/// The published schemas say exactly what the types enforce. To bring the files up to date after a change of a type, run the tests
/// once with the environment variable <c>POLICYMODEL_UPDATE=1</c> and look at the difference.
/// </summary>
public sealed partial class SchemaTests
{
    private static readonly string Root = typeof(SchemaTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> Names => [.. Generated.Keys];

    private static Dictionary<string, Func<string>> Generated => new(StringComparer.Ordinal)
    {
        ["custody-case"] = () => Write<CustodyCase>(CustodyShapes.Case, "custody-case", CustodyCase.Schema),
        ["funding-agreement"] = () => Write<FundingAgreement>(AgreementShapes.Any, "funding-agreement", FundingAgreement.Schema),
        ["training"] = () => Write<TrainingRecord>(TrainingShapes.Any, "training", TrainingRecord.Schema),
        ["oversight"] = () => Write<OversightRecord>(OversightShapes.Any, "oversight", OversightRecord.Schema),
        ["dataset"] = () => Write<Dataset>(DatasetShapes.Dataset, "dataset", Dataset.Schema),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_says_what_its_type_enforces_and_no_more(string name)
    {
        var expected = Generated[name]();
        foreach (var path in (string[])[Path.Combine(Root, "src/PolicyModel/Schemas/v1", name + ".schema.json"), Path.Combine(Root, "docs/schema/v1", name + ".schema.json")])
        {
            if (Environment.GetEnvironmentVariable("POLICYMODEL_UPDATE") == "1")
            {
                File.WriteAllText(path, expected);
            }

            Assert.True(File.Exists(path) && File.ReadAllText(path) == expected, $"{Path.GetFileName(path)} differs from what the type enforces: run the tests with POLICYMODEL_UPDATE=1 and look at the difference.");
        }
    }

    [Fact]
    public void Every_schema_bears_its_name_and_is_marked_draft() => Assert.All(JsonSchemas.Names, name =>
    {
        Assert.True(JsonSchemas.TryGet(name, out var json));
        var schema = JsonNode.Parse(json)!;
        Assert.Equal(($"policymodel/{name}/v1", $"urn:policymodel:schema:v1:{name}"), ((string?)schema["title"], (string?)schema["$id"]));
        Assert.Contains("Draft", (string?)schema["description"], StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_of_a_schema_is_valid(string name)
    {
        var example = Example(name).ToJsonString();
        var utf8 = System.Text.Encoding.UTF8.GetBytes(example);
        var (valid, problems) = name switch
        {
            "custody-case" => (CustodyCaseReader.TryRead(utf8, out _, out var p), p),
            "funding-agreement" => (FundingAgreementReader.TryRead(utf8, out _, out var p), p),
            "training" => (TrainingRecordReader.TryRead(utf8, out _, out var p), p),
            "oversight" => (OversightRecordReader.TryRead(utf8, out _, out var p), p),
            _ => (DatasetReader.TryRead(utf8, out _, out var p), p),
        };
        Assert.True(valid, string.Join('\n', problems));
    }

    [Fact]
    public void What_cannot_be_unknown_or_redacted_is_what_the_page_on_records_lists()
    {
        // Required; ids and references; flags; lists and objects; words; what a publisher states of itself.
        var others = from family in RecordFamily.All
                     where family != RecordFamily.Dataset
                     from record in family.Form.All().OfType<ObjectForm>()
                     from field in record.Fields
                     where !field.IsRequired && !field.MayBeUnreported && field.Value is not (FlagForm or ListForm or ObjectForm or TextForm)
                     where field.Value is not IdentifierForm { Type: var type } || (type != typeof(RecordId) && type != typeof(AgreementId))
                     select $"{record.Record.Name}.{field.Name}";
        Assert.Equal(["CustodyCase.asOf", "CustodyCase.release"], others.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_identifiers_whose_form_is_not_certain_are_those_the_page_on_schemas_lists()
    {
        var lenient = from family in RecordFamily.All
                      from record in family.Form.All().OfType<ObjectForm>()
                      from field in record.Fields
                      where field.Value is IdentifierForm { Pattern: var strict, ImportPattern: var wide } && strict != wide
                      select field.Name;
        var page = File.ReadAllLines(Path.Combine(Root, "docs/schema.md")).SkipWhile(l => !l.StartsWith("## Identifiers whose form is not certain", StringComparison.Ordinal));
        var listed = page.Where(l => l.StartsWith("| `", StringComparison.Ordinal)).SelectMany(l => FieldNames().Matches(l.Split('|')[1]).Select(m => m.Groups[1].Value));
        Assert.Equal(lenient.Append("value").Distinct().Order(StringComparer.Ordinal), listed.Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("`(?:[a-zA-Z]+\\.)?([a-zA-Z]+)`")]
    private static partial Regex FieldNames();

    [Fact]
    public void Every_coded_field_has_a_twin_for_the_words_of_its_source()
    {
        var without = from family in RecordFamily.All
                      from record in family.Form.All().OfType<ObjectForm>()
                      from field in record.Fields
                      where IsCoded(field.Value) && !record.Fields.Any(f => f.Name == field.Name + "Raw" && f.Value is TextForm { Longest: Wellformed.RawLength })
                      select $"{record.Record.Name}.{field.Name}";
        Assert.Empty(without);

        static bool IsCoded(ValueForm form) => form is CodeForm or ListForm { Item: CodeForm } or IdentifierForm { Type.Name: nameof(OffenceCategory) };
    }

    private static string Write<T>(object form, string name, string schema) =>
        SchemaGenerator.Write<T>(form, name, schema, Example(name), File.ReadAllText(Path.Combine(Root, "src/PolicyModel/Schemas/counterparts.csv")));

    private static JsonNode Example(string name) => JsonNode.Parse(name switch
    {
        "custody-case" => """{"schema":"policymodel/custody-case/v1","caseId":"C-0001","jurisdiction":"US-MO","custodian":{"name":"Prairie County Jail","timeZone":"America/Chicago"},"bookedAt":"2026-03-05T21:10"}""",
        "funding-agreement" => """{"schema":"policymodel/funding-agreement/v1","kind":"section-287g-moa","agreementId":"MO-prairie-county-sheriff#TFM#2026-04-15","agency":{"name":"Prairie County Sheriff's Office","jurisdiction":"US-MO","level":"county"},"signedByAgency":{"title":"Sheriff","signedOn":"2026-04-15"},"model":"TFM"}""",
        "training" => """{"schema":"policymodel/training/v1","record":"training-program","programId":"tfm-basic","title":"Task force basic course","hours":"40","mode":"online","model":"TFM"}""",
        "oversight" => """{"schema":"policymodel/oversight/v1","record":"community-response","responseId":"r1","kind":"public-hearing","occurredOn":"2026-05-04","jurisdiction":"US-MO","respondsTo":[{"target":"agreement","id":"MO-prairie-county-sheriff#TFM#2026-04-15"}]}""",
        _ => """{"schema":"policymodel/dataset/v1","title":"Bookings with a detainer","publisher":"Prairie County Jail","release":"example-2026-03","population":{"is":"Bookings with a detainer row.","isNot":"Bookings without one."},"limits":["Dates without times."]}""",
    })!;
}
