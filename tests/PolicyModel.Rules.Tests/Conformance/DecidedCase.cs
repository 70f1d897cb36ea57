using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyModel.Tests.Conformance;

namespace PolicyModel.Rules.Tests.Conformance;

/// <summary>A hold, or a slow release, that a court decided on: what was reported of it, as a record, and what must be found in it.</summary>
internal sealed record DecidedCase
{
    internal required string Id { get; init; }

    internal required string Name { get; init; }

    internal required string Citation { get; init; }

    internal required string? Href { get; init; }

    /// <summary>What happened, in words.</summary>
    internal required string Hold { get; init; }

    /// <summary>What the court said of it: <c>beyond</c> what the law allows, <c>allowed</c>, or <c>open</c>.</summary>
    internal required string Court { get; init; }

    internal required string Held { get; init; }

    /// <summary>What was not reported and was chosen to make a record of it.</summary>
    internal required string[] Taken { get; init; }

    internal required string Grade { get; init; }

    internal required Validated<CustodyCase> Record { get; init; }

    /// <summary>The verdict that each reading must give.</summary>
    internal required IReadOnlyDictionary<string, string> Verdicts { get; init; }

    /// <summary>The outcomes that the rules the case is about must give.</summary>
    internal required IReadOnlyDictionary<string, string> Rules { get; init; }

    internal static IReadOnlyList<DecidedCase> All { get; } = [.. Vectors.Read("decided-cases.json").AsArray().Select(n => Read(n!))];

    /// <summary>Whether a reading and the court say the same; null where one of them leaves it open.</summary>
    internal bool? Agrees(string reading) => (Court, Verdicts[reading]) switch
    {
        ("beyond", "exceeds") or ("allowed", "within") => true,
        ("beyond", "within") or ("allowed", "exceeds") => false,
        _ => null,
    };

    private static DecidedCase Read(JsonNode node) => new()
    {
        Id = (string)node["id"]!,
        Name = (string)node["name"]!,
        Citation = (string)node["citation"]!,
        Href = (string?)node["href"],
        Hold = (string)node["hold"]!,
        Court = (string)node["court"]!,
        Held = (string)node["held"]!,
        Taken = [.. node["taken"]!.AsArray().Select(t => (string)t!)],
        Grade = (string)node["grade"]!,
        Record = CustodyCaseReader.TryRead(JsonSerializer.SerializeToUtf8Bytes(node["record"]), out var record, out var problems)
            ? record
            : throw new InvalidOperationException($"{node["id"]}: {string.Join("; ", problems)}"),
        Verdicts = node["verdicts"]!.AsObject().ToDictionary(p => p.Key, p => (string)p.Value!, StringComparer.Ordinal),
        Rules = node["rules"]!.AsObject().ToDictionary(p => p.Key, p => (string)p.Value!, StringComparer.Ordinal),
    };
}
