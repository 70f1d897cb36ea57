namespace PolicyModel.Datasets;

/// <summary>The format of an input, told from its content.</summary>
internal enum InputFormat
{
    /// <summary>One JSON object a line.</summary>
    Ndjson,

    /// <summary>One JSON object over several lines, or an array of objects.</summary>
    Json,

    /// <summary>A delimited table.</summary>
    Table,

    /// <summary>An Excel workbook (Office Open XML).</summary>
    Workbook,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>Nothing but white space: text without records.</summary>
    Empty,
}

/// <summary>
/// An input being read: a file or a stream, unpacked where it is gzip, with its format and encoding told from its content and a
/// SHA-256 of its bytes as they lie on disk.
/// </summary>
internal sealed class InputFile : IAsyncDisposable
{
    private const int PeekLength = 64 * 1024;

    private readonly HashingStream hashed;
    private readonly TextContent? text;

    private InputFile(string name, HashingStream hashed, Stream content, byte[] head, InputFormat format, TextContent? text = null)
    {
        Name = name;
        this.hashed = hashed;
        this.text = text;
        Content = content;
        Head = head;
        Format = format;
    }

    /// <summary>The name without its folder.</summary>
    internal string Name { get; }

    /// <summary>The content: UTF-8 where it is text, and a stream that can seek where it is a workbook or Parquet.</summary>
    internal Stream Content { get; }

    /// <summary>The first bytes of the content, at most 64 KiB; the content begins with them all the same.</summary>
    internal ReadOnlyMemory<byte> Head { get; }

    /// <summary>True where the first bytes are all there is.</summary>
    internal bool HeadIsAll => Head.Length < PeekLength;

    internal InputFormat Format { get; }

    /// <summary>How many bytes have been read from the input as it lies on disk.</summary>
    internal long BytesRead => hashed.BytesRead;

    /// <summary>What had to be assumed of the input's encoding, as a sentence; null where nothing was.</summary>
    internal string? Assumed => text?.Assumed;

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
                (head, raw) = await PeekAsync(new UnpackedContent(new GzipContent(raw), () => source.BytesRead), cancellationToken).ConfigureAwait(false);
            }

            if (BinaryFormatOf(name, head) is { } binary)
            {
                // A file can be read from any place as it is; what comes through a pipe or was packed must lie in one first.
                var lying = raw is { Wraps: HashingStream } && stream is FileStream { CanSeek: true } file && file.Position == source.BytesRead ? stream : await SeekableAsync(raw, cancellationToken).ConfigureAwait(false);
                lying.Position = 0;
                input = new InputFile(name, source, lying, head, binary);
                return input;
            }

            var decoded = new TextContent(raw, head);
            (head, raw) = await PeekAsync(decoded, cancellationToken).ConfigureAwait(false);
            input = new InputFile(name, source, raw, head, TextFormatOf(head), decoded);
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
        hashed.GoOn();
        await hashed.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return hashed.Digest();
    }

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        await hashed.DisposeAsync().ConfigureAwait(false);
    }

    private static string Reason(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "no permission, or a folder",
        _ => "input or output error",
    };

    private static InputFormat? BinaryFormatOf(string name, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8))
        {
            return InputFormat.Workbook;
        }

        if (head.StartsWith("PAR1"u8))
        {
            return InputFormat.Parquet;
        }

        return head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
            ? throw new DatasetException($"{name}: this is an old Excel workbook (.xls) or one with a password; save it as .xlsx without a password.")
            : null;
    }

    private static InputFormat TextFormatOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            head = head[3..];
        }

        head = head.TrimStart(" \t\r\n"u8);
        return head switch
        {
            [] => InputFormat.Empty,
            [(byte)'[', ..] => InputFormat.Json,
            [(byte)'{', ..] => ObjectFormatOf(head),
            _ => InputFormat.Table,
        };
    }

    /// <summary>An object written over several lines goes on with a property or its end in the second; a line that is cut does not.</summary>
    private static InputFormat ObjectFormatOf(ReadOnlySpan<byte> head)
    {
        var line = head.IndexOfAny((byte)'\n', (byte)'\r');
        var second = line < 0 ? [] : head[line..].TrimStart(" \t\r\n"u8);
        return second is [(byte)'"' or (byte)'}', ..] ? InputFormat.Json : InputFormat.Ndjson;
    }

    private static async ValueTask<(byte[] Head, PrefixedStream Stream)> PeekAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[PeekLength];
        var length = 0;
        try
        {
            int count;
            while (length < head.Length && (count = await stream.ReadAsync(head.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += count;
            }
        }
        catch (OperationCanceledException) when (length > 0)
        {
            // What is there is read; whoever reads on is stopped behind it.
        }

        head = head[..length];
        return (head, new PrefixedStream(head, stream));
    }

    /// <summary>The content in a file without a name, which can be read from any place.</summary>
    private static async ValueTask<Stream> SeekableAsync(Stream content, CancellationToken cancellationToken)
    {
        var spilled = SpillFile.Create();
        try
        {
            var buffer = new byte[PeekLength];
            long at = 0;
            int count;
            while ((count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                SpillFile.Write(spilled, buffer.AsSpan(0, count), at);
                at += count;
            }

            return spilled;
        }
        catch
        {
            await spilled.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
