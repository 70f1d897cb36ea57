using System.Runtime.CompilerServices;
using PolicyModel.Datasets;
using PolicyModel.Parquet;

namespace PolicyModel.Tool;

/// <summary>Files of records of any family, and published lists of agreements, read in turn.</summary>
internal sealed class AgencyFiles(Shell shell)
{
    private const int MostTold = 10;

    private static readonly ValueList<TableFormat> Formats = [ParquetTables.Format];

    private readonly List<InputSummary> inputs = [];

    /// <summary>The files that have been read to their end, in order.</summary>
    internal IReadOnlyList<InputSummary> Inputs => inputs;

    /// <summary>The records of all files. Of those that cannot be read the first are told on standard error, without any value of theirs.</summary>
    internal async IAsyncEnumerable<AgencyRecord> ReadAsync(IEnumerable<string> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = 0;
        await foreach (var record in ReadAllAsync(files, cancellationToken).ConfigureAwait(false))
        {
            if (record.IsInvalid && told++ < MostTold)
            {
                await shell.Error.WriteLineAsync($"policymodel: {record.Source.File} line {record.Source.Line}: {record.Problems.FirstOrDefault(p => p.Severity == Severity.Error)?.ToString() ?? "the record cannot be read."}").ConfigureAwait(false);
            }

            yield return record;
        }
    }

    private async IAsyncEnumerable<AgencyRecord> ReadAllAsync(IEnumerable<string> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (file != "-" && await PublishedList.FindAsync(DatasetInput.File(file), Formats, cancellationToken).ConfigureAwait(false) is { } list)
            {
                var listed = new PublishedListReader(new PublishedListOptions { List = list, Formats = Formats });
                await foreach (var row in listed.ReadAsync(DatasetInput.File(file), cancellationToken).ConfigureAwait(false))
                {
                    if (row.Agreement is not null || row.State == ListedRowState.Refused)
                    {
                        yield return new AgencyRecord { Source = row.Source, Agreement = row.Agreement, Problems = row.Problems };
                    }
                }

                inputs.AddRange(listed.Lists.Select(l => new InputSummary { File = l.File, Sha256 = l.Sha256, Records = l.Rows, Limits = l.Limits }));
                continue;
            }

            var reader = new AgencyRecordReader(new DatasetOptions { Formats = Formats });
            await foreach (var record in reader.ReadAsync([RecordOptions.Input(file, shell)], cancellationToken).ConfigureAwait(false))
            {
                yield return record;
            }

            inputs.AddRange(reader.Inputs);
        }
    }
}
