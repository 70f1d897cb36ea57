using System.IO.Compression;

namespace PolicyModel.Datasets;

/// <summary>
/// Unpacks gzip and does not take a cut for an end. <see cref="GZipStream"/> ends without a word where its input is cut, so that
/// records would be lost unseen. A member of our own is therefore put behind the input: it is only reached, and its text
/// only comes last, where everything before it was whole.
/// </summary>
internal sealed class GzipContent : ForwardStream
{
    private const int BufferLength = 64 * 1024;

    private static readonly byte[] Seal = [.. "policymodel-end\n"u8];
    private static readonly byte[] PackedSeal = Pack(Seal);

    private readonly GZipStream unpacked;
    private readonly byte[] buffer = new byte[BufferLength];
    private int start;
    private int end;
    private bool done;

    internal GzipContent(Stream packed) => unpacked = new GZipStream(new FollowedStream(packed, PackedSeal), CompressionMode.Decompress);

    public override int Read(Span<byte> destination)
    {
        while (NeedsMore())
        {
            Took(unpacked.Read(buffer.AsSpan(end)));
        }

        return Give(destination);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
    {
        while (NeedsMore())
        {
            Took(await unpacked.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false));
        }

        return Give(destination.Span);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The last bytes so far may be the seal and are held back.</summary>
    private bool NeedsMore()
    {
        if (done || end - start > Seal.Length)
        {
            return false;
        }

        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        return true;
    }

    private void Took(int count)
    {
        end += count;
        done = count == 0;
        if (done && !buffer.AsSpan(start, end - start).SequenceEqual(Seal))
        {
            throw new InvalidDataException("The gzip data is cut, or something else stands behind it.");
        }
    }

    private int Give(Span<byte> destination)
    {
        var count = Math.Min(destination.Length, end - start - Seal.Length);
        buffer.AsSpan(start, count).CopyTo(destination);
        start += count;
        return count;
    }

    private static byte[] Pack(byte[] text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(text);
        }

        return packed.ToArray();
    }

    /// <summary>Gives further bytes behind those of a stream.</summary>
    private sealed class FollowedStream(Stream first, ReadOnlyMemory<byte> rest) : ForwardStream
    {
        private ReadOnlyMemory<byte> left = rest;

        public override int Read(Span<byte> destination)
        {
            var count = first.Read(destination);
            return count > 0 ? count : Take(destination);
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
        {
            var count = await first.ReadAsync(destination, cancellationToken).ConfigureAwait(false);
            return count > 0 ? count : Take(destination.Span);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                first.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Take(Span<byte> destination)
        {
            var count = Math.Min(destination.Length, left.Length);
            left.Span[..count].CopyTo(destination);
            left = left[count..];
            return count;
        }
    }
}
