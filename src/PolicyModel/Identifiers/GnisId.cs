using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The feature id of the Geographic Names Information System; the Census Bureau prints it with leading zeros. Its form is from memory, not read at a source: strict on entry, up to eighteen digits on import.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<GnisId>))]
public readonly record struct GnisId : IIdentifier<GnisId>
{
    private readonly AsciiText text;

    private GnisId(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "1 to 10 digits";

    /// <inheritdoc/>
    public static string Pattern => @"^[0-9]{1,10}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length is >= 1 and <= 10 && Identifier.AllDigits(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static GnisId Parse(string s) => Identifier.Parse<GnisId>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out GnisId result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static GnisId IIdentifier<GnisId>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<GnisId>.Length => text.Length;

    static string IIdentifier<GnisId>.ImportPattern => @"^[0-9]{1,18}$";

    static bool IIdentifier<GnisId>.IsImportable(ReadOnlySpan<byte> utf8) => utf8.Length is >= 1 and <= 18 && Identifier.AllDigits(utf8);

    /// <summary>The number without leading zeros; two ids of one number are one feature.</summary>
    public long Number => long.Parse(Value, System.Globalization.CultureInfo.InvariantCulture);
}
