using System.Collections.Frozen;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>What a field of a case holds.</summary>
internal enum FormKind
{
    Object,
    List,
    Time,
    Day,
    Code,
    Money,
    Flag,
    Number,
    Text,
}

/// <summary>
/// The fields of a case as a tree, read from the published schema: so a mapping, the flat table and a draft know the same fields
/// as the reader, and a field that is added there is known here.
/// </summary>
internal sealed class CaseForm
{
    private static readonly Lazy<CaseForm> Root = new(Load);

    private CaseForm(string name, string title, string description, bool required)
    {
        Name = name;
        Title = title;
        Description = description;
        IsRequired = required;
    }

    /// <summary>The case itself.</summary>
    internal static CaseForm Case => Root.Value;

    internal string Name { get; }

    internal string Title { get; }

    internal string Description { get; }

    internal bool IsRequired { get; }

    internal FormKind Kind { get; private set; }

    /// <summary>True where the field may be reported as unknown or redacted.</summary>
    internal bool MayBeUnreported { get; private set; }

    /// <summary>True for the id of a part within its case.</summary>
    internal bool IsRecordId { get; private set; }

    /// <summary>The codes of a code field.</summary>
    internal IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>The fields of an object, by name, in order.</summary>
    internal IReadOnlyList<CaseForm> Fields { get; private set; } = [];

    /// <summary>What a list holds.</summary>
    internal CaseForm? Item { get; private set; }

    internal CaseForm? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);

    /// <summary>The field that tells the items of a list apart; null where they have none.</summary>
    internal CaseForm? IdField => Item?.Fields.FirstOrDefault(f => f.IsRecordId && f.IsRequired);

    private static CaseForm Load()
    {
        using var document = JsonDocument.Parse(JsonSchemas.TryGet("custody-case", out var schema) ? schema : throw new InvalidOperationException("The schema of a case is not there."));
        var root = document.RootElement;
        return Read("", root, required: true, root.GetProperty("$defs"));
    }

    private static CaseForm Read(string name, JsonElement property, bool required, JsonElement definitions)
    {
        var form = new CaseForm(name, Text(property, "title"), Text(property, "description"), required);
        var main = property;
        if (property.TryGetProperty("anyOf", out var alternatives))
        {
            var states = alternatives.EnumerateArray().ToLookup(a => NameOf(a) == "notReported");
            form.MayBeUnreported = states[true].Any();
            main = states[false].Single();
        }

        var definition = NameOf(main);
        if (definition is not null)
        {
            main = definitions.GetProperty(definition);
        }

        form.IsRecordId = definition == "recordId";
        var type = main.TryGetProperty("type", out var t) ? t.GetString() : null;
        form.Kind = definition switch
        {
            "reportedTime" => FormKind.Time,
            "day" => FormKind.Day,
            "money" => FormKind.Money,
            _ => type switch
            {
                "object" => FormKind.Object,
                "array" => FormKind.List,
                "boolean" => FormKind.Flag,
                "integer" => FormKind.Number,
                _ => main.TryGetProperty("enum", out _) ? FormKind.Code : FormKind.Text,
            },
        };
        if (form.Kind == FormKind.Code)
        {
            form.Codes = [.. main.GetProperty("enum").EnumerateArray().Select(c => c.GetString()!)];
        }
        else if (form.Kind == FormKind.List)
        {
            form.Item = Read("", main.GetProperty("items"), required: true, definitions);
        }
        else if (form.Kind == FormKind.Object)
        {
            var needed = main.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!).ToFrozenSet(StringComparer.Ordinal) : [];
            form.Fields = [.. main.GetProperty("properties").EnumerateObject().Where(p => p.Name != "schema").Select(p => Read(p.Name, p.Value, needed.Contains(p.Name), definitions))];
        }

        return form;
    }

    private static string? NameOf(JsonElement element) => element.TryGetProperty("$ref", out var reference) ? reference.GetString()!.Split('/')[^1] : null;

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString()! : "";
}
