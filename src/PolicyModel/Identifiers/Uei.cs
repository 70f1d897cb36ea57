using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The Unique Entity Identifier that the General Services Administration assigns: twelve capital letters and digits without I and O, with a check digit. On import a wrong check digit is a warning.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Uei>))]
public readonly record struct Uei : IIdentifier<Uei>
{
    private readonly AsciiText text;

    private Uei(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "twelve capital letters and digits without I and O, the first no zero, whose check digit is right";

    /// <inheritdoc/>
    public static string Pattern => @"^(?!.*[0-9]{9})[1-9A-HJ-NP-Z][0-9A-HJ-NP-Z]{10}[0-9]$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => IsShaped(utf8) && HasCheckDigit(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static Uei Parse(string s) => Identifier.Parse<Uei>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out Uei result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static Uei IIdentifier<Uei>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<Uei>.Length => text.Length;

    static bool IIdentifier<Uei>.IsImportable(ReadOnlySpan<byte> utf8) => IsShaped(utf8);

    private static bool IsShaped(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length != 12 || !Identifier.AllUpperOrDigits(utf8) || utf8.IndexOfAny((byte)'I', (byte)'O') >= 0 || utf8[0] == '0' || !char.IsAsciiDigit((char)utf8[11]))
        {
            return false;
        }

        var run = 0;
        foreach (var b in utf8)
        {
            run = char.IsAsciiDigit((char)b) ? run + 1 : 0;
            if (run == 9)
            {
                return false;
            }
        }

        return true;
    }

    // Weighted sums of the first eleven characters, taken again over the sum's digits until one is left.
    private static bool HasCheckDigit(ReadOnlySpan<byte> utf8)
    {
        var sum = 0;
        for (var i = 0; i < 11; i++)
        {
            sum += utf8[i] * (i + 1) % 10;
        }

        while (sum > 9)
        {
            var digits = sum.ToString(System.Globalization.CultureInfo.InvariantCulture);
            sum = 0;
            for (var i = 0; i < digits.Length; i++)
            {
                sum += (digits[i] - '0') * (i + 1) % 10;
            }
        }

        return sum == utf8[11] - '0';
    }
}
