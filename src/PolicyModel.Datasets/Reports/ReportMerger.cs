using System.Buffers.Binary;
using System.Text.Json;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>
/// Makes the report of a whole data set of its parts, which a <see cref="ReportPartWriter"/> wrote: the same report that one run over the inputs of all parts, in their order, would give,
/// what repeats a record of another part included. It has no timelines. Memory does not grow with the records.
/// </summary>
public sealed class ReportMerger : IDisposable
{
    /// <summary>What all parts have in common.</summary>
    private static readonly string[] Common = ["key", "versions", "readings", "asOf", "settings"];

    private readonly LawBook law;
    private readonly ReadingSet readings;
    private readonly ReportSettings settings;
    private readonly int maxFindings;
    private readonly List<InputSummary> inputs = [];
    private ReportBuilder? builder;
    private string? header;
    private bool incomplete;

    /// <summary>A merger without parts.</summary>
    /// <param name="law">The law that the parts were judged by.</param>
    /// <param name="readings">The readings among which those of the parts are.</param>
    /// <param name="settings">What was made of findings in the parts; it is made of what the whole adds.</param>
    /// <param name="maxFindings">How many findings to show.</param>
    public ReportMerger(LawBook law, ReadingSet readings, ReportSettings settings, int maxFindings)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegative(maxFindings);
        this.law = law;
        this.readings = readings;
        this.settings = settings;
        this.maxFindings = maxFindings;
    }

    /// <summary>Adds the part whose records stand behind those of the parts added before.</summary>
    /// <param name="part">The part.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">It is no part, it breaks off, or it was made otherwise than the parts before it.</exception>
    public async Task AddAsync(Stream part, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(part);
        var reading = new PartReading();
        try
        {
            await foreach (var line in LineReader.ReadAsync(part, cancellationToken).ConfigureAwait(false))
            {
                if (reading.IsAtEnd)
                {
                    throw Fault(name, "there are lines behind its end.");
                }

                using var document = JsonDocument.Parse(line.Bytes);
                Read(document.RootElement, reading, name);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException or IndexOutOfRangeException or IOException or InvalidDataException)
        {
            throw new DatasetException($"{name}: this is no part of a report that check --format part wrote, or it is broken.", e);
        }

        if (!reading.IsAtEnd)
        {
            throw Fault(name, "it breaks off before its end.");
        }
    }

    /// <summary>The report of the parts added so far.</summary>
    /// <exception cref="InvalidOperationException">There is no part.</exception>
    public Report Build() => (builder ?? throw new InvalidOperationException("No part was added.")).Build(inputs, incomplete);

    /// <summary>Lets go of the temporary file that many hashes are kept in.</summary>
    public void Dispose() => builder?.Dispose();

    private static DatasetException Fault(string name, string message) => new($"{name}: {message}");

    private void Read(JsonElement line, PartReading reading, string name)
    {
        if (!reading.IsBegun)
        {
            Begin(line, name);
            reading.IsBegun = true;
        }
        else if (line.TryGetProperty("keys", out var keys))
        {
            Replay(line, keys.GetBytesFromBase64(), reading);
        }
        else if (line.TryGetProperty("finding", out var finding))
        {
            reading.Findings.Add((line.GetProperty("kind").GetInt32(), line.GetProperty("record").GetInt64(), PartJson.Finding(finding)));
        }
        else
        {
            End(line, reading, name);
        }
    }

    /// <summary>The first part says how all must have been made.</summary>
    private void Begin(JsonElement line, string name)
    {
        if (line.GetProperty("schema").GetString() != ReportParts.Schema)
        {
            throw Fault(name, $"expected {ReportParts.Schema}.");
        }

        if (line.GetProperty("maxFindings").GetInt32() < maxFindings)
        {
            throw Fault(name, "the part takes fewer findings along than are to be shown; make it with a higher --max-findings, or ask for fewer.");
        }

        var same = string.Join('\n', Common.Select(p => line.TryGetProperty(p, out var told) ? told.GetRawText() : ""));
        if (header is not null)
        {
            _ = header == same ? 0 : throw Fault(name, "the part was made with another key, as-of time, law, readings or settings than those before it.");
            return;
        }

        string[] ids = [.. line.GetProperty("readings").EnumerateArray().Select(r => r.GetString()!)];
        if (!ids.All(id => readings.Readings.Any(r => r.Id == id)))
        {
            throw Fault(name, "the part has readings that are not known here; give them with --readings-file.");
        }

        var chosen = ids.Length == readings.Readings.Count ? readings : readings.Only(ids);
        var assessor = new Assessor(law, chosen);
        if (PartJson.Versions(line.GetProperty("versions")) != assessor.Versions)
        {
            throw Fault(name, "the part was made with other rules, law, readings or time zones than are known here.");
        }

        if ((line.TryGetProperty("settings", out var digest) ? digest.GetString() : null) != ReportParts.DigestOf(settings))
        {
            throw Fault(name, "the part was made with other settings than are given here; name them with --settings.");
        }

        header = same;
        builder = new ReportBuilder(assessor, line.TryGetProperty("asOf", out var asOf) ? ReportedTime.Parse(asOf.GetString()!) : null, maxFindings) { Settings = settings };
    }

    private void Replay(JsonElement line, byte[] keys, PartReading reading)
    {
        var file = line.GetProperty("file").GetString()!;
        var at = 0;
        foreach (var (number, id) in line.GetProperty("lines").EnumerateArray().Zip(line.GetProperty("cases").EnumerateArray()))
        {
            var has = keys[at++];
            var found = new UInt128[RecordKeys.Count];
            for (var i = 0; i < found.Length; i++)
            {
                if ((has & (1 << i)) != 0)
                {
                    found[i] = BinaryPrimitives.ReadUInt128BigEndian(keys.AsSpan(at, ReportParts.HashLength));
                    at += ReportParts.HashLength;
                }
            }

            builder!.Replay(reading.Records++, id.GetString() is { } text ? CaseId.Parse(text) : null, new RecordSource { File = file, Line = number.GetInt32() }, has == 0 ? default : new RecordKeys(found));
        }
    }

    private void End(JsonElement line, PartReading reading, string name)
    {
        var told = line.GetProperty("report");
        var report = PartJson.Report(told, builder!.Build([])) with { Gravest = line.TryGetProperty("gravest", out var gravest) && AssessmentCodes.Severities.TryParse(gravest.GetString(), out var severity) ? severity : null };
        if (report.Read != reading.Records)
        {
            throw Fault(name, "it does not hold every record that it counts.");
        }

        builder!.Add(report, PartJson.Hours(line.GetProperty("hours")), reading.Findings);
        inputs.AddRange(report.Inputs);
        incomplete |= report.Incomplete;
        reading.IsAtEnd = true;
    }

    /// <summary>How far a part has been read.</summary>
    private sealed class PartReading
    {
        internal bool IsBegun { get; set; }

        internal bool IsAtEnd { get; set; }

        internal long Records { get; set; }

        internal List<(int Kind, long Record, ReportedFinding Finding)> Findings { get; } = [];
    }
}
