using FsCheck.Xunit;
using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>Corners: no instants that a record allows give a value outside the bounds, and what is said to be sure is so at every one of them.</summary>
public sealed class CornerProperties
{
    private const int DrawsPerCase = 12;

    private static readonly string[] HoldRules = ["PM1004", "PM1007", "PM1008", "PM1009", "PM1010", "PM1011", "PM1012"];

    [Property(MaxTest = 800, Arbitrary = [typeof(RandomCases)])]
    public void No_instants_within_the_bounds_give_a_value_outside_the_corners(RandomCase sample)
    {
        var told = Assessments.Usual.Assess(sample.Checked);
        if (!IsJudged(told))
        {
            return;
        }

        foreach (var drawn in Drawn(sample))
        {
            AssertInside(told, drawn, sample.Record);
        }
    }

    [Property(MaxTest = 800, Arbitrary = [typeof(RandomCases)])]
    public void No_instants_within_the_bounds_turn_what_a_rule_on_the_instrument_is_sure_of(RandomCase sample)
    {
        var told = Assessments.Usual.Assess(sample.Checked);
        if (!IsJudged(told))
        {
            return;
        }

        foreach (var drawn in Drawn(sample))
        {
            Assert.All(RuleCatalogue.Descriptors.Where(d => d.CountsForValidity), rule =>
            {
                var (said, found) = (told.OutcomeOf(rule.Id), drawn.OutcomeOf(rule.Id));
                Assert.True(said == "undetermined" || (said == "violated") == (found == "violated"), $"{rule.Id} is {said}, and {found} in {System.Text.Encoding.UTF8.GetString(drawn.Bytes())}");
            });
        }
    }

    [Property(MaxTest = 800, Arbitrary = [typeof(RandomCases)])]
    public void No_instants_within_the_bounds_turn_what_a_rule_on_holds_is_sure_of(RandomCase sample)
    {
        var surrounded = RandomSurroundings.Around(sample);
        var told = Assessments.Usual.Assess(surrounded.Checked);
        if (!IsJudged(told) || HasOneDetainerTwice(surrounded.Record))
        {
            return;
        }

        foreach (var drawn in Drawn(surrounded))
        {
            Assert.All(HoldRules, rule =>
            {
                var (said, found) = (told.OutcomeOf(rule), drawn.OutcomeOf(rule));
                Assert.True(said == "undetermined" || (said == "violated") == (found == "violated"), $"{rule} is {said}, and {found} in a draw of {surrounded}");
            });
        }
    }

    [Fact]
    public void Random_surroundings_give_every_rule_on_holds_every_outcome()
    {
        var found = Enumerable.Range(0, 1500).Select(RandomCases.Make).Select(RandomSurroundings.Around).SelectMany(c => Assessments.Usual.Assess(c.Checked).Outcomes).Select(o => (o.Rule, o.Outcome)).ToHashSet();

        Assert.All(HoldRules, rule => Assert.All([Outcome.Violated, Outcome.Satisfied, Outcome.Undetermined, Outcome.NotApplicable], outcome => Assert.Contains((rule, outcome), found)));
    }

    [Fact]
    public void Most_random_cases_are_drawn_from_and_many_draws_are_compared()
    {
        var compared = 0;
        var uncertain = 0;
        foreach (var sample in Enumerable.Range(0, 200).Select(RandomCases.Make))
        {
            var told = Assessments.Usual.Assess(sample.Checked);
            if (IsJudged(told) && told.Holds!.Count > 0)
            {
                compared += Drawn(sample).Count();
                uncertain += told.Holds!.Any(h => h.Readings.Any(r => r.UncoveredAtLeast != r.UncoveredAtMost)) ? 1 : 0;
            }
        }

        Assert.InRange(compared, 600, 200 * DrawsPerCase);
        Assert.InRange(uncertain, 50, 200);
    }

    [Fact]
    public void Both_corners_are_reached_by_some_draw_where_nothing_else_is_uncertain()
    {
        // Eligible on a day, received on a day, withdrawn on a day, handed over on a day.
        var record = Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14", reason: GroundEndReason.BailPosted)
            .Detainer(DetainerForm.I247A, received: "2026-04-15", ended: "2026-04-16", endReason: DetainerEndReason.Withdrawn).HandedToIce("2026-04-18").Record();
        var told = Assessments.Usual.Assess(record).OnlyHold().Under("regulation");

        var random = new Random(1);
        var found = Enumerable.Range(0, 400).Select(_ => new Draw(random, record.Value).Make()).OfType<Validated<CustodyCase>>()
            .Select(d => Assessments.Usual.Assess(d).OnlyHold().Under("regulation").UncoveredAtLeast!.Value).ToList();

        Assert.Equal((told.UncoveredAtLeast, told.UncoveredAtMost), (found.Min(), found.Max()));
    }

    // Where one of several stretches cannot be told, the holds that can be are listed and something is missing.
    private static bool IsJudged(Assessment told) => told.Holds is not null && told.Missing.Count == 0;

    // Two detainers that are told alike are taken for one paper, and a draw would tell them apart.
    private static bool HasOneDetainerTwice(CustodyCase record) =>
        (record.Detainers ?? []).Select(d => (d.Form, d.ReceivedAt, d.IssuedAt, d.ServedOnSubjectAt)) is var told && told.Distinct().Count() < told.Count();

    private static IEnumerable<Assessment> Drawn(RandomCase sample)
    {
        // Whether a person was let go between a refusal for an unknown reason and a revocation is not shown, whatever is drawn.
        var steps = (sample.Record.Bail ?? []).SelectMany(b => b.History).ToList();
        if (steps.Exists(s => s.RefusedBecause is { HasValue: true, Value: BailRefusalReason.Unknown }) && steps.Exists(s => s.Event == BailEventKind.Revoked))
        {
            yield break;
        }

        var random = new Random(sample.Seed);
        for (var i = 0; i < DrawsPerCase; i++)
        {
            if (new Draw(random, sample.Record).Make() is { } record && Assessments.Usual.Assess(record) is var drawn && !ShowsAGapThatTheRecordDoesNot(sample.Record, drawn))
            {
                yield return drawn;
            }
        }
    }

    /// <summary>Days alone, and clock times of an hour that comes twice, show no order between a ground that ends and another that begins: a draw that puts them in order has a hold that the record does not show.</summary>
    private static bool ShowsAGapThatTheRecordDoesNot(CustodyCase record, Assessment drawn)
    {
        var zone = record.Custodian.TimeZone.Zone;
        var steps = (record.Bail ?? []).SelectMany(b => b.History).ToList();
        var starts = (record.Grounds ?? []).Select(g => g.BeganAt).Concat(steps.Where(s => s.Event == BailEventKind.Revoked).Select(s => s.At)).Where(t => t.HasValue).ToList();
        var times = starts.Concat((record.Grounds ?? []).Select(g => g.EndedAt)).Concat(steps.Select(s => s.At)).Append(record.BookedAt).Where(t => t.HasValue).ToList();

        // Where what ended in such a gap let nobody go, the draw is undetermined: any day may be the one.
        var days = drawn.Holds is { } holds ? holds.SelectMany(h => new[] { h.Eligible.Earliest.InZone(zone).Date, h.Eligible.Latest.InZone(zone).Date }) : starts.Select(DayOf);
        return days.Any(day => starts.Exists(t => DayOf(t) == day) && times.Exists(t => !t.Value.BoundsIn(zone).IsExact && DayOf(t) == day));

        LocalDate DayOf(Reported<ReportedTime> time) => time.Value.BoundsIn(zone).Earliest.InZone(zone).Date;
    }

    private static void AssertInside(Assessment told, Assessment drawn, CustodyCase record)
    {
        var holds = drawn.Holds ?? throw new InvalidOperationException($"Drawn, the case is undetermined: {string.Join(", ", drawn.Missing)}");
        Assert.True(holds.Count <= told.Holds!.Count, "A draw has a hold that the record does not show.");
        for (var i = 0; i < told.Holds.Count; i++)
        {
            foreach (var reading in told.Holds[i].Readings.Where(r => r.Verdict != Verdict.Undetermined))
            {
                var where = $"hold {i}, {reading.Reading}, {record.CaseId}";
                if (i >= holds.Count)
                {
                    // Custody was over before eligibility in this draw: nothing may be sure.
                    Assert.True(reading.UncoveredAtLeast == Duration.Zero && reading.Verdict is Verdict.MayExceed or Verdict.Within, where);
                    continue;
                }

                var found = holds[i].Under(reading.Reading);
                Assert.True(found.Verdict != Verdict.Undetermined, where);
                Assert.True(found.UncoveredAtLeast >= reading.UncoveredAtLeast, $"{where}: {found.UncoveredAtLeast} is less than at least {reading.UncoveredAtLeast}");
                Assert.True(found.UncoveredAtMost <= reading.UncoveredAtMost, $"{where}: {found.UncoveredAtMost} is more than at most {reading.UncoveredAtMost}");
                Assert.True(reading.Verdict is not (Verdict.Exceeds or Verdict.Within) || found.Verdict == reading.Verdict, $"{where}: {found.Verdict} is drawn where {reading.Verdict} is sure");
                Assert.True(reading.Reason != VerdictReason.Processing || found.Verdict != Verdict.Exceeds, $"{where}: exceeds is drawn where processing may account for all");
                Assert.True(found.Deadline is not { } deadline || (reading.Deadline!.Value.Earliest <= deadline.Earliest && deadline.Latest <= reading.Deadline.Value.Latest), where + ": the deadline");
            }

            if (i < holds.Count)
            {
                var (bounds, eligible) = (told.Holds[i].Eligible, holds[i].Eligible);
                Assert.True(bounds.Earliest <= eligible.Earliest && eligible.Latest <= bounds.Latest, $"hold {i}: eligibility");
            }
        }
    }
}
