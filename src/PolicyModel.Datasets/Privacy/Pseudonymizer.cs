using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets;

/// <summary>
/// Replaces ids by keyed pseudonyms: fields of JSON records, one a line, named by JSON Pointers (<c>#</c> stands for every item of a list), or columns of a
/// delimited table. Everything else stays as it is. What cannot be read stops it: nothing that it did not understand is passed on.
/// </summary>
/// <param name="key">The key.</param>
/// <param name="fields">JSON Pointers for records, names of columns for a table.</param>
public sealed class Pseudonymizer(PseudonymKey key, IReadOnlyList<string> fields)
{
    /// <summary>The fields of a custody case that identify a person's case, where none are named.</summary>
    public static IReadOnlyList<string> CaseFields { get; } = ["/caseId", "/subject"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Rewrites an input. No message of a failure holds a value of it.</summary>
    /// <param name="input">The input, whose format is told from its content.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>How many values were replaced.</returns>
    /// <exception cref="DatasetException">The input cannot be read, a record is broken, or a field or column is not there.</exception>
    public async Task<long> WriteAsync(DatasetInput input, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        var file = await input.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            try
            {
                return file.Format switch
                {
                    InputFormat.Empty => 0,
                    InputFormat.Ndjson => await RecordsAsync(file, output, cancellationToken).ConfigureAwait(false),
                    InputFormat.Table => await TableAsync(file, output, cancellationToken).ConfigureAwait(false),
                    _ => throw new DatasetException($"{file.Name}: expected one JSON record a line, or a delimited table."),
                };
            }
            catch (Exception e) when (e is IOException or InvalidDataException)
            {
                throw new DatasetException($"{file.Name}: cannot be read to its end.", e);
            }
        }
    }

    private async Task<long> RecordsAsync(InputFile file, Stream output, CancellationToken cancellationToken)
    {
        if (fields.FirstOrDefault(f => !f.StartsWith('/')) is not null)
        {
            throw new DatasetException($"{file.Name}: the fields of JSON records are named by pointers such as /caseId.");
        }

        var replaced = 0L;
        var number = 0;
        await foreach (var line in TextLines.ReadAsync(file.Content, cancellationToken).ConfigureAwait(false))
        {
            number++;
            if (line.IsEmpty || line.Span.IndexOfAnyExcept(" \t"u8) < 0)
            {
                continue;
            }

            var record = Parse(line, file.Name, number);
            foreach (var field in fields)
            {
                replaced += Replace(record, field.Split('/').AsSpan(1), file.Name, number);
            }

            if (record["schema"] is JsonValue schema && schema.TryGetValue<string>(out var name) && name == CustodyCase.Schema)
            {
                // A pseudonym means something in its release only.
                record["release"] = key.Release.Value;
            }

            await output.WriteAsync(Encoding.UTF8.GetBytes(record.ToJsonString(Plain) + "\n"), cancellationToken).ConfigureAwait(false);
        }

        return replaced;
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> line, string file, int number)
    {
        try
        {
            // Properties that stand twice would be found out only when they are asked for.
            var record = JsonNode.Parse(line.Span, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
            return record ?? throw Broken(file, number, null);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw Broken(file, number, e);
        }
    }

    private static DatasetException Broken(string file, int number, Exception? cause)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"{file} record {number}: this is no JSON object on one line; what is not understood is not passed on.");

        // What System.Text.Json says of a text may repeat a name of it.
        return cause is null ? new DatasetException(message) : new DatasetException(message, new JsonException());
    }

    private int Replace(JsonNode? node, ReadOnlySpan<string> path, string file, int number)
    {
        var name = path[0];
        var rest = path[1..];
        if (name == "#")
        {
            var count = 0;
            for (var i = 0; i < ((node as JsonArray)?.Count ?? 0); i++)
            {
                count += rest.IsEmpty ? Put(node![i], v => node[i] = v, file, number) : Replace(node![i], rest, file, number);
            }

            return count;
        }

        if (node is not JsonObject parent || !parent.TryGetPropertyValue(name, out var child))
        {
            return 0;
        }

        return rest.IsEmpty ? Put(child, v => parent[name] = v, file, number) : Replace(child, rest, file, number);
    }

    private int Put(JsonNode? value, Action<JsonNode> put, string file, int number)
    {
        switch (value?.GetValueKind())
        {
            case JsonValueKind.String:
                put(key.Of(value.GetValue<string>()));
                return 1;
            case JsonValueKind.Number:
                put(key.Of(value.ToJsonString()));
                return 1;
            case null or JsonValueKind.Null:
                return 0;
            case JsonValueKind.Object when value["reported"] is not null:
                // Words of the source for what it hides may hold what it hides.
                put(new JsonObject { ["reported"] = value["reported"]!.DeepClone() });
                return 1;
            default:
                throw new DatasetException(string.Create(CultureInfo.InvariantCulture, $"{file} record {number}: a field that was named is neither a text nor a number."));
        }
    }

    private async Task<long> TableAsync(InputFile file, Stream output, CancellationToken cancellationToken)
    {
        var separator = Delimiters.Find(file.Head, file.HeadIsAll, row => fields.Count(row.Contains));
        var table = new DelimitedTable(file.Content, separator);
        await using (table.ConfigureAwait(false))
        {
            var replaced = 0L;
            bool[]? chosen = null;
            var text = new StringBuilder();
            while (await table.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (table.Fault is not null || (chosen is not null && table.CellCount != chosen.Length))
                {
                    throw new DatasetException(string.Create(CultureInfo.InvariantCulture, $"{file.Name} line {table.Line}: the row is broken; what is not understood is not passed on."));
                }

                var header = chosen is null;
                chosen ??= Header(table, file.Name);
                text.Clear();
                for (var i = 0; i < table.CellCount; i++)
                {
                    var cell = table.Cell(i);
                    if (!header && chosen[i] && !string.IsNullOrWhiteSpace(cell))
                    {
                        cell = key.Of(cell);
                        replaced++;
                    }

                    text.Append(i == 0 ? "" : separator).Append(Quoted(cell, separator));
                }

                text.Append('\n');
                await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
            }

            return replaced;
        }
    }

    private bool[] Header(DelimitedTable table, string file)
    {
        var names = Enumerable.Range(0, table.CellCount).Select(table.Cell).ToArray();
        table.Choose(names.Length, [.. Enumerable.Range(0, names.Length)], links: false);
        return fields.Count > 0 && fields.All(names.Contains) ? [.. names.Select(fields.Contains)] : throw new DatasetException($"{file}: a column that was named is not in the first row.");
    }

    private static string Quoted(string cell, char separator) =>
        cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell.Contains(separator, StringComparison.Ordinal) || cell.AsSpan().Trim().Length != cell.Length ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
