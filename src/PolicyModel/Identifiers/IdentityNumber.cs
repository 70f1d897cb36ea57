using System.Buffers;

namespace PolicyModel;

/// <summary>Recognises what must never stand where a pseudonym belongs: A-numbers and bare hashes of them.</summary>
internal static class IdentityNumber
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create(" ._:-"u8);
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef"u8);
    private static readonly SearchValues<byte> HexOrMark = SearchValues.Create("ABCDEFabcdef ._:-"u8);
    private static readonly SearchValues<byte> LettersAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"u8);

    /// <summary>True for the letter A followed by 7 to 9 digits, with or without spaces and hyphens between.</summary>
    internal static bool IsAlienNumber(ReadOnlySpan<byte> utf8) =>
        utf8.Length > 1 && utf8[0] is (byte)'A' or (byte)'a' && CountOfDigits(utf8[1..]) is >= 7 and <= 9;

    /// <summary>True for an A-number with or without its letter.</summary>
    internal static bool IsAlienNumberOrDigits(ReadOnlySpan<byte> utf8) => IsAlienNumber(utf8) || CountOfDigits(utf8) is >= 7 and <= 9;

    /// <summary>
    /// True for an A-number behind letters or marks, with marks within it: seven to nine digits after an A that stands first or
    /// behind a mark, eight or nine after an A that ends a word. A word of hexadecimal letters alone is no sign of one: keyed
    /// pseudonyms are made of such.
    /// </summary>
    internal static bool HidesAlienNumber(ReadOnlySpan<byte> utf8)
    {
        var digits = 0;
        var at = utf8.Length;
        while (at > 0 && (char.IsAsciiDigit((char)utf8[at - 1]) || Marks.Contains(utf8[at - 1])))
        {
            digits += char.IsAsciiDigit((char)utf8[--at]) ? 1 : 0;
        }

        if (digits is < 7 or > 9 || at == 0 || utf8[at - 1] is not ((byte)'A' or (byte)'a'))
        {
            return false;
        }

        var front = utf8[..(at - 1)];
        return front.IndexOfAnyInRange((byte)'0', (byte)'9') < 0
            && (front.IsEmpty || Marks.Contains(front[^1]) || (digits >= 8 && front.IndexOfAnyExcept(HexOrMark) >= 0));
    }

    /// <summary>
    /// How many hexadecimal digits end the text, alone or behind anything but the id of a key; none behind that: small letters and
    /// digits that do not name a digest, and an underscore. As many as a digest has are a bare hash.
    /// </summary>
    internal static int BareHexDigits(ReadOnlySpan<byte> utf8)
    {
        var front = utf8[..(utf8.LastIndexOfAnyExcept(HexDigits) + 1)];
        return IsKeyPrefix(front) ? 0 : utf8.Length - front.Length;
    }

    /// <summary>True where forty or sixty-four hexadecimal digits, as many as a digest has, end the text or a part of it before a mark, anywhere but right behind the id of a key.</summary>
    internal static bool HoldsBareDigest(ReadOnlySpan<byte> utf8)
    {
        const int shortest = 40;
        var start = 0;
        for (var at = 0; at <= utf8.Length && utf8.Length >= shortest; at++)
        {
            if (at == utf8.Length || !HexDigits.Contains(utf8[at]))
            {
                if (at - start is shortest or 64 && (at == utf8.Length || Marks.Contains(utf8[at])) && !IsKeyPrefix(utf8[..start]))
                {
                    return true;
                }

                start = at + 1;
            }
        }

        return false;
    }

    /// <summary>True for the id of a key and its underscore.</summary>
    internal static bool IsKeyPrefix(ReadOnlySpan<byte> utf8) =>
        utf8.Length is >= 2 and <= 17 && utf8[^1] == '_' && char.IsAsciiLetterLower((char)utf8[0]) && utf8[..^1].IndexOfAnyExcept(LettersAndDigits) < 0 && !NamesDigest(utf8[..^1]);

    private static bool NamesDigest(ReadOnlySpan<byte> utf8) =>
        utf8.SequenceEqual("hash"u8) || utf8.SequenceEqual("md5"u8) || utf8.SequenceEqual("sha1"u8) || utf8.SequenceEqual("sha256"u8) || utf8.SequenceEqual("sha512"u8);

    private static int CountOfDigits(ReadOnlySpan<byte> utf8)
    {
        var digits = 0;
        foreach (var b in utf8)
        {
            if (char.IsAsciiDigit((char)b))
            {
                digits++;
            }
            else if (b is not ((byte)'-' or (byte)' '))
            {
                return -1;
            }
        }

        return digits;
    }
}
