using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

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

    [Fact]
    public void The_project_file_on_the_page_names_the_versions_that_are_used_here()
    {
        var project = XElement.Parse(Project().Match(File.ReadAllText(Path.Combine(Root, "docs", "testing.md"))).Groups[1].Value);
        var central = XElement.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(p => p.Attribute("Include")!.Value, p => p.Attribute("Version")!.Value);
        central["PolicyModel.Testing"] = XElement.Load(Path.Combine(Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.All(project.Descendants("PackageReference"), p => Assert.Equal(central[p.Attribute("Include")!.Value], p.Attribute("Version")!.Value));
    }

    [GeneratedRegex("```xml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Project();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
