using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>Facts that are missing, and the one that would change an undetermined outcome.</summary>
public sealed class NeededTests
{
    private static CaseBuilder Booked() => Case.Booked("2026-04-16T08:00");

    private static CaseBuilder Eligible(string ended = "2026-04-17T10:00") =>
        Booked().Ground("g1", ended: ended, reason: BailPosted).Detainer(I247A, received: "2026-04-16T09:00", wasServed: true, warrantAttached: true);

    [Fact]
    public void Nothing_is_needed_by_a_reading_where_all_that_it_asks_for_is_there() =>
        Assert.All(Eligible().HandedToIce("2026-04-18T10:00").Assess().Needed, n => Assert.Empty(n.Readings));

    [Fact]
    public void A_fact_without_which_nothing_can_be_told_is_needed_once_by_every_reading_and_by_the_rules()
    {
        var needed = Assert.Single(Booked().Left("2026-04-20T10:00").Assess().Needed, n => n.Place == "/grounds");

        Assert.Equal(["regulation", "form", "lenient", "judicial"], needed.Readings.Where(r => r != "jurisdiction"));
        Assert.Superset(new HashSet<string> { "PM1001", "PM1002", "PM1003" }, needed.Rules.ToHashSet());
        Assert.Equal("The record does not say on which grounds the person was held.", needed.Because);
        Assert.StartsWith("each ground", needed.Ask, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_only_a_rule_asks_for_is_needed_by_that_rule_alone()
    {
        var needed = Assert.Single(
            Booked().Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-16T09:00").HandedToIce("2026-04-18T10:00").Assess().Needed,
            n => n.Place == "/detainers/0/servedOnSubjectAt");

        Assert.Empty(needed.Readings);
        Assert.Contains("PM2003", needed.Rules);
    }

    [Theory]
    [InlineData("2026-04-17T10:00", "2026-04-19", "/transfers/0/at")]
    [InlineData("2026-04-17", "2026-04-19T12:00", "/grounds/0/endedAt")]
    public void A_time_that_is_not_precise_enough_is_needed(string ended, string left, string place)
    {
        var assessment = Eligible(ended).HandedToIce(left).Assess();

        Assert.Equal("may exceed", assessment.Says("form")[..10]);
        Assert.Equal(["form"], Assert.Single(assessment.Needed, n => n.Place == place).Readings.Where(r => r is not ("judicial" or "jurisdiction")));
    }

    [Fact]
    public void The_end_is_asked_for_where_the_record_tells_it()
    {
        Assert.Contains(Eligible().Left("2026-04-19").Assess().Needed, n => n.Place == "/leftCustodyAt");
        Assert.Contains(Eligible().Ground("g2", began: "2026-04-19").StillHeldAt("2026-05-01").Assess().Needed, n => n.Place == "/grounds/1/beganAt");
        Assert.Contains(Case.Booked("2026-04-16").NoGrounds().Detainer(I247A, received: "2026-04-15T09:00").Left("2026-04-18T08:00").Assess().Needed, n => n.Place == "/bookedAt");
    }

    [Fact]
    public void Receipt_and_withdrawal_are_needed_only_where_the_verdict_turns_on_them()
    {
        var late = Booked().Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-17", wasServed: true).HandedToIce("2026-04-18T10:00").Assess();
        Assert.Contains(late.Needed, n => n.Place == "/detainers/0/receivedAt");

        var lifted = Booked().Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted)
            .Detainer(I247A, received: "2026-04-16", wasServed: true, ended: "2026-04-18", endReason: DetainerEndReason.Withdrawn).HandedToIce("2026-04-18T23:00").Assess();
        Assert.Contains(lifted.Needed, n => n.Place == "/detainers/0/endedAt");
        Assert.DoesNotContain(lifted.Needed, n => n.Place == "/detainers/0/receivedAt");
    }

    [Fact]
    public void An_undetermined_outcome_names_the_fact_that_would_change_it()
    {
        Assert.Equal(
            "A record of each ground on which the person was held: what it was, when it began, when it ended and how (/grounds).",
            Booked().Left("2026-04-20T10:00").Assess().FindingOf("PM1002").WouldChange);
        Assert.Equal("A record of when the ground ended, and how (/grounds/0/endedAt).", Booked().Ground("g1", ended: "unknown").HandedToIce("2026-04-20").Assess().FindingOf("PM1001").WouldChange);
        Assert.Equal(
            "A check of the law in force on that day.",
            Case.Booked("1996-04-16T08:00").Ground("g1", ended: "1996-04-17T10:00", reason: BailPosted).Detainer(I247, received: "1996-04-16T09:00").HandedToIce("1996-04-18T10:00")
                .Assess().FindingOf("PM1002").WouldChange);
    }

    [Fact]
    public void One_time_that_is_not_precise_enough_would_change_the_outcome_and_two_leave_it_open()
    {
        Assert.Equal("A record of the exact time of the hand-over (/transfers/0/at).", Eligible().HandedToIce("2026-04-19").Assess().FindingOf("PM1003").WouldChange);
        Assert.Null(Eligible("2026-04-17").HandedToIce("2026-04-19").Assess().FindingOf("PM1003").WouldChange);
    }

    [Fact]
    public void Custody_that_exceeds_every_reading_would_not_had_it_ended_by_the_most_generous_deadline()
    {
        Assert.Equal("An end of custody at or before Tue 2026-04-21 22:00:00 (America/Chicago).", Eligible().HandedToIce("2026-04-23T10:00").Assess().FindingOf("PM1001").WouldChange);
        Assert.Null(Booked().Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).NoDetainers().HandedToIce("2026-04-18T10:00").Assess().FindingOf("PM1001").WouldChange);
    }

    [Fact]
    public void Custody_that_rested_on_a_notice_would_be_another_case_with_a_request_for_a_hold() => Assert.Equal(
        "A detainer that asks for a hold, received and still in effect when the person could have gone.",
        Booked().Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247N, received: "2026-04-16T09:00").HandedToIce("2026-04-18T10:00").Assess().FindingOf("PM2001").WouldChange);
}
