namespace PolicyModel.Datasets.Tests;

public sealed class TextReportTests
{
    [Fact]
    public async Task Limits_stand_above_the_first_figure_of_a_reading_and_the_denominator_beside_each()
    {
        var run = await Mappings.RunAsync("B1,2026-03-05,2026-03-20,THEFT,2026-03-06,BOND,\nB1,2026-03-05,2026-03-20,ICE,2026-03-06,,\nB2,2026-03-05,2026-03-01,THEFT,2026-03-06,BOND,");
        var text = TextReport.Render(run.Report);
        Assert.Contains("2 records read: 1 valid, 1 invalid; judged as of 2026-04-01.", text, StringComparison.Ordinal);
        Assert.Contains("  - Made up.\n  - Days without hours.\n", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("Made up.", StringComparison.Ordinal) < text.IndexOf("regulation", StringComparison.Ordinal));
        foreach (var counts in run.Report.Verdicts)
        {
            Assert.Contains($"In {counts.Exceeds} of 1 bookings the recorded dates cannot be reconciled with this reading; in {counts.Within} they do not go past its limit.", text, StringComparison.Ordinal);
        }

        Assert.Contains(run.Report.Inputs[0].Sha256, text, StringComparison.Ordinal);
        Assert.DoesNotContain("lawful", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_finding_shown_has_its_rule_outcome_case_file_line_and_column()
    {
        var run = await Mappings.RunAsync("B1,2026-03-05,2026-03-20,THEFT,2026-03-06,BOND,\nB2,soon,2026-03-01,THEFT,2026-03-06,BOND,\nB1,2026-03-05,2026-03-20,ICE,2026-03-06,,");
        var text = TextReport.Render(run.Report);
        Assert.Contains("\n  B2 (in line 3)\n    PM0024 violated (error): The cell has none of the date patterns of the mapping. [line 3, column booked; /bookedAt]\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  B1 (in line 4)\n", text, StringComparison.Ordinal);
        Assert.Contains("    PM8001 violated (error): ", text, StringComparison.Ordinal);
        Assert.Contains("  PM8001  A case id stands in two records.\n          In 3 records read it was found once.\n", text, StringComparison.Ordinal);
        Assert.All(run.Report.Findings, f => Assert.Contains($"{f.Finding.Rule} ", text, StringComparison.Ordinal));
        Assert.All(run.Report.Findings, f => Assert.Contains(f.Finding.Message, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_records_under_one_case_id_are_told_apart_by_their_lines()
    {
        var run = await Run.OfAsync(Records.Line("C-1", root => root["bookedAt"] = 7) + "\n" + Records.Line("C-1", root => root["jurisdiction"] = 7));
        var text = TextReport.Render(run.Report);
        Assert.Contains("\n  C-1 (in line 1)\n    PM0004 ", text, StringComparison.Ordinal);
        Assert.Contains(" [line 2; /jurisdiction]\n", text, StringComparison.Ordinal);
        Assert.Contains(" [line 2; /caseId]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cap_is_said()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 5).Select(i => Records.Line($"C-{i}")));
        var whole = await Run.OfAsync(lines);
        Assert.Contains($"\n{whole.Report.FindingsTotal} findings:\n", TextReport.Render(whole.Report), StringComparison.Ordinal);
        var capped = await Run.OfAsync(lines, maxFindings: 2);
        Assert.Contains($"{whole.Report.FindingsTotal} findings, of which the first 2 are shown", TextReport.Render(capped.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_was_stopped_says_so_at_the_top()
    {
        var text = TextReport.Render(new ReportBuilder(new Rules.Assessor(), null, 10).Build([], incomplete: true));
        Assert.StartsWith("INCOMPLETE", text.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_line_ends_with_white_space() =>
        Assert.All(TextReport.Render((await Run.OfAsync(Records.Line("C-1") + "\n{")).Report).Split('\n'), l => Assert.Equal(l.TrimEnd(), l));
}
