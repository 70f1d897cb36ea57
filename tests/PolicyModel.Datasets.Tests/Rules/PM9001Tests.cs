namespace PolicyModel.Datasets.Tests;

public sealed class PM9001Tests
{
    [Theory]
    [InlineData("hold for A217555012", true)]
    [InlineData("a 217-555-012", true)]
    [InlineData("born 4/12/1987", true)]
    [InlineData("call 816-555-0147", true)]
    [InlineData("officer@jail.example", true)]
    [InlineData("docket 2026-CR-01234", false)]
    [InlineData("served 4/12/2026", false)]
    public async Task A_text_that_holds_what_identifies_a_person_is_told_by_its_place(string text, bool found)
    {
        var line = Records.Line("C-1", r => r["grounds"]![0]!["kindRaw"] = text);
        Assert.Equal(found ? ["1 violated /grounds/0/kindRaw"] : [], await DataFindings.OfAsync("PM9001", line));
        Assert.DoesNotContain(text, (await Run.OfAsync(line)).Printed, StringComparison.Ordinal);
    }
}
