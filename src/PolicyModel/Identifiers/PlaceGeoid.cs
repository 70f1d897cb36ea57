using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The seven-digit GEOID of a place (two digits of state, five of place), as the Census Bureau assigns it. Its form is from memory, not read at a source: strict on entry, five to ten digits on import.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<PlaceGeoid>))]
public readonly record struct PlaceGeoid : IIdentifier<PlaceGeoid>
{
    private readonly AsciiText text;

    private PlaceGeoid(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "seven digits that begin with a state code";

    /// <inheritdoc/>
    public static string Pattern => @"^(?:01|02|04|05|06|08|09|10|11|12|13|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|44|45|46|47|48|49|50|51|53|54|55|56|60|66|69|72|74|78)[0-9]{5}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length == 7 && Identifier.AllDigits(utf8) && Identifier.IsOneOf(utf8[..2], StateFips.Assigned);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static PlaceGeoid Parse(string s) => Identifier.Parse<PlaceGeoid>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out PlaceGeoid result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static PlaceGeoid IIdentifier<PlaceGeoid>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<PlaceGeoid>.Length => text.Length;

    static string IIdentifier<PlaceGeoid>.ImportPattern => @"^[0-9]{5,10}$";

    static bool IIdentifier<PlaceGeoid>.IsImportable(ReadOnlySpan<byte> utf8) => utf8.Length is >= 5 and <= 10 && Identifier.AllDigits(utf8);

    /// <summary>The state; the default where the number is not of the form.</summary>
    public StateFips State => TryParse(Value, out _) ? StateFips.Parse(Value[..2]) : default;
}
