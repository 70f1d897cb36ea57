using NodaTime;

namespace PolicyModel.Rules.Tests;

/// <summary>PM4005: handed to ICE where the law of the place barred it, or its condition was not met.</summary>
public sealed class PM4005Tests
{
    private static CaseBuilder Handed(string at = "2026-04-14T12:00", string place = "US-CA", string booked = "2026-04-13T08:00", TransferAuthority? authority = TransferAuthority.Detainer) =>
        Case.Booked(booked, "America/Los_Angeles", place).Ground("g1").Detainer(DetainerForm.I247A, warrantAttached: false).HandedToIce(at)
            .With(r => r with { Transfers = [r.Transfers![0] with { Authority = authority is { } known ? known : default(Reported<TransferAuthority>) }] });

    /// <summary>With every condition that California asks for told not to be met.</summary>
    private static CaseBuilder Without(CaseBuilder told, params LegalConditionKind[] but) => told.With(r => r with
    {
        Conditions = [.. ((LegalConditionKind[])[LegalConditionKind.RegisteredOffender, LegalConditionKind.QualifyingOffence, LegalConditionKind.JudicialProbableCause, LegalConditionKind.WatchlistMatch])
            .Select(c => new LegalCondition { Condition = c, Met = but.Contains(c) })],
        Convictions = r.Convictions ?? [],
    });

    private static CaseBuilder Convicted(CaseBuilder told, OffenceLevel level, string category, int year, int month, int day) => told.With(r => r with
    {
        Convictions = [new Conviction { Offence = new Offence { Level = level, Category = OffenceCategory.Parse(category) }, ConvictedOn = new LocalDate(year, month, day) }],
    });

    private static string Outcome(CaseBuilder told) => told.Assess().OutcomeOf("PM4005");

    private static ValueList<string> Missing(CaseBuilder told) => told.Assess().FindingOf("PM4005").Missing;

    [Fact]
    public void In_California_a_hand_over_that_nothing_of_the_list_supports_is_a_violation() => Assert.Equal("violated", Outcome(Without(Handed())));

    [Theory]
    [InlineData(LegalConditionKind.RegisteredOffender)]
    [InlineData(LegalConditionKind.QualifyingOffence)]
    [InlineData(LegalConditionKind.JudicialProbableCause)]
    public void A_condition_of_the_list_is_enough(LegalConditionKind condition) => Assert.Equal("satisfied", Outcome(Without(Handed(), condition)));

    [Fact]
    public void A_judges_warrant_is_enough_with_the_detainer_or_as_the_authority()
    {
        Assert.Equal("satisfied", Outcome(Without(Handed(authority: TransferAuthority.JudicialWarrant))));
        Assert.Equal("satisfied", Outcome(Without(Handed()).With(r => r with { Detainers = [r.Detainers![0] with { WarrantAttached = null, Warrant = new Warrant { Form = WarrantForm.Judicial, Signed = true } }] })));
        Assert.Equal(["/transfers/0/authority"], Missing(Without(Handed(authority: null))));
    }

    [Theory]
    [InlineData(2021, 4, 13, "violated")]
    [InlineData(2021, 4, 14, "satisfied")]
    [InlineData(2021, 4, 15, "satisfied")]
    public void A_misdemeanor_of_the_list_counts_for_five_years(int year, int month, int day, string outcome) =>
        Assert.Equal(outcome, Outcome(Without(Convicted(Handed(), OffenceLevel.Misdemeanor, "listed-wobbler", year, month, day))));

    [Theory]
    [InlineData(2011, 4, 13, "violated")]
    [InlineData(2011, 4, 14, "satisfied")]
    public void A_felony_of_the_list_counts_for_fifteen(int year, int month, int day, string outcome) =>
        Assert.Equal(outcome, Outcome(Without(Convicted(Handed(), OffenceLevel.Felony, "listed-wobbler", year, month, day))));

    [Fact]
    public void A_provision_below_the_grade_that_is_asked_for_is_broken_by_nothing()
    {
        var strict = new Assessor(LawBook.BuiltIn, ReadingSet.BuiltIn, new AssessmentOptions { WorstGrade = SourceGrade.Primary });
        var barred = Handed(at: "2026-06-02T12:00", place: "US-MD", booked: "2026-06-01T08:00").With(r => r with
        {
            Convictions = [],
            Conditions = [.. Enum.GetValues<LegalConditionKind>().Where(c => c != LegalConditionKind.Other).Select(c => new LegalCondition { Condition = c, Met = false })],
        });

        Assert.Equal("violated", Outcome(barred));
        Assert.Equal(["law not verified"], barred.Assess(by: strict).FindingOf("PM4005").Missing);
    }

    [Fact]
    public void A_violent_felony_counts_however_old() => Assert.Equal("satisfied", Outcome(Without(Convicted(Handed(), OffenceLevel.Felony, "violent-or-serious", 1990, 1, 1))));

    [Fact]
    public void A_fact_that_could_meet_the_test_is_missing_and_named()
    {
        Assert.Equal(["/conditions"], Missing(Handed()));
        Assert.Equal(["/convictions"], Missing(Without(Handed()).With(r => r with { Convictions = null })));
        Assert.Equal(["/convictions/0/offence/category"], Missing(Without(Handed().With(r => r with { Convictions = [new Conviction { Offence = new Offence { Level = OffenceLevel.Felony } }] }))));
        Assert.Equal("satisfied", Outcome(Convicted(Handed(), OffenceLevel.Felony, "violent-or-serious", 1990, 1, 1)));
    }

    [Theory]
    [InlineData("2017-12-31T12:00", "not-applicable")]
    [InlineData("2018-01-01T12:00", "violated")]
    public void Californias_law_began_on_the_first_of_January_2018(string at, string outcome) => Assert.Equal(outcome, Outcome(Without(Handed(at, booked: "2017-12-30T08:00"))));

    [Theory]
    [InlineData("2026-05-31T12:00", "undetermined")]
    [InlineData("2026-06-01T12:00", "violated")]
    public void Marylands_first_day_was_not_read_and_before_it_the_law_is_not_known(string at, string outcome) => Assert.Equal(outcome, Outcome(Without(Handed(at, "US-MD", "2026-05-30T08:00"))));

    [Fact]
    public void The_time_of_the_hand_over_is_needed_where_the_place_has_such_law()
    {
        static CaseBuilder Untimed(string place) => Handed(place: place).With(r => r with { Transfers = [r.Transfers![0] with { At = default }] });

        Assert.Equal(["/transfers/0/at"], Missing(Untimed("US-CA")));
        Assert.Equal("not-applicable", Outcome(Untimed("US-MO")));
    }

    [Fact]
    public void It_does_not_apply_without_a_hand_over_or_where_no_such_law_is_known()
    {
        Assert.Equal("not-applicable", Outcome(Case.Booked("2026-04-13T08:00", jurisdiction: "US-CA").Ground("g1").Left("2026-04-14T12:00")));
        Assert.Equal("not-applicable", Outcome(Handed(place: "US-MO")));
        Assert.Equal("not-applicable", Outcome(Handed(place: "US-VA")));
    }

    [Fact]
    public void Whom_the_law_binds_is_missing_unless_the_hand_over_was_allowed_anyway()
    {
        var law = new Assessor(
            OwnLaw.With("""
                {
                  "schema": "policymodel/law/v1", "version": "own-1",
                  "provisions": [{ "provisionId": "wy-county", "jurisdiction": "US-WY", "binds": { "counties": ["56021"] }, "subject": "transfer", "stance": "judicial-warrant-and-qualifying-offence", "rank": "ordinance",
                    "title": "Both are needed", "rule": "Both.", "validFrom": "2020-01-01", "needs": ["judicial-warrant"], "citations": [{ "title": "Made up" }], "grade": "primary", "checkedOn": "2026-11-24",
                    "offenceTest": { "combine": "any", "criteria": [{ "title": "Listed", "of": "condition", "condition": "watchlist-match" }] } }]
                }
                """),
            ReadingSet.BuiltIn);

        Assert.Equal(["/county"], Without(Handed(place: "US-WY")).Assess(by: law).FindingOf("PM4005").Missing);
        Assert.Equal("satisfied", Without(Handed(place: "US-WY", authority: TransferAuthority.JudicialWarrant), LegalConditionKind.WatchlistMatch).Assess(by: law).OutcomeOf("PM4005"));
        Assert.Equal("violated", Without(Handed(place: "US-WY", authority: TransferAuthority.JudicialWarrant)).With(r => r with { County = CountyGeoid.Parse("56021") }).Assess(by: law).OutcomeOf("PM4005"));
        Assert.Equal("violated", Without(Handed(place: "US-WY"), LegalConditionKind.WatchlistMatch).With(r => r with { County = CountyGeoid.Parse("56021") }).Assess(by: law).OutcomeOf("PM4005"));
        Assert.Equal("not-applicable", Without(Handed(place: "US-WY")).With(r => r with { County = CountyGeoid.Parse("56001") }).Assess(by: law).OutcomeOf("PM4005"));
    }

    [Theory]
    [InlineData("2023-01-14T12:00", "violated")]
    [InlineData("2023-01-15T12:00", "not-applicable")]
    [InlineData("2023-02-15T12:00", "violated")]
    public void What_a_court_kept_from_being_applied_is_not_applied(string at, string outcome)
    {
        var law = new Assessor(
            OwnLaw.With("""
                {
                  "schema": "policymodel/law/v1", "version": "own-1",
                  "provisions": [{ "provisionId": "wy-none", "jurisdiction": "US-WY", "subject": "transfer", "stance": "prohibits-hold", "rank": "statute", "title": "None", "rule": "None.", "validFrom": "2020-01-01",
                    "litigation": [{ "state": "enjoined", "from": "2023-01-15", "to": "2023-02-15", "note": "For a month." }], "citations": [{ "title": "Made up" }], "grade": "primary", "checkedOn": "2026-11-24" }]
                }
                """),
            ReadingSet.BuiltIn);

        Assert.Equal(outcome, Handed(at, "US-WY", "2023-01-10T08:00").Assess(by: law).OutcomeOf("PM4005"));
    }

    [Fact]
    public void It_cites_the_law_of_the_place_and_says_what_would_change_it()
    {
        var finding = Without(Handed()).Assess().FindingOf("PM4005");

        Assert.Equal((Severity.Error, "/transfers/0", "us-ca-7284.6-transfer"), (finding.Severity, finding.Path, Assert.Single(finding.Citations).Provision));
        Assert.Equal("A record of a paper, an offence or a condition that the law of the place names.", finding.WouldChange);
    }
}
