using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The SHA-256 of a file in hexadecimal.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Sha256Digest>))]
public readonly record struct Sha256Digest : IIdentifier<Sha256Digest>
{
    private readonly LongAsciiText text;

    private Sha256Digest(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "64 hexadecimal digits in small letters";

    /// <inheritdoc/>
    public static string Pattern => @"^[0-9a-f]{64}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length == 64 && utf8.IndexOfAnyExcept(Identifier.HexCharacters) < 0;

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static Sha256Digest Parse(string s) => Identifier.Parse<Sha256Digest>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Sha256Digest result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static Sha256Digest IIdentifier<Sha256Digest>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<Sha256Digest>.Length => text.Length;
}
