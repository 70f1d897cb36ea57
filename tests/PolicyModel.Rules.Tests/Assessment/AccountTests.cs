using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>The numbered account. Eligible Friday 2026-04-17 10:00: form to Sunday 10:00, regulation to Tuesday 10:00, lenient to Tuesday 22:00.</summary>
public sealed class AccountTests
{
    private static CaseBuilder Eligible() => Case.Booked("2026-04-16T08:00").Of("s1_q7w8e9").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-16T09:00");

    [Fact]
    public void It_tells_booking_grounds_instruments_eligibility_and_the_end_in_that_order()
    {
        var account = Render(Eligible().HandedToIce("2026-04-20T10:00"));

        Assert.Equal("Booked on Thu 2026-04-16 at 08:00:00 (America/Chicago), in US-MO.", account[0]);
        Assert.Equal("Grounds: g1 (criminal-charge), ended on Fri 2026-04-17 at 10:00:00 (bail-posted).", account[1]);
        Assert.Equal("Instruments: d1 (form I-247A), received on Thu 2026-04-16 at 09:00:00.", account[2]);
        Assert.Equal("Eligible for release at Fri 2026-04-17 10:00:00, when the last ground (g1) ended: bail-posted.", account[3]);
        Assert.Equal("Local custody ended at Mon 2026-04-20 10:00:00 by hand-over to ICE.", account[4]);
    }

    [Fact]
    public void It_tells_the_deadline_and_the_verdict_under_each_reading()
    {
        var account = Render(Eligible().HandedToIce("2026-04-20T10:00"));

        Assert.Equal("Reading regulation: the time ends at Tue 2026-04-21 10:00:00; custody is within this reading's time limit. The hold ended 24 hours before that.", account[5]);
        Assert.Equal("Reading form: the time ends at Sun 2026-04-19 10:00:00; custody exceeds this reading by 24 hours.", account[6]);
        Assert.Equal("Reading lenient: the time ends at Tue 2026-04-21 22:00:00; custody is within this reading's time limit. The hold ended 36 hours before that.", account[7]);
        Assert.Equal("Reading judicial (hypothetical, outside the bracket): no time is given; custody exceeds this reading by 72 hours.", account[8]);
        Assert.Equal("Over the readings regulation, form, lenient: custody exceeds under some.", account[9]);
    }

    [Theory]
    [InlineData("2026-04-19T09:59:59", "The hold ended 1 second before that.")]
    [InlineData("2026-04-19T10:00", "The hold ended at that very second.")]
    [InlineData("2026-04-18", "The hold ended at least 10 hours 1 second before that.")]
    public void It_tells_how_close_a_hold_that_is_within_came(string left, string close) =>
        Assert.Contains("Reading form: the time ends at Sun 2026-04-19 10:00:00; custody is within this reading's time limit. " + close, Render(Eligible().HandedToIce(left)));

    [Fact]
    public void Where_only_bounds_are_known_a_hold_that_may_have_ended_at_the_deadline_is_told_so() => Assert.Contains(
        Render(Case.Booked("2026-04-13T08:00").Ground("g1", ended: "2026-04-14", reason: BailPosted).Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-16T00:00")),
        p => p.EndsWith("custody is within this reading's time limit. The hold may have ended at that very second.", StringComparison.Ordinal));

    [Fact]
    public void It_tells_bounds_where_an_hour_is_not_recorded()
    {
        var account = Render(Eligible().HandedToIce("2026-04-19"));

        Assert.Equal("Local custody ended between Sun 2026-04-19 00:00:00 and Sun 2026-04-19 23:59:59 by hand-over to ICE.", account[4]);
        Assert.Equal(
            "Reading form: the time ends at Sun 2026-04-19 10:00:00; custody may exceed this reading, by up to 13 hours 59 minutes 59 seconds; "
            + "the recorded times are not precise enough to tell.",
            account[6]);
        Assert.Equal("Over the readings regulation, form, lenient: custody surely exceeds under none, and may exceed under some.", account[9]);
    }

    [Fact]
    public void It_tells_where_processing_may_account_for_the_time() =>
        Assert.Contains(
            "Reading form: no time is given; 2 hours are not covered, which ordinary release processing may account for.",
            Render(Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).NoDetainers().HandedToIce("2026-04-17T12:00")));

    [Fact]
    public void For_someone_still_held_it_tells_the_time_left()
    {
        var account = Render(Eligible().StillHeldAt("2026-04-19T08:30"));

        Assert.Contains("Still held at Sun 2026-04-19 08:30:00, the time for which the record is judged.", account);
        Assert.Contains("Reading regulation: the time ends at Tue 2026-04-21 10:00:00; custody is within this reading's time limit. Time left: 49 hours 30 minutes.", account);
        Assert.Contains("Reading form: the time ends at Sun 2026-04-19 10:00:00; custody is within this reading's time limit. Time left: 1 hour 30 minutes.", account);
        Assert.Contains("Reading lenient: the time ends at Tue 2026-04-21 22:00:00; custody is within this reading's time limit. Time left: 61 hours 30 minutes.", account);
    }

    [Fact]
    public void For_someone_still_held_no_time_is_left_at_the_deadline_and_past_it_none_is_told()
    {
        Assert.Contains("Reading form: the time ends at Sun 2026-04-19 10:00:00; custody is within this reading's time limit. Time left: no time.", Render(Eligible().StillHeldAt("2026-04-19T10:00")));
        Assert.Contains("Reading form: the time ends at Sun 2026-04-19 10:00:00; custody exceeds this reading by 1 second.", Render(Eligible().StillHeldAt("2026-04-19T10:00:01")));
    }

    [Fact]
    public void For_someone_still_held_the_time_left_is_told_beside_a_gap_before_receipt()
    {
        var late = Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).Detainer(I247A, received: "2026-04-17T12:00").StillHeldAt("2026-04-19T08:30");

        Assert.Contains(
            "Reading form: the time ends at Sun 2026-04-19 10:00:00; 2 hours are not covered, which ordinary release processing may account for. Time left: 1 hour 30 minutes.",
            Render(late));
    }

    [Fact]
    public void No_time_is_left_where_nothing_asks_for_a_hold()
    {
        var account = Render(Case.Booked("2026-04-16T08:00").Ground("g1", ended: "2026-04-17T10:00", reason: BailPosted).NoDetainers().StillHeldAt("2026-04-17T10:00"));

        Assert.DoesNotContain(account, p => p.Contains("Time left", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_holds_are_numbered()
    {
        var account = Render(Eligible().Ground("g2", began: "2026-04-18T10:00", ended: "2026-04-20T10:00", reason: Dismissed).HandedToIce("2026-04-21T10:00"));

        Assert.Contains("Hold 1 of 2. A new ground began at Sat 2026-04-18 10:00:00.", account);
        Assert.Contains("Hold 2 of 2. Eligible for release at Mon 2026-04-20 10:00:00, when the last ground (g2) ended: dismissed.", account);
        Assert.Contains(account, p => p.StartsWith("Hold 2 of 2. Reading form: the time ends at Wed 2026-04-22 10:00:00;", StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_what_cannot_be_told_and_what_is_missing()
    {
        var account = Render(Case.Booked("2026-04-16T08:00").HandedToIce("2026-04-20T10:00"));

        Assert.Contains("The record does not say on which grounds the person was held.", account);
        Assert.Contains("Whether there was custody after release eligibility cannot be told from this record.", account);
        Assert.Contains("Needed and not in the record: /grounds.", account);
        Assert.Contains("No immigration instrument is on record.", account);
    }

    [Fact]
    public void It_says_that_a_ground_ran_all_the_time() =>
        Assert.Contains(
            "A ground ran for as long as local custody lasted: there was no custody after release eligibility, and no time limit to judge.",
            Render(Case.Booked("2026-04-16T08:00").Ground("g1").Left("2026-04-20T10:00")));

    [Fact]
    public void It_names_each_finding_with_its_law_and_each_assumption()
    {
        var account = Render(Eligible().HandedToIce("2026-04-20T10:00"));

        Assert.Contains(account, p => p.StartsWith("PM1003 (violated): ", StringComparison.Ordinal) && p.EndsWith("[Form I-247A (02/17)]", StringComparison.Ordinal));
        Assert.Contains(account, p => p.StartsWith("Taken to be so because the record does not say otherwise: /detainers/0/request", StringComparison.Ordinal));
        Assert.EndsWith("It is no legal advice.", account[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-20T10:00")]
    [InlineData("2026-04-20")]
    [InlineData("unknown")]
    public void It_names_neither_the_case_nor_the_person_nor_the_jail(string left)
    {
        var record = Eligible().Bail("g1", Step.Set("2026-04-16T10:00")).HandedToIce(left);
        var text = string.Join('\n', Render(record));

        Assert.All(["C-0001", "s1_", "q7w8e9", "Prairie"], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<string> Render(CaseBuilder record) => Account.Render(record.Record().Value, record.Assess());
}
