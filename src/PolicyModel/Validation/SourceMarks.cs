using System.Collections.Frozen;

namespace PolicyModel;

/// <summary>
/// What sources write where they give no value: marks of redaction in the spellings that published releases use, and marks that stand
/// for nothing. A mark of redaction is not an empty cell, and neither is a value.
/// </summary>
/// <remarks>
/// These are for cells of times and codes, where no value looks like a mark: a mapping takes a redaction there for what it is. In a column of
/// numbers or names <c>B4</c> is a booking number as often as a redaction, and only whoever maps the column can say which.
/// </remarks>
public static class SourceMarks
{
    private const int LongestNothing = 14;

    private static readonly FrozenSet<string> Nothing = new[]
    {
        "", "NA", "N/A", "-", "*", "#N/A", "#NA", "#ERROR!", "UNAVAILABLE", "UNKNOWN", "NOT APPLICABLE", "-1", "NAN", "NONE", "NULL", "AS NEEDED", "LINK PENDING",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NothingLookup = Nothing.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a mark of redaction: exemptions such as <c>(b)(6) &amp; (b)(7)(C)</c> or <c>(b)(7)(A)-(F)</c> in any of their spellings, <c>B4</c>, or the word, in brackets or not.</summary>
    /// <param name="text">The cell.</param>
    public static bool IsRedaction(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.AsSpan().Trim();
        if (IsWord(rest) || (rest is ['[', .., ']'] or ['(', .., ')'] && IsWord(rest[1..^1].Trim())))
        {
            return true;
        }

        // Every step takes something away or ends: the time is that of one look at each character.
        if (!SkipExemption(ref rest))
        {
            return false;
        }

        while (rest.Length > 0)
        {
            SkipJoint(ref rest);
            if (!SkipExemption(ref rest))
            {
                return rest.Length == 0;
            }
        }

        return true;
    }

    /// <summary>True for what sources write where there is nothing, whatever its letter case and blanks: <c>NA</c>, <c>#N/A</c>, <c>Not  Applicable</c> and the like.</summary>
    /// <param name="text">The cell.</param>
    public static bool IsNothing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> plain = stackalloc char[LongestNothing];
        var length = 0;
        var blank = false;
        foreach (var c in text.AsSpan().Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                blank = true;
                continue;
            }

            if (length + (blank ? 2 : 1) > plain.Length)
            {
                return false;
            }

            if (blank)
            {
                plain[length++] = ' ';
                blank = false;
            }

            plain[length++] = c;
        }

        return NothingLookup.Contains(plain[..length]);
    }

    private static bool IsWord(ReadOnlySpan<char> text) => text.Equals("redacted", StringComparison.OrdinalIgnoreCase);

    /// <summary>An exemption of 5 U.S.C. 552(b): b, a number, and for (7) a letter or a span of them, each in parentheses or not.</summary>
    private static bool SkipExemption(ref ReadOnlySpan<char> rest)
    {
        var at = rest;
        if (!SkipPart(ref at, 'b', 'b') || !SkipPart(ref at, '1', '9'))
        {
            return false;
        }

        rest = at;
        if (SkipLetter(ref at))
        {
            rest = at;
            at = at.TrimStart();
            if (at is ['-' or '–', ..])
            {
                at = at[1..];
                rest = SkipLetter(ref at) ? at : rest;
            }
        }

        return true;
    }

    private static bool SkipLetter(ref ReadOnlySpan<char> rest)
    {
        // A b before a number begins the next exemption, and an a may begin the word between two.
        var at = rest;
        var next = rest;
        if (rest.TrimStart().StartsWith("and", StringComparison.OrdinalIgnoreCase) || !SkipPart(ref at, 'a', 'f') || (SkipPart(ref next, 'b', 'b') && SkipPart(ref next, '1', '9')))
        {
            return false;
        }

        rest = at;
        return true;
    }

    private static bool SkipPart(ref ReadOnlySpan<char> rest, char first, char last)
    {
        var at = rest.TrimStart();
        at = at is ['(', ..] ? at[1..].TrimStart() : at;
        if (at.Length == 0 || char.ToLowerInvariant(at[0]) < first || char.ToLowerInvariant(at[0]) > last)
        {
            return false;
        }

        at = at[1..];
        var closed = at.TrimStart();
        rest = closed is [')', ..] ? closed[1..] : at;
        return true;
    }

    /// <summary>What stands between two exemptions: blanks, marks, and the word and.</summary>
    private static void SkipJoint(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \t\r\n\u00a0,;/&");
        if (rest.StartsWith("and", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[3..].TrimStart();
        }
    }
}
