using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Writes the part of a report that some of a data set's files give, as lines of JSON (<c>policymodel/part/v1</c>): what was counted and found, and of each record its place, its
/// case id and keyed hashes, from which a <see cref="ReportMerger"/> makes the report of the whole. Memory does not grow with the records.
/// </summary>
public sealed class ReportPartWriter : IDisposable
{
    private const int RecordsInLine = 512;

    private readonly ReportBuilder builder;
    private readonly Assessor assessor;
    private readonly ReportedTime? asOf;
    private readonly int maxFindings;
    private readonly Stream output;
    private readonly byte[] secret;
    private readonly List<AssessedRecord> waiting = [];
    private readonly ArrayBufferWriter<byte> buffer = new();
    private bool begun;

    /// <summary>A writer.</summary>
    /// <param name="assessor">The assessor whose assessments are added.</param>
    /// <param name="asOf">The as-of time that was given, or null.</param>
    /// <param name="maxFindings">How many findings the part takes along; the report of the whole can show no more.</param>
    /// <param name="settings">What is made of findings.</param>
    /// <param name="secret">The key: the same for all parts, of 32 bytes or more.</param>
    /// <param name="output">Where to write.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public ReportPartWriter(Assessor assessor, ReportedTime? asOf, int maxFindings, ReportSettings settings, ReadOnlySpan<byte> secret, Stream output)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(output);
        if (secret.Length < PseudonymKey.LeastBytes)
        {
            throw new ArgumentException($"A key has {PseudonymKey.LeastBytes} bytes at least.", nameof(secret));
        }

        builder = new ReportBuilder(assessor, asOf, maxFindings) { Settings = settings, IsPart = true };
        this.assessor = assessor;
        this.asOf = asOf;
        this.maxFindings = maxFindings;
        this.secret = secret.ToArray();
        this.output = output;
    }

    /// <summary>The gravest severity that was found in the part alone, or null.</summary>
    public Severity? Gravest => builder.Gravest;

    /// <summary>Adds a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public async ValueTask AddAsync(AssessedRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        builder.Add(record);
        if (waiting.Count == RecordsInLine || (waiting.Count > 0 && waiting[0].Source.File != record.Source.File))
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        waiting.Add(record);
    }

    /// <summary>Writes what was counted and found. Nothing can be added behind it.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="incomplete">True where reading was stopped before the end.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public async Task FinishAsync(IEnumerable<InputSummary> inputs, bool incomplete = false, CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        var (hours, findings) = builder.OfPart;
        foreach (var (kind, record, finding) in findings)
        {
            Line(writer =>
            {
                writer.WriteNumber("kind", kind);
                writer.WriteNumber("record", record);
                writer.WritePropertyName("finding");
                JsonReport.WriteFinding(writer, finding);
            });
            await WriteAsync(cancellationToken).ConfigureAwait(false);
        }

        var report = builder.Build(inputs, incomplete);
        Line(writer =>
        {
            writer.WritePropertyName("report");
            JsonReport.Write(writer, report);
            WriteHours(writer, hours);
            if (report.Gravest is { } gravest)
            {
                writer.WriteString("gravest", AssessmentCodes.Severities.CodeOf(gravest));
            }
        });
        await WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets go of what the writer holds; the output stays open.</summary>
    public void Dispose() => builder.Dispose();

    private static void WriteHours(Utf8JsonWriter writer, FillerHours hours)
    {
        writer.WriteStartArray("hours");
        foreach (var (field, counted) in hours.Fields)
        {
            writer.WriteStartObject();
            writer.WriteString("field", field);
            writer.WriteNumber("times", counted.Times);
            writer.WriteStartArray("at");
            for (var i = 0; i < counted.At.Length; i++)
            {
                writer.WriteStartObject();
                writer.WriteNumber("count", counted.At[i]);
                if (counted.First[i] is { } first)
                {
                    writer.WriteString("file", first.Source.File);
                    writer.WriteNumber("line", first.Source.Line);
                    writer.WriteString("path", first.Path);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (!begun)
        {
            begun = true;
            Line(WriteHeader);
            await WriteAsync(cancellationToken).ConfigureAwait(false);
        }

        if (waiting.Count == 0)
        {
            return;
        }

        Line(WriteRecords);
        waiting.Clear();
        await WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    private void WriteHeader(Utf8JsonWriter writer)
    {
        writer.WriteString("schema", ReportParts.Schema);
        writer.WriteString("key", ReportParts.Mark(secret));
        AssessmentWriter.WriteVersions(writer, assessor.Versions);
        writer.WriteStartArray("readings");
        foreach (var reading in assessor.Readings.Readings)
        {
            writer.WriteStringValue(reading.Id);
        }

        writer.WriteEndArray();
        if (asOf is { } time)
        {
            writer.WriteString("asOf", time.ToString());
        }

        if (ReportParts.DigestOf(builder.Settings) is { } digest)
        {
            writer.WriteString("settings", digest);
        }

        writer.WriteNumber("maxFindings", maxFindings);
    }

    /// <summary>The places, case ids and keys of the records that wait. The keys of a record are a byte that says which it has, and those.</summary>
    private void WriteRecords(Utf8JsonWriter writer)
    {
        writer.WriteString("file", waiting[0].Source.File);
        writer.WriteStartArray("lines");
        waiting.ForEach(r => writer.WriteNumberValue(r.Source.Line));
        writer.WriteEndArray();
        writer.WriteStartArray("cases");
        waiting.ForEach(r => writer.WriteStringValue(r.CaseId?.Value));
        writer.WriteEndArray();
        var keys = new ArrayBufferWriter<byte>();
        foreach (var record in waiting)
        {
            WriteKeys(keys, record.Keys.All);
        }

        writer.WriteBase64String("keys", keys.WrittenSpan);
    }

    private void WriteKeys(ArrayBufferWriter<byte> to, ReadOnlySpan<UInt128> keys)
    {
        var has = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            has |= keys[i] == 0 ? 0 : 1 << i;
        }

        to.Write([(byte)has]);
        foreach (var key in keys)
        {
            if (key != 0)
            {
                BinaryPrimitives.WriteUInt128BigEndian(to.GetSpan(ReportParts.HashLength), ReportParts.Keyed(secret, key));
                to.Advance(ReportParts.HashLength);
            }
        }
    }

    private void Line(Action<Utf8JsonWriter> fields)
    {
        using (var writer = new Utf8JsonWriter(buffer, CustodyCaseWriter.Options))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
    }

    private async ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        buffer.ResetWrittenCount();
    }
}
