using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PolicyModel;

/// <summary>
/// An identifier that checks its own form. Each is a value of ASCII text; two are equal when their texts are, letter by
/// letter. The parsing interfaces of .NET are implemented here once for all of them; a type states only its form.
/// </summary>
/// <typeparam name="TSelf">The identifier's own type.</typeparam>
public interface IIdentifier<TSelf> : ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The form in words, to complete "expected …".</summary>
    static abstract string Form { get; }

    /// <summary>The form as a regular expression (ECMA 262), as the schema has it. What it cannot say, such as a check digit, is checked besides.</summary>
    static abstract string Pattern { get; }

    /// <summary>The identifier's text; empty for the default value.</summary>
    string Value { get; }

    /// <summary>The number of its characters.</summary>
    internal int Length { get; }

    /// <summary>The form that is accepted, with a warning, in data that is imported.</summary>
    internal static virtual string ImportPattern => TSelf.Pattern;

    /// <summary>True when the bytes are accepted, with a warning, in data that is imported.</summary>
    /// <param name="utf8">The bytes.</param>
    internal static virtual bool IsImportable(ReadOnlySpan<byte> utf8) => false;

    /// <summary>True when the bytes have the identifier's form.</summary>
    /// <param name="utf8">The bytes.</param>
    static abstract bool IsWellFormed(ReadOnlySpan<byte> utf8);

    /// <summary>True when the bytes look like an A-number, or a bare hash of one, where such a thing must not stand.</summary>
    /// <param name="utf8">The bytes.</param>
    internal static virtual bool IsIdentityNumber(ReadOnlySpan<byte> utf8) => PolicyModel.IdentityNumber.IsAlienNumber(utf8);

    /// <summary>Wraps a text whose form was checked.</summary>
    /// <param name="utf8">The text.</param>
    internal static abstract TSelf Wrap(ReadOnlySpan<byte> utf8);

    /// <inheritdoc/>
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => Identifier.Parse<TSelf>(s);

    /// <inheritdoc/>
    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) => Identifier.TryParse(s, out result);

    /// <inheritdoc/>
    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Identifier.TryParse<TSelf>(s, out var result) ? result : throw Identifier.Malformed<TSelf>();

    /// <inheritdoc/>
    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) => Identifier.TryParse(s, out result);

    /// <inheritdoc/>
    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        Identifier.TryParse<TSelf>(utf8Text, out var result) ? result : throw Identifier.Malformed<TSelf>();

    /// <inheritdoc/>
    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result) => Identifier.TryParse(utf8Text, out result);
}

/// <summary>Parsing that all identifiers share.</summary>
internal static class Identifier
{
    internal const int MaxLength = 127;

    internal static readonly SearchValues<byte> AwardCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/ -"u8);

    internal static readonly SearchValues<byte> KebabCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-"u8);

    internal static readonly SearchValues<byte> HexCharacters = SearchValues.Create("0123456789abcdef"u8);

    internal static readonly SearchValues<byte> NumberCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"u8);

    private static readonly SearchValues<byte> Word = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-"u8);

    internal static T Parse<T>(string s)
        where T : struct, IIdentifier<T>
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse<T>(s.AsSpan(), out var result) ? result : throw Malformed<T>();
    }

    internal static FormatException Malformed<T>()
        where T : struct, IIdentifier<T> => new($"Expected {T.Form}.");

    internal static bool TryParse<T>(ReadOnlySpan<char> s, out T result)
        where T : struct, IIdentifier<T>
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        result = default;
        if (s.Length > MaxLength || Ascii.FromUtf16(s, utf8, out var written) != OperationStatus.Done || !T.IsWellFormed(utf8[..written]))
        {
            return false;
        }

        result = T.Wrap(utf8[..written]);
        return true;
    }

    internal static bool TryParse<T>(ReadOnlySpan<byte> utf8, out T result)
        where T : struct, IIdentifier<T>
    {
        result = default;
        if (utf8.Length > MaxLength || !T.IsWellFormed(utf8))
        {
            return false;
        }

        result = T.Wrap(utf8);
        return true;
    }

    /// <summary>Reads an identifier as data that is imported may have it.</summary>
    internal static bool TryImport<T>(ReadOnlySpan<byte> utf8, out T result)
        where T : struct, IIdentifier<T>
    {
        result = default;
        if (utf8.Length > MaxLength || !T.IsImportable(utf8))
        {
            return false;
        }

        result = T.Wrap(utf8);
        return true;
    }

    /// <summary>Reads an identifier of a record.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="result">The identifier; the default where there is none.</param>
    /// <returns>What is wrong with it, as a problem's code and message; null where nothing is. A doubtful number is kept.</returns>
    internal static (string Code, string Message)? Fault<T>(ReadOnlySpan<byte> utf8, out T result)
        where T : struct, IIdentifier<T>
    {
        result = default;
        return T.IsIdentityNumber(utf8) ? (ProblemCodes.IdentityNumber, "What stands here looks like an A-number or a bare hash of one; a pseudonym belongs here.")
            : TryParse(utf8, out result) ? null
            : TryImport(utf8, out result) ? (ProblemCodes.DoubtfulNumber, $"Expected {T.Form}; the number is kept as it is.")
            : (ProblemCodes.MalformedValue, $"Expected {T.Form}.");
    }

    /// <summary>True when the two bytes are one of the pairs.</summary>
    internal static bool IsOneOf(ReadOnlySpan<byte> two, ReadOnlySpan<byte> pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (two.SequenceEqual(pairs.Slice(i, 2)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Capital letters, digits, blanks (not at the ends) and the marks <c>. _ / -</c>.</summary>
    internal static bool IsAwardText(ReadOnlySpan<byte> utf8, int longest) =>
        utf8.Length >= 1 && utf8.Length <= longest && utf8[0] != ' ' && utf8[^1] != ' ' && utf8.IndexOfAnyExcept(AwardCharacters) < 0;

    /// <summary>Letters, digits and the marks <c>. _ : -</c>, from one to <paramref name="longest"/> of them.</summary>
    internal static bool IsWord(ReadOnlySpan<byte> utf8, int longest) => utf8.Length >= 1 && utf8.Length <= longest && utf8.IndexOfAnyExcept(Word) < 0;

    internal static bool AllDigits(ReadOnlySpan<byte> utf8) => utf8.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    internal static bool AllUpperOrDigits(ReadOnlySpan<byte> utf8)
    {
        foreach (var b in utf8)
        {
            if (!char.IsAsciiLetterUpper((char)b) && !char.IsAsciiDigit((char)b))
            {
                return false;
            }
        }

        return true;
    }
}
