using System.Text;
using NodaTime;
using PolicyModel.Rules;
using PolicyModel.Tests.Schemas;

namespace PolicyModel.Datasets.Tests;

public sealed class SettingsTests
{
    private static readonly LocalDate Day = new(2026, 6, 15);

    internal static ReportSettings Suppressing(string rule, string more = "") => Read($$"""{"rule":"{{rule}}","suppress":true,"reason":"Counted elsewhere."{{more}}}""");

    [Fact]
    public async Task A_suppressed_finding_is_counted_as_suppressed_listed_last_with_its_reason_and_no_longer_weighs()
    {
        var plain = (await Run.OfAsync(Records.Line("C-1"))).Report;
        var rules = plain.Findings.Where(f => f.Finding.Outcome == Outcome.Violated).Select(f => f.Finding.Rule).ToArray();
        Assert.NotEmpty(rules);
        var settings = Read(rules.Select(r => $$"""{"rule":"{{r}}","suppress":true,"reason":"Counted elsewhere."}""").ToArray());
        var run = await Run.OfAsync(Records.Line("C-1"), new DatasetOptions { Settings = settings });
        Assert.Equal((rules.Length, plain.FindingsTotal), (run.Report.FindingsSuppressed, run.Report.FindingsTotal));
        Assert.Equal(plain.Verdicts, run.Report.Verdicts);
        Assert.Null(run.Report.Gravest);
        Assert.All(run.Report.Findings.TakeLast(rules.Length), f => Assert.Equal((Outcome.Suppressed, Outcome.Violated, "Counted elsewhere."), (f.Finding.Outcome, f.Finding.Amended!.Outcome, f.Finding.Amended.Reason)));
        Assert.All(run.Report.Rules.Where(r => rules.Contains(r.Rule)), r => Assert.Equal((0, 1), (r[Outcome.Violated], r[Outcome.Suppressed])));
        Assert.All(run.Report.Rules, r => Assert.Equal(run.Report.Valid, Enum.GetValues<Outcome>().Sum(o => r[o])));
        Assert.Contains("Counted elsewhere.", TextReport.Render(run.Report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_may_be_for_chosen_cases_only()
    {
        var run = await Run.OfAsync(Records.Line("C-1") + "\n" + Records.Line("C-2"), new DatasetOptions { Settings = Suppressing("PM1002", ",\"cases\":[\"C-2\"]") });
        Assert.Equal([("C-1", Outcome.Violated), ("C-2", Outcome.Suppressed)], run.Report.Findings.Where(f => f.Finding.Rule == "PM1002").Select(f => (f.CaseId!.Value.Value, f.Finding.Outcome)));
    }

    [Theory]
    [InlineData("2026-06-14", Outcome.Violated)]
    [InlineData("2026-06-15", Outcome.Suppressed)]
    [InlineData("2026-06-16", Outcome.Suppressed)]
    public async Task A_setting_holds_up_to_its_last_day_and_then_says_that_it_ended(string until, Outcome expected)
    {
        var run = await Run.OfAsync(Records.Line("C-1"), new DatasetOptions { Settings = Suppressing("PM1002", $",\"until\":\"{until}\"") });
        Assert.Equal(expected, run.Report.Findings.Single(f => f.Finding.Rule == "PM1002").Finding.Outcome);
        Assert.Equal(expected == Outcome.Violated, TextReport.Render(run.Report).Contains("not in force", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_is_lowered_and_never_raised()
    {
        var run = await Run.OfAsync(Records.Line("C-1"), new DatasetOptions { Settings = Read("""{"rule":"PM1002","severity":"note","reason":"r"}""", """{"rule":"PM2004","severity":"warning","reason":"r"}""") });
        var lowered = run.Report.Findings.Single(f => f.Finding.Rule == "PM1002").Finding;
        Assert.Equal((Outcome.Violated, Severity.Note, Severity.Error), (lowered.Outcome, lowered.Severity, lowered.Amended!.Severity));
        Assert.All(run.Report.Findings.Where(f => f.Finding.Rule == "PM2004" && f.Finding.Severity <= Severity.Warning), f => Assert.Null(f.Finding.Amended));
    }

    [Fact]
    public async Task A_rule_across_records_can_be_suppressed_and_is_still_counted()
    {
        var run = await Run.OfAsync(Records.Within("C-1") + "\n" + Records.Within("C-1"), new DatasetOptions { Settings = Suppressing("PM8001") });
        Assert.Equal((0, 1), (run.Report.AcrossRecords.Single(r => r.Rule == "PM8001")[Outcome.Violated], run.Report.AcrossRecords.Single(r => r.Rule == "PM8001")[Outcome.Suppressed]));
        Assert.Null(run.Report.Gravest);
    }

    /// <summary>Settings with a fault, and its place.</summary>
    public static TheoryData<string, string> Faulty => new()
    {
        { """{"rule":"PM0007","suppress":true,"reason":"r"}""", "/rules/0/rule" },
        { """{"rule":"PM9999","suppress":true,"reason":"r"}""", "/rules/0/rule" },
        { """{"rule":"PM1001","suppress":true}""", "/rules/0/reason" },
        { """{"rule":"PM1001","suppress":true,"reason":" "}""", "/rules/0/reason" },
        { """{"rule":"PM1001","reason":"r"}""", "/rules/0" },
        { """{"rule":"PM1001","suppress":true,"severity":"note","reason":"r"}""", "/rules/0" },
        { """{"rule":"PM1001","severity":"error","reason":"r"}""", "/rules/0/severity" },
        { """{"rule":"PM1001","suppress":false,"reason":"r"}""", "/rules/0/suppress" },
        { """{"rule":"PM1001","suppress":true,"reason":"r","until":"2026-02-30"}""", "/rules/0/until" },
        { """{"rule":"PM1001","suppress":true,"reason":"r","cases":[]}""", "/rules/0/cases" },
        { """{"rule":"PM1001","suppress":true,"reason":"r","cases":["A 123"]}""", "/rules/0/cases/0" },
        { """{"rule":"PM1001","suppress":true,"reason":"r","why":1}""", "/rules/0" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_is_told_with_its_place(string setting, string pointer)
    {
        Assert.False(ReportSettings.TryRead(Json(setting), Day, out _, out var problems));
        Assert.Contains(pointer, problems.Select(p => p.Pointer));
    }

    [Fact]
    public void The_schema_refuses_the_same_but_for_rules_days_and_ids_that_there_are_not()
    {
        using var judge = SchemaJudge.Start();
        var asked = Faulty.Select(f => f.Data).Append(("""{"rule":"PM1001","severity":"note","cases":["C-1"],"until":"2026-12-31","reason":"r"}""", ""));
        Assert.All(
            judge.Judge(asked.Select(f => ("settings", Encoding.UTF8.GetString(Json(f.Item1)), f))),
            f => Assert.Equal(f.Record.Item2 is "" or "/rules/0/until" or "/rules/0/cases/0" || f.Record.Item1.Contains("PM9999", StringComparison.Ordinal) || f.Record.Item1.Contains("\" \"", StringComparison.Ordinal), f.Verdict is null));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"schema\":\"policymodel/mapping/v1\",\"rules\":[]}")]
    [InlineData("{\"schema\":\"policymodel/settings/v1\"}")]
    public void What_is_no_settings_document_is_refused(string json) => Assert.False(ReportSettings.TryRead(Records.Utf8(json), Day, out _, out _));

    private static ReportSettings Read(params string[] settings)
    {
        Assert.True(ReportSettings.TryRead(Json(settings), Day, out var read, out var problems), string.Join('\n', problems));
        return read;
    }

    private static byte[] Json(params string[] settings) => Records.Utf8($$"""{"schema":"policymodel/settings/v1","rules":[{{string.Join(',', settings)}}]}""");
}
