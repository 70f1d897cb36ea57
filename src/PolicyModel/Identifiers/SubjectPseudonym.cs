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
    public static string Form => "a key id of letters and digits that begins with a small letter, an underscore, and 4 to 100 letters, digits or -, that are no A-number";

    /// <inheritdoc/>
    public static string Pattern => @"^[a-z][A-Za-z0-9]{0,15}_(?!(?:[Aa])?-*(?:[0-9]-*){7,9}$)[A-Za-z0-9-]{4,100}$";

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

    static bool IIdentifier<SubjectPseudonym>.IsIdentityNumber(ReadOnlySpan<byte> utf8) => IdentityNumber.IsAlienNumberOrDigits(utf8) || IdentityNumber.IsBareHash(utf8);

    private static bool IsPseudonym(ReadOnlySpan<byte> utf8)
    {
        var mark = utf8.IndexOf((byte)'_');
        return mark is >= 1 and <= 16 && char.IsAsciiLetterLower((char)utf8[0]) && Identifier.IsWord(utf8[..mark], 16) && utf8[..mark].IndexOfAny("._:-"u8) < 0
            && utf8.Length - mark - 1 is >= 4 and <= 100 && Identifier.IsWord(utf8[(mark + 1)..], 100) && utf8[(mark + 1)..].IndexOfAny("._:"u8) < 0
            && !IdentityNumber.IsAlienNumberOrDigits(utf8[(mark + 1)..]);
    }
}
