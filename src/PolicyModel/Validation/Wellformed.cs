using System.Buffers;
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

    /// <summary>The form of a text as a regular expression (ECMA 262, Unicode), its length apart.</summary>
    internal const string TextPattern = "^(?![ \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+$)[^\\u0000-\\u001f\\ud800-\\udfff]*$";

    /// <summary>A JSON Pointer (RFC 6901) to something below the root, of up to 1,024 characters.</summary>
    internal const string PointerPattern = "^(?=[^\\u0000-\\u001f]{1,1024}$)(?:/(?:[^~/\\u0000-\\u001f\\ud800-\\udfff]|~[01])*)+$";

    internal const string PointerExpected = "Expected a JSON Pointer to a field, such as /bookedAt or /grounds/0/endedAt.";

    /// <summary>What leaves a text blank: the blanks of Unicode and the byte order mark, as ECMA 262 counts them.</summary>
    private static readonly SearchValues<char> Blanks =
        SearchValues.Create(" \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff");

    /// <summary>True for a text of 1 to <paramref name="longest"/> characters that is not blank, without control characters and lone surrogates.</summary>
    internal static bool IsText(string text, int longest)
    {
        if (text.AsSpan().IndexOfAnyExcept(Blanks) < 0 || text.Length > 2 * longest || text.AsSpan().IndexOfAnyInRange('\u0000', '\u001f') >= 0)
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

    /// <summary>True for a JSON Pointer to something below the root.</summary>
    internal static bool IsPointer(string text)
    {
        if (!IsText(text, RawLength) || text[0] != '/')
        {
            return false;
        }

        for (var at = text.IndexOf('~', StringComparison.Ordinal); at >= 0; at = text.IndexOf('~', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }

    internal static string TextExpected(int longest) =>
        string.Create(CultureInfo.InvariantCulture, $"Expected a text of 1 to {longest} characters, not all of them blank, without control characters.");
}
