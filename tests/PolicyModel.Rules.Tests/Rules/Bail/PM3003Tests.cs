using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM3003: release slower than this place's hours or, where its law names none, than the bands of policy.</summary>
public sealed class PM3003Tests
{
    /// <summary>Bail is posted at ten in the morning of Tuesday 2026-04-14; local custody ends at the time given.</summary>
    private static CaseBuilder Paid(string left, string place = "US-MO", string? county = null, string posted = "2026-04-14T10:00", CustodianKind? kind = null) =>
        Case.Booked(posted[..10] + "T08:00", jurisdiction: place, county: county).Ground("g1").Bail("g1", Step.Set(posted[..10] + "T09:00"), Step.Posted(posted)).Left(left)
            .With(r => kind is { } known ? r with { Custodian = r.Custodian with { Kind = known } } : r);

    private static string Outcome(CaseBuilder told) => told.Assess().OutcomeOf("PM3003");

    [Theory]
    [InlineData("2026-04-14T15:59", "satisfied")]
    [InlineData("2026-04-14T16:00", "satisfied")]
    [InlineData("2026-04-14T16:01", "violated")]
    public void In_Colorado_release_follows_bail_within_six_hours(string left, string outcome) =>
        Assert.Equal(outcome, Outcome(Paid(left, "US-CO").Condition(LegalConditionKind.ElectronicMonitoring, met: false)));

    [Theory]
    [InlineData("2026-04-14T16:00", "satisfied")]
    [InlineData("2026-04-14T16:01", "violated")]
    public void In_Colorado_the_hours_run_from_a_bond_on_the_persons_own_word_too(string left, string outcome) => Assert.Equal(outcome, Outcome(
        Case.Booked("2026-04-14T08:00", jurisdiction: "US-CO").Ground("g1", ended: "2026-04-14T10:00", reason: GroundEndReason.OwnRecognizance).Left(left)
            .Condition(LegalConditionKind.ElectronicMonitoring, met: false)));

    [Theory]
    [InlineData("2026-04-15T10:00", "satisfied")]
    [InlineData("2026-04-15T10:01", "violated")]
    public void A_monitor_takes_the_six_hours_to_twenty_four(string left, string outcome) =>
        Assert.Equal(outcome, Outcome(Paid(left, "US-CO").Condition(LegalConditionKind.ElectronicMonitoring, met: true)));

    [Fact]
    public void Whether_a_monitor_was_ordered_is_missing_only_between_the_two()
    {
        Assert.Equal("satisfied", Outcome(Paid("2026-04-14T16:00", "US-CO")));
        Assert.Equal(["/conditions"], Paid("2026-04-14T16:01", "US-CO").Assess().FindingOf("PM3003").Missing);
        Assert.Equal("violated", Outcome(Paid("2026-04-15T10:01", "US-CO")));
    }

    [Fact]
    public void Extraordinary_circumstances_excuse_it_where_they_are_recorded()
    {
        Assert.Equal("satisfied", Outcome(Paid("2026-04-15T10:01", "US-CO").Condition(LegalConditionKind.ExtraordinaryCircumstances, met: true)));
        Assert.Equal("violated", Outcome(Paid("2026-04-15T10:01", "US-CO").Condition(LegalConditionKind.ExtraordinaryCircumstances, met: false)));
        Assert.Contains("extraordinary-circumstances", Paid("2026-04-15T10:01", "US-CO").Assess().FindingOf("PM3003").WouldChange, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-03-31", Severity.Note, "release-band-4")]
    [InlineData("2022-04-01", Severity.Error, "us-co-16-4-102")]
    public void Colorados_hours_began_on_the_first_of_April_2022(string day, Severity severity, string provision)
    {
        var finding = Paid(day + "T17:00", "US-CO", posted: day + "T10:00").Condition(LegalConditionKind.ElectronicMonitoring, met: false).Assess().FindingOf("PM3003");

        Assert.Equal((severity, provision), (finding.Severity, finding.Citations[0].Provision));
    }

    [Theory]
    [InlineData("2017-09-30T10:00", "2017-09-30T10:30", "undetermined")]
    [InlineData("2017-10-01T10:00", "2017-10-01T15:00", "satisfied")]
    [InlineData("2017-10-01T10:00", "2017-10-01T15:01", "violated")]
    [InlineData("2018-03-31T10:00", "2018-03-31T15:00", "satisfied")]
    [InlineData("2018-04-01T10:00", "2018-04-01T14:00", "satisfied")]
    [InlineData("2018-04-01T10:00", "2018-04-01T14:01", "violated")]
    [InlineData("2018-10-01T10:00", "2018-10-01T13:00", "satisfied")]
    [InlineData("2018-10-01T10:00", "2018-10-01T13:01", "violated")]
    public void New_York_City_went_from_five_hours_to_four_to_three_and_before_the_first_the_law_is_not_known(string posted, string left, string outcome) =>
        Assert.Equal(outcome, Outcome(Paid(left, "US-NY", "36061", posted, CustodianKind.CityJail)));

    [Fact]
    public void Whom_the_law_binds_is_missing_only_where_it_makes_a_difference()
    {
        Assert.Equal("satisfied", Outcome(Paid("2026-04-14T13:00", "US-NY")));
        Assert.Equal(["/county"], Paid("2026-04-14T13:01", "US-NY").Assess().FindingOf("PM3003").Missing);
        Assert.Equal(["/custodian/kind"], Paid("2026-04-14T13:01", "US-NY", "36061").Assess().FindingOf("PM3003").Missing);
        Assert.Equal("satisfied", Outcome(Paid("2026-04-14T13:01", "US-NY", "36061", kind: CustodianKind.Police)));
        Assert.Equal("satisfied", Outcome(Paid("2026-04-14T13:01", "US-NY", "36001")));
    }

    [Fact]
    public void Hours_from_payment_do_not_run_where_something_else_let_the_person_go()
    {
        var dismissed = Case.Booked("2026-04-14T08:00", jurisdiction: "US-CO").Ground("g1", ended: "2026-04-14T10:00", reason: Dismissed);

        Assert.Equal("release-band-4", dismissed.Left("2026-04-14T17:00").Assess().FindingOf("PM3003").Citations[0].Provision);
        Assert.Equal("satisfied", Outcome(dismissed.Left("2026-04-14T14:00")));
    }

    [Theory]
    [InlineData("2026-04-14T14:00", "satisfied", null)]
    [InlineData("2026-04-14T14:01", "violated", Severity.Note)]
    [InlineData("2026-04-14T18:00", "violated", Severity.Note)]
    [InlineData("2026-04-14T18:01", "violated", Severity.Note)]
    [InlineData("2026-04-14T22:00", "violated", Severity.Note)]
    [InlineData("2026-04-14T22:01", "violated", Severity.Warning)]
    [InlineData("2026-04-15T10:00", "violated", Severity.Warning)]
    [InlineData("2026-04-15T10:01", "violated", Severity.Warning)]
    public void Where_law_names_no_hours_the_bands_speak(string left, string outcome, Severity? severity)
    {
        var assessment = Paid(left).Assess();

        Assert.Equal(outcome, assessment.OutcomeOf("PM3003"));
        Assert.Equal(severity, assessment.Findings.SingleOrDefault(f => f.Rule == "PM3003")?.Severity);
    }

    [Fact]
    public void The_message_names_the_law_or_the_policy()
    {
        var law = Paid("2026-04-15T12:00", "US-CO").Assess().FindingOf("PM3003");
        var band = Paid("2026-04-14T19:00").Assess().FindingOf("PM3003");

        Assert.Equal(Severity.Error, law.Severity);
        Assert.Equal(["us-co-16-4-102-monitoring"], law.Citations.Select(c => c.Provision));
        Assert.Contains("24 hours of C.R.S. 16-4-102 (HB21-1280) by at least 2 hours", law.Message, StringComparison.Ordinal);
        Assert.Equal(["release-band-8", "release-prompt"], band.Citations.Select(c => c.Provision));
        Assert.Contains("at least 9 hours: longer than 8 hours, a figure of policy and of no law", band.Message, StringComparison.Ordinal);
        Assert.Equal("An end of custody within 8 hours of when release was due.", band.WouldChange);
    }

    [Theory]
    [InlineData("1997-03-31", "not-applicable")]
    [InlineData("1997-04-01", "violated")]
    public void The_bands_have_a_first_day(string day, string outcome) => Assert.Equal(outcome, Outcome(Paid(day + "T15:00", posted: day + "T10:00")));

    [Fact]
    public void Time_for_which_the_person_was_kept_for_ICE_is_a_hold_and_in_no_band_and_a_law_with_hours_binds_all_the_same()
    {
        Assert.Equal("not-applicable", Outcome(Paid("2026-04-15T12:00").Detainer(DetainerForm.I247A)));
        Assert.Equal("violated", Outcome(Paid("2026-04-15T12:00", "US-CO").Detainer(DetainerForm.I247A)));
        Assert.Equal("violated", Outcome(Case.Booked("2026-04-14T08:00", jurisdiction: "US-CO").Ground("g1").Bail("g1", Step.Set("2026-04-14T09:00"), Step.Posted("2026-04-14T10:00")).HandedToIce("2026-04-15T12:00")));
    }

    [Fact]
    public void Times_told_by_the_day_leave_open_what_they_leave_open()
    {
        Assert.Equal(["/leftCustodyAt"], Paid("2026-04-14").Assess().FindingOf("PM3003").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Paid("2026-04-15T06:00", posted: "2026-04-14").Assess().FindingOf("PM3003").Missing);
        Assert.Equal("violated", Outcome(Paid("2026-04-16", posted: "2026-04-14")));
        Assert.Equal(["/leftCustodyAt"], Paid("2026-04-14", "US-CO").Assess().FindingOf("PM3003").Missing);
    }

    [Fact]
    public void What_the_timeline_misses_the_rule_misses()
    {
        Assert.Equal(["/leftCustodyAt"], Paid("unknown").Assess().FindingOf("PM3003").Missing);
        Assert.Equal(["/grounds"], Case.Booked("2026-04-14T08:00").Left("2026-04-15T08:00").Assess().FindingOf("PM3003").Missing);
    }

    [Fact]
    public void Of_several_holds_the_gravest_is_reported()
    {
        var finding = Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-13T10:00", reason: Dismissed)
            .Ground("g2", began: "2026-04-13T15:00", ended: "2026-04-14T10:00", reason: Dismissed).Left("2026-04-15T06:00").Assess().FindingOf("PM3003");

        Assert.Equal((Severity.Warning, "release-band-12"), (finding.Severity, finding.Citations[0].Provision));
        Assert.Contains("at least 20 hours", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_apply_where_no_release_was_under_way()
    {
        Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-14T08:00").Ground("g1").StillHeldAt("2026-04-16T10:00")));
        Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-14T08:00").NoGrounds().Left("2026-04-16T10:00")));
        Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-14T08:00").Ground("g1")
            .Bail("g1", Step.Set("2026-04-14T09:00"), Step.Tendered("2026-04-14T10:00"), Step.Refused("2026-04-14T10:05", BailRefusalReason.Policy)).Left("2026-04-16T10:00")));
    }

    [Fact]
    public void Whoever_is_still_held_is_judged_by_the_time_so_far()
    {
        static CaseBuilder Held(string asOf) => Case.Booked("2026-04-14T08:00", jurisdiction: "US-CO").Ground("g1").Bail("g1", Step.Set("2026-04-14T09:00"), Step.Posted("2026-04-14T10:00")).StillHeldAt(asOf);

        Assert.Equal("satisfied", Outcome(Held("2026-04-14T16:00")));
        Assert.Equal("violated", Outcome(Held("2026-04-15T10:01")));
    }

    [Fact]
    public void Hours_that_leave_days_out_are_not_counted_here()
    {
        var counted = OwnLaw.With("""
            {
              "schema": "policymodel/law/v1", "version": "own-1",
              "provisions": [{ "provisionId": "wy-6", "jurisdiction": "US-WY", "subject": "release", "title": "Six counted hours", "validFrom": "2020-01-01",
                "parameters": { "hours": 6, "counted": true }, "citations": [{ "title": "Made up" }], "grade": "primary", "checkedOn": "2026-11-24" }]
            }
            """);

        Assert.Equal(["holiday calendar for that day"], Paid("2026-04-14T17:00", "US-WY").Assess(by: new Assessor(counted, ReadingSet.BuiltIn)).FindingOf("PM3003").Missing);
        Assert.Equal("satisfied", Paid("2026-04-14T16:00", "US-WY").Assess(by: new Assessor(counted, ReadingSet.BuiltIn)).OutcomeOf("PM3003"));
    }
}
