using System.Globalization;
using System.Text.Json;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>A word of the source that is all but a code, and stands under no code.</summary>
internal static class PM8010
{
    internal static RuleDescriptor Descriptor { get; } = DataRule.Describe(
        "PM8010",
        "A word of the source is all but a code of its field, and the field says that it is another or unknown.",
        Severity.Note,
        "The mapping most likely does not know this spelling; the record is judged as if the source had not told it.",
        "the fields with codes, and the source's own words beside them");

    internal static IEnumerable<DataFinding> Find(DataRecord record)
    {
        if (record.Json.Span.IndexOf("Raw\":"u8) < 0)
        {
            yield break;
        }

        using var document = JsonDocument.Parse(record.Json);
        foreach (var (path, code) in Places(document.RootElement, CaseForm.Case, ""))
        {
            yield return new DataFinding(Descriptor, path, $"The word of the source is all but the code {code}, and the field says that it is another or unknown.", Outcome.Observed);
        }
    }

    private static IEnumerable<(string Path, string Code)> Places(JsonElement element, CaseForm form, string at)
    {
        if (element.ValueKind == JsonValueKind.Array && form.Item is { } item)
        {
            return element.EnumerateArray().SelectMany((e, i) => Places(e, item, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}")));
        }

        return element.ValueKind != JsonValueKind.Object || form.Kind != FormKind.Object ? [] : element.EnumerateObject().SelectMany(p =>
            p.Name.EndsWith("Raw", StringComparison.Ordinal) && form.Field(p.Name[..^3]) is { Kind: FormKind.Code } field
                ? Unplaced(element, field, p.Value.GetString()!) is { } code ? [($"{at}/{p.Name}", code)] : []
                : form.Field(p.Name) is { } below ? Places(p.Value, below, $"{at}/{p.Name}") : Enumerable.Empty<(string, string)>());
    }

    /// <summary>The code that a word is all but, where the field beside it has none.</summary>
    private static string? Unplaced(JsonElement element, CaseForm field, string word)
    {
        if (element.TryGetProperty(field.Name, out var told) && told.ValueKind == JsonValueKind.String && told.GetString() is not ("other" or "unknown"))
        {
            return null;
        }

        return NearestCode.Of(word, field.Codes.Where(c => c is not ("other" or "unknown")));
    }
}
