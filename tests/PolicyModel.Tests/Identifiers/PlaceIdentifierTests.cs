namespace PolicyModel.Tests;

public sealed class StateFipsTests : IdentifierTests<StateFips>
{
    private const string Assigned =
        "01 02 04 05 06 08 09 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 44 45 46 47 48 49 50 51 53 54 55 56 60 66 69 72 74 78";

    [Fact]
    public void Exactly_the_codes_that_are_assigned_are_accepted_and_begin_counties_and_places()
    {
        var assigned = Assigned.Split(' ').ToHashSet();
        Assert.Equal(57, assigned.Count);
        for (var i = 0; i < 100; i++)
        {
            var code = $"{i:00}";
            Assert.Equal(assigned.Contains(code), StateFips.TryParse(code, out _));
            Assert.Equal(assigned.Contains(code), CountyGeoid.TryParse(code + "001", out _));
            Assert.Equal(assigned.Contains(code), PlaceGeoid.TryParse(code + "00001", out _));
        }

        Assert.Equal("09", StateFips.Parse("09").Value);
    }

    [Fact]
    public void Every_jurisdiction_has_its_own_code()
    {
        var codes = "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR UM VI".Split(' ');
        Assert.Equal(Assigned.Split(' '), codes.Select(c => Jurisdiction.Parse("US-" + c).Fips.Value).Order());
        (string Place, string Code)[] known = [("AL", "01"), ("CT", "09"), ("DC", "11"), ("MO", "29"), ("NE", "31"), ("TX", "48"), ("WY", "56"), ("GU", "66"), ("PR", "72"), ("VI", "78")];
        Assert.All(known, k => Assert.Equal(k.Code, Jurisdiction.Parse("US-" + k.Place).Fips.Value));
        Assert.Equal(default, default(Jurisdiction).Fips);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("001")]
    [InlineData("MO")]
    [InlineData("9 ")]
    [InlineData("10203")]
    [InlineData("90")]
    public void Another_form_is_refused(string text) => AssertRefused(text);
}

public sealed class PlaceGeoidTests : IdentifierTests<PlaceGeoid>
{
    [Theory]
    [InlineData("2965000")]
    [InlineData("0107000")]
    [InlineData("7206593")]
    public void Seven_digits_that_begin_with_a_state_are_accepted_with_their_leading_zero(string text)
    {
        AssertAccepted(text);
        Assert.Equal(text, PlaceGeoid.Parse(text).Value);
        Assert.True(PlaceGeoid.TryParse(text, out _));
    }

    [Theory]
    [InlineData("107000")]
    [InlineData("02965000")]
    [InlineData("0307000")]
    [InlineData("65000")]
    [InlineData("2901965000")]
    public void Five_to_ten_digits_are_kept_on_import(string text) => AssertImported(text);

    [Theory]
    [InlineData("2965")]
    [InlineData("29019650001")]
    [InlineData("296500A")]
    [InlineData("29 5000")]
    public void Anything_else_is_refused_everywhere(string text) => AssertNotImported(text);

    [Fact]
    public void Only_a_number_of_the_form_tells_the_state()
    {
        Assert.Equal("29", PlaceGeoid.Parse("2965000").State.Value);
        Assert.True(Identifier.TryImport<PlaceGeoid>("107000"u8, out var cut));
        Assert.True(Identifier.TryImport<PlaceGeoid>("0307000"u8, out var unassigned));
        Assert.Equal((default, default), (cut.State, unassigned.State));
    }
}

public sealed class GnisIdTests : IdentifierTests<GnisId>
{
    [Theory]
    [InlineData("00758504", 758504)]
    [InlineData("758504", 758504)]
    [InlineData("0", 0)]
    [InlineData("9999999999", 9999999999)]
    public void One_to_ten_digits_are_accepted_and_keep_their_zeros(string text, long number)
    {
        AssertAccepted(text);
        Assert.Equal(text, GnisId.Parse(text).Value);
        Assert.True(GnisId.TryParse(text, out var id));
        Assert.Equal(number, id.Number);
    }

    [Theory]
    [InlineData("12345678901")]
    [InlineData("999999999999999999")]
    public void Up_to_eighteen_digits_are_kept_on_import(string text) => AssertImported(text);

    [Theory]
    [InlineData("1234567890123456789")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("75850A")]
    [InlineData("+1")]
    public void Anything_else_is_refused_everywhere(string text) => AssertNotImported(text);

    [Fact]
    public void Zeros_in_front_make_another_text_and_the_same_number()
    {
        Assert.NotEqual(GnisId.Parse("00758504"), GnisId.Parse("758504"));
        Assert.Equal(GnisId.Parse("00758504").Number, GnisId.Parse("758504").Number);
    }
}

public sealed class Sha256DigestTests : IdentifierTests<Sha256Digest>
{
    private const string OfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void Sixty_four_small_hexadecimal_digits_are_accepted()
    {
        AssertAccepted(OfNothing);
        Assert.Equal(OfNothing, Sha256Digest.Parse(OfNothing).Value);
        Assert.True(Sha256Digest.TryParse(OfNothing, out _));
    }

    [Fact]
    public void Anything_else_is_refused()
    {
        AssertRefused(OfNothing.ToUpperInvariant());
        AssertRefused(OfNothing[1..]);
        AssertRefused(OfNothing + "0");
        AssertRefused("g" + OfNothing[1..]);
        AssertRefused("sha256:" + OfNothing);
    }
}

/// <summary>No identifier goes untested.</summary>
public sealed class EveryIdentifierTests
{
    [Fact]
    public void Every_identifier_has_a_class_of_tests()
    {
        var tested = typeof(EveryIdentifierTests).Assembly.GetTypes()
            .Select(t => t.BaseType).Where(t => t is { IsGenericType: true } && t.GetGenericTypeDefinition() == typeof(IdentifierTests<>)).Select(t => t!.GenericTypeArguments[0].Name);
        var identifiers = typeof(CaseId).Assembly.GetExportedTypes()
            .Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentifier<>))).Select(t => t.Name);
        Assert.Equal(identifiers.Order(), tested.Order());
    }
}
