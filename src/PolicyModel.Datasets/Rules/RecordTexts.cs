using System.Globalization;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>The words of a source and the names in a case. Fields of a form of their own (ids, codes, times) are refused by their types.</summary>
internal static class RecordTexts
{
    /// <summary>The JSON Pointers of the texts that are sought; none in nearly every case.</summary>
    internal static IReadOnlyList<string> Find(ReadOnlyMemory<byte> utf8Json, Func<string, bool> isSought)
    {
        if (!HoldsAny(utf8Json.Span, isSought))
        {
            return [];
        }

        using var document = JsonDocument.Parse(utf8Json);
        return [.. Places(document.RootElement, "", free: false, isSought)];
    }

    private static bool HoldsAny(ReadOnlySpan<byte> utf8, Func<string, bool> isSought)
    {
        var json = new Utf8JsonReader(utf8);
        var free = false;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName)
            {
                free = IsFree(json.ValueSpan);
            }
            else if (free && json.TokenType == JsonTokenType.String && isSought(json.GetString()!))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Places(JsonElement element, string at, bool free, Func<string, bool> isSought) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Places(p.Value, $"{at}/{p.Name}", IsFree(System.Text.Encoding.UTF8.GetBytes(p.Name)), isSought)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Places(item, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}"), free, isSought)),
        JsonValueKind.String when free && isSought(element.GetString()!) => [at],
        _ => [],
    };

    /// <summary>True for a property that holds words of a source or a name.</summary>
    private static bool IsFree(ReadOnlySpan<byte> name) =>
        name.EndsWith("Raw"u8) || name.SequenceEqual("raw"u8) || name.SequenceEqual("name"u8) || name.SequenceEqual("citation"u8) || name.SequenceEqual("reason"u8)
        || name.SequenceEqual("place"u8) || name.SequenceEqual("before"u8) || name.SequenceEqual("class"u8) || name.SequenceEqual("agency"u8);
}
