using System.Text;

namespace PolicyModel.Datasets;

/// <summary>Writes a table as CSV (RFC 4180, with LF behind each row) in UTF-8.</summary>
internal sealed class DelimitedTableWriter(Stream output) : TableWriter
{
    private const int BufferLength = 64 * 1024;

    private readonly StringBuilder text = new();

    internal override async ValueTask WriteAsync(IReadOnlyList<string> cells, CancellationToken cancellationToken)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            if (cells[i].AsSpan().ContainsAny(",\"\r\n"))
            {
                text.Append('"').Append(cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                text.Append(cells[i]);
            }
        }

        text.Append('\n');
        if (text.Length >= BufferLength)
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    internal override async ValueTask EndAsync()
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), CancellationToken.None).ConfigureAwait(false);
        text.Clear();
    }
}
