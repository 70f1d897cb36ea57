using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The detention location code (DETLOC) that ICE uses for a jail or facility, such as <c>BOPBIG</c>. Its form is inferred from published lists: strict on entry, any capital letters and digits on import.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<FacilityCode>))]
public readonly record struct FacilityCode : IIdentifier<FacilityCode>
{
    private readonly AsciiText text;

    private FacilityCode(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "3 to 8 capital letters and digits";

    /// <inheritdoc/>
    public static string Pattern => @"^(?!A[0-9]{7}$)[A-Z0-9]{3,8}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => utf8.Length is >= 3 and <= 8 && Identifier.AllUpperOrDigits(utf8) && !IdentityNumber.IsAlienNumber(utf8);

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

    static FacilityCode IIdentifier<FacilityCode>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<FacilityCode>.Length => text.Length;

    static string IIdentifier<FacilityCode>.ImportPattern => @"^(?!A[0-9]{7,9}$)[A-Z0-9]{1,10}$";

    static bool IIdentifier<FacilityCode>.IsImportable(ReadOnlySpan<byte> utf8) => utf8.Length is >= 1 and <= 10 && Identifier.AllUpperOrDigits(utf8) && !IdentityNumber.IsAlienNumber(utf8);
}
