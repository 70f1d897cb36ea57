using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PolicyModel;

/// <summary>How a reader meets what the schema does not know.</summary>
public enum ReadMode
{
    /// <summary>An unknown property is an error.</summary>
    Strict,

    /// <summary>An unknown property is passed over with a note, so that a later optional field breaks nobody.</summary>
    Lenient,
}

/// <summary>Reads custody cases from UTF-8 JSON (<c>policymodel/custody-case/v1</c>) and reports every fault, not the first.</summary>
public static class CustodyCaseReader
{
    /// <summary>Reads and checks one case.</summary>
    /// <param name="utf8Json">The record, as UTF-8 without a byte order mark.</param>
    /// <param name="validated">The checked case, or null where a problem of severity error was found.</param>
    /// <param name="problems">Every problem, with pointer, line (from 1) and byte (from 0) in the record.</param>
    /// <param name="mode">How to meet unknown properties.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8Json,
        [NotNullWhen(true)] out Validated<CustodyCase>? validated,
        out IReadOnlyList<Problem> problems,
        ReadMode mode = ReadMode.Strict)
    {
        var sink = new ProblemSink();
        var reader = new RecordReader(new Utf8JsonReader(utf8Json, RecordReader.Options), sink, mode == ReadMode.Lenient);
        validated = null;
        CustodyCase? record = null;
        try
        {
            reader.Read();
            CustodyShapes.Case.TryRead(ref reader, out record);
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
            CustodyCase.CheckMeaning(record, meaning);
            found = [.. found, .. meaning.Problems.Where(b => !sink.Problems.Any(p => p.Severity == Severity.Error && RestsOn(b, p.Pointer)))];
            validated = sink.HasErrors || meaning.HasErrors ? null : new Validated<CustodyCase>(record);
        }

        problems = found.Count == 0 ? found : JsonPlaces.Locate(utf8Json, found);
        return validated is not null;
    }

    /// <summary>True where a check cannot be believed because something it rests on could not be read.</summary>
    private static bool RestsOn(Problem broken, string misread) => (misread.Length > 0 && Covers(misread, broken.Pointer)) || broken.Code switch
    {
        ProblemCodes.DuplicateId or ProblemCodes.MissingProperty => false,
        ProblemCodes.DanglingReference => misread.Length == 0 || HidesId(misread, broken.Pointer.StartsWith("/bail/", StringComparison.Ordinal) ? "/grounds" : "/detainers"),
        ProblemCodes.Contradiction => SameItem(misread, broken.Pointer),
        ProblemCodes.IllegalBailStep => SameItem(misread, broken.Pointer) && misread.EndsWith("/event", StringComparison.Ordinal),
        _ => misread == "/custodian/timeZone" || (Covers("/transfers", misread) && Covers("/transfers", broken.Pointer)),
    };

    private static bool HidesId(string misread, string list) =>
        Covers(list, misread) && (misread.AsSpan().Count('/') <= 2 || misread.EndsWith("Id", StringComparison.Ordinal));

    /// <summary>True where two pointers lead into the same item of the same list of the case.</summary>
    private static bool SameItem(string pointer, string other) =>
        pointer.AsSpan().Count('/') > 2 && string.Join('/', pointer.Split('/').Take(3)) is var item && Covers(item, other);

    private static bool Covers(string pointer, string other) =>
        other.StartsWith(pointer, StringComparison.Ordinal) && (other.Length == pointer.Length || other[pointer.Length] == '/');
}
