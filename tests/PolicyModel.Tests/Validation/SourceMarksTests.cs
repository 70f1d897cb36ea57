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
    [InlineData("[REDACTED]")]
    [InlineData("( redacted )")]
    [InlineData("(b)(6) & (b)(7)(C)")]
    [InlineData("(b)(6) and (b)(7)(C)")]
    [InlineData("(b)(7)(A)-(F)")]
    [InlineData("(b)(7)(A) – (F)")]
    [InlineData("(b) (6), (b) (7) (C)")]
    [InlineData("(b)(6)\n(b)(7)(C)")]
    [InlineData("(b)(6);")]
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

    /// <summary>An expression that tries every way to split these would not end.</summary>
    [Theory]
    [InlineData("b6", "!")]
    [InlineData("b 6 ", "!")]
    [InlineData("(b)(7)(c) and ", "x")]
    [InlineData(" ", "x")]
    [InlineData("b1c", " ;")]
    public void A_long_cell_costs_one_look_at_each_character(string part, string end)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000)) + end;
        Assert.Equal(part == "b1c", SourceMarks.IsRedaction(text));
        Assert.False(SourceMarks.IsNothing(text));
    }

    [Theory]
    [InlineData("B")]
    [InlineData("4")]
    [InlineData("B42X")]
    [InlineData("bond posted")]
    [InlineData("2026-03-06")]
    [InlineData("Class B misdemeanor")]
    [InlineData("b(6) and a name")]
    [InlineData("a name (b)(6)")]
    [InlineData("[B4")]
    [InlineData("(b)(7)(A)-(F)-(G)")]
    [InlineData("(b)(10)")]
    [InlineData("(b)(7)(A)-")]
    [InlineData("; (b)(6)")]
    [InlineData("and")]
    [InlineData("redacted by the office")]
    [InlineData("not applicables")]
    public void A_value_is_no_mark(string text)
    {
        Assert.False(SourceMarks.IsRedaction(text));
        Assert.False(SourceMarks.IsNothing(text));
    }
}
