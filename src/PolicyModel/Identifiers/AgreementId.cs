using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The stable id of an agreement: the agency's id, which begins with its state, the kind or model and a day of the calendar, such as <c>MO-prairie-county-sheriff#TFM#2026-04-15</c>, or <c>undated</c> where the source gives no day.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<AgreementId>))]
public readonly record struct AgreementId : IIdentifier<AgreementId>
{
    private readonly LongAsciiText text;

    private AgreementId(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "an id such as MO-prairie-county-sheriff#TFM#2026-04-15";

    /// <inheritdoc/>
    public static string Pattern =>
        @"^(?=.{1,127}$)(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|AS|GU|MP|PR|UM|VI)"
        + "-[a-z0-9]+(?:-[a-z0-9]+)*#[A-Za-z0-9-]{1,32}#(?:" + ReportedTime.DayPattern + "|undated)$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => IsAgreement(utf8);

    /// <summary>The kind or the 287(g) model that the id names, such as <c>igsa</c> or <c>TFM</c>; empty for the default value.</summary>
    public string KindOrModel => Value.Split('#') is [_, var kind, _] ? kind : "";

    /// <summary>The state, district or territory of the agency; the default for the default value.</summary>
    public Jurisdiction Jurisdiction => Jurisdiction.TryParse("US-" + Value.Split('-')[0], out var place) ? place : default;

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static AgreementId Parse(string s) => Identifier.Parse<AgreementId>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out AgreementId result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static AgreementId IIdentifier<AgreementId>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<AgreementId>.Length => text.Length;

    private static bool IsAgreement(ReadOnlySpan<byte> utf8)
    {
        var first = utf8.IndexOf((byte)'#');
        var last = utf8.LastIndexOf((byte)'#');
        if (utf8.Length > Identifier.MaxLength || first < 4 || last - first is < 2 or > 33 || !Identifier.IsOneOf(utf8[..2], Jurisdiction.Subdivisions) || utf8[2] != '-')
        {
            return false;
        }

        var slug = utf8[3..first];
        var kind = utf8[(first + 1)..last];
        var day = utf8[(last + 1)..];
        return slug.IndexOfAnyExcept(Identifier.KebabCharacters) < 0 && slug[0] != '-' && slug[^1] != '-' && slug.IndexOf("--"u8) < 0
            && Identifier.IsWord(kind, 32) && kind.IndexOfAny("._:"u8) < 0
            && (day.SequenceEqual("undated"u8) || (ReportedTime.TryParse(day, out var on) && on.Precision == TimePrecision.Day));
    }
}
