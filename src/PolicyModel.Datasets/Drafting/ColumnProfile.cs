using System.Globalization;

namespace PolicyModel.Datasets;

/// <summary>What the first rows of a table show of one of its columns.</summary>
/// <param name="name">The header.</param>
internal sealed class ColumnProfile(string name)
{
    private const int MostDistinct = 2_000;
    private const int MostSampled = 500;
    private const int PlausibleFrom = 1980;
    private const int PlausibleTo = 2049;

    // In the order in which they are preferred where they fit equally well.
    private static readonly string[] Patterns =
    [
        "iso", "M/d/uuuu H:mm:ss", "M/d/uuuu H:mm", "M/d/uuuu h:mm:ss tt", "M/d/uuuu h:mm tt", "M/d/uuuu", "M/d/uu H:mm", "M/d/uu", "d/M/uuuu H:mm", "d/M/uuuu",
        "M-d-uuuu H:mm", "M-d-uuuu", "uuuuMMdd", "d-MMM-uuuu H:mm", "d-MMM-uuuu", "d-MMM-uu", "MMM d, uuuu", "excel",
    ];

    private readonly Dictionary<string, int> values = new(StringComparer.Ordinal);
    private readonly List<string> sample = [];
    private string? last;

    /// <summary>The header.</summary>
    internal string Name => name;

    /// <summary>The header in plain words.</summary>
    internal string Plain { get; } = DraftHints.Plain(name);

    /// <summary>How many cells are filled.</summary>
    internal int Filled { get; private set; }

    /// <summary>True where a value stands in several rows.</summary>
    internal bool Repeats { get; private set; }

    /// <summary>True where a value comes again after another has stood in between.</summary>
    internal bool ComesBack { get; private set; }

    /// <summary>True where there are too many different values to tell them all.</summary>
    internal bool HasTooMany { get; private set; }

    /// <summary>The different values, the most frequent first.</summary>
    internal IEnumerable<string> Values => values.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Key);

    /// <summary>The marks of nothing among the values.</summary>
    internal IEnumerable<string> Nothing => values.Keys.Where(v => v.Length > 0 && SourceMarks.IsNothing(v));

    internal void Add(string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0)
        {
            return;
        }

        Filled++;
        var known = values.TryGetValue(text, out var count);
        Repeats |= known;
        ComesBack |= known && text != last;
        last = text;
        if (known || values.Count < MostDistinct)
        {
            values[text] = count + 1;
        }
        else
        {
            HasTooMany = true;
        }

        if (sample.Count < MostSampled && !SourceMarks.IsNothing(text) && !SourceMarks.IsRedaction(text))
        {
            sample.Add(text);
        }
    }

    /// <summary>The date patterns that together read nearly all sampled cells; empty where the column holds no times.</summary>
    internal IReadOnlyList<string> Times()
    {
        List<string> chosen = [];
        var left = sample;
        while (left.Count > sample.Count / 20 && chosen.Count < 3)
        {
            var (pattern, unread) = Patterns.Select(p => (Pattern: p, Unread: Unread(p, left))).MinBy(p => p.Unread.Count);
            if (unread.Count == left.Count)
            {
                return [];
            }

            chosen.Add(pattern);
            left = unread;
        }

        return chosen;
    }

    /// <summary>True where the clock time of every sampled cell is midnight.</summary>
    internal bool IsMidnight(IEnumerable<string> patterns) =>
        sample.Count > 0 && sample.TrueForAll(cell => patterns.Any(p => new TimePattern(p, fillerMidnight: false).TryParse(cell, out var time) && time.Precision != TimePrecision.Day && time.Clock == NodaTime.LocalTime.Midnight));

    /// <summary>True where no sampled cell tells the day from the month.</summary>
    internal bool IsAmbiguous(string pattern) =>
        (pattern.StartsWith("M/", StringComparison.Ordinal) || pattern.StartsWith("M-", StringComparison.Ordinal)) && Unread(Swapped(pattern), sample).Count == 0;

    internal bool IsMoney() => sample.Count > 0 && sample.Count(c => MoneyText.TryParse(c, out _)) * 2 >= sample.Count;

    private static string Swapped(string pattern) => pattern[2] + pattern[1..2] + pattern[0] + pattern[3..];

    private static List<string> Unread(string pattern, List<string> cells)
    {
        // A number is a day of Excel's only where nothing else reads it.
        var times = new TimePattern(pattern, fillerMidnight: false);
        return cells.FindAll(c => !(times.TryParse(c, out var time) && time.Date.Year is >= PlausibleFrom and <= PlausibleTo)
            || (pattern == "excel" && !double.TryParse(c, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)));
    }
}
