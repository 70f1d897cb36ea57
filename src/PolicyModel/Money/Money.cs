using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyModel;

/// <summary>
/// An exact amount of money. The wire form is a decimal string with two places, because binary floating point cannot hold
/// cents (<c>{ "amount": "500.00", "currency": "USD" }</c>); the counterpart is OCDS's Value. Equal when amount and currency are.
/// Amounts of different currencies are never compared or added.
/// </summary>
public readonly record struct Money
{
    private const int MaxDigits = 15;
    private const long Limit = 100_000_000_000_000_000;
    private readonly string? currency;

    /// <summary>An amount in hundredths of the currency's unit.</summary>
    /// <param name="minorUnits">Hundredths; negative for money taken back. At most 15 digits stand before the point.</param>
    /// <param name="currency">An ISO 4217 code of three capital letters.</param>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount has more than 15 digits before the point.</exception>
    public Money(long minorUnits, string currency = "USD")
    {
        if (!IsCurrency(currency))
        {
            throw new ArgumentException("A currency is three capital letters (ISO 4217).", nameof(currency));
        }

        if (minorUnits is <= -Limit or >= Limit)
        {
            throw new ArgumentOutOfRangeException(nameof(minorUnits), "An amount has at most 15 digits before the point.");
        }

        MinorUnits = minorUnits;
        this.currency = currency;
    }

    /// <summary>The amount in hundredths.</summary>
    public long MinorUnits { get; }

    /// <summary>The ISO 4217 code.</summary>
    public string Currency => currency ?? "USD";

    /// <summary>The amount as a decimal string with two places.</summary>
    public string Amount => string.Create(CultureInfo.InvariantCulture, $"{(MinorUnits < 0 ? "-" : "")}{Math.Abs(MinorUnits) / 100}.{Math.Abs(MinorUnits) % 100:00}");

    /// <summary>Reads an amount and a currency.</summary>
    /// <param name="amount">A decimal string with exactly two places and no superfluous zeros, such as <c>500.00</c>.</param>
    /// <param name="currency">An ISO 4217 code.</param>
    /// <param name="money">The money.</param>
    public static bool TryParse([NotNullWhen(true)] string? amount, [NotNullWhen(true)] string? currency, out Money money)
    {
        money = default;
        if (amount is null || !IsCurrency(currency) || !TryAmount(amount, out var minorUnits))
        {
            return false;
        }

        money = new Money(minorUnits, currency);
        return true;
    }

    /// <summary>Amount and currency, such as <c>500.00 USD</c>.</summary>
    public override string ToString() => $"{Amount} {Currency}";

    internal static bool TryAmount(ReadOnlySpan<char> amount, out long minorUnits)
    {
        minorUnits = 0;
        var negative = amount.Length > 0 && amount[0] == '-';
        var digits = negative ? amount[1..] : amount;
        var point = digits.Length - 3;
        if (point is < 1 or > MaxDigits || digits[point] != '.' || (digits[0] == '0' && point > 1))
        {
            return false;
        }

        for (var i = 0; i < digits.Length; i++)
        {
            if (i == point)
            {
                continue;
            }

            if (!char.IsAsciiDigit(digits[i]))
            {
                return false;
            }

            minorUnits = (minorUnits * 10) + (digits[i] - '0');
        }

        if (negative)
        {
            minorUnits = -minorUnits;
        }

        return !(negative && minorUnits == 0);
    }

    internal static bool IsCurrency([NotNullWhen(true)] string? text) => text is { Length: 3 } && text.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0;
}
