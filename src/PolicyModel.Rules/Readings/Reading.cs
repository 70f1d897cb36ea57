using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NodaTime;

namespace PolicyModel.Rules;

/// <summary>How a reading sets the deadline of a hold.</summary>
public enum DeadlineRule
{
    /// <summary>There is none: nothing extends custody.</summary>
    None,

    /// <summary>Hours that run only on counted days.</summary>
    Counted,

    /// <summary>What the form's own face says.</summary>
    FormFace,
}

/// <summary>Which instruments carry a hold under a reading.</summary>
public enum InstrumentRule
{
    /// <summary>None.</summary>
    None,

    /// <summary>Every form that asks for a hold, whatever its defects.</summary>
    HoldRequesting,

    /// <summary>What the law of the place makes of each form that asks for a hold, on each day of the hold.</summary>
    ByPlace,

    /// <summary>Every form that asks for a hold and, where its face asks for service, is not recorded as not served.</summary>
    HoldRequestingAndInEffect,
}

/// <summary>
/// A named, complete choice on the points where the law of holds is contested. All readings of a set are computed for every
/// case; none is preferred.
/// </summary>
public sealed record Reading
{
    /// <summary>The reading's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, in one phrase.</summary>
    public required string Title { get; init; }

    /// <summary>How it sets the deadline.</summary>
    public required DeadlineRule Deadline { get; init; }

    /// <summary>The provision that it reads; its hours are the deadline's.</summary>
    public required string ProvisionId { get; init; }

    /// <summary>How long after eligibility the clock starts.</summary>
    public Duration StartsAfter { get; init; }

    /// <summary>The layers of holidays that are not counted.</summary>
    public HolidayLayers Layers { get; init; }

    /// <summary>Which instruments carry a hold.</summary>
    public required InstrumentRule Instruments { get; init; }

    /// <summary>True when authority that is claimed under a contract or an agreement of 8 U.S.C. 1357(g) carries a hold too.</summary>
    public bool HonoursClaims { get; init; }

    /// <summary>True when the reading is one of those that the bracket is taken over.</summary>
    public required bool InBracket { get; init; }

    /// <summary>True when it is one of those only for cases in whose place the law had adopted it on every day of the hold.</summary>
    public bool InBracketWhereAdopted { get; init; }
}

/// <summary>The readings that cases are judged under, in their order, and the policy figures they share. Immutable.</summary>
public sealed record ReadingSet
{
    /// <summary>The name of the wire format of a caller's own readings.</summary>
    public const string Schema = "policymodel/readings/v1";

    /// <summary>The readings that come with the package.</summary>
    public static ReadingSet BuiltIn { get; } = Load(EmbeddedLaw.Read("law/readings.json"));

    /// <summary>The version of the readings' data.</summary>
    public required string Version { get; init; }

    /// <summary>The readings, in order.</summary>
    public required ValueList<Reading> Readings { get; init; }

    /// <summary>Ordinary release processing where the record shows that the person was kept for ICE. A policy figure.</summary>
    public Duration ProcessingKeptForIce { get; init; }

    /// <summary>Ordinary release processing elsewhere. A policy figure.</summary>
    public Duration ProcessingOtherwise { get; init; }

    /// <summary>The same set with some of its readings only.</summary>
    /// <param name="ids">The ids to keep.</param>
    /// <exception cref="ArgumentException">The set has no reading of one of the ids.</exception>
    public ReadingSet Only(IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        wanted.ExceptWith(Readings.Select(r => r.Id));
        if (wanted.Count > 0)
        {
            throw new ArgumentException($"There is no reading {string.Join(", ", wanted.Order(StringComparer.Ordinal))}.", nameof(ids));
        }

        wanted = ids.ToHashSet(StringComparer.Ordinal);
        return this with { Readings = [.. Readings.Where(r => wanted.Contains(r.Id))] };
    }

    /// <summary>The same set with readings of the caller's own after its own, outside the bracket, and with the caller's policy figures.</summary>
    /// <param name="utf8Json">The readings: a document <c>policymodel/readings/v1</c> in UTF-8.</param>
    /// <param name="law">The law that they rest on.</param>
    /// <param name="readings">The set with those readings; null where the document has problems.</param>
    /// <param name="problems">Everything that is wrong with the document.</param>
    /// <returns>True where the document is without fault.</returns>
    public bool TryWith(ReadOnlyMemory<byte> utf8Json, LawBook law, [NotNullWhen(true)] out ReadingSet? readings, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(law);
        var sink = new ProblemSink();
        var document = ReadingsDocument.Read(utf8Json, law, Readings.Select(r => r.Id), sink);
        problems = sink.Problems;
        readings = document is null ? null : this with
        {
            Version = $"{Version}+{document.Version}.{LawDocument.Digest(utf8Json)}",
            Readings = [.. Readings, .. document.Readings],
            ProcessingKeptForIce = document.ProcessingKeptForIce ?? ProcessingKeptForIce,
            ProcessingOtherwise = document.ProcessingOtherwise ?? ProcessingOtherwise,
        };
        return readings is not null;
    }

    private static ReadingSet Load(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        var root = document.RootElement;
        var policy = root.GetProperty("policy");
        return new ReadingSet
        {
            Version = root.Text("version"),
            Readings = [.. root.GetProperty("readings").EnumerateArray().Select(ReadReading)],
            ProcessingKeptForIce = Duration.FromHours(policy.GetProperty("processingHoursKeptForIce").GetInt32()),
            ProcessingOtherwise = Duration.FromHours(policy.GetProperty("processingHoursOtherwise").GetInt32()),
        };
    }

    private static Reading ReadReading(JsonElement element) => new()
    {
        Id = element.Text("reading"),
        Title = element.Text("title"),
        Deadline = element.Text("clock") switch
        {
            "counted" => DeadlineRule.Counted,
            "form" => DeadlineRule.FormFace,
            "none" => DeadlineRule.None,
            _ => throw new JsonException("Unknown clock."),
        },
        ProvisionId = element.Text("provision"),
        StartsAfter = Duration.FromHours(element.TryGetProperty("startsAfterHours", out var hours) ? hours.GetInt32() : 0),
        Layers = element.Texts("layers").Aggregate(HolidayLayers.None, (all, layer) => all | layer switch
        {
            "statutory" => HolidayLayers.Statutory,
            "observed" => HolidayLayers.Observed,
            "executive-closures" => HolidayLayers.ExecutiveClosures,
            "inauguration-day-where-local" => HolidayLayers.InaugurationDay,
            _ => throw new JsonException("Unknown layer."),
        }),
        Instruments = element.Text("instruments") switch
        {
            "hold-requesting" => InstrumentRule.HoldRequesting,
            "by-place" => InstrumentRule.ByPlace,
            "hold-requesting-and-in-effect" => InstrumentRule.HoldRequestingAndInEffect,
            "none" => InstrumentRule.None,
            _ => throw new JsonException("Unknown instrument rule."),
        },
        HonoursClaims = element.TryGetProperty("honoursClaims", out var claims) && claims.GetBoolean(),
        InBracket = element.GetProperty("inBracket").GetBoolean(),
        InBracketWhereAdopted = element.TryGetProperty("inBracketWhereAdopted", out var adopted) && adopted.GetBoolean(),
    };
}
