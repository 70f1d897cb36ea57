using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyModel.Tests.Schemas;

/// <summary>
/// The published code lists hold every code of the types, with its title and description, where it comes from and how well that is known,
/// and its counterparts in other standards.
/// To bring them up to date run the tests once with <c>POLICYMODEL_UPDATE=1</c>.
/// </summary>
public sealed partial class CodelistTests
{
    private static readonly string Root = typeof(CodelistTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string Folder = Path.Combine(Root, "src/PolicyModel/Schemas/codelists");

    private static Dictionary<string, string> Generated
    {
        get
        {
            var docs = new XmlDocs();
            var crosswalk = Crosswalk();
            var sources = Sources();
            var lists = typeof(Codes).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .ToDictionary(p => Kebab(p.PropertyType.GetGenericArguments()[0].Name), p => Write(p, docs, sources, crosswalk), StringComparer.Ordinal);

            // Every other list is closed: what it does not name is written as other, or not at all, with the source's words beside it.
            lists["offence-category"] = $"{Header}traffic,Traffic,An offence against the rules of the road.,{Own},,\n";
            return lists;
        }
    }

    public static TheoryData<string> Names => [.. Generated.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_code_list_holds_every_code_of_its_type(string name)
    {
        var expected = Generated[name];
        foreach (var folder in (string[])[Folder, Path.Combine(Root, "docs/schema/v1/codelists")])
        {
            var path = Path.Combine(folder, name + ".csv");
            if (Environment.GetEnvironmentVariable("POLICYMODEL_UPDATE") == "1")
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(path, expected);
            }

            Assert.True(File.Exists(path) && File.ReadAllText(path) == expected, $"{name}.csv differs from its type: run the tests with POLICYMODEL_UPDATE=1 and look at the difference.");
        }

        Assert.True(JsonSchemas.TryGetCodelist(name, out var embedded) && (embedded == expected || Environment.GetEnvironmentVariable("POLICYMODEL_UPDATE") == "1"));
    }

    [Fact]
    public void There_is_no_code_list_without_a_type() =>
        Assert.Equal(Generated.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_row_of_the_crosswalk_and_of_the_sources_names_a_code_that_exists_and_a_grade()
    {
        var lists = Generated;
        Assert.All(Crosswalk(), row => Assert.Contains($"\n{row.Code},", lists[row.List], StringComparison.Ordinal));
        Assert.All(Crosswalk(), row => Assert.Contains(row.Match, (string[])["exact", "close", "broad", "narrow"]));
        Assert.All(Sources().Keys, key => Assert.Contains(key.Code.Length == 0 ? "\n" : $"\n{key.Code},", lists[key.List], StringComparison.Ordinal));
        Assert.All(Sources().Values.Where(s => s.Source.Length > 0).Select(s => s.Grade).Concat(Crosswalk().Select(c => c.Grade)), grade => Assert.Contains(grade, Codes.SourceGrades.Codes));
    }

    [Fact]
    public void The_page_on_schemas_names_the_lists_without_any_counterpart()
    {
        var with = Crosswalk().Select(c => c.List).ToHashSet(StringComparer.Ordinal);
        var page = File.ReadAllText(Path.Combine(Root, "docs/schema.md"));
        Assert.Contains("For these none was found: " + string.Join(", ", Generated.Keys.Where(k => !with.Contains(k)).Order(StringComparer.Ordinal).Select(k => $"`{k}`")) + ".", page.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private const string Header = "code,title,description,source,grade,counterparts\n";

    // A word of this project's own; that it is so needs no grade.
    private const string Own = "PolicyModel";

    private static readonly Dictionary<string, string> Acronyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = "U.S.", ["usc"] = "U.S.C.", ["287g"] = "287(g)",
        ["ice"] = "ICE", ["ero"] = "ERO", ["hsi"] = "HSI", ["usms"] = "USMS", ["doj"] = "DOJ", ["bja"] = "BJA", ["fema"] = "FEMA", ["dla"] = "DLA", ["cbp"] = "CBP", ["dod"] = "DoD",
        ["uscis"] = "USCIS", ["piid"] = "PIID", ["fain"] = "FAIN", ["uri"] = "URI", ["ncic"] = "NCIC",
    };

    private static string Write(
        PropertyInfo property,
        XmlDocs docs,
        Dictionary<(string List, string Code), (string Source, string Grade)> sources,
        IReadOnlyList<(string List, string Code, string Standard, string Value, string Match, string Grade)> crosswalk)
    {
        var enumeration = property.PropertyType.GetGenericArguments()[0];
        var name = Kebab(enumeration.Name);
        var list = property.GetValue(null)!;
        var text = new StringBuilder(Header);
        foreach (var code in (IReadOnlyList<string>)list.GetType().GetProperty("Codes")!.GetValue(list)!)
        {
            object?[] arguments = [code, null];
            list.GetType().GetMethod("TryParse", [typeof(string), enumeration.MakeByRefType()])!.Invoke(list, arguments);
            var member = arguments[1]!.ToString()!;
            var counterparts = string.Join("; ", crosswalk.Where(c => c.List == name && c.Code == code).Select(c => $"{c.Standard}: {c.Value} ({c.Match}, {c.Grade})"));
            var (source, grade) = sources.TryGetValue((name, code), out var own) || sources.TryGetValue((name, ""), out own) ? own : ("", "");
            text.Append(string.Join(',', ((string[])[code, Title(code, member), docs.Of(enumeration, member), source.Length == 0 ? Own : source, grade, counterparts]).Select(Cell))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The name of a form stands as it is printed; other titles are made of the words of the member's name.</summary>
    private static string Title(string code, string member) => code.StartsWith("I-", StringComparison.Ordinal) ? code
        : string.Join(' ', SchemaGenerator.Title(member).Split(' ').Select(w => Acronyms.GetValueOrDefault(w, w)));

    private static List<(string List, string Code, string Standard, string Value, string Match, string Grade)> Crosswalk() =>
        [.. Rows("crosswalk.csv").Select(c => (c[0], c[1], c[2], c[3], c[4], c[5]))];

    private static Dictionary<(string List, string Code), (string Source, string Grade)> Sources() => Rows("codelist-sources.csv").ToDictionary(c => (c[0], c[1]), c => (c[2], c[3]));

    // A cell in quotes holds commas and no quotes.
    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Root, "src/PolicyModel/Schemas", file)).Skip(1)
        .Select(l => CellForm().Matches(l).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value).ToArray());

    [GeneratedRegex("(?:^|,)(?:\"([^\"]*)\"|([^,]*))")]
    private static partial Regex CellForm();

    private static string Cell(string value) => value.AsSpan().IndexOfAny(",\"\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            text.Append(char.IsUpper(c) && text.Length > 0 ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
