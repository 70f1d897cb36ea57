using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Rules;

/// <summary>Fields of JSON that are written where there is something to write.</summary>
internal static class JsonFields
{
    internal static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    internal static void Flag(Utf8JsonWriter writer, string name, bool? told)
    {
        if (told is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    internal static void Number(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }

    internal static void Day(Utf8JsonWriter writer, string name, LocalDate? day) => Text(writer, name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    /// <summary>A list of texts, be it empty.</summary>
    internal static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>A list of objects, be it empty.</summary>
    internal static void Each<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
