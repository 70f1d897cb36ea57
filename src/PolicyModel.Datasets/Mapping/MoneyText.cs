using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace PolicyModel.Datasets;

/// <summary>Amounts in the free words of bond columns, where there is no doubt about them.</summary>
internal static class MoneyText
{
    private const int LongestNumber = 16;

    /// <summary>Words that say how an amount is paid and leave it what it is.</summary>
    private static readonly FrozenSet<string> Known = new[]
    {
        "BOND", "BAIL", "AMOUNT", "AMT", "CASH", "SURETY", "ONLY", "SECURED", "UNSECURED", "PROPERTY", "FULL", "TOTAL", "OR", "AND", "USD", "US", "DOLLAR", "DOLLARS", "C", "S",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,");

    /// <summary>
    /// Reads an amount of US dollars: one number, with a dollar sign, commas by thousands and cents at most, beside nothing but words that
    /// say how it is paid. Anything else is left to people: two amounts, a share in percent, a number below nothing, a comma out of place.
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <param name="amount">The amount with two places.</param>
    internal static bool TryParse(ReadOnlySpan<char> text, out string amount)
    {
        amount = "";
        var start = text.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return false;
        }

        var length = text[start..].IndexOfAnyExcept(OfNumbers);
        length = length < 0 ? text.Length - start : length;
        var number = text.Slice(start, length).TrimEnd(".,");
        var behind = text[(start + number.Length)..];
        return number.Length <= LongestNumber && IsKnown(text[..start]) && IsKnown(behind) && TryNumber(number, out amount);
    }

    private static bool IsKnown(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var length = 0;
            while (length < words.Length && char.IsAsciiLetter(words[length]))
            {
                length++;
            }

            if (length == 0 ? !" \t$/&:.,;".Contains(words[0], StringComparison.Ordinal) : !Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[..length]))
            {
                return false;
            }

            words = words[Math.Max(length, 1)..];
        }

        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> number, out string amount)
    {
        amount = "";
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var groups = whole.ToString().Split(',');
        if ((point >= 0 && (number.Length - point - 1 is < 1 or > 2 || number[(point + 1)..].ContainsAny('.', ',')))
            || (groups.Length > 1 && (groups[0].Length > 3 || groups.Skip(1).Any(g => g.Length != 3))) || groups[0].Length == 0)
        {
            return false;
        }

        amount = decimal.Parse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture);
        return true;
    }
}
