using System.Text;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>JSON texts of records, gathered until there are enough of them for a thread to read.</summary>
internal sealed class JsonRecords(string file, ReadMode mode)
{
    private const int MostRecords = 128;
    private const int MostBytes = 256 * 1024;

    private readonly List<Text> texts = [];
    private byte[] bytes = [];
    private int length;

    internal bool IsEmpty => texts.Count == 0;

    internal bool IsFull => texts.Count >= MostRecords || length >= MostBytes;

    internal void Add(int line, ReadOnlySpan<byte> utf8)
    {
        if (bytes.Length < length + utf8.Length)
        {
            Array.Resize(ref bytes, Math.Max(length + utf8.Length, bytes.Length * 2));
        }

        utf8.CopyTo(bytes.AsSpan(length));
        texts.Add(new Text(line, length, utf8.Length, null));
        length += utf8.Length;
    }

    /// <summary>Adds what is no record, with the reason.</summary>
    internal void AddFault(int line, string code, string message) =>
        texts.Add(new Text(line, 0, 0, new Problem { Code = code, Pointer = "", Message = message, Line = line, Byte = 0 }));

    internal RecordBatch ToBatch() => new(texts.Count, () => texts.ConvertAll(Read));

    private ReadRecord Read(Text text)
    {
        if (text.Fault is { } fault)
        {
            return new ReadRecord { File = file, Line = text.Line, Problems = [fault] };
        }

        var utf8 = bytes.AsSpan(text.Start, text.Length);
        var valid = CustodyCaseReader.TryRead(utf8, out var record, out var problems, mode);
        return new ReadRecord
        {
            File = file,
            Line = text.Line,
            CaseId = valid ? record!.Value.CaseId : FindCaseId(utf8),
            Case = record,
            Problems = problems.Count == 0 ? problems : Placed(problems, text),
        };
    }

    /// <summary>The problems with their lines in the file; a record may go over several.</summary>
    private Problem[] Placed(IReadOnlyList<Problem> problems, Text text) =>
        [.. problems.Select(p => p with { Line = text.Line + LineEnds(bytes.AsSpan(text.Start, (int)Math.Min(text.Length, p.Byte ?? 0))) })];

    private static int LineEnds(ReadOnlySpan<byte> utf8) => utf8.Count((byte)'\n') + (utf8.Contains((byte)'\n') ? 0 : utf8.Count((byte)'\r'));

    /// <summary>The case id of a record that is not valid, so that it can be found again.</summary>
    private static CaseId? FindCaseId(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var json = new Utf8JsonReader(utf8);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var found = IsCaseId(json);
                json.Read();
                if (found)
                {
                    return json.TokenType == JsonTokenType.String && !json.ValueIsEscaped && CaseId.TryParse(Encoding.UTF8.GetString(json.ValueSpan), out var id) ? id : null;
                }

                json.Skip();
            }
        }
        catch (JsonException)
        {
            // Not JSON up to its case id.
        }

        return null;
    }

    private static bool IsCaseId(Utf8JsonReader json)
    {
        try
        {
            return json.ValueTextEquals("caseId"u8);
        }
        catch (InvalidOperationException)
        {
            // A name with a lone surrogate is another.
            return false;
        }
    }

    private readonly record struct Text(int Line, int Start, int Length, Problem? Fault);
}
