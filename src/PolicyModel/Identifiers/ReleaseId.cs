using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The data release in which a pseudonym means something. Pseudonyms are never linked across releases.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<ReleaseId>))]
public readonly record struct ReleaseId : IIdentifier<ReleaseId>
{
    private readonly LongAsciiText text;

    private ReleaseId(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "1 to 64 letters, digits or . _ : - that do not look like an A-number";

    /// <inheritdoc/>
    public static string Pattern => @"^(?![Aa]-*(?:[0-9]-*){7,9}$)[A-Za-z0-9._:-]{1,64}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => Identifier.IsWord(utf8, 64) && !IdentityNumber.IsAlienNumber(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static ReleaseId Parse(string s) => Identifier.Parse<ReleaseId>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out ReleaseId result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static ReleaseId IIdentifier<ReleaseId>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<ReleaseId>.Length => text.Length;
}
