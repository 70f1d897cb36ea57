using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1007: no neutral determination of probable cause within 48 consecutive hours, where one is required. Eligible on Friday 2026-04-17 at 10:00.</summary>
public sealed class PM1007Tests
{
    private static CaseBuilder Held(string left = "2026-04-20T10:00", string eligible = "2026-04-17T10:00", string jurisdiction = "US-OR", DetainerForm form = I247A, string? received = "2026-04-16T09:00") =>
        Case.Booked("2026-04-16T08:00", "America/Los_Angeles", jurisdiction).Ground("g1", ended: eligible, reason: BailPosted).Detainer(form, received: received).HandedToIce(left);

    private static CaseBuilder Reviewed(CaseBuilder record, bool? reviewed, string? at = null, int index = 0) => record.With(r => r with
    {
        Detainers = [.. r.Detainers!.Select((d, i) => i == index ? d with { NeutralReview = reviewed, NeutralReviewAt = at is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(at) } : d)],
    });

    [Theory]
    [InlineData("2026-04-19T09:59:59", "satisfied")]
    [InlineData("2026-04-19T10:00", "satisfied")]
    [InlineData("2026-04-19T10:00:01", "violated")]
    public void A_hold_without_a_review_is_violated_past_48_hours_of_which_the_weekend_counts(string left, string outcome) =>
        Assert.Equal(outcome, Reviewed(Held(left), reviewed: false).Assess().OutcomeOf("PM1007"));

    [Theory]
    [InlineData("2026-04-15T10:00", "satisfied")] // before the detainer was issued
    [InlineData("2026-04-19T09:59:59", "satisfied")]
    [InlineData("2026-04-19T10:00", "satisfied")]
    [InlineData("2026-04-19T10:00:01", "violated")]
    public void A_review_counts_where_it_came_within_the_48_hours(string at, string outcome) =>
        Assert.Equal(outcome, Reviewed(Held(), reviewed: null, at).Assess().OutcomeOf("PM1007"));

    [Theory]
    [InlineData("US-AK", "violated")]
    [InlineData("US-AZ", "violated")]
    [InlineData("US-CA", "violated")]
    [InlineData("US-HI", "violated")]
    [InlineData("US-ID", "violated")]
    [InlineData("US-MT", "violated")]
    [InlineData("US-NV", "violated")]
    [InlineData("US-OR", "violated")]
    [InlineData("US-WA", "violated")]
    [InlineData("US-GU", "violated")]
    [InlineData("US-MP", "violated")]
    [InlineData("US-MO", "not-applicable")]
    [InlineData("US-UT", "not-applicable")]
    [InlineData("US-AS", "not-applicable")]
    public void It_applies_in_the_places_of_the_ninth_circuit(string jurisdiction, string outcome) =>
        Assert.Equal(outcome, Reviewed(Held(jurisdiction: jurisdiction), reviewed: false).Assess().OutcomeOf("PM1007"));

    [Theory]
    [InlineData("2020-09-10T10:00", "not-applicable")]
    [InlineData("2020-09-10T23:59:59", "not-applicable")]
    [InlineData("2020-09-11T00:00", "violated")]
    public void It_applies_to_holds_that_began_on_the_eleventh_of_september_2020_or_later(string eligible, string outcome)
    {
        var record = Case.Booked("2020-09-09T08:00", "America/Los_Angeles", "US-CA").Ground("g1", ended: eligible, reason: BailPosted).Detainer(I247A, received: "2020-09-09T09:00").HandedToIce("2020-09-16T10:00");

        Assert.Equal(outcome, Reviewed(record, reviewed: false).Assess().OutcomeOf("PM1007"));
    }

    [Fact]
    public void A_hold_that_may_have_begun_before_that_day_is_left_open()
    {
        // Bail was refused on the tenth for a reason that is not recorded; the charge was dismissed on the eleventh.
        var record = Case.Booked("2020-09-09T08:00", "America/Los_Angeles", "US-CA").Ground("g1", ended: "2020-09-11T10:00", reason: Dismissed)
            .Bail("g1", Step.Set(), Step.Tendered("2020-09-10T10:00"), Step.Refused()).Detainer(I247A, received: "2020-09-09T09:00").HandedToIce("2020-09-16T10:00");
        var finding = Reviewed(record, reviewed: false).Assess().FindingOf("PM1007");

        Assert.Equal(Outcome.Undetermined, finding.Outcome);
        Assert.Equal(["/grounds/0/endedAt"], finding.Missing);
    }

    [Fact]
    public void What_the_record_does_not_say_of_a_review_leaves_it_open()
    {
        Assert.Equal(["/detainers/0/neutralReviewAt"], Held().Assess().FindingOf("PM1007").Missing);
        Assert.Equal(["/detainers/0/neutralReviewAt"], Reviewed(Held(), reviewed: true).Assess().FindingOf("PM1007").Missing);
        Assert.Equal(["/detainers/0/neutralReviewAt"], Reviewed(Held(), reviewed: null, at: "2026-04-19").Assess().FindingOf("PM1007").Missing);
        Assert.Equal("satisfied", Reviewed(Held(), reviewed: null, at: "2026-04-18").Assess().OutcomeOf("PM1007"));
        Assert.Equal("violated", Reviewed(Held(), reviewed: null, at: "2026-04-20").Assess().OutcomeOf("PM1007"));
        Assert.Equal("satisfied", Held("2026-04-19T10:00").Assess().OutcomeOf("PM1007")); // over before a review was due
    }

    [Fact]
    public void One_review_in_time_is_enough_and_one_that_is_not_known_leaves_it_open()
    {
        var two = Held().Detainer(I247A, received: "2026-04-17T09:00");

        Assert.Equal("satisfied", Reviewed(two, reviewed: null, at: "2026-04-18T10:00", index: 1).Assess().OutcomeOf("PM1007"));
        Assert.Equal(["/detainers/1/neutralReviewAt"], Reviewed(Held().Detainer(I247A, received: "2026-04-17T09:00"), reviewed: false).Assess().FindingOf("PM1007").Missing);
        Assert.Equal("violated", Reviewed(Reviewed(Held().Detainer(I247A, received: "2026-04-17T09:00"), reviewed: false), reviewed: false, index: 1).Assess().OutcomeOf("PM1007"));
        Assert.Equal("violated", Reviewed(Held().Detainer(I247N), reviewed: false).Assess().OutcomeOf("PM1007")); // a notice needs no review
    }

    [Theory]
    [InlineData("2026-04-19T10:00", true, "satisfied")]
    [InlineData("2026-04-19T10:00:01", true, "violated")]
    [InlineData("2026-04-19T10:00", false, "violated")]
    public void A_finding_by_a_judge_among_the_conditions_is_one_too(string at, bool met, string outcome) =>
        Assert.Equal(outcome, Reviewed(WithFinding(at, met), reviewed: false).Assess().OutcomeOf("PM1007"));

    [Fact]
    public void A_finding_by_a_judge_at_a_time_nobody_recorded_leaves_it_open()
    {
        Assert.Equal(["/conditions/0/at"], Reviewed(WithFinding(null, met: true), reviewed: false).Assess().FindingOf("PM1007").Missing);
        Assert.Equal(["/conditions/0/at"], Reviewed(WithFinding("2026-04-19", met: true), reviewed: false).Assess().FindingOf("PM1007").Missing);
        Assert.Equal("satisfied", Reviewed(WithFinding(null, met: true), reviewed: null, at: "2026-04-18T10:00").Assess().OutcomeOf("PM1007"));
    }

    private static CaseBuilder WithFinding(string? at, bool met) => Held().With(r => r with
    {
        Conditions = [new LegalCondition { Condition = LegalConditionKind.JudicialProbableCause, Met = met, At = at is null ? default(Reported<ReportedTime>) : ReportedTime.Parse(at) }],
    });

    [Fact]
    public void Times_that_are_not_precise_enough_leave_it_open()
    {
        Assert.Equal(["/transfers/0/at"], Reviewed(Held("2026-04-19"), reviewed: false).Assess().FindingOf("PM1007").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Reviewed(Held("2026-04-19T10:00:01", eligible: "2026-04-17"), reviewed: false).Assess().FindingOf("PM1007").Missing);
        Assert.Equal(["/detainers/0/receivedAt"], Reviewed(Held(received: "2026-04-20"), reviewed: false).Assess().FindingOf("PM1007").Missing);
    }

    [Fact]
    public void It_does_not_apply_where_nothing_asked_for_a_hold_while_it_lasted()
    {
        Assert.Equal("not-applicable", Held(form: I247N).Assess().OutcomeOf("PM1007"));
        Assert.Equal("not-applicable", Held(received: "2026-04-20T10:00").Assess().OutcomeOf("PM1007"));
        Assert.Equal("not-applicable", Held().With(r => r with { Detainers = [r.Detainers![0] with { ReceivedAt = default, Received = false }] }).Assess().OutcomeOf("PM1007"));
        Assert.Equal("not-applicable", Held().With(r => r with { Detainers = [r.Detainers![0] with { EndedAt = ReportedTime.Parse("2026-04-17T10:00"), EndReason = DetainerEndReason.Withdrawn }] }).Assess().OutcomeOf("PM1007"));
        Assert.Equal("not-applicable", Held().With(r => r with { Detainers = null }).Assess().OutcomeOf("PM1007"));
        Assert.Equal("not-applicable", Case.Booked("2026-04-16T08:00", "America/Los_Angeles", "US-OR").Ground("g1").Detainer(I247A).Left("2026-04-20T10:00").Assess().OutcomeOf("PM1007"));
    }

    [Fact]
    public void It_names_what_keeps_holds_from_being_found()
    {
        Assert.Equal(["/grounds"], Held().With(r => r with { Grounds = null }).Assess().FindingOf("PM1007").Missing);
        Assert.Equal(["/leftCustodyAt"], Held("").Assess().FindingOf("PM1007").Missing);
    }

    [Fact]
    public void It_is_an_error_and_tells_what_would_change_it()
    {
        var finding = Reviewed(Held(), reviewed: false).Assess().FindingOf("PM1007");

        Assert.Equal((Severity.Error, "/detainers/0"), (finding.Severity, finding.Path));
        Assert.Equal("Custody exceeds 48 hours from release eligibility, week-ends included, and by the record no neutral official had found probable cause by then.", finding.Message);
        Assert.Equal("A neutral determination of probable cause, or an end of custody, within 48 hours of release eligibility.", finding.WouldChange);
        Assert.Equal(["us-fed-9", "gerstein-mclaughlin-48"], finding.Citations.Select(c => c.Provision));
    }
}
