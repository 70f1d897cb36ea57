using System.Security.Cryptography;

namespace PolicyModel.Datasets;

/// <summary>The format of an input, told from its content.</summary>
internal enum InputFormat
{
    /// <summary>One JSON object a line.</summary>
    Ndjson,

    /// <summary>A delimited table.</summary>
    Table,

    /// <summary>Nothing but white space: either of them, without records.</summary>
    Empty,
}

/// <summary>
/// An input being read: a file or a stream, unpacked where it is gzip, with its format told from its content and a running
/// SHA-256 of its bytes as they lie on disk.
/// </summary>
internal sealed class InputFile : IAsyncDisposable
{
    private const int PeekLength = 4096;

    private readonly HashingStream hashed;

    private InputFile(string name, HashingStream hashed, PrefixedStream content, InputFormat format)
    {
        Name = name;
        this.hashed = hashed;
        Content = content;
        Format = format;
    }

    /// <summary>The name without its folder.</summary>
    internal string Name { get; }

    internal Stream Content { get; }

    internal InputFormat Format { get; }

    /// <summary>How many bytes have been read from the input as it lies on disk.</summary>
    internal long BytesRead => hashed.BytesRead;

    /// <summary>Opens a file.</summary>
    /// <exception cref="DatasetException">The file cannot be opened or read.</exception>
    internal static async ValueTask<InputFile> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
            return await OpenAsync(FileNames.Shown(path), file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new DatasetException($"{FileNames.Shown(path)}: cannot be opened ({Reason(e)}).", e);
        }
    }

    /// <summary>Opens a stream, which is closed with the input, or at once where it cannot be read.</summary>
    /// <exception cref="DatasetException">The stream cannot be read.</exception>
    internal static async ValueTask<InputFile> OpenAsync(string name, Stream stream, CancellationToken cancellationToken)
    {
        var source = new HashingStream(stream);
        InputFile? input = null;
        try
        {
            var (head, raw) = await PeekAsync(source, cancellationToken).ConfigureAwait(false);
            if (head is [0x1f, 0x8b, ..])
            {
                (head, raw) = await PeekAsync(new GzipContent(raw), cancellationToken).ConfigureAwait(false);
            }

            input = new InputFile(name, source, raw, FormatOf(head));
            return input;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new DatasetException($"{name}: cannot be read (input or output error, or broken gzip).", e);
        }
        finally
        {
            if (input is null)
            {
                await source.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>The SHA-256 of the whole input in hexadecimal. What was not read yet is read to its end.</summary>
    internal async ValueTask<string> Sha256Async(CancellationToken cancellationToken)
    {
        await hashed.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return hashed.Digest();
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "no permission, or a folder",
        _ => "input or output error",
    };

    private static InputFormat FormatOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            head = head[3..];
        }

        head = head.TrimStart(" \t\r\n"u8);
        return head is [] ? InputFormat.Empty : head is [(byte)'{' or (byte)'[', ..] ? InputFormat.Ndjson : InputFormat.Table;
    }

    private static async ValueTask<(byte[] Head, PrefixedStream Stream)> PeekAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[PeekLength];
        var length = await stream.ReadAtLeastAsync(head, PeekLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        head = head[..length];
        return (head, new PrefixedStream(head, stream));
    }
}

/// <summary>A stream that is read only and front to back.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public abstract override int Read(Span<byte> buffer);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Hashes what passes through.</summary>
internal sealed class HashingStream(Stream inner) : ForwardStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    internal long BytesRead { get; private set; }

    internal string Digest() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override int Read(Span<byte> buffer) => Passed(buffer, inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Passed(buffer.Span, count);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Passed(Span<byte> buffer, int count)
    {
        hash.AppendData(buffer[..count]);
        BytesRead += count;
        return count;
    }
}

/// <summary>Gives bytes that were read ahead before those that follow them.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> left = prefix;

    public override int Read(Span<byte> buffer) => left.IsEmpty ? rest.Read(buffer) : Take(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        left.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(Take(buffer.Span));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, left.Length);
        left.Span[..count].CopyTo(buffer);
        left = left[count..];
        return count;
    }
}
