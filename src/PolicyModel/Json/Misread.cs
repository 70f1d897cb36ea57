namespace PolicyModel;

/// <summary>The places of a record that could not be read, ordered so that a question about one costs no more than its depth.</summary>
internal sealed class Misread
{
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> roots = new(StringComparer.Ordinal);
    private readonly HashSet<string> items = new(StringComparer.Ordinal);
    private readonly HashSet<string> histories = new(StringComparer.Ordinal);
    private readonly HashSet<string> hidingIds = new(StringComparer.Ordinal);

    internal Misread(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            // An unknown property beside the known ones takes nothing away from what was read of them.
            if (problem.Severity == Severity.Error && problem.Code != ProblemCodes.UnknownProperty)
            {
                Add(problem.Pointer);
            }
        }
    }

    /// <summary>True where this very place could not be read.</summary>
    internal bool Contains(string pointer) => places.Contains(pointer);

    /// <summary>True where a place, or one around it, could not be read.</summary>
    internal bool Covers(string pointer)
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (places.Contains(pointer[..end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a property of the record, or something in it, could not be read.</summary>
    internal bool IsIn(string property) => roots.Contains(property);

    /// <summary>True where something in the same item of the same list could not be read.</summary>
    internal bool IsInItemOf(string pointer) => Upto(pointer + "/", 3) is { } item && items.Contains(item);

    /// <summary>True where an event of the same bail could not be read.</summary>
    internal bool HidesStepOf(string pointer) => Upto(pointer + "/", 3) is { } item && histories.Contains(item);

    /// <summary>True where an id of the list, or an item of it, could not be read.</summary>
    internal bool HidesIdIn(string list) => hidingIds.Contains(list);

    private void Add(string pointer)
    {
        places.Add(pointer);
        var root = Upto(pointer + "/", 2);
        if (root is null)
        {
            return;
        }

        roots.Add(root);
        if (Upto(pointer, 3) is { } item)
        {
            items.Add(item);
            if (pointer.EndsWith("/event", StringComparison.Ordinal))
            {
                histories.Add(item);
            }
        }

        if (Upto(pointer, 3) is null || pointer.EndsWith("Id", StringComparison.Ordinal))
        {
            hidingIds.Add(root);
        }
    }

    /// <summary>What stands before a slash of a pointer, the first being its beginning; null where there are fewer.</summary>
    private static string? Upto(string pointer, int slash)
    {
        var at = -1;
        for (var i = 0; i < slash; i++)
        {
            at = at + 1 > pointer.Length ? -1 : pointer.IndexOf('/', at + 1);
            if (at < 0)
            {
                return null;
            }
        }

        return pointer[..at];
    }
}
