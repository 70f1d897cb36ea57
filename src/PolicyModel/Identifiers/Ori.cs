using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The Originating Agency Identifier that the FBI assigns to a law enforcement agency: nine capital letters and digits, the first two a state's letters in the FBI's own list (Nebraska is NB, Guam GM). Other first letters are kept on import, with a warning: the list of them was not read. Not unique to one agency.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Ori>))]
public readonly record struct Ori : IIdentifier<Ori>
{
    private readonly AsciiText text;

    private Ori(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "nine capital letters and digits that begin with a state's letters, which for Nebraska are NB";

    /// <inheritdoc/>
    public static string Pattern => @"^(?:AK|AL|AR|AZ|CA|CO|CT|DC|DE|FL|GA|GM|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NB|NC|ND|NH|NJ|NM|NV|NY|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VA|VI|VT|WA|WI|WV|WY)[A-Z0-9]{7}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => IsShaped(utf8) && Identifier.IsOneOf(utf8[..2], States);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static Ori Parse(string s) => Identifier.Parse<Ori>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Ori result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static Ori IIdentifier<Ori>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<Ori>.Length => text.Length;

    static string IIdentifier<Ori>.ImportPattern => @"^[A-Z]{2}[A-Z0-9]{7}$";

    static bool IIdentifier<Ori>.IsImportable(ReadOnlySpan<byte> utf8) => IsShaped(utf8);

    private static ReadOnlySpan<byte> States => "AKALARAZCACOCTDCDEFLGAGMHIIAIDILINKSKYLAMAMDMEMIMNMOMSMTNBNCNDNHNJNMNVNYOHOKORPAPRRISCSDTNTXUTVAVIVTWAWIWVWY"u8;

    private static bool IsShaped(ReadOnlySpan<byte> utf8) => utf8.Length == 9 && Identifier.AllUpperOrDigits(utf8) && utf8[..2].IndexOfAnyInRange((byte)'0', (byte)'9') < 0;
}
