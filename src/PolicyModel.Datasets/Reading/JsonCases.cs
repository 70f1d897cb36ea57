using System.Buffers;
using System.Runtime.CompilerServices;

namespace PolicyModel.Datasets;

/// <summary>
/// Reads records from JSON: one object, or an array of them. Memory is bounded by the longest record allowed; the array may be of
/// any length.
/// </summary>
internal static class JsonCases
{
    internal static async IAsyncEnumerable<RecordBatch> ReadAsync(Stream stream, string file, ReadMode mode, bool anyFamily, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var cutter = new JsonCutter(new JsonRecords(file, mode, anyFamily, []));
            int count;
            do
            {
                try
                {
                    count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                    cutter.Take(buffer.AsSpan(0, count));
                    cutter.End(count == 0);
                }
                catch (OperationCanceledException)
                {
                    count = 0;
                }
                catch (UnpackedTooFarException)
                {
                    count = 0;
                    cutter.BreakOff(UnpackedTooFarException.Sentence);
                }

                if (cutter.Records.IsFull || (count == 0 && !cutter.Records.IsEmpty))
                {
                    yield return cutter.Records.ToBatch();
                    cutter.Records = cutter.Records.Next();
                }
            }
            while (count > 0);

            // Whoever stops the run has what was read whole before.
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}

/// <summary>
/// Cuts a JSON text into the values it is made of, by its brackets and quotes alone: what each value says is the record reader's business.
/// So a record with a fault in it spoils no other.
/// </summary>
internal sealed class JsonCutter(JsonRecords records)
{
    // Every other byte of a value only goes along.
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"\\{}[],\r\n"u8);

    private readonly ArrayBufferWriter<byte> value = new();
    private State state = State.Start;
    private int line = 1;
    private int firstLine = 1;
    private readonly List<byte> open = [];
    private bool inArray;
    private bool inText;
    private bool escaped;
    private bool afterReturn;
    private bool tooLong;

    private enum State
    {
        /// <summary>Nothing but blanks so far.</summary>
        Start,

        /// <summary>Between values.</summary>
        Between,

        /// <summary>Within a value.</summary>
        Value,

        /// <summary>Behind the last value.</summary>
        Done,

        /// <summary>In something that cannot be a value, which has been reported.</summary>
        Lost,
    }

    internal JsonRecords Records { get; set; } = records;

    internal void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var plain = state == State.Value ? bytes.IndexOfAny(Marks) : 0;
            if (plain != 0)
            {
                plain = plain < 0 ? bytes.Length : plain;
                Append(bytes[..plain]);
                escaped = false;
                afterReturn = false;
                bytes = bytes[plain..];
                continue;
            }

            var b = bytes[0];
            bytes = bytes[1..];
            if (state == State.Value)
            {
                Within(b);
            }
            else
            {
                Outside(b);
            }

            line += b == '\r' || (b == '\n' && !afterReturn) ? 1 : 0;
            afterReturn = b == '\r';
        }
    }

    internal void BreakOff(string why) => Records.AddFault(line, ProblemCodes.UnusableText, why);

    /// <summary>Ends the text, if this is its end.</summary>
    internal void End(bool isEnd)
    {
        if (!isEnd)
        {
            return;
        }

        if (state == State.Value && open.Count == 0 && !inText)
        {
            Close();
        }
        else if (state is State.Value or State.Between)
        {
            Records.AddFault(state == State.Value ? firstLine : line, ProblemCodes.MalformedJson, "The file ends in the middle.");
        }
    }

    private void Outside(byte b)
    {
        if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (state == State.Start && b is 0xEF or 0xBB or 0xBF))
        {
            return;
        }

        switch (b)
        {
            case (byte)'[' when state == State.Start:
                inArray = true;
                state = State.Between;
                break;
            case (byte)',' when state is State.Between or State.Lost && inArray:
                state = State.Between;
                break;
            case (byte)']' when state is State.Between or State.Lost && inArray:
                state = State.Done;
                break;
            case (byte)',' or (byte)']' or (byte)'}' or (byte)':':
                Lose();
                break;
            default:
                if (state is State.Start or State.Between || (state is State.Lost or State.Done && b == '{'))
                {
                    Begin(b);
                }
                else
                {
                    Lose();
                }

                break;
        }
    }

    private void Begin(byte b)
    {
        state = State.Value;
        firstLine = line;
        open.Clear();
        inText = false;
        escaped = false;
        tooLong = false;
        value.ResetWrittenCount();
        Within(b);
    }

    private void Within(byte b)
    {
        if (!inText && ((open.Count == 0 && value.WrittenCount > 0 && b is (byte)',' or (byte)']') || (b == ']' && inArray && open.Count > 0 && !open.Contains((byte)'['))))
        {
            // The value ends with what stands behind it, or is broken and the array ends around it.
            Close();
            Outside(b);
            return;
        }

        Append([b]);
        if (escaped)
        {
            escaped = false;
        }
        else if (inText)
        {
            escaped = b == '\\';
            inText = b != '"';
        }
        else if (b == '"')
        {
            inText = true;
        }
        else if (b is (byte)'{' or (byte)'[')
        {
            open.Add(b);
        }
        else if (b is (byte)'}' or (byte)']')
        {
            // A bracket that is closed by one of the other kind is broken; the value ends where its own does.
            var opening = (byte)(b == '}' ? '{' : '[');
            if (open.Contains(opening))
            {
                open.RemoveRange(open.LastIndexOf(opening), open.Count - open.LastIndexOf(opening));
            }

            if (open.Count == 0)
            {
                Close();
            }
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        tooLong |= value.WrittenCount + bytes.Length > LineReader.LongestLine;
        if (!tooLong)
        {
            value.Write(bytes);
        }
    }

    private void Close()
    {
        if (tooLong)
        {
            Records.AddFault(firstLine, ProblemCodes.UnusableText, "The record is longer than 16 MiB and was passed over.");
        }
        else
        {
            Records.Add(firstLine, value.WrittenSpan);
        }

        state = inArray ? State.Between : State.Done;
    }

    private void Lose()
    {
        if (state != State.Lost)
        {
            Records.AddFault(line, ProblemCodes.MalformedJson, "Something stands between or behind the records that is no JSON value.");
            state = State.Lost;
        }
    }
}
