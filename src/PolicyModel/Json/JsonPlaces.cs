using System.Globalization;
using System.Text.Json;

namespace PolicyModel;

/// <summary>Finds the bytes and lines of JSON Pointers, all of them in one pass; used only for records that have a problem.</summary>
internal static class JsonPlaces
{
    /// <summary>The problems with byte and line filled in, in the same order.</summary>
    internal static IReadOnlyList<Problem> Locate(ReadOnlySpan<byte> utf8Json, IReadOnlyList<Problem> problems)
    {
        var wanted = new Place();
        var places = new Place?[problems.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = problems[i].Byte is null ? wanted.Below(problems[i].Pointer) : null;
        }

        if (places.Any(p => p is not null))
        {
            Find(utf8Json, wanted);
        }

        var order = new (long Byte, int Index)[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            order[i] = (problems[i].Byte ?? places[i]!.NearestByte, i);
        }

        Array.Sort(order);
        var located = new Problem[places.Length];
        var (line, counted) = (1, 0);
        foreach (var (at, index) in order)
        {
            var upTo = (int)Math.Min(at, utf8Json.Length);
            line += utf8Json[counted..upTo].Count((byte)'\n');
            counted = upTo;
            located[index] = problems[index] with { Byte = at, Line = line };
        }

        return located;
    }

    /// <summary>True where the name at hand is this one; a name with a lone surrogate is none that is looked for.</summary>
    internal static bool IsNamed(in Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        if (!json.ValueIsEscaped)
        {
            return json.HasValueSequence ? json.ValueTextEquals(name) : json.ValueSpan.SequenceEqual(name);
        }

        try
        {
            return json.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Find(ReadOnlySpan<byte> utf8Json, Place wanted)
    {
        var json = new Utf8JsonReader(utf8Json, RecordReader.Options);
        try
        {
            json.Read();
            Visit(ref json, wanted);
        }
        catch (JsonException)
        {
            // The text breaks before the places that are left: the last one reached around each stands.
        }
    }

    private static void Visit(ref Utf8JsonReader json, Place place)
    {
        place.Byte = json.TokenStartIndex;
        if (!place.HasBelow)
        {
            json.Skip();
        }
        else if (json.TokenType == JsonTokenType.StartObject)
        {
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var inner = place.Named(json);
                json.Read();
                VisitOrSkip(ref json, inner);
            }
        }
        else if (json.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
            {
                VisitOrSkip(ref json, place.At(i));
            }
        }
    }

    private static void VisitOrSkip(ref Utf8JsonReader json, Place? place)
    {
        // Of a property that stands twice the first counts.
        if (place is { Byte: null })
        {
            Visit(ref json, place);
        }
        else
        {
            json.Skip();
        }
    }

    /// <summary>A place that is looked for, or one on the way to it.</summary>
    private sealed class Place(Place? around = null)
    {
        private Dictionary<string, (byte[] Utf8, Place Place)>? below;

        internal long? Byte { get; set; }

        internal bool HasBelow => below is not null;

        /// <summary>Where the place begins, or the nearest one around it that exists.</summary>
        internal long NearestByte => Byte ?? around?.NearestByte ?? 0;

        internal Place Below(string pointer)
        {
            var place = this;
            foreach (var segment in pointer.Split('/').Skip(1))
            {
                place = place.Enter(segment);
            }

            return place;
        }

        internal Place? At(int index) => below!.TryGetValue(index.ToString(CultureInfo.InvariantCulture), out var found) ? found.Place : null;

        internal Place? Named(in Utf8JsonReader json)
        {
            foreach (var (utf8, place) in below!.Values)
            {
                if (IsNamed(json, utf8))
                {
                    return place;
                }
            }

            return null;
        }

        private Place Enter(string segment)
        {
            below ??= new(StringComparer.Ordinal);
            if (!below.TryGetValue(segment, out var inner))
            {
                below[segment] = inner = (System.Text.Encoding.UTF8.GetBytes(segment), new Place(this));
            }

            return inner.Place;
        }
    }
}
