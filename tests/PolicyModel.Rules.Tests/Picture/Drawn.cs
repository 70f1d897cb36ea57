using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyModel.Rules.Tests;

/// <summary>A picture, read back as XML.</summary>
internal sealed partial class Drawn
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // The readings that the tests count, whatever others come with the package.
    private static readonly Assessor Four = new(LawBook.BuiltIn, ReadingSet.BuiltIn.Only(["regulation", "form", "lenient", "judicial"]));

    private Drawn(string text)
    {
        Text = text;
        Root = XElement.Parse(text);
    }

    internal string Text { get; }

    internal XElement Root { get; }

    /// <summary>The text alternative.</summary>
    internal string Told => Root.Element(Svg + "desc")!.Value;

    internal string Style => Root.Element(Svg + "style")!.Value;

    internal static Drawn Of(CaseBuilder record, Assessor? by = null, string prefix = "timeline") => Of(record.Record(), by, prefix);

    internal static Drawn Of(Validated<CustodyCase> record, Assessor? by = null, string prefix = "timeline")
    {
        var assessor = by ?? Four;
        return new(TimelinePicture.Render(record.Value, assessor.Assess(record), assessor, prefix));
    }

    internal IReadOnlyList<string> Texts(string? code = null) =>
        [.. Root.Elements(Svg + "text").Where(t => code is null || (string?)t.Attribute("class") == code).Select(t => t.Value)];

    /// <summary>The boxes of every band of a class, in order from top to bottom: where each begins and how wide it is.</summary>
    internal IReadOnlyList<(double X, double Y, double Width)> Boxes(string code) => [.. Root.Elements(Svg + "path")
        .Where(p => (string?)p.Attribute("class") == code)
        .SelectMany(p => Box().Matches((string)p.Attribute("d")!))
        .Select(m => (Number(m, 1), Number(m, 2), Number(m, 3)))];

    /// <summary>The places of the vertical lines of a class, in order from top to bottom.</summary>
    internal IReadOnlyList<double> Lines(string code) => [.. Root.Elements(Svg + "path")
        .Where(p => (string?)p.Attribute("class") == code)
        .Select(p => Line().Match((string)p.Attribute("d")!))
        .Where(m => m.Success && m.Groups[2].Value[0] is 'v' or 'V')
        .Select(m => Number(m, 1))];

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M([\d.]+) ([\d.]+)h([\d.]+)v[\d.]+h-[\d.]+z")]
    private static partial Regex Box();

    [GeneratedRegex(@"^M([\d.]+) [\d.]+([vVh])")]
    private static partial Regex Line();
}
