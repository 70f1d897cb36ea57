using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The five-digit GEOID of a county or its equivalent (two digits of state, three of county), as the Census Bureau assigns it; leading zeros count.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<CountyGeoid>))]
public readonly record struct CountyGeoid : IIdentifier<CountyGeoid>
{
    private readonly string? text;

    private CountyGeoid(string text) => this.text = text;

    /// <inheritdoc/>
    public static string Form => "five digits";

    /// <inheritdoc/>
    public string Value => text ?? "";

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length == 5 && Identifier.AllDigits(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static CountyGeoid Parse(string s) => Identifier.Parse<CountyGeoid>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out CountyGeoid result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static CountyGeoid IIdentifier<CountyGeoid>.Wrap(string text) => new(text);
}
