using System.Collections.Frozen;
using System.Text.Json;

namespace PolicyModel.Rules;

/// <summary>Which detainers a court keeps an office from issuing.</summary>
internal enum BarredDetainer
{
    /// <summary>Those that rest neither on a final order of removal nor on pending proceedings.</summary>
    WithoutOrderOrProceedings,

    /// <summary>Those without a warrant.</summary>
    WithoutWarrant,
}

/// <summary>What a court keeps some offices from issuing.</summary>
internal sealed record CourtLimit
{
    /// <summary>The provision, which tells over which days.</summary>
    internal required Provision Provision { get; init; }

    internal required BarredDetainer Bars { get; init; }

    /// <summary>The codes of the offices that it covers.</summary>
    internal required ValueList<string> Offices { get; init; }
}

/// <summary>The limits that courts set to detainers of named offices, and the names by which offices are known.</summary>
internal sealed class CourtLimits
{
    private static readonly CodeList<BarredDetainer> Barred =
        new(("no-order-and-no-proceedings", BarredDetainer.WithoutOrderOrProceedings), ("no-warrant", BarredDetainer.WithoutWarrant));

    private readonly FrozenDictionary<string, string> offices;

    private CourtLimits(FrozenDictionary<string, string> offices, ValueList<CourtLimit> limits)
    {
        this.offices = offices;
        Limits = limits;
    }

    internal ValueList<CourtLimit> Limits { get; }

    internal static CourtLimits Read(ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, Provision> provisions)
    {
        using var document = JsonDocument.Parse(json);
        var written = document.RootElement.Texts("written").ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var office in document.RootElement.GetProperty("offices").EnumerateArray())
        {
            var ways = office.Texts("names").SelectMany(name => written.Select(way => way.Replace("{name}", name, StringComparison.Ordinal)));
            foreach (var name in ways.Concat(office.Texts("codes")).Append(office.Text("office")).Select(WrittenName.Plain).Distinct(StringComparer.Ordinal))
            {
                names.Add(name, office.Text("office"));
            }
        }

        return new CourtLimits(
            names.ToFrozenDictionary(StringComparer.Ordinal),
            [.. document.RootElement.GetProperty("limits").EnumerateArray().Select(limit => new CourtLimit
            {
                Provision = provisions[limit.Text("provision")],
                Bars = Barred.Named(limit.Text("bars")),
                Offices = [.. limit.Texts("offices").Select(o => names[WrittenName.Plain(o)])],
            })]);
    }

    /// <summary>The code of the office that a record names; null where the name, as a whole, is none of those known.</summary>
    internal string? OfficeNamed(string name) => offices.GetValueOrDefault(WrittenName.Plain(name));
}
