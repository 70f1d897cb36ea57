using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyModel.Tests.Conformance;

/// <summary>The conformance vectors as files. To bring them up to date, run the tests once with <c>POLICYMODEL_UPDATE=1</c> and look at the difference.</summary>
internal static class Vectors
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Folder { get; } =
        Path.Combine(typeof(Vectors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "tests", "Conformance");

    internal static bool Update => Environment.GetEnvironmentVariable("POLICYMODEL_UPDATE") == "1";

    internal static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, file)))!;

    internal static string Text(JsonNode node) => node.ToJsonString(Compact) + "\n";

    /// <summary>An array with one line an item: small, and a difference shows what changed.</summary>
    internal static string Lines(IEnumerable<JsonNode> items) => "[\n" + string.Join(",\n", items.Select(i => "  " + i.ToJsonString(Compact))) + "\n]\n";

    /// <summary>Holds the files of a folder, or one file, against what they should be.</summary>
    internal static void Hold(string place, IReadOnlyDictionary<string, string> expected)
    {
        var path = Path.Combine(Folder, place);
        if (Update)
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }

            foreach (var (file, text) in expected)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
                File.WriteAllText(Path.Combine(Folder, file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }

        string[] there = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))]
            : File.Exists(path) ? [place] : [];
        var wrong = expected.Keys.Union(there).Where(f => !expected.TryGetValue(f, out var text) || !there.Contains(f) || File.ReadAllText(Path.Combine(Folder, f)) != text).Order(StringComparer.Ordinal).ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length} vectors differ from what the types say, such as {string.Join(", ", wrong.Take(5))}: run the tests with POLICYMODEL_UPDATE=1 and look at the difference.");
    }
}
