namespace PolicyModel;

/// <summary>Finds the code that a misspelt word most likely means.</summary>
public static class NearestCode
{
    // Longer words are no codes, and need not be compared letter by letter.
    private const int LongestWord = 64;

    /// <summary>
    /// The one code that a word is all but: the same letters and digits, or one letter apart from it where it has five or more, two where it has nine or more. Letter
    /// case and marks between words do not count. Null where there is none, or more than one as near.
    /// </summary>
    /// <param name="word">The word. It is never repeated.</param>
    /// <param name="codes">The codes.</param>
    public static string? Of(string word, IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(codes);
        var letters = Letters(word);
        if (word.Length > LongestWord || letters.Length == 0)
        {
            return null;
        }

        string? nearest = null;
        var least = letters.Length switch { < 5 => 0, < 9 => 1, _ => 2 } + 1;
        var several = false;
        foreach (var code in codes)
        {
            var distance = Distance(letters, Letters(code), least);
            several = distance < least ? false : several || (distance == least && nearest is not null);
            (nearest, least) = distance < least ? (code, distance) : (nearest, least);
        }

        return several ? null : nearest;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    /// <summary>How many letters must be put in, taken out or replaced (Levenshtein, 1966); more than the most that is asked for need not be exact.</summary>
    private static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
