using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A Procurement Instrument Identifier (FAR 4.16): 13 to 17 capital letters and digits: six of the office, two digits of the fiscal year, a letter of the type and a serial number of four to eight. Numbers from before 2014 may be otherwise, which import allows.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Piid>))]
public readonly record struct Piid : IIdentifier<Piid>
{
    /// <summary>The year from which numbers have the form.</summary>
    internal const int FirstYear = 2014;

    private readonly AsciiText text;

    private Piid(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "13 to 17 capital letters and digits: an office of six, a year of two digits, a letter, a serial number of four to eight";

    /// <inheritdoc/>
    public static string Pattern => @"^[A-Z0-9]{6}[0-9]{2}[A-Z][A-Z0-9]{4,8}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length is >= 13 and <= 17 && Identifier.AllUpperOrDigits(utf8) && Identifier.AllDigits(utf8[6..8]) && char.IsAsciiLetterUpper((char)utf8[8]);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static Piid Parse(string s) => Identifier.Parse<Piid>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Piid result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static Piid IIdentifier<Piid>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<Piid>.Length => text.Length;

    static string IIdentifier<Piid>.ImportPattern => @"^(?!A[0-9]{7,9}$)[A-Z0-9]{1,20}$";

    static bool IIdentifier<Piid>.IsImportable(ReadOnlySpan<byte> utf8) => utf8.Length is >= 1 and <= 20 && Identifier.AllUpperOrDigits(utf8) && !IdentityNumber.IsAlienNumber(utf8);
}
