using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>JSON texts of records, gathered until there are enough of them for a thread to read.</summary>
/// <param name="file">The file they are read from.</param>
/// <param name="mode">How to meet unknown properties.</param>
/// <param name="anyFamily">Whether records of every family are read, each by its schema.</param>
/// <param name="idle">Where batches lie that are done with, to be used again.</param>
internal sealed class JsonRecords(string file, ReadMode mode, bool anyFamily, ConcurrentBag<JsonRecords> idle)
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

    internal RecordBatch ToBatch() => new(texts.Count, () => texts.ConvertAll(Read), this);

    /// <summary>An empty batch behind this one.</summary>
    internal JsonRecords Next() => idle.TryTake(out var used) ? used : new JsonRecords(file, mode, anyFamily, idle);

    /// <summary>Says that nobody asks for these texts any more.</summary>
    internal void Release()
    {
        texts.Clear();
        length = 0;
        idle.Add(this);
    }

    /// <summary>The file they are read from.</summary>
    internal string File => file;

    /// <summary>How many texts there are.</summary>
    internal int Count => texts.Count;

    /// <summary>The line on which a text begins.</summary>
    internal int LineOf(int index) => texts[index].Line;

    /// <summary>A text; empty for what is no record.</summary>
    internal ReadOnlySpan<byte> Utf8Of(int index) => bytes.AsSpan(texts[index].Start, texts[index].Length);

    /// <summary>The record of a text, with every problem.</summary>
    internal ReadRecord Read(int index) => Read(texts[index]);

    private ReadRecord Read(Text text)
    {
        if (text.Fault is { } fault)
        {
            return new ReadRecord { File = file, Line = text.Line, Problems = [fault] };
        }

        var utf8 = bytes.AsSpan(text.Start, text.Length);
        return anyFamily ? ReadAny(text, utf8, FindText(utf8, "schema"u8)) : ReadCase(text, utf8);
    }

    private ReadRecord ReadAny(Text text, ReadOnlySpan<byte> utf8, string? schema)
    {
        switch (schema)
        {
            case FundingAgreement.Schema:
                FundingAgreementReader.TryRead(utf8, out var agreement, out var problems, mode);
                return new ReadRecord { File = file, Line = text.Line, Agreement = agreement, Problems = Placed(problems, text) };
            case TrainingRecord.Schema:
                TrainingRecordReader.TryRead(utf8, out var training, out problems, mode);
                return new ReadRecord { File = file, Line = text.Line, Training = training, Problems = Placed(problems, text) };
            case OversightRecord.Schema:
                OversightRecordReader.TryRead(utf8, out var oversight, out problems, mode);
                return new ReadRecord { File = file, Line = text.Line, Oversight = oversight, Problems = Placed(problems, text) };
            case CustodyCase.Schema:
                return ReadCase(text, utf8);
            default:
                return new ReadRecord
                {
                    File = file,
                    Line = text.Line,
                    Problems = [new Problem { Code = ProblemCodes.UnknownSchema, Pointer = "/schema", Message = "The record does not say of which family it is: a custody case, a funding agreement, training or oversight.", Line = text.Line, Byte = 0 }],
                };
        }
    }

    private ReadRecord ReadCase(Text text, ReadOnlySpan<byte> utf8)
    {
        var valid = CustodyCaseReader.TryRead(utf8, out var record, out var problems, mode);
        return new ReadRecord
        {
            File = file,
            Line = text.Line,
            CaseId = valid ? record!.Value.CaseId : CaseId.TryParse(FindText(utf8, "caseId"u8), out var id) ? id : null,
            Case = record,
            Problems = problems.Count == 0 ? problems : Placed(problems, text),
        };
    }

    /// <summary>The problems with their lines in the file; a record may go over several.</summary>
    private Problem[] Placed(IReadOnlyList<Problem> problems, Text text) =>
        [.. problems.Select(p => p with { Line = text.Line + LineEnds(bytes.AsSpan(text.Start, (int)Math.Min(text.Length, p.Byte ?? 0))) })];

    private static int LineEnds(ReadOnlySpan<byte> utf8) => utf8.Count((byte)'\n') + (utf8.Contains((byte)'\n') ? 0 : utf8.Count((byte)'\r'));

    /// <summary>The text of a property of a record, which need not be valid: its case id, so that it can be found again, or its schema.</summary>
    private static string? FindText(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> name)
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
                var found = IsNamed(json, name);
                json.Read();
                if (found)
                {
                    return json.TokenType == JsonTokenType.String && !json.ValueIsEscaped ? Encoding.UTF8.GetString(json.ValueSpan) : null;
                }

                json.Skip();
            }
        }
        catch (JsonException)
        {
            // Not JSON up to the property.
        }

        return null;
    }

    private static bool IsNamed(Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        try
        {
            return json.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // A name with a lone surrogate is another.
            return false;
        }
    }

    private readonly record struct Text(int Line, int Start, int Length, Problem? Fault);
}
