using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A state, district or territory of the United States: its ISO 3166-2 code, such as <c>US-MO</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Jurisdiction>))]
public readonly record struct Jurisdiction : IIdentifier<Jurisdiction>
{
    private readonly string? text;

    private Jurisdiction(string text) => this.text = text;

    /// <inheritdoc/>
    public static string Form => "an ISO 3166-2 code of the United States, such as US-MO";

    /// <inheritdoc/>
    public string Value => text ?? "";

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length == 5 && utf8.StartsWith("US-"u8) && IsSubdivision(utf8[3..]);

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

    static Jurisdiction IIdentifier<Jurisdiction>.Wrap(string text) => new(text);

    // ISO 3166-2:US: the fifty states, the district and the outlying areas.
    private static ReadOnlySpan<byte> Subdivisions =>
        "ALAKAZARCACOCTDEFLGAHIIDILINIAKSKYLAMEMDMAMIMNMSMOMTNENVNHNJNMNYNCNDOHOKORPARISCSDTNTXUTVTVAWAWVWIWYDCASGUMPPRUMVI"u8;

    private static bool IsSubdivision(ReadOnlySpan<byte> twoLetters)
    {
        for (var i = 0; i < Subdivisions.Length; i += 2)
        {
            if (twoLetters.SequenceEqual(Subdivisions.Slice(i, 2)))
            {
                return true;
            }
        }

        return false;
    }
}
