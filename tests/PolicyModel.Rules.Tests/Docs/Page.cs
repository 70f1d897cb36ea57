using System.Reflection;
using System.Text;

namespace PolicyModel.Rules.Tests.Docs;

/// <summary>
/// A page of the documentation, a part of which is written from the data. What stands outside the marks is written by hand and kept. To bring
/// pages up to date run the tests once with <c>POLICYMODEL_UPDATE=1</c> and look at the difference.
/// </summary>
internal sealed record Page(string Path)
{
    private const string Begin = "<!-- written from the data by the tests: POLICYMODEL_UPDATE=1 brings it up to date -->\n";
    private const string End = "<!-- end of what is written from the data -->\n";

    private static readonly string Folder = System.IO.Path.Combine(typeof(Page).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "docs");

    internal bool Exists => File.Exists(FullPath);

    internal string Text => File.ReadAllText(FullPath);

    private string FullPath => System.IO.Path.Combine(Folder, Path);

    /// <summary>The pages of a folder of the documentation.</summary>
    internal static IEnumerable<Page> In(string folder) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Folder, folder), "*.md").Select(f => new Page($"{folder}/{System.IO.Path.GetFileName(f)}")).OrderBy(p => p.Path, StringComparer.Ordinal);

    /// <summary>Holds what the page has between its marks against what the data say.</summary>
    /// <param name="generated">What the data say.</param>
    /// <param name="byHand">What a new page has below it, to be filled in by hand.</param>
    internal void Hold(string generated, string byHand = "")
    {
        if (Environment.GetEnvironmentVariable("POLICYMODEL_UPDATE") == "1")
        {
            var (before, after) = Exists ? Around() : ("", byHand);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(FullPath)!);
            File.WriteAllText(FullPath, $"{before}{Begin}{generated}{End}{after}", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(Exists, $"There is no docs/{Path}: run the tests once with POLICYMODEL_UPDATE=1, and fill in what is to be written by hand.");
        Assert.True(
            Text.Contains($"{Begin}{generated}{End}", StringComparison.Ordinal),
            $"docs/{Path} differs from the data between its marks: run the tests once with POLICYMODEL_UPDATE=1 and look at the difference.");
    }

    /// <summary>The text below a heading, up to the next one of its level or above; null where there is no such heading.</summary>
    internal string? Section(string heading)
    {
        var lines = Text.Split('\n');
        var level = heading.TakeWhile(c => c == '#').Count();
        var start = Array.IndexOf(lines, heading);
        return start < 0 ? null : string.Join('\n', Outside(lines[(start + 1)..]).TakeWhile(l => l.Fenced || !IsHeading(l.Line, level)).Select(l => l.Line)).Trim();
    }

    /// <summary>The headings of a level, in order.</summary>
    internal IEnumerable<string> Headings(int level) => Outside(Text.Split('\n')).Where(l => !l.Fenced && IsHeading(l.Line, level) && l.Line[level - 1] == '#').Select(l => l.Line);

    /// <summary>The places within the documentation that the page leads to.</summary>
    internal IEnumerable<string> Links() =>
        System.Text.RegularExpressions.Regex.Matches(Text, @"\]\((?!https?:)([^)#\s]+)").Select(m => m.Groups[1].Value);

    internal bool LeadsTo(string link) => File.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(FullPath)!, link));

    private (string Before, string After) Around()
    {
        var text = Text;
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin ? throw new InvalidOperationException($"docs/{Path} has lost its marks.") : (text[..begin], text[(end + End.Length)..]);
    }

    private static bool IsHeading(string line, int level) => line.TakeWhile(c => c == '#').Count() is var n && n > 0 && n <= level && line.Length > n && line[n] == ' ';

    private static IEnumerable<(string Line, bool Fenced)> Outside(IEnumerable<string> lines)
    {
        var fenced = false;
        foreach (var line in lines)
        {
            var fence = line.StartsWith("```", StringComparison.Ordinal);
            yield return (line, fenced || fence);
            fenced ^= fence;
        }
    }
}
