using System.Text.Json.Nodes;

namespace PolicyModel.Tests.Conformance;

/// <summary>A fixture of a schema: a record, and what is wrong with it.</summary>
/// <param name="Schema">The name of the schema.</param>
/// <param name="Name">What the fixture shows; the name of its file.</param>
/// <param name="Record">The record.</param>
/// <param name="Constraint">The one constraint that rejects the record, as a pointer into the schema, or null for a valid record.</param>
/// <param name="Pointer">Where in the record.</param>
internal sealed record SchemaFixture(string Schema, string Name, JsonNode Record, string? Constraint = null, string? Pointer = null)
{
    internal string File => $"schemas/{Schema}/{(Constraint is null ? "valid" : "invalid")}-{Name}.json";
}

/// <summary>
/// Makes the fixtures of a schema from the forms that it is generated from: a valid one for each type and each code, and for each
/// constraint the smallest record with exactly that broken.
/// </summary>
internal sealed class SchemaFixtures
{
    private const string Time = "2026-03-06T18:30";
    private const string Day = "2026-03-06";

    private readonly RecordFamily family;
    private readonly string schema;
    private readonly List<SchemaFixture> fixtures = [];
    private readonly HashSet<string> defined = [];
    private readonly HashSet<string> names = [];

    private SchemaFixtures(RecordFamily family)
    {
        this.family = family;
        schema = family.Schema.Split('/')[1];
    }

    internal static IReadOnlyList<SchemaFixture> Of(RecordFamily family)
    {
        var made = new SchemaFixtures(family);
        made.Make();
        return made.fixtures;
    }

    private void Make()
    {
        Invalid("type-record", new JsonArray(), "#/type", "");
        if (family.Form is UnionForm union)
        {
            var first = union.Cases[0];
            foreach (var kind in union.Cases)
            {
                Valid($"{union.Discriminator}-{kind.Code}", Minimal(kind.Form));
            }

            Invalid($"missing-{union.Discriminator}", Changed(first.Form, r => r.Remove(union.Discriminator)), "#/required", "");
            Invalid($"missing-schema-and-{union.Discriminator}", new JsonObject(), "#/required", "");
            Invalid($"code-{union.Discriminator}", Changed(first.Form, r => r[union.Discriminator] = "no-such-kind"), $"#/properties/{union.Discriminator}/enum", "/" + union.Discriminator);
            foreach (var kind in union.Cases)
            {
                Type(kind.Form, "#/$defs/" + Camel(kind.Form.Record.Name), new Site(kind.Form, []));
            }
        }
        else
        {
            Type((ObjectForm)family.Form, "#", new Site((ObjectForm)family.Form, []));
        }
    }

    /// <summary>The fixtures of a record type: of itself, of each property, and of the types it uses.</summary>
    private void Type(ObjectForm form, string def, Site site)
    {
        if (!defined.Add(def))
        {
            return;
        }

        var name = Kebab(form.Record.Name);
        Valid($"type-{name}", Whole(site, form));
        Invalid($"unknown-property-{name}", site.With(o => o["noSuchProperty"] = "x"), def + "/additionalProperties", site.Pointer);
        foreach (var field in form.Fields.Where(f => f.IsRequired))
        {
            // Without its discriminator a record is of no kind.
            if (field.Value is not ConstantForm || site.Steps.Count > 0 || family.Form is not UnionForm || field.Name == "schema")
            {
                Invalid($"missing-{name}-{Kebab(field.Name)}", site.With(o => o.Remove(field.Name)), family.Form is UnionForm && site.Steps.Count == 0 && field.Name == "schema" ? "#/required" : def + "/required", site.Pointer);
            }
        }

        foreach (var field in form.Fields)
        {
            if (field.Value is ConstantForm && field.Name != "schema")
            {
                // The kind's own definition is only asked about records of the kind.
                continue;
            }

            Property(field, name, def, site);
        }

        foreach (var fixture in Contradictions(form, def, site))
        {
            Invalid(fixture.Name, fixture.Record, fixture.Constraint!, fixture.Pointer!);
        }
    }

    private void Property(FieldForm field, string owner, string def, Site site)
    {
        var at = $"{def}/properties/{field.Name}{(field.MayBeUnreported ? "/anyOf/0" : "")}";
        var name = $"{owner}-{Kebab(field.Name)}";
        var pointer = $"{site.Pointer}/{field.Name}";
        var put = new Slot((fixture, value) => site.With(o =>
        {
            o[field.Name] = value;
            Accompany(o, field.Name);
        }), name, at, pointer);
        Value(field.Value, put, new Func<Site>(() => site.Below(field)));
        if (field.MayBeUnreported && defined.Add("#/$defs/notReported"))
        {
            Valid("reported-unknown", put.Put("", new JsonObject { ["reported"] = "unknown" }));
            Valid("reported-redacted", put.Put("", new JsonObject { ["reported"] = "redacted", ["raw"] = "(b)(6); (b)(7)(C)" }));
            Invalid("code-not-reported-reported", put.Put("", new JsonObject { ["reported"] = "withheld" }), "#/$defs/notReported/properties/reported/enum", pointer + "/reported");
            Invalid("missing-not-reported-reported", put.Put("", new JsonObject { ["raw"] = "n/k" }), "#/$defs/notReported/required", pointer);
            Invalid("unknown-property-not-reported", put.Put("", new JsonObject { ["reported"] = "unknown", ["why"] = "n/k" }), "#/$defs/notReported/additionalProperties", pointer);
            Text(new Slot((_, value) => put.Put("", new JsonObject { ["reported"] = "unknown", ["raw"] = value }), "not-reported-raw", "#/$defs/notReported/properties/raw", pointer + "/raw"), Wellformed.RawLength);
            Invalid("type-not-reported", put.Put("", JsonValue.Create(7)), "#/$defs/notReported/type", pointer);
        }
    }

    private void Value(ValueForm form, Slot slot, Func<Site> below)
    {
        switch (form)
        {
            case TextForm text:
                Text(slot, text.Longest);
                break;
            case ConstantForm:
                Invalid($"const-{slot.Name}", slot.Put("", "policymodel/none/v1"), slot.Schema + "/const", slot.Pointer);
                break;
            case AwardNumberForm:
                break;
            case FlagForm:
                Valid($"flag-{slot.Name}", slot.Put("", JsonValue.Create(true)));
                Invalid($"type-{slot.Name}", slot.Put("", "yes"), slot.Schema + "/type", slot.Pointer);
                break;
            case WholeNumberForm number:
                Valid($"least-{slot.Name}", slot.Put("", JsonValue.Create(number.Least)));
                Valid($"most-{slot.Name}", slot.Put("", JsonValue.Create(number.Most)));
                Invalid($"type-{slot.Name}", slot.Put("", JsonNode.Parse("1.5")), slot.Schema + "/type", slot.Pointer);
                Invalid($"less-than-minimum-{slot.Name}", slot.Put("", JsonValue.Create(number.Least - 1)), slot.Schema + "/minimum", slot.Pointer);
                Invalid($"more-than-maximum-{slot.Name}", slot.Put("", JsonValue.Create(number.Most + 1)), slot.Schema + "/maximum", slot.Pointer);
                break;
            case ListForm list:
                Invalid($"type-{slot.Name}", slot.Put("", new JsonObject()), slot.Schema + "/type", slot.Pointer);
                if (list.AtLeastOne)
                {
                    Invalid($"no-item-{slot.Name}", slot.Put("", new JsonArray()), slot.Schema + "/minItems", slot.Pointer);
                }
                else
                {
                    Valid($"no-item-{slot.Name}", slot.Put("", new JsonArray()));
                }

                Value(list.Item, new Slot((f, value) => slot.Put(f, new JsonArray(value)), slot.Name + "-item", slot.Schema + "/items", slot.Pointer + "/0"), below);
                break;
            case ObjectForm inner:
                var def = "#/$defs/" + Camel(inner.Record.Name);
                if (!defined.Contains(def))
                {
                    Invalid($"type-{slot.Name}", slot.Put("", "x"), def + "/type", slot.Pointer);
                    Type(inner, def, below());
                }

                break;
            default:
                Defined(form, slot);
                break;
        }
    }

    /// <summary>Forms that a schema states once and refers to: they have their fixtures at the first place they stand.</summary>
    private void Defined(ValueForm form, Slot slot)
    {
        var name = form switch
        {
            PointerForm => "jsonPointer",
            TimeForm => "reportedTime",
            DayForm => "day",
            ZoneForm => "timeZone",
            MoneyForm => "money",
            QuantityForm { Most: 100m } => "percent",
            QuantityForm => "quantity",
            IdentifierForm id => Camel(id.Type.Name),
            CodeForm code => Camel(code.Type.Name),
            _ => throw new NotSupportedException($"{form.GetType().Name} is a new form: give it fixtures."),
        };
        var def = "#/$defs/" + name;
        if (!defined.Add(def))
        {
            return;
        }

        var kebab = Kebab(name);
        JsonNode wrong = form is MoneyForm ? "500.00" : JsonValue.Create(7);
        switch (form)
        {
            case CodeForm code:
                foreach (var one in code.Codes)
                {
                    Valid($"code-{kebab}-{one.ToLowerInvariant()}", slot.Put(one, one));
                }

                Invalid($"code-{kebab}", slot.Put("", "no-such-code"), def + "/enum", slot.Pointer);
                Invalid($"code-type-{kebab}", slot.Put("", wrong), def + "/enum", slot.Pointer);
                return;
            case MoneyForm:
                Money(slot, def);
                return;
        }

        Invalid($"type-{kebab}", slot.Put("", wrong), def + "/type", slot.Pointer);
        var (good, bad) = Spellings(form);
        for (var i = 0; i < good.Length; i++)
        {
            Valid($"form-{kebab}-{i + 1}", slot.Put("", good[i]));
        }

        for (var i = 0; i < bad.Length; i++)
        {
            Invalid($"pattern-{kebab}-{i + 1}", slot.Put("", bad[i]), def + "/pattern", slot.Pointer);
        }
    }

    private void Text(Slot slot, int longest)
    {
        // Lengths are counted in code points.
        if (defined.Add($"longest text of {longest}"))
        {
            Valid($"longest-{slot.Name}", slot.Put("", string.Concat(Enumerable.Repeat("🦬", longest))));
            Invalid($"blank-{slot.Name}", slot.Put("", " \u00a0\u3000"), slot.Schema + "/pattern", slot.Pointer);
        }

        Invalid($"type-{slot.Name}", slot.Put("", JsonValue.Create(7)), slot.Schema + "/type", slot.Pointer);
        Invalid($"too-long-{slot.Name}", slot.Put("", new string('x', longest + 1)), slot.Schema + "/maxLength", slot.Pointer);
        Invalid($"empty-{slot.Name}", slot.Put("", ""), slot.Schema + "/minLength", slot.Pointer);
        Invalid($"control-character-{slot.Name}", slot.Put("", "a\tb"), slot.Schema + "/pattern", slot.Pointer);
    }

    private void Money(Slot slot, string def)
    {
        static JsonObject Amount(JsonNode? amount, JsonNode? currency) => new() { ["amount"] = amount, ["currency"] = currency };

        (string Amount, string Name)[] good = [("0.00", "zero"), ("-0.01", "negative"), ("999999999999999.99", "largest")];
        foreach (var (amount, name) in good)
        {
            Valid($"money-{name}", slot.Put("", Amount(amount, "USD")));
        }

        (string Amount, string Name)[] bad = [("-0.00", "negative-zero"), ("500", "no-places"), ("500.0", "one-place"), ("0500.00", "zero-in-front"), ("1000000000000000.00", "too-large"), ("5e2", "exponent")];
        foreach (var (amount, name) in bad)
        {
            Invalid($"pattern-money-amount-{name}", slot.Put("", Amount(amount, "USD")), def + "/properties/amount/pattern", slot.Pointer + "/amount");
        }

        Invalid("type-money", slot.Put("", "500.00"), def + "/type", slot.Pointer);
        Invalid("type-money-amount", slot.Put("", Amount(JsonNode.Parse("500.00"), "USD")), def + "/properties/amount/type", slot.Pointer + "/amount");
        Invalid("type-money-currency", slot.Put("", Amount("500.00", JsonValue.Create(840))), def + "/properties/currency/type", slot.Pointer + "/currency");
        Invalid("pattern-money-currency", slot.Put("", Amount("500.00", "usd")), def + "/properties/currency/pattern", slot.Pointer + "/currency");
        Invalid("missing-money-amount", slot.Put("", new JsonObject { ["currency"] = "USD" }), def + "/required", slot.Pointer);
        Invalid("missing-money-currency", slot.Put("", new JsonObject { ["amount"] = "500.00" }), def + "/required", slot.Pointer);
        Invalid("unknown-property-money", slot.Put("", new JsonObject { ["amount"] = "500.00", ["currency"] = "USD", ["cents"] = "50000" }), def + "/additionalProperties", slot.Pointer);
    }

    private static (string[] Good, string[] Bad) Spellings(ValueForm form) => form switch
    {
        PointerForm => (["/bookedAt", "/grounds/0/endedAt", "/a~1b/m~0n"], ["", "bookedAt", "/a~2", "/a~", "#/bookedAt", "/a\tb"]),
        TimeForm => (
            [Day, "2024-02-29", Time, "2026-03-06T18:30:15", "2026-03-06T18:30Z", "2026-03-06T18:30:00-06:00", "2026-03-06T18:30:00+14:00"],
            ["2026-02-29", "2100-02-29", "2026-13-01", "1899-12-31", "9999-12-31", "2026-03-06T24:00", "2026-03-06T18:30:60", "2026-03-06T18:30:00-00:00", "2026-03-06T18:30:00.5Z", "2026-03-06 18:30", "2026-03-06T18:30:00+15:00", "03/06/2026"]),
        DayForm => ([Day, "2024-02-29"], ["2026-02-29", "2026-03-06T18:30", "1899-12-31", "20260306"]),
        ZoneForm => (["America/Chicago", "UTC", "Etc/GMT+5"], ["America/Port au Prince", ""]),
        QuantityForm { Most: 100m } => (["0", "87.5", "100.000000"], ["100.1", "-1", "1e1", "87,5", "087", "87.1234567"]),
        QuantityForm => (["0", "37.5", "999999999999.0", "0.000001"], ["1000000000000.0", "-1", "1e3", "037", ".5", "37.", "37.1234567"]),
        IdentifierForm id => ([Identifier(id)], [Identifier(id) + "!", "", .. IsAlienNumberShaped(id) ? ["A123456789"[..Math.Min(10, 9)]] : Array.Empty<string>()]),
        _ => throw new NotSupportedException(form.GetType().Name),
    };

    // Where an A-number would otherwise have the form, a fixture shows that it is refused.
    private static bool IsAlienNumberShaped(IdentifierForm id) => id.ImportPattern.Contains("(?!", StringComparison.Ordinal) && !id.IsAccepted("A12345678") && id.Type != typeof(Uei) && id.Type != typeof(OffenceCategory);

    private static string Identifier(IdentifierForm id) => id.Type.Name switch
    {
        nameof(CaseId) => "C-0001",
        nameof(RecordId) => "x1",
        nameof(ReleaseId) => "example-2026-03",
        nameof(Jurisdiction) => "US-MO",
        nameof(SubjectPseudonym) => "s1_9f2c41d07be8",
        nameof(AgreementId) => "MO-prairie-county-sheriff#TFM#2026-04-15",
        nameof(OffenceCategory) => "traffic",
        nameof(CountyGeoid) => "29019",
        nameof(PlaceGeoid) => "2965000",
        nameof(Ori) => "MO0000000",
        _ => new ShapeGenerator(new Random(1)).Identifier(id),
    };

    /// <summary>What a schema can say of two properties together.</summary>
    private static IEnumerable<SchemaFixture> Contradictions(ObjectForm form, string def, Site site)
    {
        SchemaFixture Made(string name, string constraint, string below, Action<JsonObject> change) =>
            new("", name, site.With(change), constraint[0] == '#' ? constraint : def + constraint, site.Pointer + below);

        if (form.Record == typeof(Ground))
        {
            yield return Made("end-reason-without-end", "/dependentRequired", "", o => o["endReason"] = "bail-posted");
            yield return Made("not-charged-but-charged-at", "/allOf/0/not", "", o => (o["charged"], o["chargedAt"]) = (false, Day));
            yield return Made("no-probable-cause-but-found-at", "/allOf/1/not", "", o => (o["probableCauseFound"], o["probableCauseFoundAt"]) = (false, Day));
        }
        else if (form.Record == typeof(CitizenshipEvidence))
        {
            yield return Made("not-checked-but-checked-at", "/allOf/0/not", "", o => (o["checked"], o["checkedAt"]) = (false, Day));
            yield return Made("not-checked-but-found", "/allOf/1/not", "", o => (o["checked"], o["found"]) = (false, "supported"));
        }
        else if (form.Record == typeof(AwardInstrument))
        {
            foreach (var (kind, number) in AwardNumberForm.Kinds)
            {
                var definition = "#/$defs/" + Camel(number.Type.Name);
                yield return Made($"number-of-another-kind-{kind}", definition + "/pattern", "/value", o => (o["kind"], o["value"]) = (kind, "no number"));
                yield return Made($"number-that-is-no-text-{kind}", definition + "/type", "/value", o => (o["kind"], o["value"]) = (kind, 7));
            }
        }
        else if (form.Record == typeof(Bail))
        {
            yield return Made("not-discouraged-but-why", "/allOf/0/not", "", o => (o["discouraged"], o["discouragedBecause"]) = (false, "detainer"));
        }
        else if (form.Record == typeof(BailEvent))
        {
            yield return Made("refused-because-without-refusal", "/then/properties/event/const", "/event", o => (o["event"], o["refusedBecause"]) = ("set", "policy"));
        }
        else if (form.Record == typeof(Warrant))
        {
            yield return Made("not-signed-but-signed-at", "/allOf/0/not", "", o => (o["signed"], o["signedAt"]) = (false, Day));
            yield return Made("no-charging-document-but-its-day", "/allOf/1/not", "", o => (o["chargingDocument"], o["chargingDocumentOn"]) = (false, Day));
            yield return Made("no-final-order-but-its-day", "/allOf/2/not", "", o => (o["finalOrder"], o["finalOrderOn"]) = (false, Day));
            yield return Made("warrant-not-served-but-served-at", "/allOf/3/not", "", o => (o["served"], o["servedAt"]) = (false, Day));
            yield return Made("warrant-not-served-but-served-by", "/allOf/4/not", "", o => (o["served"], o["servedBy"]) = (false, "deportation-officer"));
        }
        else if (form.Record == typeof(Detainer))
        {
            yield return Made("not-received-but-received-at", "/allOf/0/not", "", o => (o["received"], o["receivedAt"]) = (false, Day));
            yield return Made("not-served-but-served-at", "/allOf/1/not", "", o => (o["servedOnSubject"], o["servedOnSubjectAt"]) = (false, Day));
            yield return Made("no-warrant-but-warrant", "/allOf/2/not", "", o => (o["warrantAttached"], o["warrant"]) = (false, new JsonObject { ["form"] = "I-200" }));
            yield return Made("no-neutral-review-but-review-at", "/allOf/3/not", "", o => (o["neutralReview"], o["neutralReviewAt"]) = (false, Day));
        }
    }

    /// <summary>What a property calls for beside it, so that only one thing is ever at fault.</summary>
    private static void Accompany(JsonObject record, string property)
    {
        if (property == "endReason" && record.ContainsKey("groundId"))
        {
            record["endedAt"] = Time;
        }
        else if (property == "kind" && record.ContainsKey("value"))
        {
            record["value"] = record["kind"] is JsonValue kind && kind.TryGetValue(out string? code) && code == "usms-agreement" ? "12-34-5678" : "70CDCR25DIG000001";
        }
        else if (property == "refusedBecause")
        {
            record["event"] = "refused";
        }
    }

    /// <summary>A record in which a type has every property there is.</summary>
    private JsonObject Whole(Site site, ObjectForm form)
    {
        var record = site.With(o =>
        {
            foreach (var field in form.Fields.Where(f => !f.IsRequired))
            {
                o[field.Name] = field.Value is FlagForm ? true : Minimal(field.Value, field.Name);
                Accompany(o, field.Name);
            }
        });
        return Mended(record);
    }

    /// <summary>Makes a record valid that stands for a value at a place: a history leads to an event, and what is referred to is there.</summary>
    private JsonObject Mended(JsonObject record)
    {
        if (record["bail"] is JsonArray bail)
        {
            foreach (var one in bail.OfType<JsonObject>())
            {
                if (one["history"] is JsonArray { Count: 1 } history && history[0] is JsonObject last && Codes.BailEventKinds.TryParse((string?)last["event"], out var kind))
                {
                    one["history"] = new JsonArray([.. StepsTo(kind).Select(k => (JsonNode)new JsonObject { ["event"] = Codes.BailEventKinds.CodeOf(k) }), last.DeepClone()]);
                }

                if (one["covers"] is JsonArray { Count: > 0 })
                {
                    record["grounds"] ??= new JsonArray(new JsonObject { ["groundId"] = "x1", ["kind"] = "criminal-charge" });
                }
            }
        }

        var refers = (record["transfers"] as JsonArray)?.OfType<JsonObject>().Any(t => t.ContainsKey("detainerId")) == true
            || (record["holdEvents"] as JsonArray)?.OfType<JsonObject>().Any(t => t.ContainsKey("detainerId")) == true;
        if (refers)
        {
            record["detainers"] ??= new JsonArray(new JsonObject { ["detainerId"] = "x1", ["form"] = "I-247A" });
        }

        if (record["detainers"] is JsonArray { Count: 1 } detainers && detainers[0] is JsonObject detainer && detainer.ContainsKey("supersedes"))
        {
            detainer["supersedes"] = "x2";
            detainers.Add(new JsonObject { ["detainerId"] = "x2", ["form"] = "I-247D" });
        }

        return record;
    }

    private static List<BailEventKind> StepsTo(BailEventKind kind)
    {
        Queue<(BailStatus State, List<BailEventKind> Steps)> open = new([(BailStatus.None, [])]);
        while (open.TryDequeue(out var at))
        {
            if (BailStates.After(at.State, kind) is not null)
            {
                return at.Steps;
            }

            foreach (var step in Enum.GetValues<BailEventKind>())
            {
                if (BailStates.After(at.State, step) is { } next && at.Steps.Count < 6)
                {
                    open.Enqueue((next, [.. at.Steps, step]));
                }
            }
        }

        throw new InvalidOperationException($"No history leads to {kind}.");
    }

    private void Valid(string name, JsonObject record) => Add(new SchemaFixture(schema, name, Mended(record)));

    private void Invalid(string name, JsonNode record, string constraint, string pointer) => Add(new SchemaFixture(schema, name, record, constraint, pointer));

    private void Add(SchemaFixture fixture)
    {
        Assert.True(names.Add(fixture.File), $"Two fixtures are called {fixture.File}.");
        fixtures.Add(fixture);
    }

    private JsonObject Changed(ObjectForm form, Action<JsonObject> change) => new Site(form, []).With(change);

    private static JsonObject Minimal(ObjectForm form)
    {
        var record = new JsonObject();
        foreach (var field in form.Fields.Where(f => f.IsRequired))
        {
            record[field.Name] = Minimal(field.Value, field.Name);
        }

        return record;
    }

    private static JsonNode Minimal(ValueForm form, string name) => form switch
    {
        PointerForm => "/bookedAt",
        TextForm => name switch { "name" => "Prairie County", "href" => "https://example.org/", "language" => "es", _ => "made up" },
        ConstantForm constant => constant.Text,
        FlagForm => true,
        AwardNumberForm => "70CDCR25DIG000001",
        TimeForm => name == "bookedAt" ? "2026-03-05T21:10" : Time,
        DayForm => Day,
        ZoneForm => "America/Chicago",
        MoneyForm => new JsonObject { ["amount"] = "500.00", ["currency"] = "USD" },
        WholeNumberForm when name == "fiscalYear" => 2026,
        WholeNumberForm number => JsonValue.Create(Math.Max(number.Least, 1)),
        QuantityForm => "37.5",
        IdentifierForm when name is "memorandumId" or "supersededBy" => "MO-prairie-county-sheriff#TFM#2025-06-01",
        IdentifierForm id => Identifier(id),
        CodeForm { Type: var type } when type == typeof(BailEventKind) => "set",
        CodeForm code => code.Codes[0],
        ListForm list => new JsonArray(Minimal(list.Item, name)),
        ObjectForm inner => Minimal(inner),
        _ => throw new NotSupportedException(form.GetType().Name),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Kebab(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>A place for a value: how to put one there, and what the places in the schema and in the record are called.</summary>
    private sealed record Slot(Func<string, JsonNode?, JsonObject> Put, string Name, string Schema, string Pointer);

    /// <summary>A place of a record type: the root it stands in, and the properties that lead to it.</summary>
    private sealed record Site(ObjectForm Root, IReadOnlyList<FieldForm> Steps)
    {
        internal string Pointer => string.Concat(Steps.Select(s => $"/{s.Name}{(s.Value is ListForm ? "/0" : "")}"));

        internal Site Below(FieldForm field) => new(Root, [.. Steps, field]);

        /// <summary>The smallest record that has the place, with the object there changed.</summary>
        internal JsonObject With(Action<JsonObject> change)
        {
            var record = Minimal(Root);
            var at = record;
            foreach (var step in Steps)
            {
                at[step.Name] ??= Minimal(step.Value, step.Name);
                at = (at[step.Name] is JsonArray items ? items[0]! : at[step.Name]!).AsObject();
            }

            change(at);
            return record;
        }
    }
}
