using System.Runtime.InteropServices;

namespace PolicyModel.Datasets;

/// <summary>
/// A set of hashes of 128 bits that is asked only whether a hash was there before. Memory is bounded: hashes beyond the first quarter of a million lie
/// sorted in a temporary file, which is looked into only where a filter in memory cannot rule the hash out.
/// </summary>
/// <param name="filterBits">How large the filter is: 8 bits a hash and more keep the file out of most questions.</param>
internal sealed class SeenKeys(int filterBits = 1 << 27) : IDisposable
{
    private const int InMemory = 1 << 18;
    private const int BlockLength = 512;
    private const int FilterHashes = 4;
    private const int HashLength = 16;

    private readonly HashSet<UInt128> latest = [];
    private readonly List<Run> runs = [];
    private readonly UInt128[] block = new UInt128[BlockLength];
    private ulong[]? filter;
    private FileStream? file;
    private long length;

    /// <summary>Adds a hash.</summary>
    /// <returns>False where it was there already.</returns>
    internal bool Add(UInt128 hash)
    {
        if (latest.Contains(hash) || (filter is not null && MayHold(hash) && Holds(hash)))
        {
            return false;
        }

        latest.Add(hash);
        if (latest.Count == InMemory)
        {
            Spill();
        }

        return true;
    }

    public void Dispose() => file?.Dispose();

    private void Spill()
    {
        filter ??= new ulong[filterBits / 64];
        file ??= SpillFile.Create();
        var sorted = latest.ToArray();
        Array.Sort(sorted);
        latest.Clear();
        var firsts = new UInt128[InMemory / BlockLength];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i % BlockLength == 0)
            {
                firsts[i / BlockLength] = sorted[i];
            }

            for (var k = 0; k < FilterHashes; k++)
            {
                var bit = Bit(sorted[i], k);
                filter[bit / 64] |= 1UL << (bit % 64);
            }
        }

        SpillFile.Write(file, MemoryMarshal.AsBytes<UInt128>(sorted), length);
        runs.Add(new Run(length, firsts));
        length += sorted.Length * HashLength;
    }

    private bool MayHold(UInt128 hash)
    {
        for (var k = 0; k < FilterHashes; k++)
        {
            var bit = Bit(hash, k);
            if ((filter![bit / 64] & (1UL << (bit % 64))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(UInt128 hash)
    {
        foreach (var run in runs)
        {
            var at = Array.BinarySearch(run.Firsts, hash);
            if (at >= 0)
            {
                return true;
            }

            if (at != -1)
            {
                RandomAccess.Read(file!.SafeFileHandle, MemoryMarshal.AsBytes(block.AsSpan()), run.Start + ((~at - 1) * (long)BlockLength * HashLength));
                if (Array.BinarySearch(block, hash) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Two halves of the hash give any number of places (Kirsch and Mitzenmacher, 2006).
    private int Bit(UInt128 hash, int k) => (int)(((ulong)hash + ((ulong)k * (ulong)(hash >> 64))) % (ulong)filterBits);

    private sealed record Run(long Start, UInt128[] Firsts);
}
