using System.Buffers;
using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Datasets;
using PolicyModel.Rules;

namespace PolicyModel.Tool;

/// <summary><c>policymodel deadline</c>: the clock alone.</summary>
internal static class DeadlineCommand
{
    private const string DefaultReading = "regulation";
    private const int FlushBytes = 1 << 16;

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'Z'");
    private static readonly ZonedDateTimePattern Local = ZonedDateTimePattern.CreateWithInvariantCulture("ddd uuuu'-'MM'-'dd HH':'mm':'ss z", null);

    internal static Command Create(Shell shell)
    {
        var from = new Option<string?>("--from") { Description = "When the person became eligible for release: one instant, such as 2026-03-06T18:30.", HelpName = "T" };
        var zone = new Option<string?>("--zone") { Description = "The custodian's IANA time zone, such as America/New_York.", HelpName = "Z" };
        var reading = new Option<string?>("--reading") { Description = "The reading; regulation by default.", HelpName = "R" };
        var form = new Option<string?>("--form") { Description = "The form; I-247A by default.", HelpName = "F" };
        var batch = new Option<string?>("--batch")
        {
            Description = "Answer NDJSON lines {\"id\",\"from\",\"zone\",\"reading\",\"form\"} from a file, or from standard input, with lines {\"id\",\"deadline\"} in the same order. A line that cannot be answered gets {\"id\",\"error\"} in its place, and the exit code is then 1.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "FILE|-",
        };
        var command = new Command("deadline", "Counts the hours of a hold: the clock alone.") { from, zone, reading, form, batch };
        var law = new LawOptions(command, withReadings: true);
        command.SetAction((call, cancellationToken) => shell.RunAsync(async () =>
        {
            var (book, readings) = await law.ReadAsync(call, cancellationToken).ConfigureAwait(false);
            var clock = new Clock(new Assessor(book, readings));
            var single = new Request(call.GetValue(from), call.GetValue(zone), call.GetValue(reading), call.GetValue(form));
            if (call.GetResult(batch) is null)
            {
                return await SingleAsync(shell, clock, single).ConfigureAwait(false);
            }

            return single == default
                ? await BatchAsync(shell, clock, call.GetValue(batch) ?? "-", cancellationToken).ConfigureAwait(false)
                : throw new UsageException("--batch stands alone: its lines say from, zone, reading and form.");
        }));
        return command;
    }

    private static async Task<int> SingleAsync(Shell shell, Clock clock, Request request)
    {
        var answer = clock.Answer(request);
        if (answer.Error is { } error)
        {
            throw new UsageException(error.Message);
        }

        var text = answer.Deadline is { } deadline
            ? $"{Utc.Format(deadline)}\n{Local.Format(deadline.InZone(answer.Zone))} ({answer.Reading}): leaving at this second is in time, later is not.\n"
            : $"none\nThe reading {answer.Reading} gives no time for this form.\n";
        await shell.WriteAsync(path: null, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask()).ConfigureAwait(false);
        return ExitCodes.Nothing;
    }

    private static async Task<int> BatchAsync(Shell shell, Clock clock, string path, CancellationToken cancellationToken)
    {
        var failed = false;
        var input = path == "-" ? shell.Input : Open(path);
        await using (input.ConfigureAwait(false))
        {
            await shell.WriteAsync(path: null, async output =>
            {
                var buffer = new ArrayBufferWriter<byte>();
                await foreach (var line in LinesAsync(input, path, cancellationToken).ConfigureAwait(false))
                {
                    failed |= !WriteAnswer(clock, line.Span, buffer);
                    if (buffer.WrittenCount >= FlushBytes)
                    {
                        await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
                        buffer.ResetWrittenCount();
                    }
                }

                await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }

        return failed ? ExitCodes.Findings : ExitCodes.Nothing;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(Stream input, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = TextLines.ReadAsync(input, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (lines.ConfigureAwait(false))
        {
            while (await MoveNextAsync().ConfigureAwait(false))
            {
                yield return lines.Current;
            }
        }

        async ValueTask<bool> MoveNextAsync()
        {
            try
            {
                return await lines.MoveNextAsync().ConfigureAwait(false);
            }
            catch (IOException e)
            {
                throw new DatasetException($"{(path == "-" ? "standard input" : FileNames.Shown(path))}: cannot be read to its end.", e);
            }
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DatasetException($"{FileNames.Shown(path)}: cannot be opened.", e);
        }
    }

    /// <summary>Answers one line; false where it gets an error.</summary>
    private static bool WriteAnswer(Clock clock, ReadOnlySpan<byte> line, ArrayBufferWriter<byte> buffer)
    {
        var parsed = BatchLine.Parse(line);
        var answer = parsed.Error is null ? clock.Answer(parsed.Request) : new Answer { Error = parsed.Error };
        using (var writer = new Utf8JsonWriter(buffer, CustodyCaseWriter.Options))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            if (parsed.Id is { } id)
            {
                id.WriteTo(writer);
            }
            else
            {
                writer.WriteNullValue();
            }

            if (answer.Error is { } error)
            {
                writer.WriteStartObject("error");
                writer.WriteString("code", error.Code);
                writer.WriteString("message", error.Message);
                writer.WriteEndObject();
            }
            else if (answer.Deadline is { } deadline)
            {
                writer.WriteString("deadline", Utc.Format(deadline));
            }
            else
            {
                writer.WriteNull("deadline");
            }

            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return answer.Error is null;
    }

    /// <summary>What is asked of the clock, in the words of the caller.</summary>
    internal readonly record struct Request(string? From, string? Zone, string? Reading, string? Form);

    /// <summary>Why a request cannot be answered.</summary>
    internal sealed record Refusal(string Code, string Message);

    /// <summary>The clock's answer.</summary>
    internal readonly record struct Answer
    {
        internal Instant? Deadline { get; init; }

        internal DateTimeZone Zone { get; init; }

        internal string Reading { get; init; }

        internal Refusal? Error { get; init; }
    }

    /// <summary>Answers requests.</summary>
    internal sealed class Clock(Assessor assessor)
    {
        internal Answer Answer(in Request request)
        {
            var reading = request.Reading ?? DefaultReading;
            if (request.From is null)
            {
                return Refuse("missing-from", "from is needed: when the person became eligible for release.");
            }

            if (request.Zone is null)
            {
                return Refuse("missing-zone", "zone is needed: the custodian's IANA time zone.");
            }

            if (!IanaTimeZone.TryParse(request.Zone, out var zone))
            {
                return Refuse("unknown-zone", "zone: expected a time zone of the IANA database, such as America/New_York.");
            }

            if (!ReportedTime.TryParse(request.From, out var from))
            {
                return Refuse("bad-from", "from: expected a clock time (2026-03-06T18:30) or an instant (2026-03-06T18:30:00-06:00).");
            }

            if (from.BoundsIn(zone.Zone) is not { IsExact: true } bounds)
            {
                return Refuse("not-one-instant", "from is not one instant: a day has many, and a clock time that comes twice has two. Give an offset.");
            }

            if (assessor.Readings.Readings.Any(r => r.Id == reading && r.Instruments == InstrumentRule.ByPlace))
            {
                return Refuse("needs-a-case", $"reading: {reading} goes by the law of a place and by the facts of a case; the clock alone cannot tell it.");
            }

            if (assessor.Readings.Readings.All(r => r.Id != reading))
            {
                return Refuse("unknown-reading", $"reading: expected one of {string.Join(", ", assessor.Readings.Readings.Select(r => r.Id))}.");
            }

            var form = DetainerForm.I247A;
            if (request.Form is not null && (!Codes.DetainerForms.TryParse(request.Form, out form) || form == DetainerForm.Unknown))
            {
                return Refuse("unknown-form", $"form: expected one of {string.Join(", ", Codes.DetainerForms.Codes.Where(c => c != "unknown"))}.");
            }

            return assessor.TryDeadline(bounds.Earliest, zone.Zone, reading, form, out var deadline)
                ? new Answer { Deadline = deadline, Zone = zone.Zone, Reading = reading }
                : Refuse("outside-calendar", $"the holiday calendar was checked for {assessor.Law.Calendar.CheckedFrom:uuuu-MM-dd} to {assessor.Law.Calendar.CheckedTo:uuuu-MM-dd} only.");
        }

        private static Answer Refuse(string code, string message) => new() { Error = new Refusal(code, message) };
    }

    /// <summary>A line of a batch: its id as it stands, and what it asks.</summary>
    private readonly record struct BatchLine(JsonElement? Id, Request Request, Refusal? Error)
    {
        private static readonly Refusal BadLine = new("bad-line", "expected one JSON object with id, from, zone and, if need be, reading and form, each a text.");

        internal static BatchLine Parse(ReadOnlySpan<byte> line)
        {
            JsonElement? id = null;
            string? from = null, zone = null, reading = null, form = null;
            var bad = false;
            try
            {
                var reader = new Utf8JsonReader(line);
                var root = JsonElement.ParseValue(ref reader);
                if (root.ValueKind != JsonValueKind.Object || reader.Read())
                {
                    return new(null, default, BadLine);
                }

                foreach (var property in root.EnumerateObject())
                {
                    switch (property.Name)
                    {
                        case "id":
                            bad |= id is not null || !IsId(property.Value);
                            id = IsId(property.Value) ? property.Value : null;
                            break;
                        case "from": from = Text(property.Value); break;
                        case "zone": zone = Text(property.Value); break;
                        case "reading": reading = Text(property.Value); break;
                        case "form": form = Text(property.Value); break;
                        default: bad = true; break;
                    }
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Not JSON, or JSON with a name or text that is none: bytes that are no UTF-8, or half a surrogate pair.
                return new(id, default, BadLine);
            }

            return new(id, new Request(from, zone, reading, form), bad ? BadLine : null);

            static bool IsId(JsonElement value) => value.ValueKind == JsonValueKind.Number || (value.ValueKind == JsonValueKind.String && value.GetString() is not null);

            string? Text(JsonElement value)
            {
                bad |= value.ValueKind != JsonValueKind.String;
                return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            }
        }
    }
}
