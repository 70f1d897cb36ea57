using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The id of a case in its data set: a booking number or the like, never an A-number (the number an immigration file has) or a bare hash of one.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<CaseId>))]
public readonly record struct CaseId : IIdentifier<CaseId>
{
    /// <summary>The most bytes of its text.</summary>
    internal const int MaxLength = 64;

    private readonly LongAsciiText text;

    private CaseId(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "1 to 64 letters, digits or . _ : - that do not look like an A-number or a bare hash of one";

    /// <inheritdoc/>
    public static string Pattern =>
        @"^(?!(?:[A-Za-z._:-]*[._:-])?[Aa][._:-]*(?:[0-9][._:-]*){7,9}$)(?![A-Za-z._:-]*[G-Zg-z][A-Za-z._:-]*[Aa][._:-]*(?:[0-9][._:-]*){8,9}$)"
        + @"(?!(?!(?!(?:md5|sha1|sha256|sha512|hash)_)[a-z][A-Za-z0-9]{0,15}_(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})(?:[._:-]|$))(?:.*[^0-9A-Fa-f])?(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})(?:[._:-]|$))[A-Za-z0-9._:-]{1,64}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => Identifier.IsWord(utf8, 64) && !IsIdentityNumber(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static CaseId Parse(string s) => Identifier.Parse<CaseId>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out CaseId result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    /// <summary>Writes the text, and gives its length.</summary>
    internal int Write(Span<byte> utf8) => text.CopyTo(utf8);

    static CaseId IIdentifier<CaseId>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<CaseId>.Length => text.Length;

    static bool IIdentifier<CaseId>.IsIdentityNumber(ReadOnlySpan<byte> utf8) => IsIdentityNumber(utf8);

    // Thirty-two hexadecimal digits are a UUID as often as a hash.
    private static bool IsIdentityNumber(ReadOnlySpan<byte> utf8) => IdentityNumber.HidesAlienNumber(utf8) || IdentityNumber.HoldsBareDigest(utf8);
}
