using FsCheck.Xunit;

namespace PolicyModel.Datasets.Tests;

public sealed class BaselineTests
{
    [Property(Arbitrary = [typeof(RecordMixes)], MaxTest = 20)]
    public void Against_its_own_report_nothing_is_new(string[] lines)
    {
        var bytes = Records.Utf8(string.Join('\n', lines));
        var before = Run.Of(bytes, maxFindings: int.MaxValue).Report;
        var after = Run.Of(bytes, baseline: Read(before)).Report;
        Assert.Empty(after.Findings);
        Assert.Null(after.Gravest);
        Assert.Equal((before.FindingsTotal, before.FindingsTotal), (after.FindingsTotal, after.FindingsKnown!.Value));
        Assert.Equal(before.Rules, after.Rules);
    }

    [Property(Arbitrary = [typeof(RecordMixes)], MaxTest = 20)]
    public void Only_what_was_added_is_new(string[] lines)
    {
        // Of a person, so that no record of another can be the same.
        var added = DataFindings.Of("C-new", "s1_new0");
        var before = Run.Of(Records.Utf8(string.Join('\n', lines)), maxFindings: int.MaxValue).Report;
        var alone = Run.Of(Records.Utf8(added)).Report;
        var after = Run.Of(Records.Utf8(string.Join('\n', lines.Prepend(added))), baseline: Read(before)).Report;

        // One record more may make a summary of few.
        Assert.Equal(alone.Findings.Select(f => f.Fingerprint), after.Findings.Where(f => f.Finding.Rule != "PM9005").Select(f => f.Fingerprint));
        Assert.Equal(alone.Gravest, after.Gravest);
    }

    [Fact]
    public async Task A_second_fault_like_a_known_one_is_new()
    {
        var after = await Run.OfAsync(Records.Utf8("{\n{"), baseline: Read((await Run.OfAsync("{")).Report));
        Assert.Equal((1, 1L), (after.Report.Findings.Count, after.Report.FindingsKnown));
    }

    [Fact]
    public async Task A_report_that_does_not_show_all_its_findings_is_refused_and_so_is_one_against_a_baseline_and_what_is_none()
    {
        var capped = (await Run.OfAsync(Records.Line("C-1"), maxFindings: 1)).Report;
        Assert.False(Baseline.TryRead(await Run.JsonAsync(capped), out _, out var problems));
        Assert.Contains("--max-findings", Assert.Single(problems).Message, StringComparison.Ordinal);
        var later = await Run.OfAsync(Records.Utf8("{"), baseline: Read((await Run.OfAsync("{")).Report));
        Assert.False(Baseline.TryRead(await Run.JsonAsync(later.Report), out _, out _));
        Assert.All(["", "[]", "{}", "{\"schema\":\"policymodel/report/v1\"}", "{\"schema\":7}"], text => Assert.False(Baseline.TryRead(Records.Utf8(text), out _, out _)));
    }

    private static Baseline Read(Report report)
    {
        Assert.True(Baseline.TryRead(Run.JsonAsync(report).GetAwaiter().GetResult(), out var baseline, out var problems), string.Join('\n', problems));
        return baseline;
    }
}
