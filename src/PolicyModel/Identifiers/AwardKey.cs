using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The key of an award at USAspending, such as <c>CONT_IDV_70CDCR25DIG000001_7012</c>: what it is, its number, the agency, and for an order the contract it is placed under and that one's agency; missing parts are written <c>-NONE-</c>. On import any parts are kept, with a warning.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<AwardKey>))]
public readonly record struct AwardKey : IIdentifier<AwardKey>
{
    private readonly LongAsciiText text;

    private AwardKey(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "a key of USAspending: CONT_AWD_, CONT_IDV_, ASST_NON_ or ASST_AGG_, a number and an agency of four characters, and for CONT_AWD_ both again";

    /// <inheritdoc/>
    public static string Pattern =>
        @"^(?:CONT_AWD_[A-Z0-9./ -]{1,30}_(?:[A-Z0-9]{4}|-NONE-)_[A-Z0-9./ -]{1,30}_(?:[A-Z0-9]{4}|-NONE-)|CONT_IDV_[A-Z0-9./ -]{1,30}_(?:[A-Z0-9]{4}|-NONE-)"
        + "|ASST_NON_[A-Z0-9._/ -]{1,30}_(?:[A-Z0-9]{4}|-NONE-)|ASST_AGG_[A-Z0-9._/ -]{1,70}_(?:[A-Z0-9]{4}|-NONE-))$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => IsKey(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static AwardKey Parse(string s) => Identifier.Parse<AwardKey>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out AwardKey result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static AwardKey IIdentifier<AwardKey>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<AwardKey>.Length => text.Length;

    static string IIdentifier<AwardKey>.ImportPattern => @"^(?:CONT_AWD|CONT_IDV|ASST_NON|ASST_AGG)_[A-Z0-9._/ -]{1,110}$";

    static bool IIdentifier<AwardKey>.IsImportable(ReadOnlySpan<byte> utf8) => IsShaped(utf8);

    private static bool IsShaped(ReadOnlySpan<byte> utf8) =>
        utf8.Length is > 9 and <= 119
        && (utf8.StartsWith("CONT_AWD_"u8) || utf8.StartsWith("CONT_IDV_"u8) || utf8.StartsWith("ASST_NON_"u8) || utf8.StartsWith("ASST_AGG_"u8))
        && utf8[9..].IndexOfAnyExcept(Identifier.AwardCharacters) < 0;

    private static bool IsKey(ReadOnlySpan<byte> utf8)
    {
        if (!IsShaped(utf8))
        {
            return false;
        }

        // From the end: the number of assistance may hold underscores, that of a contract none.
        var rest = utf8[9..];
        var contract = utf8[0] == 'C';
        return TakeAgency(ref rest)
            && (!utf8.StartsWith("CONT_AWD_"u8) || (TakeNumber(ref rest) && TakeAgency(ref rest)))
            && rest.Length >= 1 && rest.Length <= (utf8.StartsWith("ASST_AGG_"u8) ? 70 : 30) && (!contract || rest.IndexOf((byte)'_') < 0);
    }

    private static bool TakeAgency(ref ReadOnlySpan<byte> rest) =>
        TakeLast(ref rest, out var part) && (part.SequenceEqual("-NONE-"u8) || (part.Length == 4 && Identifier.AllUpperOrDigits(part)));

    private static bool TakeNumber(ref ReadOnlySpan<byte> rest) => TakeLast(ref rest, out var part) && part.Length is >= 1 and <= 30;

    private static bool TakeLast(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> part)
    {
        var mark = rest.LastIndexOf((byte)'_');
        part = rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];
        return mark >= 0;
    }
}
