using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The detention location code (DETLOC) that ICE uses for a jail or facility, such as <c>BOPBIG</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<FacilityCode>))]
public readonly record struct FacilityCode : IIdentifier<FacilityCode>
{
    private readonly string? text;

    private FacilityCode(string text) => this.text = text;

    /// <inheritdoc/>
    public static string Form => "3 to 10 capital letters and digits";

    /// <inheritdoc/>
    public string Value => text ?? "";

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length is >= 3 and <= 10 && Identifier.AllUpperOrDigits(utf8) && !IdentityNumber.IsAlienNumber(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static FacilityCode Parse(string s) => Identifier.Parse<FacilityCode>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out FacilityCode result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static FacilityCode IIdentifier<FacilityCode>.Wrap(string text) => new(text);
}
