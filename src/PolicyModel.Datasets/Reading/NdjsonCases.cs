using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace PolicyModel.Datasets;

/// <summary>Reads custody cases from NDJSON: one record a line.</summary>
internal static class NdjsonCases
{
    internal static async IAsyncEnumerable<ReadRecord> ReadAsync(Stream stream, ReadMode mode, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in LineReader.ReadAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            if (line.TooLong)
            {
                yield return Unreadable(line.Number, ProblemCodes.UnusableText, "The line is longer than 16 MiB and was passed over.");
                continue;
            }

            if (IsBlank(line.Bytes.Span))
            {
                continue;
            }

            yield return Read(line, mode);
        }
    }

    private static ReadRecord Read(in TextLine line, ReadMode mode)
    {
        var utf8 = line.Bytes.Span;
        var valid = CustodyCaseReader.TryRead(utf8, out var record, out var problems, mode);
        return new ReadRecord
        {
            Line = line.Number,
            CaseId = valid ? record!.Value.CaseId : FindCaseId(utf8),
            Case = record,
            Problems = problems.Count == 0 ? problems : [.. Placed(problems, line.Number)],
        };
    }

    private static IEnumerable<Problem> Placed(IReadOnlyList<Problem> problems, int number) => problems.Select(p => p with { Line = number });

    private static ReadRecord Unreadable(int line, string code, string message) =>
        new() { Line = line, Problems = [new Problem { Code = code, Pointer = "", Message = message, Line = line, Byte = 0 }] };

    private static bool IsBlank(ReadOnlySpan<byte> utf8) => utf8.Trim(" \t"u8).IsEmpty;

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
}
