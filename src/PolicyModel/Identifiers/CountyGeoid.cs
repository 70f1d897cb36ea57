using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The five-digit GEOID of a county or its equivalent (two digits of state, three of county), as the Census Bureau assigns it; leading zeros count. Connecticut changed from counties to planning regions in 2022: see <see cref="Vintage"/>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<CountyGeoid>))]
public readonly record struct CountyGeoid : IIdentifier<CountyGeoid>
{
    private readonly AsciiText text;

    private CountyGeoid(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "five digits that begin with a state code";

    /// <inheritdoc/>
    public static string Pattern => @"^(?:01|02|04|05|06|08|09|10|11|12|13|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|44|45|46|47|48|49|50|51|53|54|55|56|60|66|69|72|74|78)[0-9]{3}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length == 5 && Identifier.AllDigits(utf8) && Identifier.IsOneOf(utf8[..2], StateFips.Assigned);

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

    static CountyGeoid IIdentifier<CountyGeoid>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<CountyGeoid>.Length => text.Length;

    /// <summary>Which set of counties the GEOID belongs to; only Connecticut has two. Graded: from the quality notes of a public data set.</summary>
    public CountyVintage Vintage => Value switch
    {
        ['0', '9', '1', >= '1' and <= '9', '0'] => CountyVintage.PlanningRegions,
        ['0', '9', '0', ..] => CountyVintage.LegacyCounties,
        _ => CountyVintage.Any,
    };
}
