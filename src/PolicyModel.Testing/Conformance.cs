using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PolicyModel.Testing;

/// <summary>Checks that a data set holds what the schemas and the readers ask for, in one line of a test.</summary>
public static class Conformance
{
    private const int LongestLine = 16 * 1024 * 1024;

    /// <summary>Reads every record of an NDJSON file (one a line; blank lines are passed over) and checks it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is asked for; records of every schema without an error where left out.</param>
    /// <returns>What was found, where it is all right.</returns>
    /// <exception cref="ConformanceException">A record is at fault, or there is none. The message names every problem with file, line and pointer, and no value of a record.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ConformanceResult Run(string path, ConformanceOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var asked = options ?? new ConformanceOptions();
        if (asked.Schema is { } schema && FamilyOf(schema) is null)
        {
            throw new ArgumentException($"There is no schema of this name; there are {string.Join(", ", RecordFamily.All.Select(f => f.Schema))}.", nameof(options));
        }

        var records = 0;
        List<Problem> problems = [];
        using (var file = File.OpenRead(path))
        {
            foreach (var (line, number) in Lines(file))
            {
                if (line is null)
                {
                    records++;
                    problems.Add(At(number, ProblemCodes.UnusableText, "The line is longer than 16 MiB."));
                }
                else if (line.AsSpan().Trim(" \t\r"u8).Length > 0)
                {
                    records++;
                    problems.AddRange(Check(line, asked).Select(p => p with { Line = number }));
                }
            }
        }

        var result = new ConformanceResult { Records = records, Problems = problems };
        var faults = problems.Where(p => p.Severity >= asked.FailsFrom).ToArray();
        return faults.Length == 0 && records >= asked.LeastRecords ? result : throw new ConformanceException(Message(path, records, faults, asked), result);
    }

    private static IReadOnlyList<Problem> Check(byte[] line, ConformanceOptions options)
    {
        var schema = options.Schema;
        if (schema is null && !TryFindSchema(line, out schema))
        {
            return [At(0, ProblemCodes.MalformedJson, "The line is not well-formed JSON, or is nested too deeply.")];
        }

        if (schema is null || FamilyOf(schema) is not { } family)
        {
            return [At(0, ProblemCodes.UnknownSchema, "The record does not say which schema it follows, or none that is known.", "/schema")];
        }

        family.Read(line, out var problems, options.Mode);
        return problems;
    }

    private static RecordFamily? FamilyOf(string schema) =>
        RecordFamily.All.FirstOrDefault(f => string.Equals(f.Schema, schema, StringComparison.Ordinal) || string.Equals(f.Schema, $"policymodel/{schema}/v1", StringComparison.Ordinal));

    /// <summary>What a record says of its schema, or null where it says nothing; false where it is not JSON up to there.</summary>
    private static bool TryFindSchema(byte[] line, out string? schema)
    {
        schema = null;
        try
        {
            var json = new Utf8JsonReader(line);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                json.Skip();
                return !json.Read();
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var found = JsonPlaces.IsNamed(json, "schema"u8);
                json.Read();
                if (found)
                {
                    schema = json.TokenType == JsonTokenType.String ? json.GetString() : null;
                    return true;
                }

                json.Skip();
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate is no text.
            return true;
        }
    }

    /// <summary>The lines of a file; null for one that is too long to be kept.</summary>
    private static IEnumerable<(byte[]? Line, int Number)> Lines(Stream file)
    {
        var chunk = new byte[64 * 1024];
        using var line = new MemoryStream();
        var (number, tooLong, any) = (1, false, false);
        for (int read; (read = file.Read(chunk)) > 0;)
        {
            for (var at = 0; at < read;)
            {
                var end = Array.IndexOf(chunk, (byte)'\n', at, read - at);
                var upTo = end < 0 ? read : end;
                any = true;
                tooLong |= line.Length + (upTo - at) > LongestLine;
                if (!tooLong)
                {
                    line.Write(chunk, at, upTo - at);
                }

                if (end < 0)
                {
                    break;
                }

                yield return (tooLong ? null : Whole(line, number), number);
                line.SetLength(0);
                (number, tooLong, any, at) = (number + 1, false, false, end + 1);
            }
        }

        if (any)
        {
            yield return (tooLong ? null : Whole(line, number), number);
        }
    }

    private static byte[] Whole(MemoryStream line, int number)
    {
        var bytes = line.ToArray();
        return number == 1 && bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }

    private static Problem At(int line, string code, string message, string pointer = "") => new() { Code = code, Pointer = pointer, Message = message, Line = line };

    private static string Message(string path, int records, Problem[] faults, ConformanceOptions options)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{path}: {faults.Length} problems in {faults.Select(f => f.Line).Distinct().Count()} of {records} records");
        if (records < options.LeastRecords)
        {
            text.Append(CultureInfo.InvariantCulture, $"; expected at least {options.LeastRecords} records");
        }

        text.Append('.');
        foreach (var fault in faults.Take(options.MostListed))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{path}({fault.Line}) {(fault.Pointer.Length == 0 ? "(whole record)" : fault.Pointer)} {fault.Code}: {fault.Message}");
        }

        return faults.Length > options.MostListed ? text.Append(CultureInfo.InvariantCulture, $"\n… and {faults.Length - options.MostListed} more.").ToString() : text.ToString();
    }
}
