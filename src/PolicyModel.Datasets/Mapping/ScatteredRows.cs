using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace PolicyModel.Datasets;

/// <summary>
/// Brings rows with the same key together, wherever they stood, in memory that does not grow with them: rows are dealt out by the hash of
/// their key to files on disk, each of which fits in memory; their groups go to disk again in the order of their first rows, and
/// are merged in that order. All files lack a name, so that nothing is left of them (<see cref="SpillFile"/>).
/// </summary>
internal sealed class ScatteredRows : IDisposable
{
    private const int Fan = 32;
    private const int BitsOfFan = 5;
    private const int DeepestDeal = 4;
    private const int BitsOfCount = 48;

    private readonly long fitsInMemory;
    private readonly List<TablePart> parts = [];
    private readonly RowFile grouped = new();
    private readonly List<(long Start, long End)> runs = [];
    private readonly RowFile?[] dealt = new RowFile?[Fan];
    private long count;

    /// <summary>An empty pile.</summary>
    /// <param name="fitsInMemory">How many bytes of rows are grouped in memory at once.</param>
    internal ScatteredRows(long fitsInMemory = 8 * 1024 * 1024) => this.fitsInMemory = fitsInMemory;

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">Its key; null where it is a case of its own.</param>
    internal void Add(TableRow row, string? key)
    {
        if (parts.Count == 0 || !ReferenceEquals(parts[^1], row.Part))
        {
            parts.Add(row.Part);
        }

        // Rows of the first table come first in their group, and cases in the order of those.
        Deal(dealt, new KeptRow(((long)row.Part.Layout << BitsOfCount) | count++, key, parts.Count - 1, row), depth: 0);
    }

    /// <summary>The groups in the order of their first rows. Nothing can be added any more.</summary>
    internal IEnumerable<RowGroup> Groups(CancellationToken cancellationToken)
    {
        GroupAll(dealt, depth: 0, cancellationToken);
        grouped.Flush();
        var queue = new PriorityQueue<RowFile.Cursor, long>();
        foreach (var (start, end) in runs)
        {
            Advance(grouped.Read(start, end));
        }

        while (queue.TryDequeue(out var cursor, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var group = new RowGroup();
            for (var left = cursor.Count; left > 0; left--)
            {
                group.Add(cursor.Row(parts).Row);
            }

            yield return group;
            Advance(cursor);
        }

        void Advance(RowFile.Cursor cursor)
        {
            if (cursor.NextGroup())
            {
                queue.Enqueue(cursor, cursor.First);
            }
            else
            {
                cursor.Dispose();
            }
        }
    }

    public void Dispose()
    {
        grouped.Dispose();
        foreach (var file in dealt)
        {
            file?.Dispose();
        }
    }

    private static void Deal(RowFile?[] files, in KeptRow row, int depth)
    {
        var hash = XxHash3.HashToUInt64(row.Key is { } key ? MemoryMarshal.AsBytes(key.AsSpan()) : BitConverter.GetBytes(row.Ordinal));
        var file = files[(hash >> (64 - (BitsOfFan * (depth + 1)))) % Fan] ??= new RowFile();
        file.Write(row);
    }

    private void GroupAll(RowFile?[] files, int depth, CancellationToken cancellationToken)
    {
        for (var i = 0; i < files.Length; i++)
        {
            using var file = files[i];
            files[i] = null;
            if (file is null)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            file.Flush();
            if (file.Length > fitsInMemory && depth < DeepestDeal)
            {
                var finer = new RowFile?[Fan];
                try
                {
                    using var cursor = file.Read(0, file.Length);
                    while (cursor.HasMore)
                    {
                        Deal(finer, cursor.Row(parts), depth + 1);
                    }

                    GroupAll(finer, depth + 1, cancellationToken);
                }
                finally
                {
                    foreach (var rest in finer)
                    {
                        rest?.Dispose();
                    }
                }
            }
            else
            {
                Group(file);
            }
        }
    }

    private void Group(RowFile file)
    {
        var byKey = new Dictionary<string, List<KeptRow>>(StringComparer.Ordinal);
        List<List<KeptRow>> groups = [];
        using var cursor = file.Read(0, file.Length);
        while (cursor.HasMore)
        {
            var row = cursor.Row(parts);
            if (row.Key is null || !byKey.TryGetValue(row.Key, out var group))
            {
                groups.Add(group = []);
                if (row.Key is not null)
                {
                    byKey[row.Key] = group;
                }
            }

            // One more than a case may have, so that it is seen to be too large.
            if (group.Count <= RowGroup.MostRows)
            {
                group.Add(row);
            }
        }

        groups.ForEach(g => g.Sort((a, b) => a.Ordinal.CompareTo(b.Ordinal)));
        groups.Sort((a, b) => a[0].Ordinal.CompareTo(b[0].Ordinal));
        var start = grouped.Length;
        foreach (var group in groups)
        {
            grouped.WriteGroup(group);
        }

        runs.Add((start, grouped.Length));
    }

    /// <summary>A row with its key and its place among all rows.</summary>
    internal readonly record struct KeptRow(long Ordinal, string? Key, int Part, TableRow Row);

    /// <summary>A file of rows or of groups of rows.</summary>
    private sealed class RowFile : IDisposable
    {
        private const int BufferLength = 32 * 1024;

        private readonly MemoryStream buffer = new(BufferLength * 2);
        private readonly BinaryWriter writer;
        private FileStream? file;
        private long written;

        internal RowFile() => writer = new BinaryWriter(buffer, Encoding.UTF8);

        internal long Length => written + buffer.Length;

        internal void Write(in KeptRow kept)
        {
            writer.Write(kept.Ordinal);
            writer.Write(kept.Key is not null);
            writer.Write(kept.Key ?? "");
            writer.Write7BitEncodedInt(kept.Part);
            writer.Write7BitEncodedInt(kept.Row.Line);
            writer.Write7BitEncodedInt(kept.Row.Cells.Length);
            foreach (var cell in kept.Row.Cells)
            {
                writer.Write(cell);
            }

            writer.Write7BitEncodedInt(kept.Row.Faults.Count);
            foreach (var fault in kept.Row.Faults)
            {
                writer.Write(fault.Code);
                writer.Write(fault.Message);
                writer.Write(fault.Column ?? "");
                writer.Write((byte)fault.Severity);
            }

            if (buffer.Length >= BufferLength)
            {
                Flush();
            }
        }

        internal void WriteGroup(List<KeptRow> group)
        {
            writer.Write(group[0].Ordinal);
            writer.Write7BitEncodedInt(group.Count);
            foreach (var row in group)
            {
                Write(row);
            }
        }

        internal void Flush()
        {
            if (buffer.Length > 0)
            {
                file ??= SpillFile.Create();
                SpillFile.Write(file, buffer.GetBuffer().AsSpan(0, (int)buffer.Length), written);
                written += buffer.Length;
                buffer.SetLength(0);
            }
        }

        internal Cursor Read(long start, long end) => new(file, start, end);

        public void Dispose()
        {
            writer.Dispose();
            file?.Dispose();
        }

        /// <summary>Reads rows from one place of the file to another.</summary>
        internal sealed class Cursor : IDisposable
        {
            private readonly Section section;
            private readonly BinaryReader reader;

            internal Cursor(FileStream? file, long start, long end)
            {
                section = new Section(file, start, end);
                reader = new BinaryReader(section, Encoding.UTF8);
            }

            internal bool HasMore => section.HasMore;

            public void Dispose() => reader.Dispose();

            /// <summary>The place of the group's first row among all rows.</summary>
            internal long First { get; private set; }

            /// <summary>How many rows the group has.</summary>
            internal int Count { get; private set; }

            internal bool NextGroup()
            {
                if (!HasMore)
                {
                    return false;
                }

                First = reader.ReadInt64();
                Count = reader.Read7BitEncodedInt();
                return true;
            }

            internal KeptRow Row(List<TablePart> parts)
            {
                var ordinal = reader.ReadInt64();
                var hasKey = reader.ReadBoolean();
                var key = reader.ReadString();
                var part = reader.Read7BitEncodedInt();
                var line = reader.Read7BitEncodedInt();
                var cells = new string[reader.Read7BitEncodedInt()];
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = reader.ReadString();
                }

                var faults = new RowFault[reader.Read7BitEncodedInt()];
                for (var i = 0; i < faults.Length; i++)
                {
                    faults[i] = new RowFault(reader.ReadString(), reader.ReadString(), reader.ReadString() is { Length: > 0 } column ? column : null, (Severity)reader.ReadByte());
                }

                return new KeptRow(ordinal, hasKey ? key : null, part, new TableRow { Part = parts[part], Line = line, Cells = cells, Faults = faults });
            }
        }

        /// <summary>A stretch of the file as a stream, with a small buffer of its own.</summary>
        private sealed class Section(FileStream? file, long start, long end) : ForwardStream
        {
            private readonly byte[] buffer = new byte[BufferLength / 2];
            private long at = start;
            private int from;
            private int to;

            internal bool HasMore => at < end || from < to;

            public override int Read(Span<byte> destination)
            {
                if (from == to)
                {
                    to = file is null ? 0 : RandomAccess.Read(file.SafeFileHandle, buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - at)), at);
                    at += to;
                    from = 0;
                }

                var count = Math.Min(destination.Length, to - from);
                buffer.AsSpan(from, count).CopyTo(destination);
                from += count;
                return count;
            }

            public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
        }
    }
}
