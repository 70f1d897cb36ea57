using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A state, district or territory of the United States: its ISO 3166-2 code, such as <c>US-MO</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Jurisdiction>))]
public readonly record struct Jurisdiction : IIdentifier<Jurisdiction>
{
    private readonly AsciiText text;

    private Jurisdiction(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <summary>Every state, the district and the territories, in the order of their codes.</summary>
    public static ValueList<Jurisdiction> All { get; } = [.. Enumerable.Range(0, Subdivisions.Length / 2).Select(i => new Jurisdiction([.. "US-"u8, .. Subdivisions.Slice(2 * i, 2)])).OrderBy(j => j.Value, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public static string Form => "an ISO 3166-2 code of the United States, such as US-MO";

    /// <inheritdoc/>
    public static string Pattern => @"^US-(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|AS|GU|MP|PR|UM|VI)$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length == 5 && utf8.StartsWith("US-"u8) && Identifier.IsOneOf(utf8[3..], Subdivisions);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static Jurisdiction Parse(string s) => Identifier.Parse<Jurisdiction>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Jurisdiction result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static Jurisdiction IIdentifier<Jurisdiction>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<Jurisdiction>.Length => text.Length;

    /// <summary>The two-digit code of the same place.</summary>
    public StateFips Fips
    {
        get
        {
            Span<byte> utf8 = stackalloc byte[AsciiText.MaxLength];
            var place = utf8[Math.Min(3, text.Length)..text.CopyTo(utf8)];
            for (var i = 0; i < Subdivisions.Length; i += 2)
            {
                if (place.SequenceEqual(Subdivisions.Slice(i, 2)))
                {
                    return Identifier.TryParse<StateFips>(Numbers.Slice(i, 2), out var fips) ? fips : default;
                }
            }

            return default;
        }
    }

    // ISO 3166-2:US: the fifty states, the district and the outlying areas.
    internal static ReadOnlySpan<byte> Subdivisions =>
        "ALAKAZARCACOCTDEFLGAHIIDILINIAKSKYLAMEMDMAMIMNMSMOMTNENVNHNJNMNYNCNDOHOKORPARISCSDTNTXUTVTVAWAWVWIWYDCASGUMPPRUMVI"u8;

    // INCITS 38, in the same order.
    private static ReadOnlySpan<byte> Numbers =>
        "010204050608091012131516171819202122232425262728293031323334353637383940414244454647484950515354555611606669727478"u8;
}
