using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyModel;

/// <summary>The id of a part of a record (a ground, a bail, a detainer, a line), unique among its like there.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<RecordId>))]
public readonly record struct RecordId : IIdentifier<RecordId>
{
    private readonly LongAsciiText text;

    private RecordId(ReadOnlySpan<byte> utf8) => text = new(utf8);

    /// <inheritdoc/>
    public static string Form => "1 to 64 letters, digits or . _ : - that do not look like an A-number";

    /// <inheritdoc/>
    public static string Pattern => @"^(?![Aa]-*(?:[0-9]-*){7,9}$)[A-Za-z0-9._:-]{1,64}$";

    /// <inheritdoc/>
    public string Value => text.ToString();

    /// <inheritdoc/>
    public static bool IsWellFormed(ReadOnlySpan<byte> utf8) => Identifier.IsWord(utf8, 64) && !IdentityNumber.IsAlienNumber(utf8);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text does not have the form. The message does not repeat it.</exception>
    public static RecordId Parse(string s) => Identifier.Parse<RecordId>(s);

    /// <summary>Reads the identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The identifier.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out RecordId result) => Identifier.TryParse(s, out result);

    /// <summary>The identifier's text.</summary>
    public override string ToString() => Value;

    static RecordId IIdentifier<RecordId>.Wrap(ReadOnlySpan<byte> utf8) => new(utf8);

    int IIdentifier<RecordId>.Length => text.Length;
}
