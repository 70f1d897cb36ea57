using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PolicyModel.Datasets;

/// <summary>
/// Gives text as UTF-8, whatever it is written in: UTF-8, UTF-16 or UTF-32 with a byte order mark, UTF-16 without one, or Windows-1252 (JSON excepted).
/// The first byte that is no ASCII decides between UTF-8 and Windows-1252, with the bytes that are at hand after it. What is no text in
/// the encoding found is left as it is in UTF-8 and becomes U+FFFD otherwise: whoever reads cells or records reports it there.
/// </summary>
internal sealed class TextContent : ForwardStream
{
    private const int BufferLength = 64 * 1024;

    // What Windows-1252 has in 0x80 to 0x9F; five places are empty.
    private const string Windows1252 = "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    private readonly Stream raw;
    private readonly byte[] buffer = new byte[BufferLength];
    private readonly Decoder? decoder;
    private readonly char[]? chars;
    private byte[] ready = [];
    private int readyStart;
    private int readyEnd;
    private int end;
    private bool done;
    private Encodings found;

    /// <summary>The text of a stream.</summary>
    /// <param name="raw">The stream, from its beginning.</param>
    /// <param name="head">Its first bytes, which are read again from the stream.</param>
    internal TextContent(Stream raw, ReadOnlySpan<byte> head)
    {
        this.raw = raw;
        (found, var encoding) = Find(head);
        decoder = encoding?.GetDecoder();
        chars = decoder is null ? null : new char[BufferLength];
    }

    private enum Encodings
    {
        Undecided,
        Utf8,
        Windows1252,
        Marked,
        Unmarked,
    }

    /// <summary>What had to be assumed of the encoding, as a sentence; null where nothing was.</summary>
    internal string? Assumed => found switch
    {
        Encodings.Windows1252 => "The text is not UTF-8 and was read as Windows-1252.",
        Encodings.Unmarked => "The text was read as UTF-16, although no byte order mark says so.",
        _ => null,
    };

    public override int Read(Span<byte> destination)
    {
        while (readyStart == readyEnd && !done)
        {
            Took(raw.Read(buffer.AsSpan(end)));
        }

        return Give(destination);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
    {
        while (readyStart == readyEnd && !done)
        {
            Took(await raw.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false));
        }

        return Give(destination.Span);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            raw.Dispose();
        }

        base.Dispose(disposing);
    }

    private static (Encodings Found, Encoding? Encoding) Find(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, 0, 0, ..])
        {
            return (Encodings.Marked, Encoding.UTF32);
        }

        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (Encodings.Marked, head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode);
        }

        if (head is [0xEF, 0xBB, 0xBF, ..])
        {
            return (Encodings.Utf8, null);
        }

        if (head.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', not 0, ..])
        {
            // JSON is UTF-8 (RFC 8259, 8.1): bytes that are not are a fault of their record.
            return (Encodings.Utf8, null);
        }

        // In UTF-16 every other byte of plain letters and digits is zero.
        Span<int> zeros = [0, 0];
        for (var i = 0; i < head.Length; i++)
        {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }

        var most = Math.Max(zeros[0], zeros[1]);
        return most > head.Length / 4 && Math.Min(zeros[0], zeros[1]) < most / 8
            ? (Encodings.Unmarked, zeros[0] > zeros[1] ? Encoding.BigEndianUnicode : Encoding.Unicode)
            : (Encodings.Undecided, null);
    }

    private void Took(int count)
    {
        end += count;
        done = count == 0;
        if (decoder is not null)
        {
            Decode();
        }
        else if (found == Encodings.Windows1252)
        {
            Widen(0, end);
        }
        else if (found == Encodings.Utf8)
        {
            Pass(end);
        }
        else
        {
            Decide();
        }
    }

    private void Decide()
    {
        var text = buffer.AsSpan(0, end);
        var ascii = text.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (ascii < 0)
        {
            Pass(end);
            return;
        }

        if (end - ascii < 4 && !done)
        {
            // A character may be cut: what stands before it can go, and the rest waits for more.
            Pass(ascii);
            return;
        }

        int valid = 0, invalid = 0;
        for (var rest = text[ascii..]; rest.Length > 0;)
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var used);
            if (status == OperationStatus.NeedMoreData && !done)
            {
                break;
            }

            valid += status == OperationStatus.Done ? 1 : 0;
            invalid += status == OperationStatus.Done ? 0 : 1;
            rest = rest[used..];
            var next = rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            rest = next < 0 ? [] : rest[next..];
        }

        found = invalid > valid ? Encodings.Windows1252 : Encodings.Utf8;
        if (found == Encodings.Utf8)
        {
            Pass(end);
        }
        else
        {
            Widen(ascii, end);
        }
    }

    /// <summary>Hands on the first bytes as they are.</summary>
    private void Pass(int count)
    {
        Room(count);
        buffer.AsSpan(0, count).CopyTo(ready);
        readyEnd = count;
        buffer.AsSpan(count, end - count).CopyTo(buffer);
        end -= count;
    }

    /// <summary>Hands on Windows-1252, of which the first bytes are known to be ASCII.</summary>
    private void Widen(int ascii, int count)
    {
        Room(count * 3);
        buffer.AsSpan(0, ascii).CopyTo(ready);
        readyEnd = ascii;
        for (var i = ascii; i < count; i++)
        {
            var b = buffer[i];
            readyEnd += b < 0x80 ? One(b) : new Rune(b < 0xA0 ? Windows1252[b - 0x80] : b).EncodeToUtf8(ready.AsSpan(readyEnd));
        }

        end = 0;

        int One(byte b)
        {
            ready[readyEnd] = b;
            return 1;
        }
    }

    private void Decode()
    {
        var count = decoder!.GetChars(buffer, 0, end, chars!, 0, flush: done);
        end = 0;
        Room(count * 3);
        Utf8.FromUtf16(chars.AsSpan(0, count), ready, out _, out readyEnd, replaceInvalidSequences: true);
    }

    private void Room(int count)
    {
        readyStart = 0;
        readyEnd = 0;
        if (ready.Length < count)
        {
            ready = new byte[count];
        }
    }

    private int Give(Span<byte> destination)
    {
        var count = Math.Min(destination.Length, readyEnd - readyStart);
        ready.AsSpan(readyStart, count).CopyTo(destination);
        readyStart += count;
        return count;
    }
}
