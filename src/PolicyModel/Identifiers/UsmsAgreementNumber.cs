using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The number of an intergovernmental agreement of the U.S. Marshals Service, such as <c>12-34-5678</c>. Its form is inferred from forms: strict on entry, lenient on import.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<UsmsAgreementNumber>))]
public readonly record struct UsmsAgreementNumber : IIdentifier<UsmsAgreementNumber>
{
    private readonly AsciiText text;

    private UsmsAgreementNumber(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "a number such as 12-34-5678 or J-E12-M-034";

    /// <inheritdoc/>
    public static string Pattern => @"^(?:[0-9]{2}-[0-9]{2}-[0-9]{4}|J-[A-Z0-9]{3}-[A-Z]-[0-9]{3})$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => IsNumber(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static UsmsAgreementNumber Parse(string s) => Identifier.Parse<UsmsAgreementNumber>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out UsmsAgreementNumber result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static UsmsAgreementNumber IIdentifier<UsmsAgreementNumber>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<UsmsAgreementNumber>.Length => text.Length;

    static string IIdentifier<UsmsAgreementNumber>.ImportPattern => @"^(?!A-*(?:[0-9]-*){7,9}$)[A-Z0-9-]{1,20}$";

    static bool IIdentifier<UsmsAgreementNumber>.IsImportable(ReadOnlySpan<byte> utf8) => utf8.Length is >= 1 and <= 20 && utf8.IndexOfAnyExcept(Identifier.NumberCharacters) < 0 && !IdentityNumber.IsAlienNumber(utf8);

    private static bool IsNumber(ReadOnlySpan<byte> utf8) =>
        (utf8.Length == 10 && utf8[2] == '-' && utf8[5] == '-' && Identifier.AllDigits(utf8[..2]) && Identifier.AllDigits(utf8[3..5]) && Identifier.AllDigits(utf8[6..]))
        || (utf8.Length == 11 && utf8[0] == 'J' && utf8[1] == '-' && Identifier.AllUpperOrDigits(utf8[2..5]) && utf8[5] == '-' && char.IsAsciiLetterUpper((char)utf8[6]) && utf8[7] == '-' && Identifier.AllDigits(utf8[8..]));
}
