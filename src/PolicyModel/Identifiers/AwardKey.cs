using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The key of an award at USAspending, such as <c>ASST_NON_…</c>; missing parts are written <c>-NONE-</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<AwardKey>))]
public readonly record struct AwardKey : IIdentifier<AwardKey>
{
    private readonly LongAsciiText text;

    private AwardKey(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "a key of USAspending that begins with CONT_AWD_, CONT_IDV_, ASST_NON_ or ASST_AGG_";

    /// <inheritdoc/>
    public static string Pattern => @"^(?:CONT_AWD|CONT_IDV|ASST_NON|ASST_AGG)_[A-Z0-9._/ -]{1,110}$";

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

    private static bool IsKey(ReadOnlySpan<byte> utf8) =>
        utf8.Length is > 9 and <= 119
        && (utf8.StartsWith("CONT_AWD_"u8) || utf8.StartsWith("CONT_IDV_"u8) || utf8.StartsWith("ASST_NON_"u8) || utf8.StartsWith("ASST_AGG_"u8))
        && utf8[9..].IndexOfAnyExcept(Identifier.AwardCharacters) < 0;
}
