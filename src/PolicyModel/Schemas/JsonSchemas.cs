using System.Diagnostics.CodeAnalysis;

namespace PolicyModel;

/// <summary>The JSON Schemas (2020-12) and code lists of the wire formats, as they are published. Version 1 is a draft until it is declared frozen.</summary>
public static class JsonSchemas
{
    private const string SchemaPrefix = "schemas/v1/";
    private const string SchemaSuffix = ".schema.json";
    private const string CodelistPrefix = "codelists/";

    /// <summary>The names of the schemas, such as <c>custody-case</c>, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = Find(SchemaPrefix, SchemaSuffix);

    /// <summary>The names of the code lists, such as <c>ground-kind</c>, in alphabetical order.</summary>
    public static IReadOnlyList<string> Codelists { get; } = Find(CodelistPrefix, ".csv");

    /// <summary>Finds a schema.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">The schema as JSON text.</param>
    public static bool TryGet(string name, [NotNullWhen(true)] out string? json) => TryRead(SchemaPrefix + name + SchemaSuffix, out json);

    /// <summary>Finds a code list: a table with a header line, one row a code.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="csv">The list as CSV text.</param>
    public static bool TryGetCodelist(string name, [NotNullWhen(true)] out string? csv) => TryRead(CodelistPrefix + name + ".csv", out csv);

    private static string[] Find(string prefix, string suffix) =>
        [.. typeof(JsonSchemas).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(suffix, StringComparison.Ordinal))
            .Select(n => n[prefix.Length..^suffix.Length])
            .Order(StringComparer.Ordinal)];

    private static bool TryRead(string resource, [NotNullWhen(true)] out string? text)
    {
        using var stream = typeof(JsonSchemas).Assembly.GetManifestResourceStream(resource);
        if (stream is null)
        {
            text = null;
            return false;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        text = System.Text.Encoding.UTF8.GetString(bytes);
        return true;
    }
}
