using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>A Procurement Instrument Identifier (FAR 4.16): 13 to 17 capital letters and digits. Numbers from before 2014 may be shorter, which import allows.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Piid>))]
public readonly record struct Piid : IIdentifier<Piid>
{
    private readonly AsciiText text;

    private Piid(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "13 to 17 capital letters and digits";

    /// <inheritdoc/>
    public static string Pattern => @"^[A-Z0-9]{13,17}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length is >= 13 and <= 17 && Identifier.AllUpperOrDigits(utf8);

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
