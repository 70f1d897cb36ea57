using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyModel.Testing;

/// <summary>
/// Makes one random change to the JSON of a record: a property less or more, a value of another type or at a boundary, a text that
/// is nearly right. Whether the record is still valid is left open. A property never stands twice.
/// </summary>
/// <param name="random">The source of chance.</param>
/// <param name="family">The family of the record.</param>
internal sealed class RecordMutator(Random random, RecordFamily family)
{
    private static readonly string[] Near =
    [
        "", " ", "a", "2026-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2100-02-29", "1899-12-31", "2200-01-01", "2026-04-31", "2026-13-01", "2026-00-10",
        "2026-3-6", "20260306", "2026-03-06 18:30", "2026-03-06T24:00", "2026-03-06T18:60", "2026-03-06T18:30:60", "2026-03-06T18:30:59", "2026-03-06T18:30:00.5Z",
        "2026-03-06t18:30", "2026-03-06T18:30z", "2026-03-06T18:30-00:00", "2026-03-06T18:30+00:00", "2026-03-06T18:30+14:59", "2026-03-06T18:30-14:59",
        "2026-03-06T18:30+15:00", "2026-03-06T18:30+0500", "2026-03-06T18:30Z", "2026-03-06T18", "2026-03-06\n", "２026-03-06", "9999-12-31",
        "0", "0.0", "00", "01", "0.", ".5", "-1", "-0.00", "+1", "1e3", "1,5", "100", "100.0", "100.000000", "100.0000000", "100.000001", "100.1", "99.999999",
        "1000000000000", "1000000000000.0", "1000000000000.000001", "999999999999.999999", "1000000000001", "9999999999999", "10000000000000",
        "500.00", "500.0", "500", "-500.00", "-0.01", "0.00", "00.00", "999999999999999.99", "1000000000000000.00", "USD", "usd", "US", "USDX", "ÜSD",
        "A1234567", "a12345678", "A123456789", "A123456", "A1234567890", "A-123-456-789", "a-1-2-3-4-5-6-7-", "A 123 456 789", "123456789", "1234567", "s1_A1234567", "s1_1234567", "s1_123456",
        "0123456789abcdef0123456789abcdef", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
        "US-MO", "US-XX", "us-mo", "US-MO ", "MO", "CA-ON", "29019", "03001", "99019", "2901", "290190", "America/Chicago", "America/Nowhere", "UTC", "UTC+05", "america/chicago", "Ame rica",
        "MO0000000", "NB0010000", "M00000000", "GJQQBR3RB5E3", "GJQQBR3RB5E4", "0JQQBR3RB5E3", "GIQQBR3RB5E3", "123456789AB1", "12-34-5678", "J-E12-M-034", "70CDCR26P00000012", "70CDCR26P000000123",
        "CONT_AWD_X", "CONT_AWD_", "ASST_NON_ A", "X_AWD_1", "10.123", "10.12", " A", "A ", "A B", "A/B",
        "MO-prairie-county-sheriff#TFM#2026-04-15", "MO-prairie--county#TFM#2026-04-15", "MO-prairie#TFM#2026-04-32", "MO-a#b#c#2026-04-15", "mo-a#TFM#2026-04-15", "MO-a##2026-04-15",
        "unknown", "redacted", "other", "true", "null", "(b)(6); (b)(7)(C)", "\u0000", "\u001f", "\u007f", "\u0085", "\u2028", "\ufeff", "\ud800", "\udc00", "\udc00\ud800", "a\ud83e", "🦬", "e\u0301", "policymodel/custody-case/v1", "policymodel/custody-case/v2",
    ];

    private static readonly string[] Names = ["x", "", "__proto__", "constructor", "toString", "reported", "raw", "amount", "schema", "kind", "$ref", "a/b", "a~b", "\ud800", "\u0000", "bookedAtRaw"];

    private static readonly string[] Numbers =
        ["0", "-0", "0.0", "-0.0", "1", "-1", "0.5", "1.0", "1e0", "10e-1", "4", "4.0", "5", "1e9", "1000000000", "1000000001", "1000000000.5", "1000000000.00000000001", "2147483648", "9007199254740993", "1e400", "-1e400", "1e-400", "123456789012345678901234567890"];

    private static readonly int[] Lengths = [2, 3, 4, 16, 17, 31, 32, 33, 64, 65, 127, 128, 255, 256, 257, 1023, 1024, 1025, 5000];

    private static readonly Dictionary<RecordFamily, Catalogue> Catalogues = RecordFamily.All.ToDictionary(f => f, f => new Catalogue(f));

    /// <summary>Changes the record in place; what was done is said in words.</summary>
    internal string Mutate(ref JsonNode? record)
    {
        var places = new List<Place>();
        Collect(new Place(null, "", 0, "", record, family.Form), places);
        while (true)
        {
            // The root itself is one place among many, and not a likely one.
            var place = places[random.Next(30) == 0 ? 0 : random.Next(places.Count)];
            if (Change(place, ref record) is { } done)
            {
                return done + " at " + (place.Pointer.Length == 0 ? "the root" : place.Pointer);
            }
        }
    }

    /// <summary>The JSON text of a node, with lone surrogates kept and, now and then, letters written as escapes.</summary>
    internal string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text, random.Next(4) == 0 ? () => random.Next(8) == 0 : static () => false);
        return text.ToString();
    }

    /// <summary>The JSON text of a node, with lone surrogates kept.</summary>
    internal static string Plain(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text, static () => false);
        return text.ToString();
    }

    private string? Change(Place place, ref JsonNode? record)
    {
        switch (random.Next(17))
        {
            case 0 or 1 when place.Parent is not null:
                return Drop(place, ref record);
            case 2 when place.Node is JsonObject members:
                return Add(members, place.Form);
            case 3 when place.Node is JsonObject members:
                return AddKnown(members, place.Form);
            case 4 or 5 when TextOf(place.Node) is { } text:
                return Put(place, Edit(text), ref record, "a text was edited");
            case 6 or 7 when TextOf(place.Node) is not null:
                return Put(place, Near[random.Next(Near.Length)], ref record, "another text was put");
            case 8 when TextOf(place.Node) is not null:
                return Put(place, Code(), ref record, "a code was put");
            case 9:
                return Put(place, Nest(place.Node), ref record, "the value was nested");
            case 10 when place.Node is JsonArray { Count: > 0 } items:
                items.Insert(random.Next(items.Count + 1), items[random.Next(items.Count)]?.DeepClone());
                return "an item was repeated";
            case 11:
                var catalogue = Catalogues[family].Values;
                return Put(place, new ShapeGenerator(random) { Presence = 30 }.Value(catalogue[random.Next(catalogue.Count)]), ref record, "a value of another form was put");
            case 12 when place.Form is not null:
                return Put(place, new ShapeGenerator(random) { Presence = 30 }.Value(place.Form), ref record, "another value of the form was put");
            case 13:
                return Put(place, Anything(), ref record, "another value was put");
            case 14 or 15 or 16 when NearlyRight(place.Form) is { } near:
                return Put(place, near, ref record, "a value nearly right was put");
            default:
                return null;
        }
    }

    private static string? Drop(Place place, ref JsonNode? record)
    {
        _ = record;
        if (place.Parent is JsonObject members)
        {
            members.Remove(place.Name);
        }
        else
        {
            ((JsonArray)place.Parent!).RemoveAt(place.Index);
        }

        return "dropped";
    }

    private string? Add(JsonObject members, ValueForm? form)
    {
        var known = form is ObjectForm shape ? shape.Fields.Select(f => f.Name).ToArray() : [];
        var name = random.Next(4) switch
        {
            0 when known.Length > 0 => Edit(known[random.Next(known.Length)]),
            1 when known.Length > 0 => known[random.Next(known.Length)] + "Raw",
            2 when known.Length > 0 => char.ToUpperInvariant(known[0][0]) + known[0][1..],
            _ => Names[random.Next(Names.Length)],
        };
        if (members.ContainsKey(name))
        {
            return null;
        }

        members[name] = Anything();
        return "a property was added";
    }

    private string? AddKnown(JsonObject members, ValueForm? form)
    {
        if (form is not ObjectForm shape || shape.Fields.Where(f => !members.ContainsKey(f.Name)).ToArray() is not { Length: > 0 } absent)
        {
            return null;
        }

        var field = absent[random.Next(absent.Length)];
        members[field.Name] = field.Value is FlagForm ? false
            : field.MayBeUnreported && random.Next(3) == 0 ? new JsonObject { ["reported"] = "unknown" }
            : new ShapeGenerator(random) { Presence = 30 }.Value(field.Value);
        return "a known property was added";
    }

    /// <summary>A value at the edge of what a form allows, on either side of it.</summary>
    private JsonNode? NearlyRight(ValueForm? form)
    {
        switch (form)
        {
            case TextForm text:
                return string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "🦬" : "é", text.Longest + random.Next(-1, 2)));
            case PointerForm:
                return Edit("/grounds/0/a~0b");
            case AwardNumberForm:
                return NearlyRight(AwardNumberForm.Kinds.Values.ElementAt(random.Next(AwardNumberForm.Kinds.Count)));
            case IdentifierForm identifier:
                var id = new ShapeGenerator(random).Identifier(identifier);
                var at = random.Next(id.Length);
                return random.Next(5) switch
                {
                    0 => (random.Next(2) == 0 ? "A" : "a") + string.Concat(Enumerable.Range(0, random.Next(6, 11)).Select(_ => $"{random.Next(10)}{(random.Next(12) == 0 ? "-" : "")}")),
                    1 => id.Insert(at, new string(id[at], random.Next(1, 128))),
                    2 => id[..^random.Next(1, id.Length)],
                    _ => Edit(Edit(id)),
                };
            case CodeForm code:
                return Edit(code.Codes[random.Next(code.Codes.Count)]);
            case WholeNumberForm number:
                var whole = (random.Next(2) == 0 ? number.Least : number.Most) + random.Next(-1, 2);
                return JsonNode.Parse(whole.ToString(CultureInfo.InvariantCulture) + ((string[])["", ".0", ".5", "e0", ".0e0"])[random.Next(5)]);
            case QuantityForm quantity:
                var most = decimal.Truncate(quantity.Most) + random.Next(-1, 2);
                return most.ToString(CultureInfo.InvariantCulture) + ((string[])["", ".0", ".000000", ".0000000", ".000001", "."])[random.Next(6)];
            case MoneyForm:
                return new JsonObject { ["amount"] = Near[random.Next(Near.Length)], ["currency"] = random.Next(3) == 0 ? Near[random.Next(Near.Length)] : "USD" };
            case TimeForm or DayForm:
                return Edit(ReportedTime.AtLocal(new NodaTime.LocalDateTime(random.Next(1900, 2200), random.Next(1, 13), random.Next(1, 29), random.Next(24), random.Next(60), random.Next(3))).ToString());
            default:
                return null;
        }
    }

    private JsonNode? Nest(JsonNode? node)
    {
        var inner = node?.DeepClone();
        switch (random.Next(8))
        {
            case 0:
                return new JsonArray(inner);
            case 1:
                return new JsonObject { ["reported"] = inner };
            case 2:
                return new JsonObject { ["reported"] = random.Next(2) == 0 ? "unknown" : "redacted", ["raw"] = inner };
            case 3:
                return new JsonObject { ["reported"] = "unknown" };
            case 4 when inner is JsonArray items:
                return new JsonObject(items.Select((item, i) => KeyValuePair.Create(i.ToString(CultureInfo.InvariantCulture), item?.DeepClone())));
            case 5 when inner is JsonObject members:
                return new JsonArray([.. members.Select(m => m.Value?.DeepClone())]);
            case 6 when inner is JsonObject both:
                both["reported"] = "redacted";
                return both;
            default:
                for (var i = random.Next(1, 60); i > 0; i--)
                {
                    inner = random.Next(2) == 0 ? new JsonArray(inner) : new JsonObject { ["x"] = inner };
                }

                return inner;
        }
    }

    private JsonNode? Anything() => random.Next(10) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => new JsonObject(),
        3 => new JsonArray(),
        4 or 5 => JsonNode.Parse(Numbers[random.Next(Numbers.Length)]),
        6 => Long(),
        7 => Code(),
        _ => Near[random.Next(Near.Length)],
    };

    private string Long()
    {
        var length = Lengths[random.Next(Lengths.Length)];
        return random.Next(4) switch
        {
            0 => string.Concat(Enumerable.Repeat("🦬", length)),
            1 => new string('é', length),
            2 => new string('7', length),
            _ => new string('A', length),
        };
    }

    private string Code()
    {
        var codes = Catalogues[family].Codes;
        var code = codes[random.Next(codes.Count)];
        return random.Next(4) switch
        {
            0 => code.ToUpperInvariant(),
            1 => code + " ",
            _ => code,
        };
    }

    private string Edit(string text)
    {
        const string letters = "aAzZ09 -_.:/#é\n\u0000\ud800";
        var at = random.Next(text.Length + 1);
        var letter = letters[random.Next(letters.Length)];
        return random.Next(4) switch
        {
            0 when at < text.Length => text.Remove(at, 1),
            1 when at < text.Length => text.Remove(at, 1).Insert(at, letter.ToString()),
            2 when at < text.Length => text.Remove(at, 1).Insert(at, (char.IsUpper(text[at]) ? char.ToLowerInvariant(text[at]) : char.ToUpperInvariant(text[at])).ToString()),
            _ => text.Insert(at, letter.ToString()),
        };
    }

    private static string? Put(Place place, JsonNode? value, ref JsonNode? record, string done)
    {
        switch (place.Parent)
        {
            case JsonObject members:
                members[place.Name] = value;
                break;
            case JsonArray items:
                items[place.Index] = value;
                break;
            default:
                record = value;
                break;
        }

        return done;
    }

    private static void Collect(Place place, List<Place> places)
    {
        places.Add(place);
        switch (place.Node)
        {
            case JsonObject members:
                var form = place.Form is UnionForm union ? union.Cases.FirstOrDefault(c => c.Code == TextOf(members[union.Discriminator]))?.Form : place.Form as ObjectForm;
                foreach (var (name, value) in members)
                {
                    Collect(new Place(members, name, 0, $"{place.Pointer}/{name}", value, form?.Fields.FirstOrDefault(f => f.Name == name)?.Value), places);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    Collect(new Place(items, "", i, $"{place.Pointer}/{i}", items[i], (place.Form as ListForm)?.Item), places);
                }

                break;
        }
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static void Write(JsonNode? node, StringBuilder text, Func<bool> escape)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                var before = '{';
                foreach (var (name, value) in members)
                {
                    text.Append(before);
                    Write(name, text, escape);
                    text.Append(':');
                    Write(value, text, escape);
                    before = ',';
                }

                text.Append(before == '{' ? "{}" : "}");
                break;
            case JsonArray items:
                text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Write(items[i], text, escape);
                }

                text.Append(']');
                break;
            default:
                if (node.GetValueKind() == JsonValueKind.String)
                {
                    Write(node.GetValue<string>(), text, escape);
                }
                else
                {
                    text.Append(node.ToJsonString());
                }

                break;
        }
    }

    private static void Write(string value, StringBuilder text, Func<bool> escape)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            if (c < ' ' || c is '"' or '\\' || (char.IsSurrogate(c) && !pair) || escape())
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                if (pair)
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)value[++i]:X4}");
                }
            }
            else
            {
                text.Append(c);
                if (pair)
                {
                    text.Append(value[++i]);
                }
            }
        }

        text.Append('"');
    }

    private sealed record Place(JsonNode? Parent, string Name, int Index, string Pointer, JsonNode? Node, ValueForm? Form);

    /// <summary>Every form and every code there is in a family.</summary>
    private sealed class Catalogue(RecordFamily family)
    {
        internal IReadOnlyList<ValueForm> Values { get; } = [.. family.Form.All()];

        internal IReadOnlyList<string> Codes { get; } =
            [.. family.Form.All().OfType<CodeForm>().SelectMany(c => c.Codes).Concat(family.Form.All().OfType<UnionForm>().SelectMany(u => u.Cases.Select(c => c.Code))).Concat(["unknown", "redacted"]).Distinct()];
    }
}
