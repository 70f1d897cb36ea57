using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PolicyModel;

/// <summary>Reads and writes whole records: their form by the codec, and then what it means.</summary>
internal static class RecordForm
{
    /// <summary>Reads and checks one record.</summary>
    internal static bool TryRead<T>(
        Codec<T> form,
        Action<T, ProblemSink> checkMeaning,
        Func<Problem, string, bool> restsOn,
        ReadOnlySpan<byte> utf8Json,
        ReadMode mode,
        [NotNullWhen(true)] out Validated<T>? validated,
        out IReadOnlyList<Problem> problems)
        where T : class
    {
        var sink = new ProblemSink();
        var reader = new RecordReader(new Utf8JsonReader(utf8Json, RecordReader.Options), sink, mode == ReadMode.Lenient);
        validated = null;
        T? record = null;
        try
        {
            reader.Read();
            form.TryRead(ref reader, out record);
            reader.Read();
        }
        catch (JsonException)
        {
            sink.Add(new Problem
            {
                Code = ProblemCodes.MalformedJson,
                Pointer = reader.Pointer,
                Message = "The text is not well-formed JSON from here on, or is nested too deeply.",
                Byte = reader.Json.BytesConsumed,
            });
            record = null;
        }

        IReadOnlyList<Problem> found = sink.Problems;
        if (record is not null)
        {
            // What could be read is checked for its meaning too, so that a fault of form does not hide one of order.
            var meaning = new ProblemSink();
            checkMeaning(record, meaning);
            found = [.. found, .. meaning.Problems.Where(b => !sink.Problems.Any(p => IsMisread(p) && restsOn(b, p.Pointer)))];
            validated = sink.HasErrors || meaning.HasErrors ? null : new Validated<T>(record);
        }

        problems = found.Count == 0 ? found : JsonPlaces.Locate(utf8Json, found);
        return validated is not null;
    }

    // An unknown property beside the known ones takes nothing away from what was read of them.
    private static bool IsMisread(Problem problem) => problem.Severity == Severity.Error && problem.Code != ProblemCodes.UnknownProperty;

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
    internal static bool RestsOn(Problem broken, string misread) => misread.Length > 0 && Covers(misread, broken.Pointer);

    /// <summary>True where a pointer is another or leads below it.</summary>
    internal static bool Covers(string pointer, string other) =>
        other.StartsWith(pointer, StringComparison.Ordinal) && (other.Length == pointer.Length || other[pointer.Length] == '/');
}
