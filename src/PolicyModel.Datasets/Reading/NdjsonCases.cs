using System.Runtime.CompilerServices;

namespace PolicyModel.Datasets;

/// <summary>Reads records from NDJSON: one record a line.</summary>
internal static class NdjsonCases
{
    internal static async IAsyncEnumerable<RecordBatch> ReadAsync(Stream stream, string file, ReadMode mode, bool anyFamily, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var records = new JsonRecords(file, mode, anyFamily, []);
        var number = 0;
        var lines = LineReader.ReadAsync(stream, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (lines.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await lines.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (OperationCanceledException)
                {
                    break;
                }
                catch (UnpackedTooFarException)
                {
                    records.AddFault(number + 1, ProblemCodes.UnusableText, UnpackedTooFarException.Sentence);
                    break;
                }

                var line = lines.Current;
                number = line.Number;
                if (line.TooLong)
                {
                    records.AddFault(number, ProblemCodes.UnusableText, "The line is longer than 16 MiB and was passed over.");
                }
                else if (!line.Bytes.Span.Trim(" \t"u8).IsEmpty)
                {
                    records.Add(number, line.Bytes.Span);
                }

                if (records.IsFull)
                {
                    yield return records.ToBatch();
                    records = records.Next();
                }
            }
        }

        if (!records.IsEmpty)
        {
            yield return records.ToBatch();
        }

        // Whoever stops the run has what was read whole before.
        cancellationToken.ThrowIfCancellationRequested();
    }
}
