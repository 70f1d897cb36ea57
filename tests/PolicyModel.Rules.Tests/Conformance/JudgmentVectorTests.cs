using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using PolicyModel.Tests.Conformance;

namespace PolicyModel.Rules.Tests.Conformance;

/// <summary>The vectors of judgment: deadlines by the clock alone, written by hand from the worked ones of the research, and the samples with what is made of them.</summary>
public sealed class JudgmentVectorTests
{
    private static readonly Assessor Assessor = new();

    [Fact]
    public void A_deadline_is_the_one_of_its_vector()
    {
        HashSet<string> readings = [];
        foreach (var vector in Vectors.Read("deadlines.json").AsArray())
        {
            var zone = DateTimeZoneProviders.Tzdb[(string)vector!["zone"]!];
            var from = ReportedTime.Parse((string)vector["from"]!).BoundsIn(zone).Earliest;
            Assert.True(Codes.DetainerForms.TryParse((string)vector["form"]!, out var form));
            Assert.True(Assessor.TryDeadline(from, zone, (string)vector["reading"]!, form, out var deadline));
            var expected = (string?)vector["deadline"] is { } text ? (Instant?)ReportedTime.Parse(text).BoundsIn(zone).Earliest : null;
            Assert.Equal($"{vector["id"]} {expected?.InZone(zone)}", $"{vector["id"]} {deadline?.InZone(zone)}");
            readings.Add((string)vector["reading"]!);
        }

        Assert.Equal(Assessor.Readings.Readings.Select(r => r.Id).Where(r => r != "jurisdiction").Order(), readings.Order());
    }

    [Fact]
    public void The_samples_are_judged_as_their_vectors_say()
    {
        var samples = File.ReadAllLines(Path.Combine(Vectors.Folder, "..", "..", "docs", "samples", "cases.ndjson"));
        Vectors.Hold("assessments.ndjson", new Dictionary<string, string>
        {
            ["assessments.ndjson"] = string.Concat(samples.Where(l => l.Length > 0).Select(l => Vectors.Text(Judged(l)))),
        });
    }

    [Fact]
    public void The_vectors_of_assessments_show_every_verdict()
    {
        var vectors = File.ReadAllLines(Path.Combine(Vectors.Folder, "assessments.ndjson")).Select(l => JsonNode.Parse(l)!).ToArray();
        Assert.Equal(AssessmentCodes.Verdicts.Codes.Order(StringComparer.Ordinal), vectors.SelectMany(v => v["verdicts"]!.AsObject().Select(p => (string)p.Value!)).Distinct().Order(StringComparer.Ordinal));
    }

    private static JsonObject Judged(string line)
    {
        Assert.True(CustodyCaseReader.TryRead(Encoding.UTF8.GetBytes(line), out var record, out var problems), string.Join('\n', problems));
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            AssessmentWriter.Write(writer, Assessor.Assess(record));
        }

        var whole = JsonNode.Parse(buffer.ToArray())!;
        var vector = new JsonObject { ["case"] = JsonNode.Parse(line) };
        foreach (var name in (string[])["verdicts", "bracket", "bracketAtMost", "missing"])
        {
            vector[name] = whole[name]?.DeepClone();
        }

        if (whole["holds"] is JsonArray holds)
        {
            vector["holds"] = new JsonArray([.. holds.Select(h => (JsonNode)new JsonObject
            {
                ["eligible"] = h!["eligible"]!.DeepClone(),
                ["ended"] = h["ended"]!.DeepClone(),
                ["readings"] = new JsonArray([.. h["readings"]!.AsArray().Select(r => (JsonNode)Reading(r!))]),
            })]);
        }

        return vector;
    }

    private static JsonObject Reading(JsonNode reading)
    {
        var kept = new JsonObject();
        foreach (var name in (string[])["reading", "verdict", "reason", "deadline", "uncovered"])
        {
            if (reading.AsObject().TryGetPropertyValue(name, out var value))
            {
                kept[name] = value?.DeepClone();
            }
        }

        return kept;
    }
}
