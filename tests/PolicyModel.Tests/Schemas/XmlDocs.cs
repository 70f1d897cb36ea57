using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyModel.Tests.Schemas;

/// <summary>The summaries of the public types, from the compiler's documentation file.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, string> summaries;

    internal XmlDocs()
    {
        var path = Path.ChangeExtension(typeof(CustodyCase).Assembly.Location, ".xml");
        summaries = XDocument.Load(path).Descendants("member")
            .Where(m => m.Element("summary") is not null)
            .ToDictionary(m => m.Attribute("name")!.Value, m => Plain(m.Element("summary")!), StringComparer.Ordinal);
    }

    internal string Of(Type type) => Find("T:" + type.FullName);

    internal string Of(Type type, string member)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            foreach (var kind in (string[])["P:", "F:"])
            {
                if (summaries.TryGetValue($"{kind}{owner.FullName}.{member}", out var summary))
                {
                    return summary;
                }
            }
        }

        throw new KeyNotFoundException($"{type.Name}.{member} has no summary.");
    }

    private string Find(string name) => summaries.TryGetValue(name, out var summary) ? summary : throw new KeyNotFoundException($"{name} has no summary.");

    private static string Plain(XElement summary)
    {
        foreach (var see in summary.Descendants("see").ToArray())
        {
            var target = see.Attribute("cref")!.Value.Split('(', '`')[0].Split('.')[^1];
            see.ReplaceWith(new XText(char.ToLowerInvariant(target[0]) + target[1..]));
        }

        return Blanks().Replace(summary.Value.Trim(), " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
