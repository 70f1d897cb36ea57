using System.Globalization;

namespace PolicyModel;

/// <summary>
/// Checks that a value built in code can be written and read back: the same forms that the reader asks for. A default
/// identifier or time, a code that is no member of its list and a text with control characters are none.
/// </summary>
internal static class Wellformed
{
    internal const int NameLength = 256;
    internal const int RawLength = 1024;
    internal const int ShortLength = 32;

    /// <summary>True for a text of 1 to <paramref name="longest"/> characters without control characters and lone surrogates.</summary>
    internal static bool IsText(string text, int longest)
    {
        if (text.Length == 0 || text.Length > 2 * longest || text.AsSpan().IndexOfAnyInRange('\u0000', '\u001f') >= 0)
        {
            return false;
        }

        // Characters are code points, as JSON Schema counts them.
        var characters = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return false;
                }

                characters--;
                i++;
            }
        }

        return characters <= longest;
    }

    internal static string TextExpected(int longest) =>
        string.Create(CultureInfo.InvariantCulture, $"Expected a text of 1 to {longest} characters without control characters.");
}
