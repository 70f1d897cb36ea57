namespace PolicyModel.Tests;

public sealed class UeiTests : IdentifierTests<Uei>
{
    private protected override bool PatternSaysAll => false;

    [Theory]
    [InlineData("VN1AJFAD19J9")]
    [InlineData("N4YFFGL4CDX5")]
    [InlineData("DC2LX4S1GGF3")]
    [InlineData("ZQGGH7C1MJM3")]
    [InlineData("KWJNPEM2VWE3")]
    [InlineData("99999999F995")]
    public void Twelve_characters_whose_check_digit_is_right_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, Uei.Parse(text).Value);
        Assert.True(Uei.TryParse(text, out _));
    }

    [Theory]
    [InlineData("N4YFFGL4CDX6")]
    [InlineData("ZQGGH7C1MJM4")]
    [InlineData("CJ7NM3RCJ1S8")]
    public void A_check_digit_that_is_wrong_is_refused_on_entry_and_kept_on_import(string text)
    {
        AssertImported(text);
        Assert.False(Uei.TryParse(text, out _));
    }

    [Theory]
    [InlineData("n4yffgl4cdx5")]
    [InlineData("99999999f995")]
    [InlineData("N4YFFGL4CDX")]
    [InlineData("N4YFFGL4CDX55")]
    [InlineData("04YFFGL4CDX5")]
    [InlineData("NIYFFGL4CDX5")]
    [InlineData("NOYFFGL4CDX5")]
    [InlineData("N4YFFGL4CDXX")]
    [InlineData("AB1234567895")]
    [InlineData("123456789AB5")]
    [InlineData("N4YF-GL4CDX5")]
    public void Another_form_is_refused_everywhere(string text) => AssertNotImported(text);

    [Fact]
    public void Of_the_ten_last_digits_one_is_right()
    {
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var start = "N" + string.Concat(Enumerable.Range(0, 10).Select(_ => "ABCDEFGHJKLMNPQRSTUVWXYZ23"[random.Next(26)]));
            Assert.Single(Enumerable.Range(0, 10), d => Uei.TryParse($"{start}{d}", out _));
        }
    }

    /// <summary>The check digit as the publisher's program has it, done another way: by the decimal digits of texts.</summary>
    [Fact]
    public void The_check_digit_is_what_a_plain_calculation_gives()
    {
        var random = new Random(6);
        for (var i = 0; i < 500; i++)
        {
            var start = "Z" + string.Concat(Enumerable.Range(0, 10).Select(_ => "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"[random.Next(34)]));
            var sum = start.Select((c, at) => int.Parse($"{c * (at + 1)}"[^1..])).Sum();
            while (sum > 9)
            {
                sum = $"{sum}".Select((c, at) => int.Parse($"{int.Parse($"{c}") * (at + 1)}"[^1..])).Sum();
            }

            Assert.Equal(!System.Text.RegularExpressions.Regex.IsMatch($"{start}{sum}", "[0-9]{9}"), Uei.TryParse($"{start}{sum}", out _));
        }
    }
}

public sealed class PiidTests : IdentifierTests<Piid>
{
    [Theory]
    [InlineData("70CDCR20DIG000001")]
    [InlineData("70CDCR25FR0000001")]
    [InlineData("70CDCR18GIG00")]
    [InlineData("HSCEDM11D0000")]
    public void Thirteen_to_seventeen_capital_letters_and_digits_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, Piid.Parse(text).Value);
        Assert.True(Piid.TryParse(text, out _));
    }

    [Theory]
    [InlineData("HSCEDM11D000")]
    [InlineData("ACD3")]
    [InlineData("70CDCR20DIG0000012")]
    [InlineData("70CDCR20DIG000001234")]
    [InlineData("70CDCRXXDIG000001")]
    [InlineData("70CDCR201IG000001")]
    public void An_older_or_odd_number_is_kept_on_import(string text)
    {
        AssertImported(text);
        Assert.False(Piid.TryParse(text, out _));
    }

    [Theory]
    [InlineData("70CDCR-20-D-IG000001")]
    [InlineData("70CDCR 20DIG00001")]
    [InlineData("70cdcr20dig000001")]
    [InlineData("70CDCR20DIG0000012345")]
    public void Anything_else_is_refused_everywhere(string text) => AssertNotImported(text);
}

public sealed class FainTests : IdentifierTests<Fain>
{
    [Theory]
    [InlineData("15PBJA-23-GG-00001-SCAA")]
    [InlineData("EMW-2024-SS-05001")]
    [InlineData("2024 AP/BX.0001_A")]
    [InlineData("1")]
    [InlineData("123456789012345678901234567890")]
    public void Up_to_thirty_characters_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, Fain.Parse(text).Value);
        Assert.True(Fain.TryParse(text, out _));
    }

    [Theory]
    [InlineData("1234567890123456789012345678901")]
    [InlineData(" EMW-2024")]
    [InlineData("EMW-2024 ")]
    [InlineData("emw-2024")]
    [InlineData("EMW#2024")]
    [InlineData("EMW\t2024")]
    public void Anything_else_is_refused(string text) => AssertRefused(text);
}

public sealed class AwardUriTests : IdentifierTests<AwardUri>
{
    [Theory]
    [InlineData("SAI-EXEMPT")]
    [InlineData("97.067 2024/AGG_1")]
    public void Up_to_seventy_characters_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, AwardUri.Parse(text).Value);
        Assert.True(AwardUri.TryParse(text, out _));
    }

    [Fact]
    public void Seventy_one_characters_are_one_too_many()
    {
        AssertAccepted(new string('7', 70));
        AssertRefused(new string('7', 71));
    }

    [Theory]
    [InlineData("https://example.org/a")]
    [InlineData(" SAI")]
    [InlineData("sai-exempt")]
    public void Anything_else_is_refused(string text) => AssertRefused(text);
}

public sealed class AssistanceListingTests : IdentifierTests<AssistanceListing>
{
    [Theory]
    [InlineData("16.606")]
    [InlineData("97.067")]
    [InlineData("00.000")]
    public void Two_digits_a_point_and_three_digits_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, AssistanceListing.Parse(text).Value);
        Assert.True(AssistanceListing.TryParse(text, out _));
    }

    [Theory]
    [InlineData("16606")]
    [InlineData("16.6060")]
    [InlineData("16.60")]
    [InlineData("6.606")]
    [InlineData("16,606")]
    [InlineData("16.60A")]
    [InlineData("CFDA16")]
    public void Anything_else_is_refused(string text) => AssertRefused(text);
}

public sealed class AwardKeyTests : IdentifierTests<AwardKey>
{
    [Theory]
    [InlineData("CONT_AWD_70CDCR20FIGR00001_7012_70CDCR20DIG000001_7012")]
    [InlineData("CONT_AWD_70CDCR20P00000001_7012_-NONE-_-NONE-")]
    [InlineData("CONT_IDV_70CDCR20DIG000001_7012")]
    [InlineData("ASST_NON_15PBJA23GG00001SCAA_1550")]
    [InlineData("ASST_AGG_97.067 2024_7022")]
    public void A_key_that_begins_with_one_of_the_four_kinds_is_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, AwardKey.Parse(text).Value);
        Assert.True(AwardKey.TryParse(text, out _));
    }

    [Theory]
    [InlineData("CONT_AWD_70CDCR20FIGR00001_7012")]
    [InlineData("CONT_AWD_70CDCR20FIGR00001_7012_70CDCR20DIG000001")]
    [InlineData("CONT_AWD_70CDCR20FIGR00001_70_70CDCR20DIG000001_7012")]
    [InlineData("CONT_IDV_70CDCR20DIG000001_7012_70CDCR20DIG000001_7012")]
    [InlineData("CONT_IDV_70CDCR20DIG000001")]
    [InlineData("CONT_IDV__7012")]
    [InlineData("ASST_NON_1")]
    [InlineData("ASST_NON_1234567890123456789012345678901_7012")]
    [InlineData("ASST_AGG_97.067 2024_70 2")]
    public void Parts_that_are_not_those_of_its_kind_are_kept_on_import(string text)
    {
        AssertImported(text);
        Assert.False(AwardKey.TryParse(text, out _));
    }

    [Theory]
    [InlineData("CONT_AWD_")]
    [InlineData("CONT_XYZ_1_2")]
    [InlineData("cont_awd_1_2")]
    [InlineData("CONT_AWD_a")]
    [InlineData("ASST_NON-1")]
    [InlineData("70CDCR20DIG000001")]
    [InlineData(" CONT_AWD_1")]
    public void Anything_else_is_refused_everywhere(string text) => AssertNotImported(text);

    [Fact]
    public void A_number_has_the_length_of_its_kind_at_most()
    {
        AssertAccepted($"ASST_NON_{new string('7', 30)}_7012");
        AssertAccepted($"ASST_AGG_{new string('7', 70)}_-NONE-");
        AssertImported($"ASST_AGG_{new string('7', 71)}_7012");
        AssertImported("CONT_AWD_" + new string('7', 110));
        AssertNotImported("CONT_AWD_" + new string('7', 111));
    }

    [Fact]
    public void A_number_of_assistance_may_hold_underscores_and_one_of_a_contract_may_not()
    {
        AssertAccepted("ASST_NON_2024_AP_0001_7012");
        AssertImported("CONT_IDV_2024_AP_0001_7012");
    }
}

public sealed class UsmsAgreementNumberTests : IdentifierTests<UsmsAgreementNumber>
{
    [Theory]
    [InlineData("12-34-5678")]
    [InlineData("04-00-0009")]
    [InlineData("J-E12-M-034")]
    [InlineData("J-B18-M-500")]
    public void A_number_of_today_and_one_of_old_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, UsmsAgreementNumber.Parse(text).Value);
        Assert.True(UsmsAgreementNumber.TryParse(text, out _));
    }

    [Theory]
    [InlineData("12-345-678")]
    [InlineData("12345678")]
    [InlineData("J-E12-9-034")]
    [InlineData("J-E1-M-034")]
    [InlineData("X-E12-M-034")]
    [InlineData("12-34-56789")]
    public void Another_number_is_kept_on_import(string text)
    {
        AssertImported(text);
        Assert.False(UsmsAgreementNumber.TryParse(text, out _));
    }

    [Theory]
    [InlineData("j-e12-m-034")]
    [InlineData("12 34 5678")]
    [InlineData("12-34-5678/A")]
    [InlineData("123456789012345678901")]
    public void Anything_else_is_refused_everywhere(string text) => AssertNotImported(text);
}

public sealed class AgreementIdTests : IdentifierTests<AgreementId>
{
    [Theory]
    [InlineData("MO-prairie-county-sheriff#TFM#2026-04-15")]
    [InlineData("TX-x#igsa#2020-02-29")]
    [InlineData("FL-st-johns-county-so-2#basic-ordering-agreement#1999-12-31")]
    [InlineData("AR-prairie-county-sheriff#TFM#undated")]
    public void A_state_an_agency_a_kind_and_a_day_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, AgreementId.Parse(text).Value);
        Assert.True(AgreementId.TryParse(text, out _));
    }

    [Theory]
    [InlineData("MO-prairie#TFM")]
    [InlineData("MO-prairie#TFM#2026-4-15")]
    [InlineData("MO-prairie#TFM#2026-13-15")]
    [InlineData("MO-prairie#TFM#2026-00-15")]
    [InlineData("MO-prairie#TFM#2026-04-32")]
    [InlineData("MO-prairie#TFM#2026-04-00")]
    [InlineData("MO-prairie#TFM#2026-04-15T00:00")]
    [InlineData("MO-prairie##2026-04-15")]
    [InlineData("MO-prairie#T#F#2026-04-15")]
    [InlineData("MO-prairie#T_M#2026-04-15")]
    [InlineData("MO-Prairie#TFM#2026-04-15")]
    [InlineData("MO--prairie#TFM#2026-04-15")]
    [InlineData("MO-prairie-#TFM#2026-04-15")]
    [InlineData("MO-prairie--county#TFM#2026-04-15")]
    [InlineData("MO-#TFM#2026-04-15")]
    [InlineData("mo-prairie#TFM#2026-04-15")]
    [InlineData("MO_prairie#TFM#2026-04-15")]
    [InlineData("M-prairie#TFM#2026-04-15")]
    [InlineData("XX-prairie#TFM#2026-04-15")]
    [InlineData("MO-prairie#TFM#2026-02-29")]
    [InlineData("MO-prairie#TFM#2026-04-31")]
    [InlineData("MO-prairie#TFM#0000-01-01")]
    [InlineData("MO-prairie#TFM#2100-02-29")]
    [InlineData("MO-prairie#TFM#1899-12-31")]
    [InlineData("MO-prairie#TFM#Undated")]
    [InlineData("MO-prairie#TFM#undated1")]
    [InlineData("MO-prairie#TFM#")]
    public void Another_form_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(AgreementId.TryParse(text, out _));
    }

    [Fact]
    public void A_kind_has_at_most_32_characters_and_an_id_at_most_127()
    {
        AssertAccepted($"MO-x#{new string('k', 32)}#2026-04-15");
        AssertRefused($"MO-x#{new string('k', 33)}#2026-04-15");
        AssertAccepted($"MO-{new string('x', 109)}#TFM#2026-04-15");
        AssertRefused($"MO-{new string('x', 110)}#TFM#2026-04-15");
    }
}
