using System.Runtime.CompilerServices;

namespace PolicyModel.Datasets;

/// <summary>Splits a stream of text into its lines.</summary>
public static class TextLines
{
    /// <summary>
    /// The lines of a stream, without their ends and without the empty ones. A line ends with LF, CRLF or CR; a byte order mark is
    /// passed over. A line of more than 16 MiB comes as an empty one.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The bytes of each line, valid until the next is asked for.</returns>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await foreach (var line in LineReader.ReadAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            yield return line.Bytes;
        }
    }
}
