using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PolicyModel.Datasets;

/// <summary>The mappings that come with the library: of its own flat table, and of published files. Each has a page in the documentation.</summary>
public static class ShippedMappings
{
    private const string Prefix = "mappings/";
    private const string Suffix = ".mapping";

    /// <summary>The name of the mapping of the flat table, which is used where a table has its columns and no mapping is given.</summary>
    internal const string FlatName = "flat";

    private static readonly Lazy<DatasetMapping> FlatMapping = new(() =>
        TryGet(FlatName, out var json) && DatasetMapping.TryRead(Encoding.UTF8.GetBytes(json), out var mapping, out _) ? mapping : throw new InvalidOperationException("The mapping of the flat table is not there."));

    /// <summary>The names of the mappings, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(ShippedMappings).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal)];

    internal static DatasetMapping Flat => FlatMapping.Value;

    /// <summary>Finds a mapping.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">The document as JSON text.</param>
    public static bool TryGet(string name, [NotNullWhen(true)] out string? json)
    {
        using var stream = typeof(ShippedMappings).Assembly.GetManifestResourceStream(Prefix + name + Suffix);
        json = null;
        if (stream is not null)
        {
            using var reader = new StreamReader(stream, Encoding.UTF8);
            json = reader.ReadToEnd();
        }

        return json is not null;
    }
}
