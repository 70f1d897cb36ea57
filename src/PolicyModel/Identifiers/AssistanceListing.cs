using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>An assistance listing number (formerly CFDA), such as <c>16.606</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<AssistanceListing>))]
public readonly record struct AssistanceListing : IIdentifier<AssistanceListing>
{
    private readonly AsciiText text;

    private AssistanceListing(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "two digits, a point and three digits";

    /// <inheritdoc/>
    public static string Pattern => @"^[0-9]{2}\.[0-9]{3}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length == 6 && utf8[2] == '.' && Identifier.AllDigits(utf8[..2]) && Identifier.AllDigits(utf8[3..]);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static AssistanceListing Parse(string s) => Identifier.Parse<AssistanceListing>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out AssistanceListing result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static AssistanceListing IIdentifier<AssistanceListing>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<AssistanceListing>.Length => text.Length;
}
