using System.Collections.Concurrent;
using FsCheck.Xunit;
using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>What never changes a judgment, and what changes it in one direction only.</summary>
public sealed class InvarianceProperties
{
    [Property(MaxTest = 400, Arbitrary = [typeof(RandomCases)])]
    public void Every_rule_has_exactly_one_outcome(RandomCase sample)
    {
        var assessment = Assessments.Usual.Assess(sample.Checked);

        Assert.Equal(RuleCatalogue.OfCases.Select(d => d.Id), assessment.Outcomes.Select(o => o.Rule));
        Assert.Equal(
            assessment.Outcomes.Where(o => o.Outcome is Outcome.Violated or Outcome.Observed or Outcome.Undetermined).Select(o => (o.Rule, o.Outcome)),
            assessment.Findings.Select(f => (f.Rule, f.Outcome)));
        Assert.All(assessment.Findings, f => Assert.NotEmpty(f.Message));
        Assert.All(assessment.Findings, f => Assert.Equal(f.Rule is "PM4001" or "PM4002", f.Outcome == Outcome.Observed || (f.Outcome == Outcome.Undetermined && f.Severity == Severity.Note)));
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(RandomCases)])]
    public void The_rules_that_mirror_a_reading_and_the_bracket_follow_the_verdicts(RandomCase sample)
    {
        var assessment = Assessments.Usual.Assess(sample.Checked);
        var verdicts = assessment.BracketReadings.Select(assessment.VerdictUnder).Where(v => v != Verdict.NotApplicable).ToList();

        Assert.Equal(Mirrored(assessment.VerdictUnder("regulation")), assessment.OutcomeOf("PM1002"));
        Assert.Equal(Mirrored(assessment.VerdictUnder("form")), assessment.OutcomeOf("PM1003"));
        Assert.Equal(
            verdicts.Count == 0 ? "not-applicable" : verdicts.TrueForAll(v => v == Verdict.Exceeds) ? "violated" : verdicts.TrueForAll(v => v == Verdict.Within) ? "satisfied" : "undetermined",
            assessment.OutcomeOf("PM1001"));
        Assert.Equal(Over(verdicts, v => v == Verdict.Exceeds), assessment.Bracket);
        Assert.Equal(Over(verdicts, v => v is Verdict.Exceeds or Verdict.MayExceed), assessment.BracketAtMost);

        static string Mirrored(Verdict verdict) => verdict switch
        {
            Verdict.Exceeds => "violated",
            Verdict.Within => "satisfied",
            Verdict.NotApplicable => "not-applicable",
            _ => "undetermined",
        };

        static Bracket Over(List<Verdict> verdicts, Predicate<Verdict> counts) =>
            verdicts.Count == 0 ? Bracket.NotApplicable
            : verdicts.TrueForAll(counts) ? Bracket.All
            : verdicts.Exists(counts) ? Bracket.Some
            : verdicts.Contains(Verdict.Undetermined) ? Bracket.Undetermined : Bracket.None;
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(RandomCases)])]
    public void A_second_identical_detainer_never_changes_anything(RandomCase sample)
    {
        // A copy of one that another supersedes is not itself superseded.
        var detainers = sample.Record.Detainers ?? [];
        var superseded = detainers.Select(d => d.Supersedes).ToHashSet();
        foreach (var detainer in detainers.Where(d => !superseded.Contains(d.DetainerId)))
        {
            var twice = sample.Record with { Detainers = [.. detainers, detainer with { DetainerId = RecordId.Parse("copy") }] };

            Assert.Equal(Judgment(sample.Record), Judgment(twice));
        }
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(RandomCases)])]
    public void The_order_of_grounds_of_bail_and_of_detainers_does_not_matter(RandomCase sample)
    {
        var record = sample.Record;
        var judgment = Judgment(record);

        Assert.Equal(judgment, Judgment(record with { Grounds = Reversed(record.Grounds) }));
        Assert.Equal(judgment, Judgment(record with { Bail = Reversed(record.Bail) }));
        Assert.Equal(judgment, Judgment(record with { Detainers = Reversed(record.Detainers) }));

        static ValueList<T>? Reversed<T>(ValueList<T>? list) => list is null ? null : [.. list.Reverse()];
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(RandomCases)])]
    public void A_later_end_of_custody_never_lowers_what_is_uncovered(RandomCase sample)
    {
        var before = Assessments.Usual.Assess(sample.Checked);
        foreach (var hours in new[] { 24, 240 })
        {
            if (RandomCases.Check(EndingLater(sample.Record, hours)) is not { } later || Assessments.Usual.Assess(later).Holds is not { } holds || before.Holds is null)
            {
                continue;
            }

            Assert.True(holds.Count >= before.Holds.Count);
            foreach (var (shorter, longer) in before.Holds.Zip(holds).SelectMany(h => h.First.Readings.Zip(h.Second.Readings)).Where(r => r.First.Verdict != Verdict.Undetermined))
            {
                Assert.True(longer.UncoveredAtLeast >= shorter.UncoveredAtLeast, $"{shorter.Reading}: at least {shorter.UncoveredAtLeast}, then {longer.UncoveredAtLeast}");
                Assert.True(longer.UncoveredAtMost >= shorter.UncoveredAtMost, $"{shorter.Reading}: at most {shorter.UncoveredAtMost}, then {longer.UncoveredAtMost}");
                Assert.True(longer.Verdict <= shorter.Verdict, $"{shorter.Reading}: {shorter.Verdict}, then {longer.Verdict}");
            }
        }
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(RandomCases)])]
    public void Assessing_twice_gives_the_same_bytes_and_so_does_another_assessor(RandomCase sample)
    {
        var bytes = Assessments.Usual.Assess(sample.Checked).Bytes();

        Assert.Equal(bytes, Assessments.Usual.Assess(sample.Checked).Bytes());
        Assert.Equal(bytes, Another.Assess(sample.Checked).Bytes());
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(RandomCases)])]
    public void A_case_read_back_from_its_json_is_judged_the_same(RandomCase sample)
    {
        Assert.True(CustodyCaseReader.TryRead(CustodyCaseWriter.ToUtf8(sample.Record), out var read, out var problems), string.Join("; ", problems));

        Assert.Equal(Assessments.Usual.Assess(sample.Checked).Json(), Assessments.Usual.Assess(read).Json());
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(RandomCases)])]
    public void The_account_of_any_case_tells_no_id_of_case_or_jail(RandomCase sample)
    {
        var account = Account.Render(sample.Record, Assessments.Usual.Assess(sample.Checked));

        Assert.All(account, p => Assert.DoesNotContain("Hill County", p, StringComparison.Ordinal));
        Assert.All(account, p => Assert.DoesNotContain(sample.Record.CaseId.Value, p, StringComparison.Ordinal));
    }

    [Fact]
    public void Many_threads_with_one_assessor_give_the_same_answers()
    {
        var cases = Enumerable.Range(1, 200).Select(RandomCases.Make).Select(c => c.Checked).ToList();
        var alone = cases.ConvertAll(c => Another.Assess(c).Json());
        var shared = new Assessor(LawBook.BuiltIn, Assessments.Usual.Readings); // with no clock made yet
        var together = new ConcurrentDictionary<int, string>();

        Parallel.For(0, cases.Count * 3, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = shared.Assess(cases[i % cases.Count]).Json());

        Assert.Equal([.. alone, .. alone, .. alone], Enumerable.Range(0, cases.Count * 3).Select(i => together[i]));
    }

    private static Assessor Another { get; } = new(LawBook.BuiltIn, Assessments.Usual.Readings);

    /// <summary>Verdicts, brackets, outcomes and each hold's uncovered time; not which of two equal grounds is named.</summary>
    private static string Judgment(CustodyCase record)
    {
        var assessment = Assessments.Usual.Assess(RandomCases.Check(record)!);
        return string.Join(
            '\n',
            [
                string.Join(' ', assessment.Verdicts), $"{assessment.Bracket} {assessment.BracketAtMost}", string.Join(' ', assessment.Outcomes),
                .. (assessment.Holds ?? []).Select(h => $"{h.Eligible} {h.Ended} {h.EndedBy} {h.Questions.Validity} "
                    + string.Join(' ', h.Readings.Select(r => $"{r.Reading} {r.Verdict} {r.Reason} {r.UncoveredAtLeast} {r.UncoveredAtMost} {r.Deadline}"))),
            ]);
    }

    private static CustodyCase EndingLater(CustodyCase record, int hours)
    {
        return record with
        {
            LeftCustodyAt = record.LeftCustodyAt.HasValue ? Later(record.LeftCustodyAt.Value) : record.LeftCustodyAt,
            AsOf = record.AsOf is { } asOf ? Later(asOf) : null,
            Transfers = record.Transfers is null ? null : [.. record.Transfers.Select(t => t with { At = t.At.HasValue ? Later(t.At.Value) : t.At })],
        };

        ReportedTime Later(ReportedTime time) =>
            time.Precision == TimePrecision.Day ? ReportedTime.OnDay(time.Date.PlusDays(hours / 24))
            : time.Offset is null ? ReportedTime.AtLocal((time.Date + time.Clock).PlusHours(hours))
            : ReportedTime.AtInstant(time.BoundsIn(DateTimeZone.Utc).Earliest + Duration.FromHours(hours));
    }
}
