using System.Globalization;
using FsCheck.Xunit;

namespace PolicyModel.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("0.00", 0)]
    [InlineData("0.01", 1)]
    [InlineData("0.10", 10)]
    [InlineData("0.99", 99)]
    [InlineData("1.00", 100)]
    [InlineData("500.00", 50_000)]
    [InlineData("-0.01", -1)]
    [InlineData("-500.05", -50_005)]
    [InlineData("999999999999999.99", 99_999_999_999_999_999)]
    [InlineData("-999999999999999.99", -99_999_999_999_999_999)]
    public void An_amount_is_read_to_the_cent_and_written_as_it_stood(string amount, long cents)
    {
        Assert.True(Money.TryParse(amount, "USD", out var money));
        Assert.Equal(cents, money.MinorUnits);
        Assert.Equal(amount, money.Amount);
        Assert.Equal(amount + " USD", money.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".00")]
    [InlineData("-.00")]
    [InlineData("5")]
    [InlineData("5.")]
    [InlineData("5.0")]
    [InlineData("5.000")]
    [InlineData("5,00")]
    [InlineData("05.00")]
    [InlineData("00.00")]
    [InlineData("-0.00")]
    [InlineData("+5.00")]
    [InlineData("--5.00")]
    [InlineData(" 5.00")]
    [InlineData("5.00 ")]
    [InlineData("1,000.00")]
    [InlineData("$5.00")]
    [InlineData("5e2.00")]
    [InlineData("5.-1")]
    [InlineData("5.0x")]
    [InlineData("٥.00")]
    [InlineData("NaN")]
    [InlineData("1000000000000000.00")]
    [InlineData("99999999999999999999999999.00")]
    public void What_is_no_amount_is_refused(string? amount)
    {
        Assert.False(Money.TryParse(amount, "USD", out var money));
        Assert.Equal(default, money);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("US")]
    [InlineData("USDX")]
    [InlineData("usd")]
    [InlineData("U$D")]
    [InlineData("UŚD")]
    public void What_is_no_currency_is_refused(string? currency)
    {
        Assert.False(Money.TryParse("5.00", currency, out _));
        Assert.Throws<ArgumentException>(() => new Money(500, currency!));
    }

    [Fact]
    public void Money_of_different_currencies_is_different()
    {
        Assert.Equal(new Money(500), new Money(500, "USD"));
        Assert.NotEqual(new Money(500, "CAD"), new Money(500, "USD"));
        Assert.NotEqual(new Money(501), new Money(500));
        Assert.Equal("0.00 USD", default(Money).ToString());
    }

    [Theory]
    [InlineData(99_999_999_999_999_999, true)]
    [InlineData(100_000_000_000_000_000, false)]
    [InlineData(-99_999_999_999_999_999, true)]
    [InlineData(-100_000_000_000_000_000, false)]
    [InlineData(long.MinValue, false)]
    [InlineData(long.MaxValue, false)]
    public void No_money_can_be_built_that_could_not_be_read_back(long cents, bool accepted)
    {
        if (accepted)
        {
            Assert.True(Money.TryParse(new Money(cents).Amount, "USD", out var read));
            Assert.Equal(cents, read.MinorUnits);
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => new Money(cents));
        }
    }

    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 500)]
    public void Reading_what_was_written_gives_the_same_money(Money money)
    {
        Assert.True(Money.TryParse(money.Amount, money.Currency, out var read));
        Assert.Equal(money, read);
        Assert.Equal(money.MinorUnits / 100m, decimal.Parse(money.Amount, CultureInfo.InvariantCulture));
    }
}
