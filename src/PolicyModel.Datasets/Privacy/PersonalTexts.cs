using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>Finds the places of a case whose words may identify a person. Fields of a form of their own (ids, codes, times) are refused by their types.</summary>
internal static class PersonalTexts
{
    /// <summary>The JSON Pointers of the places; none in nearly every case.</summary>
    internal static IReadOnlyList<string> Find(CustodyCase record)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, CustodyCaseWriter.Options))
        {
            CustodyCaseWriter.Write(writer, record);
        }

        if (!HoldsAny(buffer.WrittenSpan))
        {
            return [];
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return [.. Places(document.RootElement, "", free: false)];
    }

    private static bool HoldsAny(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        var free = false;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName)
            {
                free = IsFree(json.ValueSpan);
            }
            else if (free && json.TokenType == JsonTokenType.String && PersonalText.Identifies(json.GetString()!))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Places(JsonElement element, string at, bool free) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Places(p.Value, $"{at}/{p.Name}", IsFree(System.Text.Encoding.UTF8.GetBytes(p.Name)))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Places(item, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}"), free)),
        JsonValueKind.String when free && PersonalText.Identifies(element.GetString()!) => [at],
        _ => [],
    };

    /// <summary>True for a property that holds words of a source or a name.</summary>
    private static bool IsFree(ReadOnlySpan<byte> name) =>
        name.EndsWith("Raw"u8) || name.SequenceEqual("raw"u8) || name.SequenceEqual("name"u8) || name.SequenceEqual("citation"u8) || name.SequenceEqual("reason"u8)
        || name.SequenceEqual("place"u8) || name.SequenceEqual("before"u8) || name.SequenceEqual("class"u8) || name.SequenceEqual("agency"u8);
}
