using static PolicyModel.CustodianKind;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1011: a federal custodian holding on a detainer after a Bail Reform Act release, or an order under 18 U.S.C. 3142(d) past its ten counted days.</summary>
public sealed class PM1011Tests
{
    private static CaseBuilder By(CaseBuilder record, CustodianKind? kind) =>
        record.With(r => r with { Custodian = r.Custodian with { Kind = kind is { } told ? told : default(Reported<CustodianKind>) } });

    // Released by a federal judge on Friday 2022-09-23 at 16:00.
    private static CaseBuilder Released(string left = "2022-09-26T10:00", GroundEndReason reason = GroundEndReason.ReleaseOrder, GroundKind kind = GroundKind.FederalCustody, CustodianKind? by = UsMarshals, string ended = "2022-09-23T16:00", string booked = "2022-09-20T08:00") =>
        By(Case.Booked(booked).Ground("g1", ended: ended, reason: reason, kind: kind).Detainer(I247A, received: booked).HandedToIce(left), kind: by);

    // Ordered on Monday 2026-03-02: the ten counted days are 3 to 6, 9 to 13 and 16 March.
    private static CaseBuilder Ordered(string? ended, string began = "2026-03-02T15:00", CourtOrderBasis? basis = CourtOrderBasis.TemporaryDetention, CustodianKind? by = CountyJail, string left = "2026-03-30T10:00") =>
        By(
            Case.Booked("2026-03-02T08:00").Ground("g1", began: began, ended: ended, reason: ended is null ? null : Dismissed, kind: GroundKind.CourtOrder).Ground("g2", began: "2026-03-02T08:00", ended: "2026-03-30T10:00", reason: Dismissed).Left(left)
                .With(r => r with { Grounds = [r.Grounds![0] with { OrderBasis = basis is { } told ? told : default(Reported<CourtOrderBasis>) }, r.Grounds[1]] }),
            by);

    [Theory]
    [InlineData("2022-09-23T16:00", "satisfied")]
    [InlineData("2022-09-23T16:00:01", "undetermined")]
    [InlineData("2022-09-23T20:00", "undetermined")]
    [InlineData("2022-09-23T20:00:01", "violated")]
    [InlineData("2022-09-26T10:00", "violated")] // inside the 48 counted hours
    public void A_hold_after_release_is_violated_once_it_is_past_ordinary_processing(string left, string outcome)
    {
        var assessment = Released(left).Assess();

        Assert.Equal(outcome, assessment.OutcomeOf("PM1011"));
        Assert.Equal(outcome == "undetermined", assessment.Findings.Any(f => f is { Rule: "PM1011", Message: "Cannot be told. Ordinary release processing may account for the time." }));
    }

    [Theory]
    [InlineData(UsMarshals, "violated")]
    [InlineData(FederalPrison, "violated")]
    [InlineData(CountyJail, "not-applicable")]
    [InlineData(null, "undetermined")]
    public void It_is_about_federal_custodians(CustodianKind? by, string outcome) => Assert.Equal(outcome, Released(by: by).Assess().OutcomeOf("PM1011"));

    [Fact]
    public void The_kind_of_custodian_is_needed_only_where_there_was_a_hold()
    {
        Assert.Equal(["/custodian/kind"], Released(by: null).Assess().FindingOf("PM1011").Missing);
        Assert.Equal("satisfied", Released("2022-09-23T16:00", by: null).Assess().OutcomeOf("PM1011"));
    }

    [Theory]
    [InlineData(BailPosted, GroundKind.FederalCustody, "violated")]
    [InlineData(OwnRecognizance, GroundKind.FederalCustody, "violated")]
    [InlineData(SentenceServed, GroundKind.FederalCustody, "not-applicable")]
    [InlineData(Dismissed, GroundKind.FederalCustody, "not-applicable")]
    [InlineData(GroundEndReason.ReleaseOrder, GroundKind.CriminalCharge, "not-applicable")]
    public void It_is_about_federal_custody_that_ended_by_release(GroundEndReason reason, GroundKind kind, string outcome) =>
        Assert.Equal(outcome, Released(reason: reason, kind: kind).Assess().OutcomeOf("PM1011"));

    [Theory]
    [InlineData("2022-09-23T15:59:59", "violated")]
    [InlineData("2022-09-23", "undetermined")] // either may have ended last
    [InlineData("2022-09-23T16:00:01", "not-applicable")]
    public void Federal_custody_must_have_ended_last(string other, string outcome)
    {
        var assessment = Released().Ground("g2", ended: other, reason: Dismissed).Assess();

        Assert.Equal(outcome, assessment.OutcomeOf("PM1011"));
    }

    [Theory]
    [InlineData("2022-09-23T15:00", "not-applicable")]
    [InlineData("2022-09-23", "undetermined")]
    [InlineData("2022-09-24T10:00", "violated")]
    public void Bail_must_have_been_posted_before_federal_custody_ended_in_another_way(string served, string outcome) =>
        Assert.Equal(outcome, Released(reason: SentenceServed, ended: served).Bail("g1", Step.Set(), Step.Posted("2022-09-23T16:00")).Assess().OutcomeOf("PM1011"));

    [Fact]
    public void It_does_not_apply_where_nothing_asked_for_a_hold_or_nobody_was_held()
    {
        Assert.Equal("not-applicable", Released().With(r => r with { Detainers = [] }).Assess().OutcomeOf("PM1011"));
        Assert.Equal("not-applicable", Released().With(r => r with { Detainers = [r.Detainers![0] with { Request = DetainerRequest.Notify }] }).Assess().OutcomeOf("PM1011"));
        Assert.Equal("not-applicable", Released("2022-09-23T15:00").Assess().OutcomeOf("PM1011"));
        Assert.Equal("not-applicable", Released().With(r => r with { Grounds = [] }).Assess().OutcomeOf("PM1011"));
    }

    [Fact]
    public void It_names_what_keeps_a_hold_from_being_found_or_is_not_precise_enough()
    {
        Assert.Equal(["/leftCustodyAt"], Released("").Assess().FindingOf("PM1011").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Released().With(r => r with { Grounds = [r.Grounds![0] with { EndedAt = default, EndReason = default }] }).Assess().FindingOf("PM1011").Missing);
        Assert.Equal(["/transfers/0/at"], Released("2022-09-23").Assess().FindingOf("PM1011").Missing);
        Assert.Equal(["/detainers/0/receivedAt"], Released().With(r => r with { Detainers = [r.Detainers![0] with { ReceivedAt = ReportedTime.Parse("2022-09-26") }] }).Assess().FindingOf("PM1011").Missing);
    }

    [Theory]
    [InlineData("2026-03-16T15:00", "satisfied")]
    [InlineData("2026-03-16T23:59:59", "satisfied")]
    [InlineData("2026-03-17T00:00", "satisfied")]
    [InlineData("2026-03-17T00:00:01", "violated")]
    public void An_order_runs_to_the_end_of_its_tenth_counted_day_and_its_own_day_is_none(string ended, string outcome) =>
        Assert.Equal(outcome, Ordered(ended).Assess().OutcomeOf("PM1011"));

    [Theory]
    [InlineData("2025-12-22T15:00", "2026-01-08T00:00", "satisfied")] // Christmas Day and New Year's Day left out
    [InlineData("2025-12-22T15:00", "2026-01-08T00:00:01", "violated")]
    public void Holidays_are_left_out_as_weekends_are(string began, string ended, string outcome) =>
        Assert.Equal(outcome, Case.Booked(began).Ground("g1", ended: ended, reason: Dismissed, kind: GroundKind.CourtOrder).Left(ended).With(r => r with { Grounds = [r.Grounds![0] with { OrderBasis = CourtOrderBasis.TemporaryDetention }] }).Assess().OutcomeOf("PM1011"));

    [Fact]
    public void An_order_that_was_still_running_is_counted_to_the_end_of_custody()
    {
        Assert.Equal("violated", Ordered(null).Assess().OutcomeOf("PM1011"));
        Assert.Equal("satisfied", Ordered(null, left: "2026-03-17T00:00").Assess().OutcomeOf("PM1011"));
        Assert.Equal("violated", Ordered(null).With(r => r with { LeftCustodyAt = default, AsOf = ReportedTime.Parse("2026-03-18T10:00") }).Assess().OutcomeOf("PM1011"));
    }

    [Fact]
    public void An_order_whose_begin_is_not_recorded_is_taken_to_have_been_made_at_booking()
    {
        Assert.Equal("satisfied", Ordered("2026-03-17T00:00", began: "").Assess().OutcomeOf("PM1011"));
        Assert.Equal("violated", Ordered("2026-03-17T00:00:01", began: "").Assess().OutcomeOf("PM1011"));
    }

    [Theory]
    [InlineData(CourtOrderBasis.Other, UsMarshals, "not-applicable")]
    [InlineData(null, CountyJail, "not-applicable")]
    [InlineData(null, null, "not-applicable")]
    [InlineData(null, UsMarshals, "undetermined")]
    [InlineData(CourtOrderBasis.TemporaryDetention, UsMarshals, "violated")]
    [InlineData(CourtOrderBasis.TemporaryDetention, null, "violated")]
    public void The_law_the_order_rests_on_decides_and_is_needed_of_a_federal_custodian(CourtOrderBasis? basis, CustodianKind? by, string outcome) =>
        Assert.Equal(outcome, Ordered("2026-03-18T10:00", basis: basis, by: by).Assess().OutcomeOf("PM1011"));

    [Fact]
    public void It_names_what_is_missing_of_an_order()
    {
        Assert.Equal(["/grounds/0/orderBasis"], Ordered("2026-03-18T10:00", basis: null, by: UsMarshals).Assess().FindingOf("PM1011").Missing);
        Assert.Equal("not-applicable", Ordered("2026-03-16T10:00", basis: null, by: UsMarshals).Assess().OutcomeOf("PM1011")); // short enough under any law
        Assert.Equal(["/grounds/0/endedAt"], Ordered("unknown").Assess().FindingOf("PM1011").Missing);
        Assert.Equal(["/leftCustodyAt"], Ordered(null, left: "unknown").Assess().FindingOf("PM1011").Missing);
        Assert.Equal("satisfied", Ordered("2026-03-17T00:00", left: "unknown").Assess().OutcomeOf("PM1011"));
        Assert.Equal(["/grounds/0/endedAt"], Ordered("2026-03-17").Assess().FindingOf("PM1011").Missing);
        Assert.Equal("satisfied", Ordered("2026-03-17T00:00", began: "2026-03-02").Assess().OutcomeOf("PM1011")); // the hour of the order does not count
    }

    [Theory]
    [InlineData("1984-10-11T10:00", "law in force on that day")]
    [InlineData("1984-10-12T10:00", "holiday calendar for that day")]
    [InlineData("1986-01-02T10:00", null)]
    public void The_statute_is_known_from_the_twelfth_of_october_1984_and_the_calendar_from_1986(string began, string? missing)
    {
        var finding = Case.Booked(began).Ground("g1", kind: GroundKind.CourtOrder).Left(ReportedTime.Parse(began).Date.Year + 1 + "-06-02T10:00")
            .With(r => r with { Grounds = [r.Grounds![0] with { OrderBasis = CourtOrderBasis.TemporaryDetention }] }).Assess().FindingOf("PM1011");

        Assert.Equal(missing is null ? [] : [missing], finding.Missing);
        Assert.Equal(missing is null ? Outcome.Violated : Outcome.Undetermined, finding.Outcome);
    }

    [Theory]
    [InlineData("1984-10-11T16:00", "undetermined")]
    [InlineData("1984-10-12T16:00", "violated")]
    public void A_release_counts_from_that_day_too(string ended, string outcome) =>
        Assert.Equal(outcome, Released("1984-10-14T10:00", ended: ended, booked: "1984-10-10T08:00").Assess().OutcomeOf("PM1011"));

    [Fact]
    public void It_is_an_error_and_tells_what_would_change_it()
    {
        var hold = Released().Assess().FindingOf("PM1011");
        var order = Ordered("2026-03-18T10:00").Assess().FindingOf("PM1011");

        Assert.Equal((Severity.Error, "/grounds/0", "/grounds/0/endedAt"), (hold.Severity, hold.Path, order.Path));
        Assert.Contains("A federal custodian went on holding", hold.Message, StringComparison.Ordinal);
        Assert.Contains("exceeds its 10 counted days", order.Message, StringComparison.Ordinal);
        Assert.StartsWith("A release, ordinary processing allowed,", hold.WouldChange, StringComparison.Ordinal);
        Assert.Equal("An end of the order, or of custody, within its counted days.", order.WouldChange);
        Assert.Equal(["18-usc-3142-d", "bail-reform-act-release"], hold.Citations.Select(c => c.Provision));
    }
}
