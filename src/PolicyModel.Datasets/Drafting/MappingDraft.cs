using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyModel.Datasets;

/// <summary>A column of a table, and what a draft made of it.</summary>
public sealed record DraftedColumn
{
    /// <summary>Its header.</summary>
    public required string Name { get; init; }

    /// <summary>The field that it was placed at, as a path such as <c>grounds/endedAt</c>; null where it was not placed.</summary>
    public string? Field { get; init; }

    /// <summary>What to look at, or why it was not placed; null where there is nothing to say.</summary>
    public string? Note { get; init; }
}

/// <summary>
/// A mapping drafted from the header and the first rows of a table. Everything in it is a guess by words: it saves typing, and
/// somebody who knows the data has to look at each line of it.
/// </summary>
public sealed class MappingDraft
{
    private MappingDraft(string json, IReadOnlyList<DraftedColumn> columns, IReadOnlyList<string> missing)
    {
        Json = json;
        Columns = columns;
        Missing = missing;
    }

    /// <summary>The mapping as JSON text, which <see cref="DatasetMapping.TryRead"/> reads.</summary>
    public string Json { get; }

    /// <summary>Every column of the table in order.</summary>
    public IReadOnlyList<DraftedColumn> Columns { get; }

    /// <summary>What the mapping needs and the table does not tell, as sentences that begin with a pointer into the mapping.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Drafts a mapping. At most 5000 rows are looked at.</summary>
    /// <param name="input">The table.</param>
    /// <param name="formats">Formats of tables that other packages read, such as Parquet.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">The input cannot be read, is no table, or has no header.</exception>
    public static async Task<MappingDraft> CreateAsync(DatasetInput input, IReadOnlyList<TableFormat> formats, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(formats);
        var file = await input.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var table = await DraftTable.ReadAsync(file, formats, cancellationToken).ConfigureAwait(false);
            var author = new DraftAuthor(table, file.Name);
            var mapping = author.Write();
            return new MappingDraft(mapping.ToJsonString(Indented) + "\n", author.Columns, author.Missing);
        }
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
