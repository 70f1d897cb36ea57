using System.Globalization;
using System.Text;
using FsCheck.Xunit;

namespace PolicyModel.Tests;

/// <summary>What every identifier promises; each has its own table of good and bad texts.</summary>
public abstract class IdentifierTests<T>
    where T : struct, IIdentifier<T>
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("ä")]
    [InlineData("Ｃ-0001")]
    [InlineData("C‐0001")]
    [InlineData("C-0001\n")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a~b")]
    [InlineData("<script>")]
    public void No_identifier_is_empty_or_holds_spaces_or_anything_but_ASCII(string text) => AssertRefused(text);

    [Theory]
    [InlineData(129)]
    [InlineData(100_000)]
    public void No_identifier_is_as_long_as_this(int length) => AssertRefused(new string('a', length));

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() => Assert.False(TryUtf8([(byte)'C', 0xff, 0xfe], out _));

    [Fact]
    public void Null_is_no_identifier_and_parsing_it_is_misuse()
    {
        Assert.False(T.TryParse((string?)null, CultureInfo.InvariantCulture, out _));
        Assert.Throws<ArgumentNullException>(() => ParseText<T>(null!));
    }

    [Fact]
    public void The_message_of_a_failure_tells_the_form_and_does_not_repeat_the_text()
    {
        var failure = Assert.Throws<FormatException>(() => ParseText<T>("canary text"));
        Assert.DoesNotContain("canary", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(T.Form, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_is_the_empty_text() => Assert.Equal("", default(T).Value);

    [Property(Arbitrary = [typeof(CaseGenerator)], MaxTest = 100)]
    public void Reading_what_was_written_gives_the_same_identifier(T id)
    {
        AssertAccepted(id.Value);
        Assert.Equal(id, ParseText<T>(id.Value));
    }

    protected static void AssertAccepted(string text)
    {
        var id = ParseText<T>(text);
        Assert.Equal(text, id.Value);
        Assert.Equal(text, id.ToString());
        Assert.True(T.TryParse(text, CultureInfo.InvariantCulture, out var tried));
        Assert.True(TryUtf8(Encoding.UTF8.GetBytes(text), out var fromUtf8));
        Assert.Equal((id, id), (tried, fromUtf8));
        Assert.Equal(id, T.Parse(text.AsSpan(), CultureInfo.InvariantCulture));
        Assert.Equal(id.GetHashCode(), fromUtf8.GetHashCode());
        Assert.True(T.IsWellFormed(Encoding.UTF8.GetBytes(text)));
    }

    protected static void AssertRefused(string text)
    {
        Assert.False(T.TryParse(text, CultureInfo.InvariantCulture, out var tried));
        Assert.Equal(default, tried);
        Assert.False(TryUtf8(Encoding.UTF8.GetBytes(text), out _));
        Assert.Throws<FormatException>(() => ParseText<T>(text));
        Assert.Throws<FormatException>(() => T.Parse(text.AsSpan(), CultureInfo.InvariantCulture));
        Assert.Throws<FormatException>(() => T.Parse(Encoding.UTF8.GetBytes(text), CultureInfo.InvariantCulture));
        Assert.False(T.IsWellFormed(Encoding.UTF8.GetBytes(text)));
    }

    // Through IParsable alone: with both interfaces in sight the overload on spans is taken for a text, too.
    private static TParsed ParseText<TParsed>(string text)
        where TParsed : IParsable<TParsed> => TParsed.Parse(text, CultureInfo.InvariantCulture);

    private static bool TryUtf8(ReadOnlySpan<byte> utf8, out T id) => T.TryParse(utf8, CultureInfo.InvariantCulture, out id);
}

public sealed class CaseIdTests : IdentifierTests<CaseId>
{
    [Theory]
    [InlineData("C-0001")]
    [InlineData("x")]
    [InlineData("2026.03_0001:a")]
    [InlineData("123456789")]
    [InlineData("A123456")]
    [InlineData("A1234567890")]
    [InlineData("AB12345678")]
    [InlineData("A1234567x")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public void A_booking_number_is_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, CaseId.Parse(text).Value);
        Assert.True(CaseId.TryParse(text, out _));
    }

    [Theory]
    [InlineData("A1234567")]
    [InlineData("A12345678")]
    [InlineData("A123456789")]
    [InlineData("a123456789")]
    [InlineData("A-123-456-789")]
    [InlineData("A-12-345-678")]
    public void An_A_number_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(CaseId.TryParse(text, out _));
    }

    [Fact]
    public void Sixty_five_letters_are_one_too_many() => AssertRefused(new string('x', 65));
}

public sealed class SubjectPseudonymTests : IdentifierTests<SubjectPseudonym>
{
    [Theory]
    [InlineData("s1_9f2c41d07be8")]
    [InlineData("k_abcd")]
    [InlineData("s1_123456")]
    [InlineData("s1_1234567890")]
    [InlineData("abcdefghijklmnop_abcd")]
    [InlineData("s1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void A_key_id_an_underscore_and_a_keyed_value_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, SubjectPseudonym.Parse(text).Value);
        Assert.True(SubjectPseudonym.TryParse(text, out _));
    }

    [Theory]
    [InlineData("A123456789")]
    [InlineData("a-123-456-789")]
    [InlineData("123456789")]
    [InlineData("s1_A123456789")]
    [InlineData("s1_a12345678")]
    [InlineData("s1_1234567")]
    [InlineData("s1_123456789")]
    [InlineData("s1_123-456-789")]
    [InlineData("s1_A-123-456-789")]
    public void An_A_number_is_refused_with_and_without_a_key_id(string text) => AssertRefused(text);

    [Theory]
    [InlineData(32)]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(128)]
    public void A_bare_hash_is_refused(int length)
    {
        AssertRefused(new string('a', length));
        AssertRefused(new string('7', length));
    }

    [Theory]
    [InlineData("_abcd")]
    [InlineData("S1_abcd")]
    [InlineData("1s_abcd")]
    [InlineData("s1_abc")]
    [InlineData("s1_")]
    [InlineData("s1")]
    [InlineData("s-1_abcd")]
    [InlineData("s.1_abcd")]
    [InlineData("s1_ab_cd")]
    [InlineData("s1_ab.cd")]
    [InlineData("s1_ab:cd")]
    [InlineData("s1-abcd")]
    [InlineData("abcdefghijklmnopq_abcd")]
    public void Another_form_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(SubjectPseudonym.TryParse(text, out _));
    }

    [Fact]
    public void A_keyed_value_has_at_most_a_hundred_letters()
    {
        AssertAccepted("s1_" + new string('x', 100));
        AssertRefused("s1_" + new string('x', 101));
    }
}

public sealed class RecordIdTests : IdentifierTests<RecordId>
{
    [Theory]
    [InlineData("g1")]
    [InlineData("1")]
    [InlineData("charge:2026-CR-0001.1")]
    public void A_word_is_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, RecordId.Parse(text).Value);
        Assert.True(RecordId.TryParse(text, out _));
    }

    [Theory]
    [InlineData("A123456789")]
    [InlineData("A-123-456-789")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void An_A_number_or_a_longer_text_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(RecordId.TryParse(text, out _));
    }
}

public sealed class ReleaseIdTests : IdentifierTests<ReleaseId>
{
    [Theory]
    [InlineData("example-2026-03")]
    [InlineData("r")]
    public void A_word_is_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, ReleaseId.Parse(text).Value);
        Assert.True(ReleaseId.TryParse(text, out _));
    }

    [Fact]
    public void A_release_has_at_most_64_letters()
    {
        AssertAccepted(new string('r', 64));
        AssertRefused(new string('r', 65));
        Assert.False(ReleaseId.TryParse(new string('r', 65), out _));
    }
}

public sealed class JurisdictionTests : IdentifierTests<Jurisdiction>
{
    private const string All =
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR UM VI";

    [Fact]
    public void Exactly_the_states_the_district_and_the_territories_are_accepted()
    {
        var expected = All.Split(' ').ToHashSet();
        for (var first = 'A'; first <= 'Z'; first++)
        {
            for (var second = 'A'; second <= 'Z'; second++)
            {
                Assert.Equal(expected.Contains($"{first}{second}"), Jurisdiction.TryParse($"US-{first}{second}", out _));
            }
        }
    }

    [Theory]
    [InlineData("MO")]
    [InlineData("us-MO")]
    [InlineData("US-mo")]
    [InlineData("US_MO")]
    [InlineData("US-M")]
    [InlineData("US-MOO")]
    [InlineData("US-29")]
    [InlineData("CA-ON")]
    public void Another_form_is_refused(string text) => AssertRefused(text);

    [Fact]
    public void A_state_is_accepted() => AssertAccepted("US-MO");
}

public sealed class CountyGeoidTests : IdentifierTests<CountyGeoid>
{
    [Theory]
    [InlineData("29019")]
    [InlineData("01001")]
    public void Five_digits_are_accepted_with_their_leading_zero(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, CountyGeoid.Parse(text).Value);
        Assert.True(CountyGeoid.TryParse(text, out _));
    }

    [Theory]
    [InlineData("1001")]
    [InlineData("290190")]
    [InlineData("2901A")]
    [InlineData("29-19")]
    [InlineData("２9019")]
    public void Anything_else_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(CountyGeoid.TryParse(text, out _));
    }
}

public sealed class OriTests : IdentifierTests<Ori>
{
    [Theory]
    [InlineData("MO0000000")]
    [InlineData("MOEX01A0B")]
    public void Two_letters_and_seven_letters_or_digits_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, Ori.Parse(text).Value);
        Assert.True(Ori.TryParse(text, out _));
    }

    [Theory]
    [InlineData("MO000000")]
    [InlineData("MO00000000")]
    [InlineData("mo0000000")]
    [InlineData("M00000000")]
    [InlineData("0M0000000")]
    [InlineData("A12345678")]
    [InlineData("MO-000000")]
    public void Anything_else_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(Ori.TryParse(text, out _));
    }
}

public sealed class FacilityCodeTests : IdentifierTests<FacilityCode>
{
    [Theory]
    [InlineData("ABC")]
    [InlineData("EXAMPLE")]
    [InlineData("ABCDEFGH01")]
    public void Three_to_ten_capital_letters_and_digits_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, FacilityCode.Parse(text).Value);
        Assert.True(FacilityCode.TryParse(text, out _));
    }

    [Theory]
    [InlineData("AB")]
    [InlineData("ABCDEFGH012")]
    [InlineData("abc")]
    [InlineData("AB-C")]
    public void Anything_else_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(FacilityCode.TryParse(text, out _));
    }
}

public sealed class OffenceCategoryTests : IdentifierTests<OffenceCategory>
{
    [Theory]
    [InlineData("traffic")]
    [InlineData("made-up-2")]
    [InlineData("x")]
    public void A_word_in_kebab_case_is_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, OffenceCategory.Parse(text).Value);
        Assert.True(OffenceCategory.TryParse(text, out _));
    }

    [Theory]
    [InlineData("Traffic")]
    [InlineData("-traffic")]
    [InlineData("traffic-")]
    [InlineData("made_up")]
    [InlineData("made.up")]
    public void Anything_else_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(OffenceCategory.TryParse(text, out _));
    }

    [Fact]
    public void A_category_has_at_most_64_letters()
    {
        AssertAccepted(new string('x', 64));
        AssertRefused(new string('x', 65));
    }

    [Fact]
    public void Traffic_is_known() => Assert.Equal(OffenceCategory.Parse("traffic"), OffenceCategory.Traffic);
}
