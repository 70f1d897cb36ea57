using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace PolicyModel.Tests.Conformance;

/// <summary>The vectors of single values, written by hand: the bounds of reported times, and identifiers.</summary>
public sealed class ValueVectorTests
{
    [Fact]
    public void A_reported_time_has_the_bounds_of_its_vector()
    {
        foreach (var vector in Vectors.Read("reported-times.json").AsArray())
        {
            var text = (string)vector!["text"]!;
            var told = ReportedTime.TryParse(text, out var time)
                ? $"{InstantPattern.General.Format(time.BoundsIn(DateTimeZoneProviders.Tzdb[(string)vector["zone"]!]).Earliest)} {InstantPattern.General.Format(time.BoundsIn(DateTimeZoneProviders.Tzdb[(string)vector["zone"]!]).Latest)}"
                : "refused";
            var expected = vector["refused"] is not null ? "refused" : $"{vector["earliest"]} {vector["latest"]}";
            Assert.Equal($"{text} in {vector["zone"]}: {expected}", $"{text} in {vector["zone"]}: {told}");
        }
    }

    [Fact]
    public void An_identifier_is_accepted_and_imported_as_its_vector_says()
    {
        HashSet<(string, bool)> seen = [];
        foreach (var vector in Vectors.Read("identifiers.json").AsArray())
        {
            var (type, text) = ((string)vector!["type"]!, (string)vector["text"]!);
            var (valid, importable) = Check(type, text);
            Assert.Equal($"{type} {text}: {vector["valid"]} {vector["importable"]}", $"{type} {text}: {(valid ? "true" : "false")} {(importable ? "true" : "false")}");
            seen.Add((type, valid));
        }

        Assert.Empty(Types.Keys.SelectMany(t => new[] { (t, true), (t, false) }).Except(seen));
    }

    private static Dictionary<string, Type> Types { get; } = typeof(CustodyCase).Assembly.GetExportedTypes()
        .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentifier<>)))
        .ToDictionary(t => char.ToLowerInvariant(t.Name[0]) + t.Name[1..]);

    private static (bool Valid, bool Importable) Check(string type, string text) =>
        ((bool, bool))typeof(ValueVectorTests).GetMethod(nameof(CheckAs), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(Types[type]).Invoke(null, [text])!;

    private static (bool Valid, bool Importable) CheckAs<T>(string text)
        where T : struct, IIdentifier<T>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var valid = Identifier.TryParse<T>(utf8, out _);
        return (valid, valid || Identifier.TryImport<T>(utf8, out _));
    }
}
