using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The category of an offence: an open list of words in kebab-case, of which <see cref="Traffic"/> is known to the rules.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<OffenceCategory>))]
public readonly record struct OffenceCategory : IIdentifier<OffenceCategory>
{
    private readonly LongAsciiText text;

    private OffenceCategory(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <summary>An offence against the rules of the road.</summary>
    public static OffenceCategory Traffic { get; } = new("traffic"u8);

    /// <inheritdoc/>
    public static string Form => "a word in kebab-case, such as traffic";

    /// <inheritdoc/>
    public static string Pattern => @"^(?=.{1,64}$)(?!a-*(?:[0-9]-*){7,9}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length is >= 1 and <= 64 && utf8[0] != '-' && utf8[^1] != '-' && utf8.IndexOfAnyExcept(Identifier.KebabCharacters) < 0 && !IdentityNumber.IsAlienNumber(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static OffenceCategory Parse(string s) => Identifier.Parse<OffenceCategory>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out OffenceCategory result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static OffenceCategory IIdentifier<OffenceCategory>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<OffenceCategory>.Length => text.Length;
}
