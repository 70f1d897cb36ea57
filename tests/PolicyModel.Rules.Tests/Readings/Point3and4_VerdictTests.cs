using NodaTime;
using static PolicyModel.DetainerForm;
using static PolicyModel.GroundEndReason;

namespace PolicyModel.Rules.Tests;

/// <summary>Points 3 and 4: the hold that no authority covers, ordinary release processing, and the verdict. Eligible Tuesday 2026-04-14 10:00.</summary>
public sealed class Point3and4_VerdictTests
{
    private static CaseBuilder Eligible(string at = "2026-04-14T10:00") => Case.Booked("2026-04-13T08:00").Ground("g1", ended: at, reason: BailPosted);

    [Theory]
    [InlineData("2026-04-14T13:59:59", "may exceed for processing by PT3H59M59S")]
    [InlineData("2026-04-14T14:00", "may exceed for processing by PT4H")]
    [InlineData("2026-04-14T14:00:01", "exceeds by PT4H1S")]
    public void Point3_four_hours_of_processing_are_allowed_where_the_person_was_handed_to_ice(string left, string says) =>
        Assert.Equal(says, Eligible().NoDetainers().HandedToIce(left).Assess().Says("regulation"));

    [Theory]
    [InlineData("2026-04-14T14:00", "may exceed for processing by PT4H")]
    [InlineData("2026-04-14T14:00:01", "exceeds by PT4H1S")]
    public void Point3_four_hours_are_allowed_where_an_instrument_asks_for_a_hold(string left, string says) =>
        Assert.Equal(says, Eligible().Detainer(I247A, received: "2026-04-20T10:00").Left(left).Assess().Says("regulation"));

    [Theory]
    [InlineData("2026-04-16T09:59:59", "may exceed for processing by PT47H59M59S")]
    [InlineData("2026-04-16T10:00", "may exceed for processing by PT48H")]
    [InlineData("2026-04-16T10:00:01", "exceeds by PT48H1S")]
    public void Point3_forty_eight_hours_are_allowed_where_the_record_shows_nothing_of_ice(string left, string says)
    {
        Assert.Equal(says, Eligible().NoDetainers().Left(left).Assess().Says("regulation"));
        Assert.Equal(says, Eligible().Detainer(I247N, received: "2026-04-13T10:00").Left(left).Assess().Says("regulation"));
    }

    [Theory]
    [InlineData("2026-04-14T10:00", "within")]
    [InlineData("2026-04-14T10:00:01", "exceeds by PT1S")]
    public void Point3_the_policy_figures_can_be_zero(string left, string says)
    {
        var strict = Assessments.WithProcessing(Duration.Zero, Duration.Zero);

        Assert.Equal(says, Eligible().NoDetainers().HandedToIce(left).Assess(by: strict).Says("regulation"));
        Assert.Equal(says, Eligible().NoDetainers().Left(left).Assess(by: strict).Says("regulation"));
    }

    [Fact]
    public void Point3_the_policy_figures_can_be_set_apart()
    {
        var other = Assessments.WithProcessing(Duration.FromHours(1), Duration.FromHours(2));

        Assert.Equal("may exceed for processing by PT1H", Eligible().NoDetainers().HandedToIce("2026-04-14T11:00").Assess(by: other).Says("regulation"));
        Assert.Equal("exceeds by PT1H1S", Eligible().NoDetainers().HandedToIce("2026-04-14T11:00:01").Assess(by: other).Says("regulation"));
        Assert.Equal("may exceed for processing by PT2H", Eligible().NoDetainers().Left("2026-04-14T12:00").Assess(by: other).Says("regulation"));
        Assert.Equal("exceeds by PT2H1S", Eligible().NoDetainers().Left("2026-04-14T12:00:01").Assess(by: other).Says("regulation"));
    }

    [Fact]
    public void Point3_processing_is_not_deducted_from_what_is_shown() =>
        Assert.Equal("exceeds by PT48H", Eligible().NoDetainers().HandedToIce("2026-04-16T10:00").Assess().Says("judicial"));

    [Fact]
    public void Point3_processing_is_allowed_after_eligibility_and_not_after_a_deadline() =>
        Assert.Equal("exceeds by PT1S", Eligible().Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-16T10:00:01").Assess().Says("regulation"));

    [Theory]
    [InlineData("2026-04-14T14:00", "may exceed for processing by PT4H")]
    [InlineData("2026-04-14T14:00:01", "exceeds by PT4H1S")]
    public void Point3_a_gap_before_receipt_is_judged_as_processing(string received, string says) =>
        Assert.Equal(says, Eligible().Detainer(I247A, received: received).HandedToIce("2026-04-16T10:00").Assess().Says("regulation"));

    [Theory]
    [InlineData("2026-04-14T14:00", true)]
    [InlineData("2026-04-14T14:00:01", false)]
    public void Point3_the_policy_figure_is_printed_where_it_decided(string left, bool printed)
    {
        const string ForIce = "4 hours of ordinary release processing are allowed before a verdict (a policy figure, no law): the record shows that the person was kept for ICE";

        Assert.Equal(printed, Eligible().NoDetainers().HandedToIce(left).Assess().Assumptions.Contains(ForIce));
    }

    [Fact]
    public void Point3_the_other_policy_figure_is_printed_where_it_decided() =>
        Assert.Equal(
            ["48 hours of ordinary release processing are allowed before a verdict (a policy figure, no law): the record does not show that the person was kept for ICE"],
            Eligible().NoDetainers().Left("2026-04-14T12:00").Assess().Assumptions);

    [Fact]
    public void Point4_a_hold_of_zero_length_is_judged_and_is_within()
    {
        var assessment = Eligible().NoDetainers().HandedToIce("2026-04-14T10:00").Assess();

        Assert.Equal("within", assessment.Says("regulation"));
        Assert.Equal("within", assessment.Says("judicial"));
        Assert.Equal("2026-04-14T10:00:00", assessment.OnlyHold().Eligible.In());
    }

    [Fact]
    public void Point4_no_hold_is_not_applicable()
    {
        var assessment = Eligible("2026-04-14T10:00:01").HandedToIce("2026-04-14T10:00").Assess();

        Assert.Equal("not-applicable", assessment.Says("regulation"));
        Assert.Empty(assessment.Holds!);
    }

    [Fact]
    public void Point4_exceeds_needs_every_instant_the_record_allows()
    {
        // Eligible on Tuesday at an hour nobody recorded: the deadline is some time on Thursday.
        var within = Eligible("2026-04-14").Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-16T00:00").Assess();
        var mayExceed = Eligible("2026-04-14").Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-16T00:00:01").Assess();
        var stillMay = Eligible("2026-04-14").Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-16T23:59:59").Assess();
        var exceeds = Eligible("2026-04-14").Detainer(I247A, received: "2026-04-13T09:00").HandedToIce("2026-04-17T00:00").Assess();

        Assert.Equal("within", within.Says("regulation"));
        Assert.Equal("may exceed for precision by PT0S to PT1S", mayExceed.Says("regulation"));
        Assert.Equal("may exceed for precision by PT0S to PT23H59M59S", stillMay.Says("regulation"));
        Assert.Equal("exceeds by PT1S to PT24H", exceeds.Says("regulation"));
    }

    [Fact]
    public void Point4_precision_is_the_reason_where_some_instant_goes_past_processing_and_processing_where_none_does()
    {
        // Handed over on the day of eligibility. Eligible at 20:00: at most 3:59:59 pass, which processing allows; eligible at 10:00, more.
        Assert.Equal("may exceed for processing by PT0S to PT3H59M59S", Eligible("2026-04-14T20:00").NoDetainers().HandedToIce("2026-04-14").Assess().Says("regulation"));
        Assert.Equal("may exceed for precision by PT0S to PT13H59M59S", Eligible("2026-04-14T10:00").NoDetainers().HandedToIce("2026-04-14").Assess().Says("regulation"));
    }

    [Fact]
    public void Point4_an_undetermined_case_names_what_is_missing_and_has_no_holds()
    {
        var assessment = Case.Booked("2026-04-13T08:00").HandedToIce("2026-04-14T10:00").Assess();

        Assert.Equal("undetermined", assessment.Says("regulation"));
        Assert.Equal("/grounds", assessment.OnlyMissing());
        Assert.Null(assessment.Holds);
        Assert.DoesNotContain("\"holds\"", assessment.Json(), StringComparison.Ordinal);
    }
}
