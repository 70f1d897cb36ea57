using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
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

    [Property(MaxTest = 100)]
    public void Reading_what_was_written_gives_the_same_identifier(int seed)
    {
        var text = Any(new Random(seed));
        AssertAccepted(text);
        Assert.Equal(ParseText<T>(text), ParseText<T>(ParseText<T>(text).Value));
    }

    [Property(MaxTest = 200)]
    public void The_pattern_accepts_what_the_type_accepts_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            var text = i % 4 == 0 ? AnyText.Next(random) : NearMiss(random, AnyText.Next(random));
            var utf8 = Encoding.UTF8.GetBytes(text);
            var (matches, accepted) = (Pattern.IsMatch(text), T.IsWellFormed(utf8));
            Assert.True(PatternSaysAll ? matches == accepted : matches || !accepted, $"{text}: pattern {matches}, type {accepted}");
            Assert.Equal(accepted, T.TryParse(text, CultureInfo.InvariantCulture, out _));
            Assert.Equal(accepted, TryUtf8(utf8, out _));
        }
    }

    [Property(MaxTest = 200)]
    public void What_only_an_import_accepts_is_refused_on_entry_and_kept_on_import(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            var text = i % 4 == 0 ? AnyImported.Next(random) : NearMiss(random, AnyImported.Next(random));
            var utf8 = Encoding.UTF8.GetBytes(text);
            var imported = Identifier.TryImport<T>(utf8, out var kept);
            Assert.True((imported || T.IsWellFormed(utf8)) == ImportPattern.IsMatch(text), $"{text}: import {imported}");
            Assert.Equal(imported ? text : "", kept.Value);
            if (imported && !T.IsWellFormed(utf8))
            {
                AssertRefused(text);
            }
        }
    }

    [Fact]
    public void Parsing_allocates_nothing()
    {
        var text = Any(new Random(1));
        var utf8 = Encoding.UTF8.GetBytes(text);
        var wrong = Encoding.UTF8.GetBytes(text + "\n");
        var wrongText = text + "~";
        Parse(100);

        // The runtime itself may allocate while it compiles: of several rounds, one without is proof.
        Assert.Equal(0, Enumerable.Range(0, 20).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Parse(500);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }));

        void Parse(int times)
        {
            for (var i = 0; i < times; i++)
            {
                var read = TryUtf8(utf8, out var one) & T.TryParse(text.AsSpan(), CultureInfo.InvariantCulture, out var other);
                var refused = !TryUtf8(wrong, out _) & !T.TryParse(wrongText.AsSpan(), CultureInfo.InvariantCulture, out _);
                if (!read || !refused || !EqualityComparer<T>.Default.Equals(one, other) || one.GetHashCode() != other.GetHashCode())
                {
                    throw new InvalidOperationException();
                }
            }
        }
    }

    [Fact]
    public void An_identifier_is_a_text_in_JSON()
    {
        var id = ParseText<T>(Any(new Random(2)));
        var json = JsonSerializer.Serialize(id);
        Assert.Equal(id.Value, JsonDocument.Parse(json).RootElement.GetString());
        Assert.Equal(id, JsonSerializer.Deserialize<T>(json));
        foreach (var wrong in new[] { "5", "null", "{}", "[]", "\"zq canary\"", "\"\"", "\"\\ud83e\"", "\"\\u0000\"" })
        {
            Assert.DoesNotContain("canary", Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>(wrong)).ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>False where the type checks what a pattern cannot say.</summary>
    private protected virtual bool PatternSaysAll => true;

    private static PatternText AnyText { get; } = new(T.Pattern);

    private static PatternText AnyImported { get; } = new(T.ImportPattern);

    // $ is the very end in ECMAScript; in .NET it also stands before a last line feed.
    private static Regex Pattern { get; } = new(T.Pattern.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant);

    private static Regex ImportPattern { get; } = new(T.ImportPattern.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant);

    private static string Any(Random random)
    {
        string text;
        do
        {
            text = AnyText.Next(random);
        }
        while (!T.IsWellFormed(Encoding.UTF8.GetBytes(text)));
        return text;
    }

    private static string NearMiss(Random random, string text)
    {
        var letters = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(letters.Length + 1);
            const string Others = "0123456789AaIiOoZzNBJ-_.:#/ ~\n\0éＡ";
            switch (random.Next(6))
            {
                case 0:
                    letters.Insert(at, Others[random.Next(Others.Length)]);
                    break;
                case 1 when at < letters.Length:
                    letters.Remove(at, 1);
                    break;
                case 2 when at < letters.Length:
                    letters[at] = Others[random.Next(Others.Length)];
                    break;
                case 3 when at + 1 < letters.Length:
                    (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                    break;
                case 4 when at < letters.Length:
                    letters[at] = char.IsUpper(letters[at]) ? char.ToLowerInvariant(letters[at]) : char.ToUpperInvariant(letters[at]);
                    break;
                case 5:
                    letters.Insert(at, letters.ToString(at, Math.Min(random.Next(1, 70), letters.Length - at)));
                    break;
            }
        }

        return letters.ToString();
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

    /// <summary>Refused on entry; kept as it is, with a warning, in data that is imported.</summary>
    protected static void AssertImported(string text)
    {
        AssertRefused(text);
        Assert.True(Identifier.TryImport<T>(Encoding.UTF8.GetBytes(text), out var id));
        Assert.Equal(text, id.Value);
    }

    /// <summary>Refused everywhere.</summary>
    protected static void AssertNotImported(string text)
    {
        AssertRefused(text);
        Assert.False(Identifier.TryImport<T>(Encoding.UTF8.GetBytes(text), out _));
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
    [InlineData("BA12345678")]
    [InlineData("JA1234567")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("x0123456789abcdef0123456789abcdef01234567x")]
    [InlineData("c1_0123456789abcdef0123456789abcdef01234567")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890123x")]
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
    [InlineData("A.123456789")]
    [InlineData("A:1_2_3_4_5_6_7")]
    [InlineData("xA123456789")]
    [InlineData("idA12345678")]
    [InlineData("id-A1234567")]
    [InlineData("alien.a123456789.")]
    public void An_A_number_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(CaseId.TryParse(text, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("id-")]
    [InlineData("x")]
    [InlineData("sha1:")]
    [InlineData("sha256_")]
    [InlineData("Key_")]
    public void A_bare_hash_is_refused_behind_anything_but_the_id_of_a_key(string prefix)
    {
        AssertRefused(prefix + "da39a3ee5e6b4b0d3255bfef95601890afd80709");
        AssertRefused(prefix + "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709");
        Assert.True(prefix.Length > 0 || !CaseId.TryParse("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", out _));
    }

    [Theory]
    [InlineData("", "-1", false)]
    [InlineData("", "_2026-03-05", false)]
    [InlineData("C-", ".x", false)]
    [InlineData("s1_ab-", "-1", false)]
    [InlineData("s1_", "-1", true)]
    [InlineData("s1_", "_2026-03-05", true)]
    [InlineData("", "ff-1", true)]
    public void A_bare_hash_is_refused_before_a_mark_too(string prefix, string suffix, bool accepted)
    {
        var text = prefix + "da39a3ee5e6b4b0d3255bfef95601890afd80709" + suffix;
        if (accepted)
        {
            AssertAccepted(text);
        }
        else
        {
            AssertRefused(text);
        }
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
    [InlineData("s1_xA123456789")]
    [InlineData("s1_id-A1234567")]
    [InlineData("xA123456789")]
    [InlineData("A.123456789")]
    public void An_A_number_is_refused_with_and_without_a_key_id(string text) => AssertRefused(text);

    [Theory]
    [InlineData(32)]
    [InlineData(40)]
    [InlineData(64)]
    [InlineData(128)]
    public void A_bare_hash_is_refused(int length)
    {
        AssertRefused("id-" + new string('7', length));
        AssertRefused("sha256:" + new string('7', length));
        AssertRefused("sha256_" + new string('7', length));
        AssertRefused("s1_md5-" + new string('7', length));
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
    [InlineData("29019", CountyVintage.Any)]
    [InlineData("01001", CountyVintage.Any)]
    [InlineData("72127", CountyVintage.Any)]
    [InlineData("48453", CountyVintage.Any)]
    [InlineData("09001", CountyVintage.LegacyCounties)]
    [InlineData("09015", CountyVintage.LegacyCounties)]
    [InlineData("09110", CountyVintage.PlanningRegions)]
    [InlineData("09190", CountyVintage.PlanningRegions)]
    [InlineData("19110", CountyVintage.Any)]
    public void Five_digits_that_begin_with_a_state_are_accepted_with_their_leading_zero(string text, CountyVintage vintage)
    {
        AssertAccepted(text);
        Assert.Equal(text, CountyGeoid.Parse(text).Value);
        Assert.True(CountyGeoid.TryParse(text, out var county));
        Assert.Equal(vintage, county.Vintage);
    }

    [Theory]
    [InlineData("09099")]
    [InlineData("09002")]
    [InlineData("09017")]
    [InlineData("09100")]
    [InlineData("09195")]
    [InlineData("09200")]
    public void What_neither_set_of_Connecticut_has_is_kept_on_import_and_of_no_vintage(string text)
    {
        AssertImported(text);
        Assert.True(Identifier.TryImport<CountyGeoid>(System.Text.Encoding.ASCII.GetBytes(text), out var county));
        Assert.Equal(CountyVintage.Unknown, county.Vintage);
    }

    [Fact]
    public void Connecticut_has_eight_former_counties_and_nine_planning_regions()
    {
        var vintages = Enumerable.Range(0, 1000).Select(i => CountyGeoid.TryParse($"09{i:000}", out var county) ? county.Vintage : (CountyVintage?)null).ToArray();
        Assert.Equal(8, vintages.Count(v => v == CountyVintage.LegacyCounties));
        Assert.Equal(9, vintages.Count(v => v == CountyVintage.PlanningRegions));
        Assert.Equal(983, vintages.Count(v => v is null));
    }

    [Fact]
    public void A_county_and_a_place_tell_their_state()
    {
        Assert.Equal(StateFips.Parse("09"), CountyGeoid.Parse("09110").State);
        Assert.Equal(StateFips.Parse("29"), PlaceGeoid.Parse("2965000").State);
        Assert.Equal(default, default(CountyGeoid).State);
        Assert.Equal(default, default(PlaceGeoid).State);
    }

    [Theory]
    [InlineData("1001")]
    [InlineData("290190")]
    [InlineData("2901A")]
    [InlineData("29-19")]
    [InlineData("２9019")]
    [InlineData("00001")]
    [InlineData("03001")]
    [InlineData("07001")]
    [InlineData("14001")]
    [InlineData("43001")]
    [InlineData("52001")]
    [InlineData("99001")]
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
    [InlineData("NB0550000")]
    [InlineData("FL0130000")]
    [InlineData("GM0010000")]
    public void The_letters_of_a_state_and_seven_letters_or_digits_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, Ori.Parse(text).Value);
        Assert.True(Ori.TryParse(text, out _));
    }

    [Theory]
    [InlineData("NE0550000")]
    [InlineData("GU0010000")]
    [InlineData("AM0010000")]
    [InlineData("XX0010000")]
    public void Letters_of_no_state_that_is_known_are_kept_on_import(string text)
    {
        AssertImported(text);
        Assert.False(Ori.TryParse(text, out _));
    }

    [Theory]
    [InlineData("MO000000")]
    [InlineData("MO00000000")]
    [InlineData("mo0000000")]
    [InlineData("M00000000")]
    [InlineData("0M0000000")]
    [InlineData("A12345678")]
    [InlineData("MO-000000")]
    [InlineData("#FL0130000")]
    [InlineData("-1")]
    [InlineData("NA")]
    public void Anything_else_is_refused(string text)
    {
        AssertRefused(text);
        Assert.False(Ori.TryParse(text, out _));
    }
}

public sealed class FacilityCodeTests : IdentifierTests<FacilityCode>
{
    [Theory]
    [InlineData("BTV")]
    [InlineData("EPC")]
    [InlineData("KRO")]
    [InlineData("BAKERFL")]
    [InlineData("MIACORIN")]
    [InlineData("007")]
    public void Three_to_eight_capital_letters_and_digits_are_accepted(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, FacilityCode.Parse(text).Value);
        Assert.True(FacilityCode.TryParse(text, out _));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AB")]
    [InlineData("ABCDEFGH0")]
    [InlineData("ABCDEFGH01")]
    public void One_to_ten_are_kept_on_import(string text)
    {
        AssertImported(text);
        Assert.False(FacilityCode.TryParse(text, out _));
    }

    [Theory]
    [InlineData("ABCDEFGH012")]
    [InlineData("abc")]
    [InlineData("AB-C")]
    [InlineData("BTV ")]
    public void Anything_else_is_refused(string text) => AssertNotImported(text);
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
    [InlineData("-")]
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
