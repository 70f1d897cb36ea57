using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The two-digit code of a state, district or territory (INCITS 38, formerly FIPS 5-2); leading zeros count.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<StateFips>))]
public readonly record struct StateFips : IIdentifier<StateFips>
{
    private readonly AsciiText text;

    private StateFips(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "a two-digit state code that is assigned";

    /// <inheritdoc/>
    public static string Pattern => @"^(?:01|02|04|05|06|08|09|10|11|12|13|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42|44|45|46|47|48|49|50|51|53|54|55|56|60|66|69|72|74|78)$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length == 2 && Identifier.IsOneOf(utf8, Assigned);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static StateFips Parse(string s) => Identifier.Parse<StateFips>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out StateFips result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static StateFips IIdentifier<StateFips>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<StateFips>.Length => text.Length;

    internal static ReadOnlySpan<byte> Assigned => "010204050608091011121315161718192021222324252627282930313233343536373839404142444546474849505153545556606669727478"u8;
}
