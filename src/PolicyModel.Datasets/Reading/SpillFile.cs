namespace PolicyModel.Datasets;

/// <summary>
/// A file for what memory should not hold. It lies in the system's folder for temporary files (TMPDIR), is readable by its owner alone,
/// and never outlives the process, however that ends: its name is taken away as soon as it is open, and where a system cannot do
/// that, it goes when it is closed.
/// </summary>
internal static class SpillFile
{
    internal static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), "policymodel-" + Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
            return Open(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = Open(path, options);
        File.Delete(path);
        return file;
    }

    /// <summary>Writes at a place of the file.</summary>
    /// <exception cref="DatasetException">There is no room.</exception>
    internal static void Write(FileStream file, ReadOnlySpan<byte> bytes, long at)
    {
        try
        {
            RandomAccess.Write(file.SafeFileHandle, bytes, at);
        }
        catch (IOException e)
        {
            throw NoRoom(e);
        }
    }

    private static FileStream Open(string path, FileStreamOptions options)
    {
        try
        {
            return new FileStream(path, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NoRoom(e);
        }
    }

    private static DatasetException NoRoom(Exception cause) =>
        new("Temporary files cannot be written: no room, or no permission. The environment variable TMPDIR says where they go.", cause);
}
