using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The category of an offence: an open list of words in kebab-case, of which <see cref="Traffic"/> is known to the rules.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<OffenceCategory>))]
public readonly record struct OffenceCategory : IIdentifier<OffenceCategory>
{
    private readonly string? text;

    private OffenceCategory(string text) => this.text = text;

    /// <summary>An offence against the rules of the road.</summary>
    public static OffenceCategory Traffic { get; } = new("traffic");

    /// <inheritdoc/>
    public static string Form => "a word in kebab-case, such as traffic";

    /// <inheritdoc/>
    public string Value => text ?? "";

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > 64 || utf8[0] == '-' || utf8[^1] == '-')
        {
            return false;
        }

        foreach (var b in utf8)
        {
            if (!char.IsAsciiLetterLower((char)b) && !char.IsAsciiDigit((char)b) && b != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a category.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static OffenceCategory Parse(string s) => Identifier.Parse<OffenceCategory>(s);

    /// <summary>Reads a category.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The category.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out OffenceCategory result) => Identifier.TryParse(s, out result);

    /// <summary>The word.</summary>
    public override string ToString() => Value;

    static OffenceCategory IIdentifier<OffenceCategory>.Wrap(string text) => new(text);
}
