using System.Reflection;
using System.Text.RegularExpressions;

namespace PolicyModel.Tool.Tests;

/// <summary>Every page can be walked from one to the next: no link of a document leads nowhere.</summary>
public sealed partial class DocumentLinksTests
{
    private static readonly string Root = typeof(DocumentLinksTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> Pages =>
    [
        .. ((string[])["docs", "tests/Conformance"]).SelectMany(d => Directory.EnumerateFiles(Path.Combine(Root, d), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Root, "README.md")).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_within_the_repository_leads_to_a_file_and_a_heading(string page)
    {
        var text = File.ReadAllText(Path.Combine(Root, page));
        Assert.All(Link().Matches(WithoutCode(text)).Select(m => m.Groups["to"].Value).Where(to => !IsElsewhere(to)), to => Assert.True(IsThere(page, to), to));
    }

    [Fact]
    public void Every_page_of_the_documents_can_be_reached_from_the_README()
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<string> next = new(["README.md"]);
        while (next.TryDequeue(out var page))
        {
            if (!reached.Add(page))
            {
                continue;
            }

            foreach (Match link in Link().Matches(WithoutCode(File.ReadAllText(Path.Combine(Root, page)))))
            {
                var to = link.Groups["to"].Value.Split('#')[0];
                if (to.EndsWith(".md", StringComparison.Ordinal) && !IsElsewhere(to))
                {
                    next.Enqueue(Target(page, to));
                }
            }
        }

        Assert.Empty(Pages.Select(p => p.Data).Except(reached, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[a](none.md)")]
    [InlineData("[a](ARCHITECTURE.md#no-such-heading)")]
    [InlineData("![a](samples/none.svg)")]
    public void A_link_that_leads_nowhere_is_found(string text) =>
        Assert.False(IsThere("docs/records.md", Assert.Single(Link().Matches(text)).Groups["to"].Value));

    private static bool IsElsewhere(string to) => to.Contains("://", StringComparison.Ordinal) || to.StartsWith("mailto:", StringComparison.Ordinal);

    private static string Target(string page, string to) =>
        Path.GetRelativePath(Root, Path.GetFullPath(Path.Combine(Root, Path.GetDirectoryName(page)!, to))).Replace('\\', '/');

    private static bool IsThere(string page, string to)
    {
        var parts = to.Split('#', 2);
        var target = Path.Combine(Root, parts[0].Length == 0 ? page : Target(page, parts[0]));
        return (File.Exists(target) || Directory.Exists(target)) && (parts.Length == 1 || Anchors(File.ReadAllText(target)).Contains(parts[1], StringComparer.Ordinal));
    }

    // As code hosts make them: small letters, blanks to hyphens, everything else but letters, digits, hyphens and underscores left out.
    private static IEnumerable<string> Anchors(string text) =>
        Heading().Matches(WithoutCode(text)).Select(m => Dropped().Replace(m.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))
            .Concat(Named().Matches(text).Select(m => m.Groups["id"].Value));

    private static string WithoutCode(string text) => Fence().Replace(text, "");

    [GeneratedRegex(@"!?\[[^\]]*\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} +(?<title>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<a (id|name)=""(?<id>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"[^\p{L}\p{Nd} _\-]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();
}
