using System.Reflection;
using System.Text.RegularExpressions;

namespace PolicyModel.Testing.Tests;

public sealed partial class DocsTests
{
    private static readonly string Root = typeof(DocsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    [Fact]
    public void The_tests_shown_on_the_page_are_the_ones_that_are_run_here()
    {
        var shown = Blocks().Matches(File.ReadAllText(Path.Combine(Root, "docs", "testing.md"))).Select(m => m.Groups[1].Value).ToArray();
        var run = new[] { "DatasetTests.cs", "PropertyTests.cs" }.Select(f => File.ReadAllText(Path.Combine(Root, "tests", "PolicyModel.Testing.Tests", "Docs", f)));
        Assert.Equal(run, shown);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
