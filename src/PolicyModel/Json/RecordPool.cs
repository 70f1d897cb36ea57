using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PolicyModel;

/// <summary>
/// The objects of one record at a time: what a reader fills for a record it fills again for the next. Whoever reads with a pool is done with a record before the next is read, and
/// keeps nothing of it but texts and values.
/// </summary>
internal sealed class RecordPool
{
    private readonly Dictionary<Type, Shelf> shelves = [];

    /// <summary>The texts of the records, each kept as long as it comes again.</summary>
    internal PooledTexts Texts { get; } = new();

    /// <summary>Takes back all that was given.</summary>
    internal void Rewind()
    {
        foreach (var shelf in shelves.Values)
        {
            shelf.Rewind();
        }
    }

    /// <summary>A record whose properties are those of a former one.</summary>
    internal T Record<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>()
        where T : class => ShelfOf<Records<T>>(typeof(T)).Take();

    /// <summary>Room for the items of lists that are being read.</summary>
    internal List<T> Unfinished<T>()
        where T : notnull => ShelfOf<Lists<T>>(typeof(ValueList<T>)).Unfinished;

    /// <summary>A list of the last items that are being read.</summary>
    internal ValueList<T> List<T>(int from)
        where T : notnull => ShelfOf<Lists<T>>(typeof(ValueList<T>)).Take(from);

    private TShelf ShelfOf<TShelf>(Type type)
        where TShelf : Shelf, new()
    {
        if (!shelves.TryGetValue(type, out var shelf))
        {
            shelves.Add(type, shelf = new TShelf());
        }

        return (TShelf)shelf;
    }

    private abstract class Shelf
    {
        internal abstract void Rewind();
    }

    private sealed class Records<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T> : Shelf
        where T : class
    {
        private readonly List<T> all = [];
        private int given;

        internal T Take()
        {
            if (given == all.Count)
            {
                all.Add(Activator.CreateInstance<T>());
            }

            return all[given++];
        }

        internal override void Rewind() => given = 0;
    }

    private sealed class Lists<T> : Shelf
        where T : notnull
    {
        private const int Longest = 16;
        private readonly List<(T[] Items, ValueList<T> List)>[] all = [.. Enumerable.Range(0, Longest + 1).Select(_ => new List<(T[], ValueList<T>)>())];
        private readonly int[] given = new int[Longest + 1];

        internal List<T> Unfinished { get; } = [];

        internal ValueList<T> Take(int from)
        {
            var count = Unfinished.Count - from;
            if (count == 0)
            {
                return ValueList<T>.Empty;
            }

            var ofLength = count <= Longest ? all[count] : [];
            var at = count <= Longest ? given[count]++ : 0;
            if (at == ofLength.Count)
            {
                var items = new T[count];
                ofLength.Add((items, new ValueList<T>(items)));
            }

            Unfinished.CopyTo(from, ofLength[at].Items, 0, count);
            Unfinished.RemoveRange(from, count);
            return ofLength[at].List;
        }

        internal override void Rewind()
        {
            Array.Clear(given);
            Unfinished.Clear();
        }
    }
}

/// <summary>Short texts that come again and again, each as one string. One that was not met for a while makes room for others.</summary>
internal sealed class PooledTexts
{
    private const int Slots = 4096;
    private const int Longest = 256;
    private readonly string?[] slots = new string?[Slots];

    /// <summary>The text of ASCII bytes; null where they are others, or too many to be kept.</summary>
    internal string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest || !Ascii.IsValid(utf8))
        {
            return null;
        }

        ref var slot = ref slots[HashOf(utf8) % Slots];
        return slot is { } known && Ascii.Equals(utf8, known) ? known : slot = Encoding.ASCII.GetString(utf8);
    }

    private static uint HashOf(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash;
    }
}
