using System.Buffers;
using System.Runtime.CompilerServices;

namespace PolicyModel.Datasets;

/// <summary>A line of text with its number.</summary>
/// <remarks>The bytes are valid until the next line is asked for.</remarks>
internal readonly struct TextLine
{
    /// <summary>The number, counted from 1.</summary>
    internal required int Number { get; init; }

    /// <summary>The bytes without the line end; empty where the line is too long.</summary>
    internal required ReadOnlyMemory<byte> Bytes { get; init; }

    internal bool TooLong { get; init; }
}

/// <summary>
/// Splits a stream into lines that end with LF, CRLF or CR. Memory is bounded by the longest line allowed; a longer one is
/// passed over and said to be too long.
/// </summary>
internal static class LineReader
{
    internal const int LongestLine = 16 * 1024 * 1024;

    private const int FirstBuffer = 64 * 1024;

    internal static async IAsyncEnumerable<TextLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var start = 0;
            var end = 0;
            var scanned = 0;
            var number = 1;
            var skipping = false;
            var atStart = true;
            var done = false;
            while (true)
            {
                if (atStart && (end - start >= 3 || done))
                {
                    atStart = false;
                    start += buffer.AsSpan(start, end - start).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
                    scanned = start;
                }

                // A CR at the very end may be half of a CRLF: wait for the next byte.
                var at = atStart ? -1 : buffer.AsSpan(scanned, end - scanned).IndexOfAny((byte)'\n', (byte)'\r');
                var split = at < 0 ? -1 : scanned + at;
                if (split >= 0 && (split + 1 < end || buffer[split] == '\n' || done))
                {
                    skipping |= split - start > LongestLine;
                    if (skipping || split > start)
                    {
                        yield return new TextLine { Number = number, Bytes = skipping ? default : buffer.AsMemory(start, split - start), TooLong = skipping };
                    }

                    skipping = false;
                    number++;
                    start = split + (buffer[split] == '\r' && split + 1 < end && buffer[split + 1] == '\n' ? 2 : 1);
                    scanned = start;
                    continue;
                }

                // The length is of the line alone, so that it does not matter in which pieces the stream gives it.
                scanned = split >= 0 ? split : atStart ? start : end;
                skipping |= scanned - start > LongestLine;
                if (done)
                {
                    if (skipping || end > start)
                    {
                        yield return new TextLine { Number = number, Bytes = skipping ? default : buffer.AsMemory(start, end - start), TooLong = skipping };
                    }

                    yield break;
                }

                if (skipping)
                {
                    start = scanned;
                }

                if (start > 0)
                {
                    buffer.AsSpan(start, end - start).CopyTo(buffer);
                    scanned -= start;
                    end -= start;
                    start = 0;
                }

                if (end == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, end).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                    buffer = larger;
                }

                var count = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
                end += count;
                done = count == 0;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
