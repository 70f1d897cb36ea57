using System.Globalization;

namespace PolicyModel.Datasets.Tests;

/// <summary>Texts on daily rates as a published list writes them: each becomes terms as a whole, or is told to be not understood from a place on.</summary>
public sealed class PerDiemTermsTests
{
    [Theory]
    [InlineData("95", "95.00")]
    [InlineData("119.3", "119.30")]
    [InlineData("$60.81", "60.81")]
    [InlineData("$ 1,060.50", "1060.50")]
    [InlineData("0", "0.00")]
    [InlineData("B4", "redacted")]
    [InlineData("(b)(4)", "redacted")]
    [InlineData("[redacted]", "redacted")]
    [InlineData("1455 (GM); $111.92 (1-1455), $42.36 (1456-1940)", "GM 1455 | 1-1455 111.92 | 1456-1940 42.36")]
    [InlineData("350 (GM); $140.23 (1-350), $20.31 (351+)", "GM 350 | 1-350 140.23 | 351-* 20.31")]
    [InlineData("$91.03 (1-850),  $18.72 (851-1000)", "1-850 91.03 | 851-1000 18.72")]
    [InlineData("75 (GM for DEAPDMI and CALHOMI combined); $72.00 (1-75), $40.00 (76-125), $64.27 (126+)", "GM 75 of DEAPDMI,CALHOMI | 1-75 72.00 | 76-125 40.00 | 126-* 64.27")]
    [InlineData("374 (GM for FLO, FSF and EAZ combined); $0.00 (375 – 717)", "GM 374 of FLO,FSF,EAZ | 375-717 0.00")]
    [InlineData("750 (GM); $109.24 (750-900), $40.00 (901-1,000)", "GM 750 | 750-900 109.24 | 901-1000 40.00")]
    [InlineData("$1,900,620 (flat fee); + $7.21 per diem", "7.21 | flat 1900620.00")]
    [InlineData("$70.00  Adult $145.00 Juvenile", "Adult 70.00 | Juvenile 145.00")]
    [InlineData("$150.00 for UAC, $70.00 for Adult", "UAC 150.00 | Adult 70.00")]
    [InlineData("100 (gm)", "GM 100")]
    public void A_text_that_is_understood_is_read_as_a_whole(string text, string says)
    {
        Assert.True(PerDiemTerms.TryParse(text, out var terms, out var position));
        Assert.Equal((says, 0), (Say(terms), position));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("$50.00 for Adult, $60.00 for adults", 19)]
    [InlineData("75 (GM for DEAPDMI combined)", 1)]
    [InlineData("call the sheriff", 1)]
    [InlineData("$95.123", 1)]
    [InlineData("$1,00", 1)]
    [InlineData("-95", 1)]
    [InlineData("95 per day", 1)]
    [InlineData("$95 weekdays", 1)]
    [InlineData("$95, $80", 1)]
    [InlineData("$95 (1-10), $80", 13)]
    [InlineData("500 (GM), 600 (GM)", 11)]
    [InlineData("500 (GM); $90 (0-500)", 11)]
    [InlineData("500 (GM); $90 (500-1)", 11)]
    [InlineData("500 (GM); $90 (1-500); plus transport", 24)]
    [InlineData("75 (GM for DEAPDMI and CALHOMI)", 1)]
    [InlineData("$90 (flat fee), $80 (flat fee)", 17)]
    [InlineData("$9 per diem, $8 per diem", 14)]
    [InlineData("$90 (1-9999999999)", 1)]
    [InlineData("B4; $90", 1)]
    public void What_is_not_understood_is_told_by_its_place(string text, int at)
    {
        Assert.False(PerDiemTerms.TryParse(text, out var terms, out var position));
        Assert.Equal((null, at), (terms, position));
    }

    [Theory]
    [InlineData("$1 (1-10), $2 (11-20)", null)]
    [InlineData("$1 (1-10), $2 (10-20)", 10)]
    [InlineData("$2 (10-20), $1 (1-10)", 10)]
    [InlineData("$1 (1-10), $2 (12-20)", null)]
    [InlineData("$1 (1+), $2 (500+)", 500)]
    [InlineData("$1 (1-750), $1 (750-900), $2 (901+)", 750)]
    [InlineData("$1 (1-9), $1 (8-20), $2 (5-6)", 5)]
    [InlineData("95", null)]
    public void The_first_bed_with_two_rates_is_found(string text, int? bed)
    {
        Assert.True(PerDiemTerms.TryParse(text, out var terms, out _));
        Assert.Equal(bed, terms.OverlapAt);
    }

    private static string Say(PerDiemTerms terms)
    {
        List<string> says = [];
        if (terms.DayRate.IsProvided)
        {
            says.Add(terms.DayRate.HasValue ? terms.DayRate.Value.Amount : "redacted");
        }

        if (terms.FlatFee is { } fee)
        {
            says.Add("flat " + fee.Amount);
        }

        if (terms.GuaranteedMinimum is { } beds)
        {
            says.Add($"GM {beds.ToString(CultureInfo.InvariantCulture)}{(terms.SharedBy.Count > 0 ? " of " + string.Join(',', terms.SharedBy) : "")}");
        }

        says.AddRange(terms.Tiers.Select(t => $"{t.FromBed.ToString(CultureInfo.InvariantCulture)}-{t.ToBed?.ToString(CultureInfo.InvariantCulture) ?? "*"} {t.DayRate.Amount}"));
        says.AddRange(terms.Classes.Select(c => $"{c.Class} {c.DayRate.Amount}"));
        return string.Join(" | ", says);
    }
}
