using FsCheck.Xunit;
using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>The library and a judge that looks at every minute agree on every exact case.</summary>
public sealed class NaiveJudgeProperties
{
    [Property(MaxTest = 400, Arbitrary = [typeof(RandomCases)])]
    public void Holds_uncovered_time_verdicts_and_reasons_are_those_of_the_naive_judge(ExactCase sample)
    {
        var assessment = Assessments.Usual.Assess(sample.AsRandom.Checked);
        if (assessment.VerdictUnder("judicial") == Verdict.Undetermined)
        {
            return; // a ground with no end at a hand-over, or an arrest that outran its limit
        }

        // A hold of no length is judged, and there is no minute of it to look at.
        var found = (assessment.Holds ?? []).Where(h => h.Eligible != h.Ended).SelectMany(h => h.Readings.Select(r => Line(h, r)));

        Assert.Equal(NaiveJudge.Judge(sample.Record).Select(Line), found);
    }

    [Fact]
    public void Most_random_exact_cases_have_holds_that_can_be_judged()
    {
        var judged = Enumerable.Range(0, 200).Select(RandomCases.MakeExact).Select(c => Assessments.Usual.Assess(c.AsRandom.Checked)).ToList();

        Assert.InRange(judged.Count(a => a.Holds?.Count > 0), 100, 200);
        Assert.InRange(judged.Count(a => a.Holds?.Count > 1), 5, 200);
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.Contains(judged, a => a.VerdictUnder("form") == v));
    }

    private static string Line(HoldAssessment hold, ReadingResult result) =>
        Line(hold.Eligible.Earliest, hold.Ended.Latest, result.Reading, result.UncoveredAtLeast!.Value, result.UncoveredAtMost!.Value, result.Verdict, result.Reason);

    private static string Line(NaiveFinding finding) =>
        Line(finding.Eligible, finding.Ended, finding.Reading, Duration.FromMinutes(finding.AtLeast), Duration.FromMinutes(finding.AtMost), finding.Verdict, finding.Reason);

    private static string Line(Instant eligible, Instant ended, string reading, Duration least, Duration most, Verdict verdict, VerdictReason? reason) =>
        $"{eligible} to {ended} {reading}: {verdict} {reason} by {Assessments.Iso(least)} to {Assessments.Iso(most)}";
}
