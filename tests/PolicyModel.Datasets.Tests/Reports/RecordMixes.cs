using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace PolicyModel.Datasets.Tests;

/// <summary>Generates data sets as NDJSON: valid records of many kinds, invalid ones, cut ones and ids that stand twice.</summary>
public static class RecordMixes
{
    public static Arbitrary<string[]> Lines() =>
        Gen.Choose(0, int.MaxValue).Select(seed => Line(new Random(seed))).ArrayOf().ToArbitrary();

    private static string Line(Random random)
    {
        var line = Records.Line($"C-{random.Next(30)}", root => Change(root, random), random.Next(8) == 0 ? Records.Sparse : Records.Exceeding);
        return random.Next(10) switch
        {
            0 => line[..random.Next(1, line.Length)],
            1 => line.Replace("\"county-jail\"", "\"telephone\"", StringComparison.Ordinal),
            _ => line,
        };
    }

    private static void Change(JsonObject root, Random random)
    {
        if (root["grounds"] is null)
        {
            return;
        }

        var left = new DateTime(2026, 3, 6, 18, 30, 0, DateTimeKind.Unspecified).AddHours(random.Next(-4, 140)).ToString(random.Next(2) == 0 ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm");
        root["leftCustodyAt"] = left;
        root["transfers"]![0]!["at"] = left;
        root["detainers"]![0]!["form"] = Any(random, "I-247A", "I-247D", "I-247N", "I-247", "I-247X", "unknown", "ncic-hit");
        foreach (var (chance, change) in new (int, Action)[]
        {
            (6, () => root.Remove("transfers")),
            (8, () => root.Remove("grounds")),
            (6, () => root.Remove("detainers")),
            (6, () => root["detainers"]?[0]?.AsObject().Remove("warrant")),
            (6, () => root["detainers"]?[0]?.AsObject().Remove("servedOnSubjectAt")),
            (8, () => root["leftCustodyAt"] = JsonNode.Parse("""{ "reported": "unknown" }""")),
            (8, () => root["bookedAt"] = "2026-03-06T10:30"),
            (8, () => root["bail"]![0]!["history"]!.AsArray().Insert(1, JsonNode.Parse("""{ "event": "tendered", "at": "2026-03-06T12:00" }"""))),
            (8, () => root["custodian"]!["timeZone"] = Any(random, "America/New_York", "Pacific/Honolulu", "America/Prairie")),
            (10, () => root["bookedAt"] = "2026-03-31"),
        })
        {
            if (random.Next(chance) == 0)
            {
                change();
            }
        }
    }

    private static string Any(Random random, params string[] values) => values[random.Next(values.Length)];
}
