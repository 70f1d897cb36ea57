namespace PolicyModel.Rules;

/// <summary>Room for what is found of one case, and then of the next: it grows, and is never given back.</summary>
internal sealed class Room<T>
{
    private T[] items = new T[4];

    internal int Count { get; private set; }

    internal Span<T> Items => items.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    internal void Add(in T item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Count * 2);
        }

        items[Count++] = item;
    }
}
