using System.Text;

namespace PolicyModel.Datasets.Tests;

public sealed class PM9004Tests
{
    [Theory]
    [InlineData("VAWA self-petition pending", true)]
    [InlineData("applied for U visa", true)]
    [InlineData("T-nonimmigrant", true)]
    [InlineData("see 8 U.S.C. 1367", true)]
    [InlineData("section 1367 flag", true)]
    [InlineData("filed I-918", true)]
    [InlineData("student visa", false)]
    [InlineData("docket 1367", false)]
    [InlineData("F-1 visa", false)]
    [InlineData("U-turn", false)]
    public async Task A_text_that_tells_of_a_protection_is_found_by_its_place(string text, bool found)
    {
        var line = Told("C-1", text);
        Assert.Equal(found ? ["1 violated /grounds/0/kindRaw"] : [], await DataFindings.OfAsync("PM9004", line));
        Assert.DoesNotContain(text, (await Run.OfAsync(line)).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_to_be_published_is_the_same_without_the_record()
    {
        string[] open = [.. Enumerable.Range(0, 30).Select(i => Records.Line($"C-{i}", r => r["bookedAt"] = "2026-03-05T20:10"))];
        Assert.Equal(await PublicAsync(open), await PublicAsync([.. open.Take(7), Told("C-100", "U visa"), .. open.Skip(7)]));
    }

    private static string Told(string id, string text) => Records.Line(id, r => r["grounds"]![0]!["kindRaw"] = text);

    private static async Task<string> PublicAsync(string[] lines)
    {
        var assessor = new PolicyModel.Rules.Assessor();
        var dataset = new DatasetAssessor(assessor, new DatasetOptions());
        using var builder = new ReportBuilder(assessor, null, 1000) { LeavesOutProtected = true };
        await foreach (var record in dataset.AssessStreamAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), "in", TestContext.Current.CancellationToken))
        {
            builder.Add(record);
        }

        var report = PublicReport.Of(builder.Build(dataset.Inputs.Select(i => i with { Sha256 = new string('0', 64) })));
        return TextReport.Render(report) + Encoding.UTF8.GetString(await Run.JsonAsync(report));
    }
}
