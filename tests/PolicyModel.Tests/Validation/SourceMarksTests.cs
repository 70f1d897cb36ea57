namespace PolicyModel.Tests.Validation;

/// <summary>The spellings stand as published releases have them.</summary>
public sealed class SourceMarksTests
{
    [Theory]
    [InlineData("b(6), b(7)c")]
    [InlineData("b(6), b(7)C")]
    [InlineData("(b)(6)(b)(7)(c)")]
    [InlineData("(b)(6),(b)(7)(c)")]
    [InlineData("(b)(6); (b)(7)(C)")]
    [InlineData("b(6), b(7)(c)   ")]
    [InlineData("b(7)(e)")]
    [InlineData("(b)(4)")]
    [InlineData("B4")]
    [InlineData("(B)(3)")]
    [InlineData("Redacted")]
    [InlineData("REDACTED")]
    public void A_mark_of_redaction_is_known_in_every_spelling(string text)
    {
        Assert.True(SourceMarks.IsRedaction(text));
        Assert.False(SourceMarks.IsNothing(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("#N/A")]
    [InlineData("#NA")]
    [InlineData("#ERROR!")]
    [InlineData("N/A")]
    [InlineData("UNAVAILABLE")]
    [InlineData("Unknown")]
    [InlineData("Not  Applicable")]
    [InlineData("-1")]
    [InlineData("NAN")]
    [InlineData("None")]
    [InlineData("AS NEEDED")]
    [InlineData(" link pending ")]
    public void A_mark_of_nothing_is_known_whatever_its_case_and_blanks(string text)
    {
        Assert.True(SourceMarks.IsNothing(text));
        Assert.False(SourceMarks.IsRedaction(text));
    }

    [Theory]
    [InlineData("B")]
    [InlineData("4")]
    [InlineData("B42X")]
    [InlineData("bond posted")]
    [InlineData("2026-03-06")]
    [InlineData("Class B misdemeanor")]
    [InlineData("b(6) and a name")]
    public void A_value_is_no_mark(string text)
    {
        Assert.False(SourceMarks.IsRedaction(text));
        Assert.False(SourceMarks.IsNothing(text));
    }
}
