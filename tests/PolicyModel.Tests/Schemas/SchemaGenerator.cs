using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace PolicyModel.Tests.Schemas;

/// <summary>
/// Writes the JSON Schema of a record from its shape: what the reader enforces and a schema can say, with the words of the types'
/// documentation. The published files are held against it, so that neither can say what the other does not.
/// </summary>
internal sealed class SchemaGenerator
{
    private const string Days = ReportedTime.DayPattern;

    private const string Clock = "T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|\\+(?:0[0-9]|1[0-4]):[0-5][0-9]|-(?!00:00)(?:0[0-9]|1[0-4]):[0-5][0-9])?";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly XmlDocs docs = new();
    private readonly Dictionary<(string Type, string Property), string> counterparts;
    private readonly JsonObject defs = [];

    private SchemaGenerator(string counterpartsCsv) =>
        counterparts = counterpartsCsv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimEnd('\r').Split(','))
            .ToDictionary(c => (c[0], c[1]), c => $"{c[2]}: {c[3]}");

    internal static string Write<TRecord>(object form, string name, string schema, JsonNode example, string counterpartsCsv)
    {
        var generator = new SchemaGenerator(counterpartsCsv);
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:policymodel:schema:v1:{name}",
            ["title"] = schema,
            ["description"] = generator.docs.Of(typeof(TRecord)) + " Draft: version 1 is not frozen yet.",
        };
        foreach (var (key, value) in generator.Root(form, typeof(TRecord)))
        {
            if (!root.ContainsKey(key))
            {
                root[key] = value?.DeepClone();
            }
        }

        root["examples"] = new JsonArray(example.DeepClone());
        root["$defs"] = new JsonObject(generator.defs.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => KeyValuePair.Create(d.Key, d.Value?.DeepClone())));
        return root.ToJsonString(Written) + "\n";
    }

    private JsonObject Root(object form, Type record)
    {
        if (!form.GetType().Name.StartsWith("UnionShape", StringComparison.Ordinal))
        {
            return Object(form, record);
        }

        var discriminator = (string)Get(form, "Discriminator")!;
        var cases = ((System.Collections.IEnumerable)Get(form, "Cases")!).Cast<object>().ToArray();
        var branches = new JsonArray();
        foreach (var one in cases)
        {
            var shape = Get(one, "Shape")!;
            var type = RecordOf(shape);
            defs[Camel(type.Name)] = Object(shape, type);
            branches.Add(new JsonObject
            {
                ["if"] = new JsonObject { ["properties"] = new JsonObject { [discriminator] = new JsonObject { ["const"] = (string)Get(one, "Code")! } }, ["required"] = new JsonArray(discriminator) },
                ["then"] = new JsonObject { ["$ref"] = "#/$defs/" + Camel(type.Name) },
            });
        }

        var root = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("schema", discriminator),
            ["properties"] = new JsonObject
            {
                ["schema"] = true,
                [discriminator] = new JsonObject { ["enum"] = new JsonArray([.. cases.Select(c => (JsonNode)(string)Get(c, "Code")!)]) },
            },
            ["allOf"] = branches,
        };
        Comment(root, record.Name, "");
        return root;
    }

    private JsonObject Object(object shape, Type record)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in ((System.Collections.IEnumerable)Get(shape, "Fields")!).Cast<object>())
        {
            var name = (string)Get(field, "Name")!;
            if ((bool)Get(field, "IsRequired")!)
            {
                required.Add(name);
            }

            properties[name] = Property(field, record, name);
        }

        var result = new JsonObject { ["type"] = "object", ["title"] = Title(record.Name), ["description"] = docs.Of(record), ["required"] = required, ["properties"] = properties, ["additionalProperties"] = false };
        Comment(result, record.Name, "");
        foreach (var (key, value) in Contradictions(record))
        {
            result[key] = value?.DeepClone();
        }

        return result;
    }

    private JsonObject Property(object field, Type record, string name)
    {
        var codec = Codec(field);
        var value = Value(codec);
        var node = new JsonObject { ["title"] = Title(name), ["description"] = codec is ConstantCodec ? "What kind of record this is." : docs.Of(record, Pascal(name)) };
        Comment(node, record.Name, name);
        if (!node.ContainsKey("$comment") && record.BaseType is { } parent && parent != typeof(object))
        {
            Comment(node, parent.Name, name);
        }

        if (field.GetType().Name.StartsWith("ReportedField", StringComparison.Ordinal))
        {
            defs["notReported"] = NotReported();
            node["anyOf"] = new JsonArray(value, new JsonObject { ["$ref"] = "#/$defs/notReported" });
            return node;
        }

        foreach (var (key, part) in value)
        {
            node[key] = part?.DeepClone();
        }

        return node;
    }

    private JsonObject Value(object codec)
    {
        switch (codec)
        {
            case TextCodec text:
                return Text(text.Longest);
            case PointerCodec:
                return Ref("jsonPointer", () => Pattern("A JSON Pointer", "A JSON Pointer (RFC 6901) to something below the root of a record, of up to 1,024 characters.", Wellformed.PointerPattern, "/bookedAt", "/grounds/0/endedAt"));
            case ConstantCodec constant:
                return new JsonObject { ["const"] = constant.Constant };
            case AwardNumberCodec:
                return [];
            case FlagCodec:
                return new JsonObject { ["type"] = "boolean" };
            case TimeCodec:
                return Ref("reportedTime", () => Pattern("A reported time", "A day, a clock time local to the custodian (seconds optional) or an instant; years 1900 to 2199.", $"^{Days}(?:{Clock})?$", "2026-03-06", "2026-03-06T18:30", "2026-03-06T18:30:00-06:00"));
            case DayCodec:
                return Ref("day", () => Pattern("A day", "A calendar day; years 1900 to 2199.", $"^{Days}$", "2026-03-06"));
            case ZoneCodec:
                return Ref("timeZone", () => Pattern("A time zone", "A zone of the IANA database. That it is one the schema cannot say.", IanaTimeZone.Pattern, "America/Chicago"));
            case MoneyCodec:
                return Ref("money", MoneyForm);
            case WholeNumberCodec number:
                return new JsonObject { ["type"] = "integer", ["minimum"] = number.Least, ["maximum"] = number.Most };
            case QuantityCodec quantity:
                return quantity.Most == 100m
                    ? Ref("percent", () => Pattern("A percentage", "An exact decimal number from 0 to 100 as a text.", "^(?:100(?:\\.0{1,6})?|(?:0|[1-9][0-9]?)(?:\\.[0-9]{1,6})?)$", "87.5"))
                    : Ref("quantity", () => Pattern("A quantity", "An exact decimal number from 0 as a text.", "^(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,6})?$", "37.5"));
            default:
                return Generic(codec);
        }
    }

    private JsonObject Generic(object codec)
    {
        var type = codec.GetType();
        if (type.Name.StartsWith("IdCodec", StringComparison.Ordinal))
        {
            return Identifier(type.GetGenericArguments()[0]);
        }

        if (type.Name.StartsWith("CodeCodec", StringComparison.Ordinal))
        {
            var enumeration = type.GetGenericArguments()[0];
            var codes = (IReadOnlyList<string>)Get(Get(codec, "Codes")!, "Codes")!;
            return Ref(Camel(enumeration.Name), () => new JsonObject { ["title"] = Title(enumeration.Name), ["description"] = docs.Of(enumeration), ["enum"] = new JsonArray([.. codes.Select(c => (JsonNode)c)]) });
        }

        if (type.Name.StartsWith("ListCodec", StringComparison.Ordinal))
        {
            var list = new JsonObject { ["type"] = "array", ["items"] = Value(Get(codec, "Item")!) };
            if ((bool)Get(codec, "AtLeastOne")!)
            {
                list["minItems"] = 1;
            }

            return list;
        }

        var record = RecordOf(codec);
        return Ref(Camel(record.Name), () => Object(codec, record));
    }

    private JsonObject Identifier(Type id)
    {
        var pattern = (string)typeof(SchemaGenerator).GetMethod(nameof(ImportPattern), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(id).Invoke(null, null)!;
        return Ref(Camel(id.Name), () => Pattern(Title(id.Name), docs.Of(id), pattern));
    }

    private JsonObject Ref(string name, Func<JsonObject> define)
    {
        if (!defs.ContainsKey(name))
        {
            defs[name] = null;
            defs[name] = define();
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + name };
    }

    private JsonObject MoneyForm()
    {
        var money = new JsonObject
        {
            ["type"] = "object",
            ["title"] = "Money",
            ["description"] = docs.Of(typeof(Money)),
            ["required"] = new JsonArray("amount", "currency"),
            ["properties"] = new JsonObject
            {
                ["amount"] = Pattern("Amount", "A decimal text with two places and no superfluous zeros.", "^(?!-0\\.00$)-?(?:0|[1-9][0-9]{0,14})\\.[0-9]{2}$", "500.00"),
                ["currency"] = Pattern("Currency", "An ISO 4217 code.", "^[A-Z]{3}$", "USD"),
            },
            ["additionalProperties"] = false,
        };
        Comment(money, "Money", "");
        return money;
    }

    private static JsonObject NotReported() => new()
    {
        ["type"] = "object",
        ["title"] = "Not reported",
        ["description"] = "The source itself says that it does not know the value, or hides it.",
        ["required"] = new JsonArray("reported"),
        ["properties"] = new JsonObject
        {
            ["reported"] = new JsonObject { ["title"] = "Reported", ["description"] = "Unknown to the source, or hidden by it.", ["enum"] = new JsonArray("unknown", "redacted") },
            ["raw"] = With(Text(Wellformed.RawLength), "Raw", "The source's own words, such as (b)(6)."),
        },
        ["additionalProperties"] = false,
    };

    private static JsonObject With(JsonObject node, string title, string description)
    {
        node["title"] = title;
        node["description"] = description;
        return node;
    }

    private static JsonObject Text(int longest) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest, ["pattern"] = Wellformed.TextPattern };

    private static JsonObject Pattern(string title, string description, string pattern, params string[] examples)
    {
        var node = new JsonObject { ["title"] = title, ["description"] = description, ["type"] = "string", ["pattern"] = pattern };
        if (examples.Length > 0)
        {
            node["examples"] = new JsonArray([.. examples.Select(e => (JsonNode)e)]);
        }

        return node;
    }

    /// <summary>What contradicts itself within one object, as far as a schema can say it.</summary>
    private JsonObject Contradictions(Type record)
    {
        static JsonObject Never(string flag, string other) => new()
        {
            ["not"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [flag] = new JsonObject { ["const"] = false }, [other] = true }, ["required"] = new JsonArray(flag, other) },
        };

        return record.Name switch
        {
            nameof(Ground) => new JsonObject
            {
                ["dependentRequired"] = new JsonObject { ["endReason"] = new JsonArray("endedAt") },
                ["allOf"] = new JsonArray(Never("charged", "chargedAt"), Never("probableCauseFound", "probableCauseFoundAt")),
            },
            nameof(CitizenshipEvidence) => new JsonObject { ["allOf"] = new JsonArray(Never("checked", "checkedAt"), Never("checked", "found")) },
            nameof(Bail) => new JsonObject { ["allOf"] = new JsonArray(Never("discouraged", "discouragedBecause")) },
            nameof(BailEvent) => new JsonObject
            {
                ["if"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["refusedBecause"] = true }, ["required"] = new JsonArray("refusedBecause") },
                ["then"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["event"] = new JsonObject { ["const"] = "refused" } } },
            },
            nameof(AwardInstrument) => new JsonObject
            {
                ["allOf"] = new JsonArray([.. AwardNumberForm.Kinds.Select(k => new JsonObject
                {
                    ["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = k.Key } }, ["required"] = new JsonArray("kind") },
                    ["then"] = new JsonObject { ["properties"] = new JsonObject { ["value"] = Identifier(k.Value.Type) } },
                })]),
            },
            nameof(Warrant) => new JsonObject
            {
                ["allOf"] = new JsonArray(
                    Never("signed", "signedAt"),
                    Never("chargingDocument", "chargingDocumentOn"),
                    Never("finalOrder", "finalOrderOn"),
                    Never("served", "servedAt"),
                    Never("served", "servedBy")),
            },
            nameof(Detainer) => new JsonObject { ["allOf"] = new JsonArray(Never("received", "receivedAt"), Never("servedOnSubject", "servedOnSubjectAt"), Never("warrantAttached", "warrant"), Never("neutralReview", "neutralReviewAt")) },
            _ => [],
        };
    }

    private void Comment(JsonObject node, string type, string property)
    {
        if (counterparts.TryGetValue((type, property), out var counterpart))
        {
            node["$comment"] = counterpart;
        }
    }

    private static string ImportPattern<T>()
        where T : struct, IIdentifier<T> => T.ImportPattern;

    private static object Codec(object field) => Get(field, "Codec")!;

    private static Type RecordOf(object shape)
    {
        for (var type = shape.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Shape<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        throw new InvalidOperationException($"{shape.GetType().Name} has no JSON Schema: teach the generator about it.");
    }

    private static object? Get(object target, string property)
    {
        for (var type = target.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is { } found)
            {
                return found.GetValue(target);
            }
        }

        throw new MissingMemberException(target.GetType().Name, property);
    }

    internal static string Title(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            text.Append(char.IsUpper(c) && text.Length > 0 ? $" {char.ToLowerInvariant(c)}" : text.Length == 0 ? char.ToUpperInvariant(c) : c);
        }

        return text.ToString();
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
