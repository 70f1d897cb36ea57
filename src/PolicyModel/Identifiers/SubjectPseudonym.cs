using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The pseudonym of a person within one release: the key's id, an underscore and a keyed value, such as <c>s1_9f2c41d07be8</c>. Never an A-number or a bare hash of one: there are so few A-numbers that a bare hash is searched through in minutes.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<SubjectPseudonym>))]
public readonly record struct SubjectPseudonym : IIdentifier<SubjectPseudonym>
{
    private readonly LongAsciiText text;

    private SubjectPseudonym(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "a key id of letters and digits that begins with a small letter, an underscore, and 4 to 100 letters, digits or -, that are no A-number; the key id does not name a digest";

    /// <inheritdoc/>
    public static string Pattern =>
        @"^(?!(?:md5|sha1|sha256|sha512|hash)_)[a-z][A-Za-z0-9]{0,15}_(?!(?:(?:[A-Za-z-]*-)?[Aa])?-*(?:[0-9]-*){7,9}$)"
        + @"(?![A-Za-z-]*[G-Zg-z][A-Za-z-]*[Aa]-*(?:[0-9]-*){8,9}$)(?!.*[^0-9A-Fa-f](?:[0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$)[A-Za-z0-9-]{4,100}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => IsPseudonym(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static SubjectPseudonym Parse(string s) => Identifier.Parse<SubjectPseudonym>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out SubjectPseudonym result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static SubjectPseudonym IIdentifier<SubjectPseudonym>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<SubjectPseudonym>.Length => text.Length;

    static bool IIdentifier<SubjectPseudonym>.IsIdentityNumber(ReadOnlySpan<byte> utf8) =>
        IdentityNumber.IsAlienNumberOrDigits(utf8) || IdentityNumber.HidesAlienNumber(utf8) || IdentityNumber.BareHexDigits(utf8) is 32 or 40 or 64 or 128;

    private static bool IsPseudonym(ReadOnlySpan<byte> utf8)
    {
        var token = utf8[(utf8.IndexOf((byte)'_') + 1)..];
        return IdentityNumber.IsKeyPrefix(utf8[..^token.Length]) && token.Length is >= 4 and <= 100 && Identifier.IsWord(token, 100) && token.IndexOfAny("._:"u8) < 0
            && !IdentityNumber.IsAlienNumberOrDigits(token) && !IdentityNumber.HidesAlienNumber(token) && IdentityNumber.BareHexDigits(utf8) is not (32 or 40 or 64);
    }
}
