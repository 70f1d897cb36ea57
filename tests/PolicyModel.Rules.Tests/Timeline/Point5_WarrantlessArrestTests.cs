using static PolicyModel.GroundEndReason;
using static PolicyModel.GroundKind;

namespace PolicyModel.Rules.Tests;

/// <summary>Point 5, last part: an arrest without a warrant, a charge or a finding of probable cause carries 48 hours; weekends count.</summary>
public sealed class Point5_WarrantlessArrestTests
{
    // Booked on a Saturday, in a place whose law is not known to have a deadline of its own.
    private static CaseBuilder Arrested(string ended, string? charged = null, string? probableCause = null) =>
        Case.Booked("2026-04-11T08:00", jurisdiction: "US-KS").Ground("g1", ended: ended, reason: NoChargesFiled, kind: WarrantlessArrest, charged: charged, probableCause: probableCause).NoDetainers();

    [Theory]
    [InlineData("2026-04-13T07:59:59", "exceeds by PT24H1S")]
    [InlineData("2026-04-13T08:00", "exceeds by PT24H")]
    [InlineData("2026-04-13T08:00:01", "undetermined")]
    public void Point5_an_unsupported_arrest_carries_48_hours_and_no_second_more(string ended, string says) =>
        Assert.Equal(says, Arrested(ended).HandedToIce("2026-04-14T08:00").Assess().Says("regulation"));

    [Fact]
    public void Point5_what_is_missing_is_the_finding_of_probable_cause() =>
        Assert.Equal("/grounds/0/probableCauseFoundAt", Arrested("2026-04-13T09:00").HandedToIce("2026-04-14T08:00").Assess().OnlyMissing());

    [Fact]
    public void Point5_a_charge_or_a_finding_lets_the_arrest_carry_on()
    {
        Assert.Equal("exceeds by PT23H", Arrested("2026-04-13T09:00", charged: "2026-04-12T09:00").HandedToIce("2026-04-14T08:00").Assess().Says("regulation"));
        Assert.Equal("exceeds by PT23H", Arrested("2026-04-13T09:00", probableCause: "2026-04-12T09:00").HandedToIce("2026-04-14T08:00").Assess().Says("regulation"));
    }

    [Fact]
    public void Point5_a_charge_at_a_time_nobody_recorded_is_a_charge() =>
        Assert.Equal("exceeds by PT23H", Arrested("2026-04-13T09:00", charged: "unknown").HandedToIce("2026-04-14T08:00").Assess().Says("regulation"));

    [Fact]
    public void Point5_another_ground_that_runs_past_the_limit_makes_the_arrest_matter_no_more()
    {
        var assessment = Arrested("2026-04-13T09:00").Ground("g2", ended: "2026-04-13T10:00", reason: Dismissed).HandedToIce("2026-04-14T08:00").Assess();

        Assert.Equal("exceeds by PT22H", assessment.Says("regulation"));
    }

    [Fact]
    public void Point5_another_ground_that_ends_before_the_arrest_does_leaves_it_undetermined() =>
        Assert.Equal("undetermined", Arrested("2026-04-13T10:00").Ground("g2", ended: "2026-04-13T09:59:59", reason: Dismissed).HandedToIce("2026-04-14T08:00").Assess().Says("regulation"));

    [Fact]
    public void Point5_another_ground_that_begins_after_the_limit_leaves_it_undetermined() =>
        Assert.Equal(
            "undetermined",
            Arrested("2026-04-13T10:00").Ground("g2", began: "2026-04-13T08:00:01", ended: "2026-04-13T11:00", reason: Dismissed).HandedToIce("2026-04-14T08:00").Assess().Says("regulation"));

    [Fact]
    public void Point5_custody_that_is_over_within_48_hours_asks_for_no_finding() =>
        Assert.Equal("not-applicable", Arrested("2026-04-14T10:00").Left("2026-04-13T08:00").Assess().Says("regulation"));

    [Fact]
    public void Point5_an_arrest_under_a_warrant_needs_no_finding() =>
        Assert.Equal(
            "exceeds by PT24H",
            Case.Booked("2026-04-11T08:00").Ground("g1", ended: "2026-04-20T08:00", reason: WarrantWithdrawn, kind: JudicialWarrant).HandedToIce("2026-04-21T08:00").Assess().Says("judicial"));

    [Theory]
    [InlineData("US-MO", "2026-04-12T08:00", "exceeds by PT48H")]
    [InlineData("US-MO", "2026-04-12T08:00:01", "undetermined")]
    [InlineData("US-KS", "2026-04-12T08:00:01", "exceeds by PT47H59M59S")]
    public void Point5_where_the_law_of_the_place_has_a_shorter_time_an_arrest_carries_no_longer(string jurisdiction, string ended, string says) =>
        Assert.Equal(says, Case.Booked("2026-04-11T08:00", jurisdiction: jurisdiction).Ground("g1", ended: ended, reason: NoChargesFiled, kind: WarrantlessArrest).NoDetainers().HandedToIce("2026-04-14T08:00").Assess().Says("judicial"));

    [Theory]
    [InlineData("2005-08-27", "exceeds by PT70H")]
    [InlineData("2005-08-28", "undetermined")]
    public void Point5_the_time_of_the_place_is_the_one_in_force_on_the_day_of_the_arrest(string day, string says)
    {
        string At(int days, string clock) => NodaTime.Text.LocalDatePattern.Iso.Format(ReportedTime.Parse(day).Date.PlusDays(days)) + clock;

        Assert.Equal(says, Case.Booked(At(0, "T08:00")).Ground("g1", ended: At(1, "T10:00"), reason: NoChargesFiled, kind: WarrantlessArrest).NoDetainers().HandedToIce(At(4, "T08:00")).Assess().Says("judicial"));
    }

    [Fact]
    public void Point5_a_charge_that_the_record_affirms_without_a_time_is_a_charge_and_one_it_denies_is_none()
    {
        Assert.Equal("exceeds by PT23H", Told(charged: true).Says("regulation"));
        Assert.Equal("undetermined", Told(charged: false).Says("regulation"));

        static Assessment Told(bool charged) => Arrested("2026-04-13T09:00").HandedToIce("2026-04-14T08:00").With(r => r with { Grounds = [r.Grounds![0] with { Charged = charged }] }).Assess();
    }
}
