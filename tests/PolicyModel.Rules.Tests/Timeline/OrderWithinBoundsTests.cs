using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>Where the order of events within a day is not shown, every order the record allows lies between the corners.</summary>
public sealed class OrderWithinBoundsTests
{
    private static readonly BailEvent Set = Step.Set();

    [Theory]
    [InlineData("2026-03-08", "2026-03-08", Verdict.MayExceed)] // either may have come first
    [InlineData("2026-03-08T12:00", "2026-03-08T08:00", Verdict.Within)] // revoked, then dismissed: the ground had resumed
    [InlineData("2026-03-08T08:00", "2026-03-08T12:00", Verdict.Exceeds)] // dismissed first: it never resumed
    [InlineData("2026-03-08T12:00", "2026-03-08T12:00", Verdict.Exceeds)] // at one second: what had ended does not resume
    [InlineData("2026-03-08", "2026-03-08T00:00", Verdict.MayExceed)] // perhaps at one second, the first of the day
    [InlineData("2026-03-08T23:59:59", "2026-03-08", Verdict.MayExceed)] // or the last
    public void Revocation_on_the_day_a_ground_ends_may_or_may_not_have_resumed_it(string ended, string revoked, Verdict verdict) =>
        Assert.Equal(verdict, Case.Booked("2026-03-05T12:00").Ground("g1", ended: ended, reason: Dismissed)
            .Bail("g1", Set, Step.Posted("2026-03-05T12:00"), Step.Revoked(revoked))
            .Detainer(I247A, received: "2026-03-05T11:00", wasServed: true).Left("2026-03-10T08:00").Assess().VerdictUnder("regulation"));

    [Theory]
    [InlineData("2026-03-05", Verdict.MayExceed)] // booked that day, perhaps after bail was posted
    [InlineData("2026-03-05T12:00", Verdict.Exceeds)]
    [InlineData("2026-03-05T20:00", Verdict.Within)] // bail posted before booking lets the person go at booking
    public void Bail_lets_nobody_go_before_booking(string booked, Verdict verdict) =>
        Assert.Equal(verdict, Case.Booked(booked).Ground("g1").Bail("g1", Set, Step.Posted("2026-03-05T12:30"))
            .Detainer(I247A, received: "2026-03-04T10:00", wasServed: true).Left("2026-03-07T16:45").Assess().VerdictUnder("form"));

    [Theory]
    [InlineData("2026-03-05T15:00", true)]
    [InlineData("2026-03-05T10:00", false)]
    [InlineData("2026-03-05", false)]
    public void A_booking_known_by_its_day_hides_no_hold_that_clock_times_show(string secondBegan, bool hold)
    {
        var assessment = Case.Booked("2026-03-05").Ground("g1", ended: "2026-03-05T10:00", reason: OwnRecognizance).Ground("g2", began: secondBegan).NoDetainers().Left("2026-03-07T10:00").Assess();
        Assert.Equal(hold ? 1 : 0, assessment.Holds!.Count);
    }

    [Theory]
    [InlineData("2026-03-05T02:00", "2026-03-07T02:00", Verdict.NotApplicable)] // 48 hours of the arrest
    [InlineData("2026-03-05T02:00", "2026-03-07T02:00:01", Verdict.Undetermined)]
    [InlineData(null, "2026-03-07T10:00", Verdict.NotApplicable)] // not recorded: of booking
    [InlineData(null, "2026-03-07T10:00:01", Verdict.Undetermined)]
    public void An_arrest_without_charge_or_finding_carries_from_the_arrest(string? began, string left, Verdict verdict) =>
        Assert.Equal(verdict, Case.Booked("2026-03-05T10:00", jurisdiction: "US-KS").Ground("g1", kind: GroundKind.WarrantlessArrest, began: began).Left(left).Assess().VerdictUnder("regulation"));

    [Fact]
    public void Other_grounds_one_after_another_carry_on_where_an_arrest_no_longer_does() =>
        Assert.Equal(Verdict.Within, Case.Booked("2026-03-05T10:00")
            .Ground("g1", kind: GroundKind.WarrantlessArrest, began: "2026-03-05T10:00", ended: "2026-03-10T10:00", reason: Dismissed)
            .Ground("g2", began: "2026-03-06T10:00", ended: "2026-03-09T10:00", reason: Dismissed)
            .Ground("g3", began: "2026-03-08T10:00", ended: "2026-03-10T10:00", reason: Dismissed)
            .Detainer(I247A, received: "2026-03-05T11:00", wasServed: true).Left("2026-03-12T10:00").Assess().VerdictUnder("regulation"));

    [Fact]
    public void Consecutive_hours_need_no_calendar()
    {
        var assessment = Case.Booked("2041-03-05T10:00").Ground("g1", ended: "2041-03-06T10:00", reason: Dismissed)
            .Detainer(I247A, received: "2041-03-05T11:00", wasServed: true).Left("2041-03-12T10:00").Assess();
        Assert.Equal(Verdict.Exceeds, assessment.VerdictUnder("form"));
        Assert.Equal(Verdict.Undetermined, assessment.VerdictUnder("regulation"));
    }

    [Fact]
    public void A_hand_over_to_a_prison_ends_custody_where_the_record_gives_no_other_end() =>
        Assert.Equal(HoldEnd.LeftCustody, Assert.Single(Case.Booked("2026-03-05T10:00").Ground("g1", ended: "2026-03-06T10:00", reason: Dismissed)
            .Detainer(I247A, received: "2026-03-05T11:00").Transferred("2026-03-07T10:00", CustodianKind.StatePrison).Assess().Holds!).EndedBy);
}
