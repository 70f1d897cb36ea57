using System.Globalization;
using NodaTime;
using PolicyModel.Datasets;

namespace PolicyModel.Tool;

/// <summary>A call that cannot be carried out as it was given; exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>An output that cannot be written; exit code 4.</summary>
internal sealed class OutputException(string message, Exception cause) : Exception(message, cause);

/// <summary>Where a command meets the world: its streams, and what becomes of failures.</summary>
internal sealed class Shell(Stream input, Stream output, TextWriter error, bool progress, LocalDate today, Func<string, string?> variable)
{
    internal Stream Input => input;

    internal Stream Output => output;

    internal TextWriter Error => error;

    /// <summary>True where standard error is a terminal, so that progress is shown.</summary>
    internal bool ShowsProgress => progress;

    /// <summary>A variable of the environment, or null.</summary>
    internal string? Variable(string name) => variable(name);

    /// <summary>The day of the run: a setting that has an end is held against it.</summary>
    internal LocalDate Today => today;

    /// <summary>Runs a command and turns each kind of failure into its exit code. No message repeats a value of a record.</summary>
    internal async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            return Fail(e.Message, ExitCodes.Usage);
        }
        catch (AsOfNeededException e)
        {
            return Fail(e.Message + " Give --as-of.", ExitCodes.Usage);
        }
        catch (DatasetException e)
        {
            return Fail(e.Message, ExitCodes.Unreadable);
        }
        catch (OutputException e)
        {
            return Fail(e.Message, ExitCodes.NotWritable);
        }
        catch (OperationCanceledException)
        {
            return Fail("stopped.", ExitCodes.Interrupted);
        }
    }

    /// <summary>Runs a body that writes the output: a file that appears whole or not at all, or standard output.</summary>
    internal async Task WriteAsync(string? path, Func<Stream, Task> body)
    {
        if (path is null)
        {
            await WriteAsync(output, "standard output", body).ConfigureAwait(false);
            return;
        }

        var name = FileNames.Shown(path);
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            // A device is written to; it cannot be replaced.
            await WriteToAsync(path, FileMode.Open, name, body).ConfigureAwait(false);
            return;
        }

        var beside = Beside(path);
        try
        {
            await WriteToAsync(beside, FileMode.CreateNew, name, body).ConfigureAwait(false);
            Move(beside, path, name);
        }
        finally
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }

    /// <summary>A name beside the output that no file has yet.</summary>
    private static string Beside(string path)
    {
        var beside = path + ".partial";
        for (var i = 1; File.Exists(beside); i++)
        {
            beside = string.Create(CultureInfo.InvariantCulture, $"{path}.{i}.partial");
        }

        return beside;
    }

    private static async Task WriteToAsync(string path, FileMode mode, string name, Func<Stream, Task> body)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, mode, FileAccess.Write, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputException($"{name}: cannot be written.", e);
        }

        await using (file.ConfigureAwait(false))
        {
            await WriteAsync(file, name, body).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(Stream stream, string name, Func<Stream, Task> body)
    {
        var guarded = new GuardedStream(stream, name);
        await using (guarded.ConfigureAwait(false))
        {
            await body(guarded).ConfigureAwait(false);
            await guarded.FlushAsync().ConfigureAwait(false);
        }
    }

    private static void Move(string from, string to, string name)
    {
        try
        {
            File.Move(from, to, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{name}: cannot be written.", e);
        }
    }

    private int Fail(string message, int code)
    {
        error.WriteLine($"policymodel: {message}");
        return code;
    }
}

/// <summary>Gathers small writes and says that it was the output that failed, so that it is not taken for an input.</summary>
internal sealed class GuardedStream(Stream inner, string name) : Stream
{
    private readonly BufferedStream buffered = new(inner, 1 << 16);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => Guard(buffered.Flush);

    public override Task FlushAsync(CancellationToken cancellationToken) => GuardAsync(() => buffered.FlushAsync(cancellationToken));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Guard(() => buffered.Write(buffer, offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(GuardAsync(() => buffered.WriteAsync(buffer, cancellationToken).AsTask()));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{name}: cannot be written.", e);
        }
    }

    private async Task GuardAsync(Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{name}: cannot be written.", e);
        }
    }
}
