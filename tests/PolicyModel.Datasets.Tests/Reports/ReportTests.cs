using FsCheck.Xunit;
using PolicyModel.Rules;

namespace PolicyModel.Datasets.Tests;

public sealed class ReportTests
{
    private static readonly DatasetOptions AsOf = new() { AsOf = ReportedTime.Parse("2026-04-01") };

    [Property(Arbitrary = [typeof(RecordMixes)], MaxTest = 60)]
    public void Per_reading_per_bracket_and_per_rule_the_counts_add_up_to_the_valid_records_and_are_those_of_the_records(string[] lines)
    {
        var run = Run.Of(Records.Utf8(string.Join('\n', lines)), AsOf);
        var report = run.Report;
        var assessments = run.Records.Where(r => r.Assessment is not null).Select(r => r.Assessment!).ToArray();
        Assert.Equal(lines.Length, report.Read);
        Assert.Equal(assessments.Length, report.Valid);
        Assert.Equal(report.Read, report.Valid + report.Invalid);
        Assert.Equal(report.Read, report.Inputs[0].Records);
        Assert.Equal(ReadingSet.BuiltIn.Readings.Select(r => r.Id), report.Verdicts.Select(v => v.Reading));
        foreach (var (counts, i) in report.Verdicts.Select((v, i) => (v, i)))
        {
            Assert.Equal(report.Valid, counts.Exceeds + counts.MayExceed + counts.Within + counts.Undetermined + counts.NotApplicable);
            Assert.Equal(assessments.Count(a => a.Verdicts[i].Verdict == Verdict.Exceeds), counts.Exceeds);
            Assert.Equal(assessments.Count(a => a.Verdicts[i].Verdict == Verdict.MayExceed), counts.MayExceed);
            Assert.Equal(assessments.Count(a => a.Verdicts[i].Verdict == Verdict.Within), counts.Within);
            Assert.Equal(assessments.Count(a => a.Verdicts[i].Verdict == Verdict.Undetermined), counts.Undetermined);
        }

        var brackets = report.Brackets;
        Assert.Equal(report.Valid, brackets.All + brackets.Some + brackets.None + brackets.Undetermined + brackets.NotApplicable);
        Assert.Equal(assessments.Count(a => a.Bracket == Bracket.All), brackets.All);
        Assert.Equal(assessments.Count(a => a.Bracket == Bracket.Some), brackets.Some);
        Assert.Equal(assessments.Count(a => a.Bracket == Bracket.None), brackets.None);
        Assert.Equal(RuleCatalogue.OfCases.Select(r => r.Id), report.Rules.Select(r => r.Rule));
        foreach (var (rule, i) in report.Rules.Select((r, i) => (r, i)))
        {
            Assert.Equal(report.Valid, Enum.GetValues<Outcome>().Sum(o => rule[o]));
            Assert.All(Enum.GetValues<Outcome>(), o => Assert.Equal(assessments.Count(a => a.Outcomes[i].Outcome == o), rule[o]));
        }

        var duplicates = run.Records.Count(r => r.CaseId is not null) - run.Records.Where(r => r.CaseId is not null).Select(r => r.CaseId).Distinct().Count();
        Assert.Equal(duplicates, report.AcrossRecords[0][Outcome.Violated]);
        Assert.Equal(run.Records.Sum(r => r.Problems.Count) + assessments.Sum(a => a.Findings.Count) + report.AcrossRecords.Sum(r => Enum.GetValues<Outcome>().Sum(o => r[o])), report.FindingsTotal);
    }

    [Property(Arbitrary = [typeof(RecordMixes)], MaxTest = 25)]
    public void The_cap_cuts_the_list_of_findings_and_nothing_else(string[] lines)
    {
        var bytes = Records.Utf8(string.Join('\n', lines));
        var whole = Run.Of(bytes, AsOf, int.MaxValue).Report;
        Assert.Equal(whole.FindingsTotal, whole.Findings.Count);
        foreach (var cap in new[] { 0, 1, 7, whole.Findings.Count })
        {
            var capped = Run.Of(bytes, AsOf, cap).Report;
            Assert.Equal(whole.Findings.Take(cap).Select(Told), capped.Findings.Select(Told));
            Assert.Equal((whole.FindingsTotal, whole.Valid, whole.Gravest), (capped.FindingsTotal, capped.Valid, capped.Gravest));
            Assert.Equal(whole.Verdicts, capped.Verdicts);
        }
    }

    [Property(Arbitrary = [typeof(RecordMixes)], MaxTest = 25)]
    public void Findings_stand_as_problems_then_violated_then_observed_then_undetermined_each_in_input_order(string[] lines)
    {
        var findings = Run.Of(Records.Utf8(string.Join('\n', lines)), AsOf, int.MaxValue).Report.Findings.Select(f => (Kind: Kind(f), f.Source.Line)).ToArray();
        Assert.Equal(findings.OrderBy(f => f.Kind).ThenBy(f => f.Line), findings);

        // Faults of the data stand with problems.
        static int Kind(ReportedFinding finding) => finding.Finding.Outcome == Outcome.Violated && RuleCatalogue.Descriptors.All(r => r.Id != finding.Finding.Rule) ? 0 : finding.Finding.Outcome switch
        {
            Outcome.Violated => 1,
            Outcome.Observed => 2,
            Outcome.Undetermined => 3,
            _ => throw new InvalidOperationException("No such outcome is listed."),
        };
    }

    [Property(Arbitrary = [typeof(RecordMixes)], MaxTest = 15)]
    public void The_same_input_gives_the_same_bytes(string[] lines)
    {
        var bytes = Records.Utf8(string.Join('\n', lines));
        Assert.Equal(Run.Of(bytes, AsOf).Printed, Run.Of(bytes, AsOf).Printed);
    }

    [Fact]
    public void Mixes_have_valid_and_invalid_records_and_every_verdict()
    {
        var lines = FsCheck.Fluent.Gen.Sample(RecordMixes.Lines().Generator, 30, 120).SelectMany(l => l).ToArray();
        var report = Run.Of(Records.Utf8(string.Join('\n', lines)), AsOf).Report;
        Assert.True(report is { Valid: > 50, Invalid: > 50 }, $"{report.Valid} valid, {report.Invalid} invalid");
        Assert.All(
            new[] { report.Verdicts.Sum(v => v.Exceeds), report.Verdicts.Sum(v => v.MayExceed), report.Verdicts.Sum(v => v.Within), report.Verdicts.Sum(v => v.Undetermined), report.Verdicts.Sum(v => v.NotApplicable) },
            count => Assert.NotEqual(0, count));
    }

    [Fact]
    public async Task A_case_id_that_stands_again_is_PM8001_at_the_later_line_whether_the_record_is_valid_or_not()
    {
        var bad = Records.Line("C-0001", root => root["bookedAt"] = 7);
        var run = await Run.OfAsync(string.Join('\n', Records.Line("C-0001"), Records.Within("C-0002"), Records.Within("C-0001"), bad, Records.Within("c-0001")));
        var found = run.Report.Findings.Where(f => f.Finding.Rule == DataRules.DuplicateCaseId).ToArray();
        Assert.Equal(["in 3 /caseId C-0001", "in 4 /caseId C-0001"], found.Select(f => $"{f.Source.File} {f.Source.Line} {f.Finding.Path} {f.CaseId}"));
        Assert.All(found, f => Assert.Equal((Outcome.Violated, Severity.Error), (f.Finding.Outcome, f.Finding.Severity)));
        Assert.Equal(2, run.Report.AcrossRecords[0][Outcome.Violated]);
        Assert.Equal((5, 4), (run.Report.Read, run.Report.Valid));
        Assert.Equal(Severity.Error, run.Report.Gravest);
    }

    [Fact]
    public async Task Only_violated_outcomes_and_invalid_records_are_grave()
    {
        Assert.Null((await Run.OfAsync(Records.Line("C-1", sample: Records.Sparse))).Report.Gravest);
        Assert.Equal(Severity.Error, (await Run.OfAsync("{")).Report.Gravest);
        Assert.Equal(Severity.Error, (await Run.OfAsync(Records.Line("C-1"))).Report.Gravest);
        Assert.Null((await Run.OfAsync(Records.Line("C-1", root => root["x"] = 1, Records.Sparse), new DatasetOptions { Mode = ReadMode.Lenient })).Report.Gravest);
        Assert.Equal(Severity.Warning, (await Run.OfAsync(Records.Line("C-1", root =>
        {
            root["leftCustodyAt"] = "2026-03-06T19:00";
            root["transfers"]![0]!["at"] = "2026-03-06T19:00";
            root["detainers"]![0]!.AsObject().Remove("warrant");
            root["detainers"]![0]!["warrantAttached"] = false;
            root["detainers"]![0]!["issuer"] = new System.Text.Json.Nodes.JsonObject { ["agency"] = "ICE" };
        }))).Report.Gravest);
    }

    [Fact]
    public async Task A_report_does_not_change_when_more_records_are_added()
    {
        var assessor = new Assessor();
        using var builder = new ReportBuilder(assessor, null, 1000);
        var records = (await Run.OfAsync(Records.Line("C-1") + "\n" + Records.Line("C-1") + "\n{")).Records;
        builder.Add(records[0]);
        var report = builder.Build([]);
        var before = await Run.JsonAsync(report);
        builder.Add(records[1]);
        builder.Add(records[2]);
        Assert.Equal(before, await Run.JsonAsync(report));
        Assert.NotEqual(before, await Run.JsonAsync(builder.Build([])));
    }

    [Fact]
    public void Counts_are_equal_where_every_number_is()
    {
        var run = Run.Of(Records.Utf8(Records.Line("C-1")));
        var again = Run.Of(Records.Utf8(Records.Line("C-1")));
        Assert.Equal(run.Report.Rules, again.Report.Rules);
        Assert.Equal(run.Report.Rules[0].GetHashCode(), again.Report.Rules[0].GetHashCode());
        Assert.NotEqual(run.Report.Rules[0], Run.Of(Records.Utf8(Records.Within("C-1"))).Report.Rules[0]);
    }

    [Fact]
    public void A_cap_below_zero_is_misuse() => Assert.Throws<ArgumentOutOfRangeException>(() => new ReportBuilder(new Assessor(), null, -1));

    private static string Told(ReportedFinding finding) => $"{finding.CaseId} {finding.Source} {finding.Finding.Rule} {finding.Finding.Path} {finding.Finding.Outcome}";
}
