using System.Runtime.CompilerServices;
using System.Xml;
using NodaTime;
using PolicyModel.Rules;

namespace PolicyModel.Datasets;

/// <summary>How a published list is read.</summary>
public sealed record PublishedListOptions
{
    /// <summary>Which list it is; null where its columns shall tell.</summary>
    public PublishedList? List { get; init; }

    /// <summary>The day on which it was released; null where the file's name or the workbook shall tell.</summary>
    public LocalDate? ReleasedOn { get; init; }

    /// <summary>Formats of tables that other packages read, such as Parquet.</summary>
    public ValueList<TableFormat> Formats { get; init; } = [];
}

/// <summary>
/// Reads published lists row by row. Every row behind the header comes out: read, blank, or refused with the cell and the reason. Neither problems nor
/// limits repeat what stands in a cell. What an agreement's id is made of are its state, the agency's name, the kind or model and the day that the list gives, so that it
/// stays the same from release to release.
/// </summary>
/// <param name="options">How to read.</param>
public sealed class PublishedListReader(PublishedListOptions options)
{
    private const string NoList = "the table has the columns of none of the published lists that are known.";

    private readonly List<ListSummary> lists = [];

    /// <summary>The lists that have been read to their end, in order.</summary>
    public IReadOnlyList<ListSummary> Lists => lists;

    /// <summary>Reads the rows of a list.</summary>
    /// <param name="input">The file or stream.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">It cannot be read, or has the columns of no list.</exception>
    public async IAsyncEnumerable<ListedRow> ReadAsync(DatasetInput input, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var file = await input.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            if (file.Format is InputFormat.Ndjson or InputFormat.Json)
            {
                throw new DatasetException($"{file.Name}: this is JSON, and a published list is a table.");
            }

            var parts = new TableParts(options.List is { } chosen ? [chosen.Layout] : [.. PublishedList.All.Select(l => l.Layout)], options.Formats, options.List is null ? NoList : null);
            var release = Release.Of(file, options.ReleasedOn);
            var counts = new long[3];
            var agreements = 0L;
            PublishedList? list = null;
            var seen = new HashSet<AgreementId>();
            await foreach (var (read, ofList) in RowsAsync(file, parts, release, cancellationToken).ConfigureAwait(false))
            {
                list = ofList;
                if (read is not null)
                {
                    var row = read.Agreement is { } agreement && !seen.Add(agreement.Value.AgreementId) ? Again(read) : read;
                    counts[(int)row.State]++;
                    agreements += row.Agreement is null ? 0 : 1;
                    yield return row;
                }
            }

            lists.Add(new ListSummary
            {
                List = list!,
                File = file.Name,
                Sha256 = await file.Sha256Async(cancellationToken).ConfigureAwait(false),
                ReleasedOn = release.Day,
                Read = counts[(int)ListedRowState.Read],
                Agreements = agreements,
                Blank = counts[(int)ListedRowState.Blank],
                Refused = counts[(int)ListedRowState.Refused],
                Limits = [.. list!.Limits, .. release.Limits, .. file.Assumed is { } assumed ? [assumed] : Array.Empty<string>(), .. parts.PassedOver],
            });
        }
    }

    /// <summary>The agreements that the rows of a list tell of; rows that are blank, refused or of no agreement are passed over.</summary>
    /// <param name="input">The file or stream.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="DatasetException">It cannot be read, or has the columns of no list.</exception>
    public async IAsyncEnumerable<Validated<FundingAgreement>> ReadAgreementsAsync(DatasetInput input, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in ReadAsync(input, cancellationToken).ConfigureAwait(false))
        {
            if (row.Agreement is { } agreement)
            {
                yield return agreement;
            }
        }
    }

    /// <summary>The rows of each table of the file; of a table without rows, that it is there.</summary>
    private async IAsyncEnumerable<(ListedRow? Row, PublishedList List)> RowsAsync(
        InputFile file, TableParts parts, Release release, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tables = parts.OpenAsync(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (tables.ConfigureAwait(false))
        {
            while (await Guarded(tables, file).ConfigureAwait(false))
            {
                var table = tables.Current;
                var list = options.List ?? PublishedList.Of(table) ?? throw new DatasetException($"{file.Name}: {NoList}");
                yield return (null, list);
                var rows = TableRows.ReadAsync(table.Reader, table.Header, table.Part, withBlank: true, cancellationToken).GetAsyncEnumerator(cancellationToken);
                await using (rows.ConfigureAwait(false))
                {
                    while (await Guarded(rows, file).ConfigureAwait(false))
                    {
                        yield return (Row(list, new ListCells(table, rows.Current, file.Format == InputFormat.Workbook, release.Day, list.Title)), list);
                    }
                }
            }
        }
    }

    private static async ValueTask<bool> Guarded<T>(IAsyncEnumerator<T> pieces, InputFile file)
    {
        try
        {
            return await pieces.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or XmlException)
        {
            throw new DatasetException($"{file.Name}: cannot be read to its end (input or output error, or broken gzip).", e);
        }
    }

    private static ListedRow Again(ListedRow row) => row with
    {
        Problems =
        [
            .. row.Problems,
            new Problem { Code = ListRules.DuplicateAgreement, Pointer = "/agreementId", Message = "The agreement stands further up already, in another row.", Severity = Severity.Warning, File = row.Source.File, Line = row.Source.Line },
        ],
    };

    private static ListedRow Row(PublishedList list, ListCells cells)
    {
        var source = new RecordSource { File = cells.File, Line = cells.Line };
        if (cells.IsBlank)
        {
            return new ListedRow { Source = source, State = ListedRowState.Blank, Problems = [] };
        }

        var (agreement, facility) = cells.IsRefused ? default : list.Read(cells);
        Validated<FundingAgreement>? valid = null;
        if (agreement is not null && !cells.IsRefused)
        {
            agreement.TryValidate(out valid, out var problems);
            cells.Add(problems.Where(p => list.IsFault(p, agreement)));
        }

        return new ListedRow
        {
            Source = source,
            State = cells.IsRefused ? ListedRowState.Refused : ListedRowState.Read,
            Agreement = cells.IsRefused ? null : valid,
            Facility = cells.IsRefused ? null : facility,
            Problems = cells.Problems,
        };
    }
}
