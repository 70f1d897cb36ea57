using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM1012: an arrest without a warrant held past the probable-cause deadline, or this place's charging deadline, without either. Arrested on Saturday 2026-04-11 at 08:00.</summary>
public sealed class PM1012Tests
{
    private const string Missouri = "US-MO";
    private const string Kansas = "US-KS";

    private static CaseBuilder Arrested(string? ended, string jurisdiction = Kansas, string began = "2026-04-11T08:00", bool? charged = false, string? chargedAt = null, bool? found = false, string? foundAt = null, string left = "2026-04-20T08:00", string booked = "2026-04-11T08:00", GroundKind kind = GroundKind.WarrantlessArrest) =>
        Case.Booked(booked, jurisdiction: jurisdiction).Ground("g1", began: began, ended: ended, reason: ended is null ? null : NoChargesFiled, kind: kind, charged: chargedAt, probableCause: foundAt).NoDetainers().Left(left)
            .With(r => r with { Grounds = [r.Grounds![0] with { Charged = chargedAt is null ? charged : null, ProbableCauseFound = foundAt is null ? found : null }, .. r.Grounds.Skip(1)] });

    [Theory]
    [InlineData(Kansas, "2026-04-13T07:59:59", "satisfied")]
    [InlineData(Kansas, "2026-04-13T08:00", "satisfied")]
    [InlineData(Kansas, "2026-04-13T08:00:01", "violated")]
    [InlineData(Missouri, "2026-04-12T07:59:59", "satisfied")]
    [InlineData(Missouri, "2026-04-12T08:00", "satisfied")]
    [InlineData(Missouri, "2026-04-12T08:00:01", "violated")]
    public void An_arrest_with_neither_by_the_record_carries_48_hours_or_this_places_24(string jurisdiction, string ended, string outcome) =>
        Assert.Equal(outcome, Arrested(ended, jurisdiction).Assess().OutcomeOf("PM1012"));

    [Theory]
    [InlineData(Kansas, "2026-04-13T08:00", "satisfied")]
    [InlineData(Kansas, "2026-04-13T08:00:01", "violated")]
    [InlineData(Missouri, "2026-04-12T08:00", "satisfied")]
    [InlineData(Missouri, "2026-04-12T08:00:01", "violated")]
    public void A_charge_or_a_finding_counts_where_it_came_by_the_deadline(string jurisdiction, string at, string outcome)
    {
        Assert.Equal(outcome, Arrested("2026-04-15T08:00", jurisdiction, chargedAt: at).Assess().OutcomeOf("PM1012"));

        // Missouri asks for a charge; whether a finding alone is enough was not read.
        Assert.Equal(jurisdiction == Missouri && outcome == "satisfied" ? "undetermined" : outcome, Arrested("2026-04-15T08:00", jurisdiction, foundAt: at).Assess().OutcomeOf("PM1012"));
    }

    [Fact]
    public void Both_that_came_late_are_violated() =>
        Assert.Equal("violated", Arrested("2026-04-15T08:00", chargedAt: "2026-04-14T08:00", foundAt: "2026-04-14T09:00").Assess().OutcomeOf("PM1012"));

    [Theory]
    [InlineData("2005-08-27", "satisfied")]
    [InlineData("2005-08-28", "violated")]
    public void The_clock_of_missouri_is_known_from_the_28th_of_august_2005(string day, string outcome)
    {
        var next = NodaTime.Text.LocalDatePattern.Iso.Format(ReportedTime.Parse(day).Date.PlusDays(1));

        Assert.Equal(outcome, Arrested(next + "T09:00", Missouri, began: day + "T08:00", left: next + "T10:00", booked: day + "T08:00").Assess().OutcomeOf("PM1012"));
    }

    [Theory]
    [InlineData("1991-05-12", "not-applicable")]
    [InlineData("1991-05-13", "violated")]
    public void The_48_hours_are_those_of_a_decision_of_the_13th_of_may_1991(string day, string outcome)
    {
        var third = NodaTime.Text.LocalDatePattern.Iso.Format(ReportedTime.Parse(day).Date.PlusDays(2));

        Assert.Equal(outcome, Arrested(third + "T09:00", began: day + "T08:00", left: third + "T10:00", booked: day + "T08:00").Assess().OutcomeOf("PM1012"));
    }

    [Fact]
    public void What_is_only_not_recorded_leaves_it_open()
    {
        Assert.Equal(["/grounds/0/probableCauseFoundAt"], Arrested("2026-04-15T08:00", charged: null, found: null).Assess().FindingOf("PM1012").Missing);
        Assert.Equal(["/grounds/0/probableCauseFoundAt"], Arrested("2026-04-15T08:00", charged: false, found: null).Assess().FindingOf("PM1012").Missing);
        Assert.Equal(["/grounds/0/probableCauseFoundAt"], Arrested("2026-04-15T08:00", chargedAt: "2026-04-14T08:00", found: null).Assess().FindingOf("PM1012").Missing);
        Assert.Equal(["/grounds/0/chargedAt"], Arrested("2026-04-15T08:00", charged: null, found: false).Assess().FindingOf("PM1012").Missing);
        Assert.Equal(["/grounds/0/chargedAt"], Arrested("2026-04-15T08:00", charged: true, found: false).Assess().FindingOf("PM1012").Missing);
        Assert.Equal(["/grounds/0/chargedAt"], Arrested("2026-04-15T08:00", chargedAt: "2026-04-13", found: false).Assess().FindingOf("PM1012").Missing);
        Assert.Equal("satisfied", Arrested("2026-04-13T08:00", charged: null, found: null).Assess().OutcomeOf("PM1012"));
    }

    [Fact]
    public void A_charge_by_the_deadline_of_the_constitution_and_past_this_places_is_violated_and_the_place_tells_which()
    {
        Assert.Equal("/grounds/0/chargedAt", Arrested("2026-04-15T08:00", Missouri, chargedAt: "2026-04-12T09:00").Assess().FindingOf("PM1012").Path);
        Assert.Equal("/grounds/0/probableCauseFoundAt", Arrested("2026-04-15T08:00").Assess().FindingOf("PM1012").Path);
    }

    [Theory]
    [InlineData("2026-04-15T08:00", "satisfied")]
    [InlineData("2026-04-14T23:00", "violated")]
    public void Other_grounds_carry_on_where_the_arrest_no_longer_does(string other, string outcome) =>
        Assert.Equal(outcome, Case.Booked("2026-04-11T08:00", jurisdiction: Kansas).Ground("g1", ended: "2026-04-15T08:00", reason: NoChargesFiled, kind: GroundKind.WarrantlessArrest).Ground("g2", ended: other, reason: Dismissed).Left("2026-04-15T08:00")
            .With(r => r with { Grounds = [r.Grounds![0] with { Charged = false, ProbableCauseFound = false }, r.Grounds[1]] }).Assess().OutcomeOf("PM1012"));

    [Fact]
    public void Bail_that_is_posted_in_time_ends_the_arrest_and_one_that_is_revoked_starts_none_anew()
    {
        var bailed = Case.Booked("2026-04-11T08:00", jurisdiction: Kansas).Ground("g1", kind: GroundKind.WarrantlessArrest).Left("2026-04-20T08:00").With(r => r with { Grounds = [r.Grounds![0] with { Charged = false, ProbableCauseFound = false }] });

        Assert.Equal("satisfied", bailed.Bail("g1", Step.Set(), Step.Posted("2026-04-12T08:00"), Step.Revoked("2026-04-13T08:00")).Assess().OutcomeOf("PM1012"));
    }

    [Fact]
    public void Custody_that_was_over_by_then_needs_neither_and_custody_that_goes_on_does()
    {
        Assert.Equal("satisfied", Arrested(null, left: "2026-04-13T08:00").Assess().OutcomeOf("PM1012"));
        Assert.Equal("violated", Arrested(null, left: "2026-04-13T08:00:01").Assess().OutcomeOf("PM1012"));
        Assert.Equal("violated", Arrested(null).With(r => r with { LeftCustodyAt = default, AsOf = ReportedTime.Parse("2026-04-14T08:00") }).Assess().OutcomeOf("PM1012"));
    }

    [Fact]
    public void Times_that_are_missing_or_not_precise_enough_leave_it_open()
    {
        Assert.Equal(["/leftCustodyAt"], Arrested("2026-04-15T08:00", left: "unknown").Assess().FindingOf("PM1012").Missing);
        Assert.Equal("satisfied", Arrested("2026-04-13T08:00", left: "unknown").Assess().OutcomeOf("PM1012"));
        Assert.Equal(["/grounds/0/endedAt"], Arrested("unknown").Assess().FindingOf("PM1012").Missing);
        Assert.Equal(["/grounds/0/endedAt"], Arrested("2026-04-13").Assess().FindingOf("PM1012").Missing);
        Assert.Equal(["/grounds/0/beganAt"], Arrested("2026-04-13T08:00:01", began: "2026-04-11").Assess().FindingOf("PM1012").Missing);
        Assert.Equal("violated", Arrested("2026-04-14T00:00", began: "2026-04-11").Assess().OutcomeOf("PM1012"));
        Assert.Equal("violated", Arrested("2026-04-13T08:00:01", began: "").Assess().OutcomeOf("PM1012")); // not recorded: at booking
    }

    [Theory]
    [InlineData(GroundKind.CriminalCharge)]
    [InlineData(GroundKind.JudicialWarrant)]
    public void It_does_not_apply_to_other_grounds(GroundKind kind)
    {
        Assert.Equal("not-applicable", Arrested("2026-04-15T08:00", kind: kind).Assess().OutcomeOf("PM1012"));
        Assert.Equal("not-applicable", Case.Booked("2026-04-11T08:00").Left("2026-04-20T08:00").Assess().OutcomeOf("PM1012"));
    }

    [Fact]
    public void It_is_an_error_and_tells_what_would_change_it()
    {
        var own = Arrested("2026-04-12T09:00", Missouri).Assess().FindingOf("PM1012");
        var federal = Arrested("2026-04-15T08:00").Assess().FindingOf("PM1012");

        Assert.Equal(Severity.Error, own.Severity);
        Assert.Contains("exceeds the hours that the law of this place gives", own.Message, StringComparison.Ordinal);
        Assert.Contains("exceeds 48 hours, week-ends included", federal.Message, StringComparison.Ordinal);
        Assert.Equal("A charge or a finding of probable cause by the deadline, or an end of the arrest by then.", own.WouldChange);
        Assert.Equal(["us-mo-544.170", "gerstein-mclaughlin-48"], own.Citations.Select(c => c.Provision));
        Assert.Equal(["gerstein-mclaughlin-48"], federal.Citations.Select(c => c.Provision));
    }
}
