using System.Text.Json.Nodes;

namespace PolicyModel.Tests;

/// <summary>What a reader says of a text, with what must hold of every answer checked.</summary>
internal static class RecordFamilyProblems
{
    /// <summary>The problems of a text, each with a place that fits the text.</summary>
    internal static IReadOnlyList<Problem> Problems(this RecordFamily family, ReadOnlySpan<byte> utf8, ReadMode mode = ReadMode.Strict)
    {
        var record = family.Read(utf8, out var problems, mode);
        Assert.Equal(record is not null, problems.All(p => p.Severity != Severity.Error));
        foreach (var problem in problems)
        {
            Assert.InRange(problem.Byte!.Value, 0, utf8.Length);
            Assert.Equal(1 + utf8[..(int)problem.Byte.Value].Count((byte)'\n'), problem.Line);
        }

        return problems;
    }

    internal static IReadOnlyList<Problem> Problems(this RecordFamily family, string json, ReadMode mode = ReadMode.Strict) => family.Problems(Samples.Utf8(json), mode);

    internal static string[] Faults(this RecordFamily family, string json, ReadMode mode = ReadMode.Strict) => Samples.CodesAndPointers(family.Problems(json, mode));

    internal static string[] Faults(this RecordFamily family, JsonNode json, ReadMode mode = ReadMode.Strict) => family.Faults(json.ToJsonString(), mode);
}
