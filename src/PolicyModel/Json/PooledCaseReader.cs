using System.Text.Json;

namespace PolicyModel;

/// <summary>
/// Reads cases one after another into objects that are used again, by the same shapes and the same checks as <see cref="CustodyCaseReader"/>. It tells only whether a case is without
/// any problem: one that has some is read again by the other reader, which tells them. One thread at a time.
/// </summary>
/// <param name="mode">How to meet unknown properties.</param>
internal sealed class PooledCaseReader(ReadMode mode)
{
    private readonly RecordPool pool = new();
    private ProblemSink problems = new();

    /// <summary>The case that was read; of no more use once the next is read.</summary>
    internal CustodyCase Record { get; private set; } = null!;

    /// <summary>Reads and checks one case.</summary>
    /// <param name="utf8Json">The record.</param>
    /// <returns>False where it has a problem, be it a note.</returns>
    internal bool TryRead(ReadOnlySpan<byte> utf8Json)
    {
        pool.Rewind();
        var isRead = false;
        var reader = new RecordReader(new Utf8JsonReader(utf8Json, RecordReader.Options), problems, mode == ReadMode.Lenient, pool);
        try
        {
            reader.Read();
            if (CustodyShapes.Case.TryRead(ref reader, out var record) && !reader.Read() && problems.IsEmpty)
            {
                isRead = true;
                Record = record!;
                CustodyCase.CheckMeaning(record!, problems);
            }
        }
        catch (JsonException)
        {
            // The other reader tells where.
        }

        if (isRead && problems.IsEmpty)
        {
            return true;
        }

        problems = new ProblemSink();
        return false;
    }
}
