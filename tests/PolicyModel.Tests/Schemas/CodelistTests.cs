using System.Reflection;
using System.Text;

namespace PolicyModel.Tests.Schemas;

/// <summary>
/// The published code lists hold every code of the types, with its title and description and its counterparts in other standards.
/// To bring them up to date run the tests once with <c>POLICYMODEL_UPDATE=1</c>.
/// </summary>
public sealed class CodelistTests
{
    private static readonly string Root = typeof(CodelistTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
    private static readonly string Folder = Path.Combine(Root, "src/PolicyModel/Schemas/codelists");

    private static Dictionary<string, string> Generated
    {
        get
        {
            var docs = new XmlDocs();
            var crosswalk = Crosswalk();
            var lists = typeof(Codes).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .ToDictionary(p => Kebab(p.PropertyType.GetGenericArguments()[0].Name), p => Write(p, docs, crosswalk), StringComparer.Ordinal);

            // Every other list is closed: what it does not name is written as other, or not at all, with the source's words beside it.
            lists["offence-category"] = "code,title,description,source,counterparts\ntraffic,Traffic,An offence against the rules of the road.,PolicyModel (open list: other words in kebab-case are allowed),\n";
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
    public void Every_row_of_the_crosswalk_names_a_code_that_exists()
    {
        var lists = Generated;
        Assert.All(Crosswalk(), row => Assert.Contains($"\n{row.Code},", lists[row.List], StringComparison.Ordinal));
    }

    private static string Write(PropertyInfo property, XmlDocs docs, IReadOnlyList<(string List, string Code, string Standard, string Value)> crosswalk)
    {
        var enumeration = property.PropertyType.GetGenericArguments()[0];
        var name = Kebab(enumeration.Name);
        var list = property.GetValue(null)!;
        var text = new StringBuilder("code,title,description,source,counterparts\n");
        foreach (var code in (IReadOnlyList<string>)list.GetType().GetProperty("Codes")!.GetValue(list)!)
        {
            object?[] arguments = [code, null];
            list.GetType().GetMethod("TryParse", [typeof(string), enumeration.MakeByRefType()])!.Invoke(list, arguments);
            var member = arguments[1]!.ToString()!;
            var counterparts = string.Join("; ", crosswalk.Where(c => c.List == name && c.Code == code).Select(c => $"{c.Standard}: {c.Value}"));
            text.Append(string.Join(',', ((string[])[code, SchemaGenerator.Title(member), docs.Of(enumeration, member), "PolicyModel (closed list)", counterparts]).Select(Cell))).Append('\n');
        }

        return text.ToString();
    }

    private static List<(string List, string Code, string Standard, string Value)> Crosswalk() =>
        [.. File.ReadLines(Path.Combine(Root, "src/PolicyModel/Schemas/crosswalk.csv")).Skip(1).Select(l => l.Split(',', 4)).Select(c => (c[0], c[1], c[2], c[3].Trim('"')))];

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
