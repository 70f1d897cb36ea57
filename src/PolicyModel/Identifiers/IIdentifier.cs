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

    /// <summary>The identifier's text.</summary>
    string Value { get; }

    /// <summary>True when the bytes have the identifier's form.</summary>
    /// <param name="utf8">The bytes.</param>
    static abstract bool IsWellFormed(ReadOnlySpan<byte> utf8);

    /// <summary>True when the bytes look like an A-number, or a bare hash of one, where such a thing must not stand.</summary>
    /// <param name="utf8">The bytes.</param>
    internal static virtual bool IsIdentityNumber(ReadOnlySpan<byte> utf8) => PolicyModel.IdentityNumber.IsAlienNumber(utf8);

    /// <summary>Wraps a text whose form was checked.</summary>
    /// <param name="text">The text.</param>
    internal static abstract TSelf Wrap(string text);

    /// <inheritdoc/>
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => Identifier.Parse<TSelf>(s);

    /// <inheritdoc/>
    static bool IParsable<TSelf>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TSelf result) => Identifier.TryParse(s, out result);

    /// <inheritdoc/>
    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Identifier.Parse<TSelf>(s.ToString());

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
    internal const int MaxLength = 128;

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

        result = T.Wrap(s.ToString());
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

        result = T.Wrap(Encoding.ASCII.GetString(utf8));
        return true;
    }

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
