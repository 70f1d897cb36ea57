using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PolicyModel;

/// <summary>
/// What sources write where they give no value: marks of redaction in the spellings that published releases use, and marks that stand
/// for nothing. A mark of redaction is not an empty cell, and neither is a value.
/// </summary>
public static partial class SourceMarks
{
    private static readonly FrozenSet<string> Nothing = new[]
    {
        "", "NA", "N/A", "-", "*", "#N/A", "#NA", "#ERROR!", "UNAVAILABLE", "UNKNOWN", "NOT APPLICABLE", "-1", "NAN", "NONE", "NULL", "AS NEEDED", "LINK PENDING",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a mark of redaction: an exemption such as <c>(b)(6); (b)(7)(C)</c> in any of its spellings, <c>B4</c>, or the word.</summary>
    /// <param name="text">The cell.</param>
    public static bool IsRedaction(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Redaction().IsMatch(text);
    }

    /// <summary>True for what sources write where there is nothing, whatever its letter case and blanks: <c>NA</c>, <c>#N/A</c>, <c>Not  Applicable</c> and the like.</summary>
    /// <param name="text">The cell.</param>
    public static bool IsNothing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Nothing.Contains(Blanks().Replace(text.Trim(), " "));
    }

    // An exemption is b and its numbers and letters, with or without parentheses; several stand one after another.
    [GeneratedRegex(@"^\s*(?:redacted|(?:\(?b\)?\s*\(?[1-9]\)?(?:\s*\(?[a-f]\)?)?\s*[,;/]?\s*(?:and\s+)?)+)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Redaction();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
