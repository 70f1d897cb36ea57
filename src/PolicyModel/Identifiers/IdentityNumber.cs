namespace PolicyModel;

/// <summary>Recognises what must never stand where a pseudonym belongs: A-numbers and bare hashes of them.</summary>
internal static class IdentityNumber
{
    /// <summary>True for the letter A followed by 7 to 9 digits, with or without spaces and hyphens between.</summary>
    internal static bool IsAlienNumber(ReadOnlySpan<byte> utf8) =>
        utf8.Length > 1 && utf8[0] is (byte)'A' or (byte)'a' && CountOfDigits(utf8[1..]) is >= 7 and <= 9;

    /// <summary>True for an A-number with or without its letter.</summary>
    internal static bool IsAlienNumberOrDigits(ReadOnlySpan<byte> utf8) => IsAlienNumber(utf8) || CountOfDigits(utf8) is >= 7 and <= 9;

    /// <summary>True for hexadecimal digits of the length of a common digest (MD5, SHA-1, SHA-256, SHA-512).</summary>
    internal static bool IsBareHash(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is not (32 or 40 or 64 or 128))
        {
            return false;
        }

        foreach (var b in utf8)
        {
            if (!char.IsAsciiHexDigit((char)b))
            {
                return false;
            }
        }

        return true;
    }

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
