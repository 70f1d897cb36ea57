using CsvHelper;

namespace PolicyModel.Datasets;

/// <summary>
/// A delimited text. A quote that is never closed, or a row longer than 4 MiB, spoils its own row: the lines that such a row has swallowed
/// are read again, each by itself, so that time and memory stay bounded whatever the text.
/// </summary>
internal sealed class DelimitedTable : TableReader
{
    private const int LargestRow = 4 * 1024 * 1024;

    private const string Unclosed = "A quote in the row is not closed or not doubled.";
    private const string TooLong = "The row is longer than 4 MiB and was passed over.";

    private readonly Stream stream;
    private readonly char separator;
    private ReplayedStream replayed;
    private CsvReader csv;
    private CsvReader? again;
    private bool againFirst;
    private int firstLine = 1;
    private int againLine;
    private int width;
    private bool malformed;
    private int? passedOver;

    internal DelimitedTable(Stream stream, char separator)
    {
        this.stream = stream;
        this.separator = separator;
        (replayed, csv) = Open(stream);
    }

    internal override bool HasFullRows => true;

    internal override int Line => passedOver ?? (again is null ? firstLine + (int)csv.LineNumber - 1 : againLine + (int)again.LineNumber - 1);

    internal override int CellCount => passedOver is null ? Current.FieldCount : width;

    internal override string? Fault => passedOver is not null ? TooLong : malformed ? Unclosed : null;

    private CsvReader Current => again ?? csv;

    internal override string Cell(int index) => passedOver is not null || index >= Current.FieldCount ? "" : Current.GetString(index);

    internal override void Choose(int width, IReadOnlyCollection<int> columns, bool links) => this.width = width;

    internal override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        passedOver = null;
        while (true)
        {
            malformed = false;
            if (again is not null)
            {
                if (again.Read())
                {
                    malformed |= againFirst;
                    againFirst = false;
                    return true;
                }

                again.Dispose();
                again = null;
            }

            int? broken = null;
            try
            {
                if (!await csv.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }
            }
            catch (CsvFormatException e)
            {
                broken = firstLine + (int)e.LineNumber - 1;
            }

            if (broken is { } line)
            {
                if (await PassOverAsync(line, cancellationToken).ConfigureAwait(false))
                {
                    passedOver = line;
                    return true;
                }
            }
            else if ((malformed || (width > 0 && csv.FieldCount != width)) && csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
            {
                // A row over several lines with a wrong number of cells or quotes out of place: a quote that is not closed has swallowed the lines after it.
                ReadAgain(csv.RawRecord.ToArray(), firstLine + (int)csv.LineNumber - 1);
                replayed.Forget(End(csv));
            }
            else
            {
                replayed.Forget(End(csv));
                return true;
            }
        }
    }

    public override ValueTask DisposeAsync()
    {
        again?.Dispose();
        csv.Dispose();
        return ValueTask.CompletedTask;
    }

    private static long End(CsvReader reader) => reader.ByteOffset + reader.RawRecord.Length;

    private (ReplayedStream Stream, CsvReader Csv) Open(Stream from)
    {
        var kept = new ReplayedStream(from);
        return (kept, CsvReader.Create(kept, Options() with { TrackLineNumbers = true, MaxRecordSize = LargestRow, PoolStrings = true }, leaveOpen: true));
    }

    private CsvReaderOptions Options() => new()
    {
        HasHeader = false,
        Separator = separator,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = _ => malformed = true,
    };

    private void ReadAgain(byte[] lines, int line)
    {
        again = CsvReader.Create(lines, Options() with { AllowLineBreaksInQuotes = false });
        againFirst = true;
        againLine = line;
    }

    /// <summary>Gets over a row that is too long: the lines that are at hand of it are read again, and the table goes on behind them.</summary>
    /// <returns>True where it is one line, which is passed over.</returns>
    private async ValueTask<bool> PassOverAsync(int line, CancellationToken cancellationToken)
    {
        var kept = replayed.Kept;
        var start = kept.Length - kept.TrimStart("\r\n"u8).Length;
        var cut = kept.LastIndexOfAny((byte)'\n', (byte)'\r');
        var rest = kept[(cut + 1)..].ToArray();
        var isOneLine = cut < start;
        if (isOneLine)
        {
            rest = await SkipLineAsync(cancellationToken).ConfigureAwait(false);
            firstLine = line + 1;
        }
        else
        {
            var lines = kept[start..(cut + 1)].ToArray();
            ReadAgain(lines, line);
            firstLine = line + LineEnds(lines);
        }

        csv.Dispose();
        (replayed, csv) = Open(new PrefixedStream(rest, stream));
        return isOneLine;
    }

    /// <summary>Reads on behind the next line end.</summary>
    private async ValueTask<byte[]> SkipLineAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            var end = buffer.AsSpan(0, count).IndexOfAny((byte)'\n', (byte)'\r');
            if (end >= 0)
            {
                // An LF behind the CR would be an empty line, which is none to the reader; it must not count as one either.
                var next = buffer[end] == '\r' && end + 1 < count && buffer[end + 1] == '\n' ? end + 2 : end + 1;
                return buffer[next..count];
            }
        }

        return [];
    }

    private static int LineEnds(ReadOnlySpan<byte> lines)
    {
        var ends = 0;
        for (var at = lines.IndexOfAny((byte)'\n', (byte)'\r'); at >= 0; at = lines.IndexOfAny((byte)'\n', (byte)'\r'))
        {
            ends++;
            lines = lines[(lines[at] == '\r' && at + 1 < lines.Length && lines[at + 1] == '\n' ? at + 2 : at + 1)..];
        }

        return ends;
    }

    /// <summary>Keeps what was read until it is forgotten.</summary>
    private sealed class ReplayedStream(Stream inner) : ForwardStream
    {
        private byte[] kept = [];
        private int start;
        private int end;
        private long forgotten;

        /// <summary>What was read and not forgotten.</summary>
        internal ReadOnlySpan<byte> Kept => kept.AsSpan(start, end - start);

        /// <summary>Forgets what lies in front of a place, counted from the beginning.</summary>
        internal void Forget(long before)
        {
            start += (int)(before - forgotten);
            forgotten = before;
        }

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            Keep(buffer[..count]);
            return count;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            Keep(buffer.Span[..count]);
            return count;
        }

        private void Keep(ReadOnlySpan<byte> bytes)
        {
            if (kept.Length < end + bytes.Length)
            {
                var length = end - start;
                var larger = length + bytes.Length > kept.Length / 2 ? new byte[Math.Max(256 * 1024, (length + bytes.Length) * 2)] : kept;
                kept.AsSpan(start, length).CopyTo(larger);
                kept = larger;
                start = 0;
                end = length;
            }

            bytes.CopyTo(kept.AsSpan(end));
            end += bytes.Length;
        }
    }
}
