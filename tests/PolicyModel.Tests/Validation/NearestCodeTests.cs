namespace PolicyModel.Tests;

public sealed class NearestCodeTests
{
    private static readonly string[] Codes = ["bail-posted", "charges-dropped", "time-served", "died", "dies", "court-order"];

    [Theory]
    [InlineData("bail-posted", "bail-posted")]
    [InlineData("BAIL POSTED", "bail-posted")]
    [InlineData("bailposted", "bail-posted")]
    [InlineData("bial posted", "bail-posted")]
    [InlineData("bl posted", null)]
    [InlineData("died", "died")]
    [InlineData("dyed", null)]
    [InlineData("cout order", "court-order")]
    [InlineData("", null)]
    [InlineData("---", null)]
    public void A_word_is_near_a_code_by_its_length(string word, string? nearest) => Assert.Equal(nearest, NearestCode.Of(word, Codes));

    [Theory]
    [InlineData("timed", "timed-a", "timed-b", null)]
    [InlineData("timeda", "timed-a", "timed-b", "timed-a")]
    public void Two_codes_as_near_are_none(string word, string one, string other, string? nearest)
    {
        Assert.Equal(nearest, NearestCode.Of(word, [one, other]));
        Assert.Equal(nearest, NearestCode.Of(word, [other, one]));
    }

    [Fact]
    public void A_word_longer_than_any_code_is_not_compared() => Assert.Null(NearestCode.Of(new string('a', 65), [new string('a', 65)]));
}
