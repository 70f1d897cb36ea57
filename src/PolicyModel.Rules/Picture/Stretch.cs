namespace PolicyModel.Rules;

/// <summary>A stretch of time in whole seconds since 1970 (UTC); its end is not included.</summary>
internal readonly record struct Stretch(long From, long To)
{
    internal bool IsEmpty => From >= To;

    /// <summary>What is left of this stretch where others are taken out of it, in order.</summary>
    internal IReadOnlyList<Stretch> Without(IEnumerable<Stretch> others)
    {
        List<Stretch> left = [];
        var from = From;
        foreach (var other in others.OrderBy(o => o.From))
        {
            if (other.From > from)
            {
                Add(from, Math.Min(other.From, To));
            }

            from = Math.Max(from, other.To);
        }

        Add(from, To);
        return left;

        void Add(long start, long end)
        {
            if (start < end)
            {
                left.Add(new(start, end));
            }
        }
    }

    internal Stretch Within(Stretch window) => new(Math.Clamp(From, window.From, window.To), Math.Clamp(To, window.From, window.To));
}
