namespace PolicyModel.Rules;

/// <summary>A fact that a judgment needs and the record does not have, in words that can be asked for.</summary>
public sealed record NeededFact
{
    /// <summary>Its place in the record: a JSON Pointer; or its name where it is law and no fact of the record.</summary>
    public required string Place { get; init; }

    /// <summary>What to ask whoever holds the records for, after "a record of"; null for a matter of law, and where there are no words for it.</summary>
    public string? Ask { get; init; }

    /// <summary>What the record leaves open, as a sentence.</summary>
    public required string Because { get; init; }

    /// <summary>The readings that cannot be judged, or not surely, without it.</summary>
    public required ValueList<string> Readings { get; init; }

    /// <summary>The rules whose outcome is undetermined without it.</summary>
    public required ValueList<string> Rules { get; init; }
}

/// <summary>Gathers what the readings and the rules of one case miss, each fact once, in the order in which it is first missed.</summary>
internal sealed class NeededFacts
{
    private readonly List<(MissingFact Fact, string? Reading, string? Rule)> missed = [];

    internal void AddForReading(MissingFact fact, string reading) => missed.Add((fact, reading, null));

    internal void AddForRule(MissingFact fact, string rule) => missed.Add((fact, null, rule));

    internal ValueList<NeededFact> ToList() => [.. missed.GroupBy(m => m.Fact.Name, StringComparer.Ordinal).Select(same => new NeededFact
    {
        Place = same.Key,
        Ask = same.First().Fact.Field!.Ask,
        Because = same.First().Fact.Field!.Sentence,
        Readings = [.. same.Select(m => m.Reading).OfType<string>().Distinct(StringComparer.Ordinal)],
        Rules = [.. same.Select(m => m.Rule).OfType<string>()],
    })];
}
