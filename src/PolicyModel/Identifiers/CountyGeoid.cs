using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The five-digit GEOID of a county or its equivalent (two digits of state, three of county), as the Census Bureau assigns it; leading zeros count. Of the states only Connecticut's counties are held against a list, since it changed from counties to planning regions in 2022; others of that state are kept on import, with a warning: see <see cref="Vintage"/>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<CountyGeoid>))]
public readonly record struct CountyGeoid : IIdentifier<CountyGeoid>
{
    private readonly AsciiText text;

    private CountyGeoid(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "five digits that begin with a state code; of Connecticut a former county or a planning region";

    /// <inheritdoc/>
    public static string Pattern => @"^(?:(?:01|02|04|05|06|08|10|11|12|13|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|44|45|46|47|48|49|50|51|53|54|55|56|60|66|69|72|74|78)[0-9]{3}|09(?:00[13579]|01[135]|1[1-9]0))$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => IsShaped(utf8) && (!utf8.StartsWith("09"u8) || VintageOf(utf8) != CountyVintage.Unknown);

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

    static string IIdentifier<CountyGeoid>.ImportPattern => @"^(?:01|02|04|05|06|08|09|10|11|12|13|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|44|45|46|47|48|49|50|51|53|54|55|56|60|66|69|72|74|78)[0-9]{3}$";

    static bool IIdentifier<CountyGeoid>.IsImportable(ReadOnlySpan<byte> utf8) => IsShaped(utf8);

    /// <summary>The state.</summary>
    public StateFips State
    {
        get
        {
            Span<byte> utf8 = stackalloc byte[AsciiText.MaxLength];
            return text.CopyTo(utf8) > 0 && Identifier.TryParse<StateFips>(utf8[..2], out var state) ? state : default;
        }
    }

    /// <summary>Which set of counties the GEOID belongs to; only Connecticut has two. Graded: from the quality notes of a public data set.</summary>
    public CountyVintage Vintage => VintageOf(System.Text.Encoding.ASCII.GetBytes(Value));

    private static bool IsShaped(ReadOnlySpan<byte> utf8) => utf8.Length == 5 && Identifier.AllDigits(utf8) && Identifier.IsOneOf(utf8[..2], StateFips.Assigned);

    private static CountyVintage VintageOf(ReadOnlySpan<byte> utf8) => utf8 switch
    {
        [(byte)'0', (byte)'9', (byte)'1', >= (byte)'1' and <= (byte)'9', (byte)'0'] => CountyVintage.PlanningRegions,
        [(byte)'0', (byte)'9', (byte)'0', (byte)'0', (byte)'1' or (byte)'3' or (byte)'5' or (byte)'7' or (byte)'9'] => CountyVintage.LegacyCounties,
        [(byte)'0', (byte)'9', (byte)'0', (byte)'1', (byte)'1' or (byte)'3' or (byte)'5'] => CountyVintage.LegacyCounties,
        [(byte)'0', (byte)'9', ..] => CountyVintage.Unknown,
        _ => CountyVintage.Any,
    };
}
