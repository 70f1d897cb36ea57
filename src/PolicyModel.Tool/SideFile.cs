using PolicyModel.Datasets;

namespace PolicyModel.Tool;

/// <summary>A document that a call names beside its records: a mapping, law, readings. It holds no records, so that its faults may be named.</summary>
internal static class SideFile
{
    internal static async Task<byte[]> ReadAsync(string path, string what, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DatasetException($"{FileNames.Shown(path)}: the {what} cannot be opened.", e);
        }
    }

    internal static UsageException NotUsable(string path, string what, IEnumerable<Problem> problems) =>
        new($"{FileNames.Shown(path)}: the {what} is not usable:{string.Concat(problems.Select(p => $"\n  {p.Pointer}: {p.Message}"))}");
}
