using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PolicyModel;

/// <summary>
/// The codes of one field: the text each has in JSON, and the value it stands for. The order is the order of the list.
/// </summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class CodeList<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> values;
    private readonly byte[][] utf8Codes;
    private readonly T[] ordered;
    private readonly FrozenDictionary<T, string> codes;

    /// <summary>A list of codes.</summary>
    /// <param name="entries">Each code and its value, in order.</param>
    public CodeList(params (string Code, T Value)[] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Codes = [.. entries.Select(e => e.Code)];
        values = entries.ToFrozenDictionary(e => e.Code, e => e.Value, StringComparer.Ordinal);
        utf8Codes = [.. entries.Select(e => Encoding.UTF8.GetBytes(e.Code))];
        ordered = [.. entries.Select(e => e.Value)];
        codes = entries.ToFrozenDictionary(e => e.Value, e => e.Code);
    }

    /// <summary>The codes as they stand in JSON.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The code of a value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration's.</exception>
    public string CodeOf(T value) => codes.TryGetValue(value, out var code) ? code : throw new ArgumentOutOfRangeException(nameof(value), "Not a value of the code list.");

    /// <summary>What to say where a code is none of the list's.</summary>
    internal string Expected => "Expected one of the codes " + string.Join(", ", Codes) + ".";

    /// <summary>The same, with the code that the word most likely means. The word itself is not repeated.</summary>
    internal string ExpectedFor(string word) => NearestCode.Of(word, Codes) is { } nearest ? $"{Expected} The nearest is {nearest}." : Expected;

    /// <summary>True when the value is one of the list's.</summary>
    /// <param name="value">The value.</param>
    public bool Contains(T value) => codes.ContainsKey(value);

    /// <summary>Finds the value of a code.</summary>
    /// <param name="code">The code; letter case counts.</param>
    /// <param name="value">The value.</param>
    public bool TryParse([NotNullWhen(true)] string? code, out T value)
    {
        value = default;
        return code is not null && values.TryGetValue(code, out value);
    }

    /// <summary>Finds the value of a code.</summary>
    /// <param name="utf8">The code in UTF-8; letter case counts.</param>
    /// <param name="value">The value.</param>
    public bool TryParse(ReadOnlySpan<byte> utf8, out T value)
    {
        for (var i = 0; i < utf8Codes.Length; i++)
        {
            if (utf8.SequenceEqual(utf8Codes[i]))
            {
                value = ordered[i];
                return true;
            }
        }

        value = default;
        return false;
    }
}
