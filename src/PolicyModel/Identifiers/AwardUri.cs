using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A Unique Record Identifier of an aggregate assistance record: up to 70 characters.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<AwardUri>))]
public readonly record struct AwardUri : IIdentifier<AwardUri>
{
    private readonly LongAsciiText text;

    private AwardUri(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "1 to 70 capital letters, digits, blanks or . _ / -";

    /// <inheritdoc/>
    public static string Pattern => @"^(?! |A[ -]*(?:[0-9][ -]*){7,9}$)[A-Z0-9._/ -]{1,70}(?<! )$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => Identifier.IsAwardText(utf8, 70) && !IdentityNumber.IsAlienNumber(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static AwardUri Parse(string s) => Identifier.Parse<AwardUri>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out AwardUri result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static AwardUri IIdentifier<AwardUri>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<AwardUri>.Length => text.Length;
}
