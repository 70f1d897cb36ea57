using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A Federal Award Identification Number: up to 30 characters.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Fain>))]
public readonly record struct Fain : IIdentifier<Fain>
{
    private readonly AsciiText text;

    private Fain(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "1 to 30 capital letters, digits, blanks or . _ / -";

    /// <inheritdoc/>
    public static string Pattern => @"^(?! |A[ -]*(?:[0-9][ -]*){7,9}$)[A-Z0-9._/ -]{1,30}(?<! )$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => Identifier.IsAwardText(utf8, 30) && !IdentityNumber.IsAlienNumber(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static Fain Parse(string s) => Identifier.Parse<Fain>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Fain result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static Fain IIdentifier<Fain>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<Fain>.Length => text.Length;
}
