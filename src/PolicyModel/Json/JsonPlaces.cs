using System.Text.Json;

namespace PolicyModel;

/// <summary>Finds the byte and the line of a JSON Pointer; used only for records that have a problem.</summary>
internal static class JsonPlaces
{
    /// <summary>The problems with byte and line filled in.</summary>
    internal static IReadOnlyList<Problem> Locate(ReadOnlySpan<byte> utf8Json, IReadOnlyList<Problem> problems)
    {
        var located = new Problem[problems.Count];
        for (var i = 0; i < problems.Count; i++)
        {
            var at = problems[i].Byte ?? ByteOf(utf8Json, problems[i].Pointer);
            located[i] = problems[i] with { Byte = at, Line = 1 + utf8Json[..(int)Math.Min(at, utf8Json.Length)].Count((byte)'\n') };
        }

        return located;
    }

    /// <summary>The byte at which the value of a pointer begins, or that of the nearest value around it that exists.</summary>
    private static long ByteOf(ReadOnlySpan<byte> utf8Json, string pointer)
    {
        var json = new Utf8JsonReader(utf8Json, RecordReader.Options);
        var at = 0L;
        try
        {
            json.Read();
            at = json.TokenStartIndex;
            foreach (var segment in pointer.Split('/').Skip(1))
            {
                if (!Descend(ref json, segment))
                {
                    break;
                }

                at = json.TokenStartIndex;
            }
        }
        catch (JsonException)
        {
            // The text breaks before the place: the last place reached stands.
        }

        return at;
    }

    private static bool Descend(ref Utf8JsonReader json, string segment)
    {
        if (json.TokenType == JsonTokenType.StartObject)
        {
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var found = IsNamed(json, segment);
                json.Read();
                if (found)
                {
                    return true;
                }

                json.Skip();
            }
        }
        else if (json.TokenType == JsonTokenType.StartArray && int.TryParse(segment, System.Globalization.CultureInfo.InvariantCulture, out var index))
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (index-- == 0)
                {
                    return true;
                }

                json.Skip();
            }
        }

        return false;
    }

    private static bool IsNamed(Utf8JsonReader json, string name)
    {
        try
        {
            return json.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // A name with a lone surrogate is no name that a pointer has.
            return false;
        }
    }
}
