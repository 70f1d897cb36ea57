using System.Diagnostics.CodeAnalysis;

namespace PolicyModel.Datasets;

/// <summary>A list that a public body publishes of agencies, facilities or awards, and how its rows become records. A list is known by its columns, whatever the file's name.</summary>
public abstract class PublishedList
{
    private protected PublishedList()
    {
    }

    /// <summary>The lists that come with the library, in alphabetical order.</summary>
    public static IReadOnlyList<PublishedList> All { get; } = [new ParticipatingAgencies(), new PendingAgencies(), new Facilities(), new FacilityContracts(), new Awards()];

    /// <summary>Its name, which <c>--mapping</c> takes.</summary>
    public abstract string Name { get; }

    /// <summary>What it is, as its records cite it.</summary>
    public abstract string Title { get; }

    /// <summary>What it cannot tell, to be read with every figure.</summary>
    public abstract ValueList<string> Limits { get; }

    /// <summary>The columns it has.</summary>
    internal abstract TableLayout Layout { get; }

    /// <summary>The agreement and the facility that a row tells of; nulls where it tells of none, or is refused.</summary>
    internal abstract (FundingAgreement? Agreement, ListedFacility? Facility) Read(ListCells cells);

    /// <summary>True where another list has its columns and more, so that a table with a column that it does not know is not taken for it.</summary>
    internal virtual bool HasNoOtherColumns => false;

    /// <summary>False for what is no fault in a record of this list, though it would be one elsewhere.</summary>
    internal virtual bool IsFault(Problem problem, FundingAgreement agreement) => true;

    /// <summary>Finds a list.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="list">The list.</param>
    public static bool TryGet(string name, [NotNullWhen(true)] out PublishedList? list) => (list = All.FirstOrDefault(l => l.Name == name)) is not null;

    /// <summary>Looks whether a file is one of the lists, by its columns.</summary>
    /// <param name="input">The file.</param>
    /// <param name="formats">Formats of tables that other packages read, such as Parquet.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The list, or null where it is none or cannot be opened: whoever reads it tells that.</returns>
    public static async Task<PublishedList?> FindAsync(DatasetInput input, IReadOnlyList<TableFormat> formats, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            var file = await input.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (file.ConfigureAwait(false))
            {
                if (file.Format is InputFormat.Ndjson or InputFormat.Json or InputFormat.Empty)
                {
                    return null;
                }

                await foreach (var table in new TableParts([.. All.Select(l => l.Layout)], formats).OpenAsync(file, cancellationToken).ConfigureAwait(false))
                {
                    return Of(table);
                }
            }
        }
        catch (DatasetException)
        {
            // What is no list may be something else that can be read, or its own fault to tell.
        }

        return null;
    }

    /// <summary>The list that a table among those of <see cref="All"/> is, by its columns; null where it is none.</summary>
    internal static PublishedList? Of(OpenTable table) =>
        All[table.Part.Layout] is var list && list.HasNoOtherColumns && table.Header.Unread.Any() ? null : list;
}
