using FsCheck.Xunit;
using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>The spans of authority that an assessment shows leave uncovered just what it says is uncovered.</summary>
public sealed class AuthorityProperties
{
    [Property(MaxTest = 600, Arbitrary = [typeof(RandomCases)])]
    public void What_the_spans_leave_is_what_is_uncovered_at_least_and_at_most(RandomCase sample)
    {
        foreach (var hold in Assessments.Usual.Assess(sample.Checked).Holds ?? [])
        {
            foreach (var reading in hold.Readings.Where(r => r.UncoveredAtLeast is not null))
            {
                var widest = reading.Authority.Select(a => new Interval(a.From, a.To));
                var certain = reading.Authority.Select(a => a.Certain).OfType<Interval>();
                Assert.Equal(reading.UncoveredAtLeast, Left(hold.Eligible.Latest, hold.Ended.Earliest, widest));
                Assert.Equal(reading.UncoveredAtMost, Left(hold.Eligible.Earliest, hold.Ended.Latest, certain));
            }
        }
    }

    private static Duration Left(Instant from, Instant to, IEnumerable<Interval> covered)
    {
        var left = Duration.Zero;
        foreach (var span in covered.OrderBy(s => s.Start).Append(new Interval(Instant.MaxValue, Instant.MaxValue)))
        {
            left += from < to ? Duration.Max(Instant.Min(span.Start, to) - from, Duration.Zero) : Duration.Zero;
            from = Instant.Max(from, span.End);
        }

        return left;
    }
}
