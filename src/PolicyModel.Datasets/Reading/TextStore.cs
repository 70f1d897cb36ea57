using System.Text;

namespace PolicyModel.Datasets;

/// <summary>Texts by number. The first 32 MiB are kept in memory as UTF-8, the rest in a temporary file.</summary>
internal sealed class TextStore : IDisposable
{
    private const int ChunkLength = 1 << 20;
    private const int ChunksInMemory = 32;
    private const int CacheLength = 1 << 13;

    private readonly List<byte[]> chunks = [];
    private readonly List<long> ends = [];
    private readonly (int Index, string Text)[] cache = new (int, string)[CacheLength];
    private FileStream? file;
    private long length;

    internal int Count => ends.Count;

    internal string this[int index]
    {
        get
        {
            ref var cached = ref cache[index % CacheLength];
            if (cached.Text is null || cached.Index != index)
            {
                cached = (index, Read(index));
            }

            return cached.Text;
        }
    }

    /// <summary>Adds a text of at most a chunk's length.</summary>
    internal void Add(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);

        // A text lies in one chunk.
        if ((length % ChunkLength) + utf8.Length > ChunkLength)
        {
            length += ChunkLength - (length % ChunkLength);
        }

        var chunk = (int)(length / ChunkLength);
        if (chunk < ChunksInMemory)
        {
            if (chunk == chunks.Count)
            {
                chunks.Add(new byte[ChunkLength]);
            }

            utf8.CopyTo(chunks[chunk], (int)(length % ChunkLength));
        }
        else
        {
            file ??= SpillFile.Create();
            SpillFile.Write(file, utf8, length);
        }

        length += utf8.Length;
        ends.Add((length << 20) | (uint)utf8.Length);
    }

    public void Dispose() => file?.Dispose();

    private string Read(int index)
    {
        var count = (int)(ends[index] & ((1 << 20) - 1));
        var start = (ends[index] >> 20) - count;
        var chunk = (int)(start / ChunkLength);
        if (chunk < ChunksInMemory)
        {
            return Encoding.UTF8.GetString(chunks[chunk], (int)(start % ChunkLength), count);
        }

        var utf8 = new byte[count];
        RandomAccess.Read(file!.SafeFileHandle, utf8, start);
        return Encoding.UTF8.GetString(utf8);
    }
}
