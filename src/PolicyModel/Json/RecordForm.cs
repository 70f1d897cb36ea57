using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace PolicyModel;

/// <summary>Reads and writes whole records: their form by the codec, and then what it means.</summary>
internal static class RecordForm
{
    /// <summary>Reads and checks one record.</summary>
    internal static bool TryRead<T>(
        Codec<T> form,
        Action<T, ProblemSink> checkMeaning,
        Func<Problem, Misread, bool> restsOn,
        ReadOnlySpan<byte> utf8Json,
        ReadMode mode,
        [NotNullWhen(true)] out Validated<T>? validated,
        out IReadOnlyList<Problem> problems)
        where T : class
    {
        var sink = new ProblemSink();
        var reader = new RecordReader(new Utf8JsonReader(utf8Json, RecordReader.Options), sink, mode == ReadMode.Lenient);
        T? record = null;
        try
        {
            reader.Read();
            form.TryRead(ref reader, out record);
            reader.Read();
        }
        catch (JsonException)
        {
            sink.Add(Malformed(reader, utf8Json));
            record = null;
        }

        // What could be read is checked for its meaning too, so that a fault of form does not hide one of order.
        if (record is not null && !sink.IsFullOf(Severity.Error))
        {
            if (sink.Problems is { Count: > 0 } problemsOfForm)
            {
                var misread = new Misread(problemsOfForm);
                sink.Believes = problem => !restsOn(problem, misread);
            }

            checkMeaning(record, sink);
        }

        validated = record is null || sink.HasErrors ? null : new Validated<T>(record);
        problems = sink.Problems;
        problems = problems.Count == 0 ? problems : JsonPlaces.Locate(utf8Json, problems);
        return validated is not null;
    }

    private static Problem Malformed(in RecordReader reader, ReadOnlySpan<byte> utf8Json)
    {
        var at = reader.Json.BytesConsumed;
        var depth = reader.Json.CurrentDepth + (reader.Json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
        var tooDeep = depth == RecordReader.MaxDepth && utf8Json[(int)at..].TrimStart(" \t\r\n,:"u8) is [(byte)'{' or (byte)'[', ..];
        return new Problem
        {
            Code = ProblemCodes.MalformedJson,
            Pointer = reader.Pointer,
            Message = tooDeep
                ? string.Create(CultureInfo.InvariantCulture, $"Objects and lists are nested more than {RecordReader.MaxDepth} deep from here on.")
                : "The text is not well-formed JSON from here on.",
            Byte = at,
        };
    }

    internal static byte[] ToUtf8<T>(Codec<T> form, T record)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, CustodyCaseWriter.Options))
        {
            form.Write(writer, record);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>True where a check cannot be believed because what it is about could not be read.</summary>
    internal static bool RestsOn(Problem broken, Misread misread) => misread.Covers(broken.Pointer);

    /// <summary>True where a pointer is another or leads below it.</summary>
    internal static bool Covers(string pointer, string other) =>
        other.StartsWith(pointer, StringComparison.Ordinal) && (other.Length == pointer.Length || other[pointer.Length] == '/');
}
