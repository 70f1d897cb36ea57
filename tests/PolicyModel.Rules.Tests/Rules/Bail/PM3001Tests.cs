using static PolicyModel.BailRefusalReason;

namespace PolicyModel.Rules.Tests;

/// <summary>PM3001: bail refused because of a detainer.</summary>
public sealed class PM3001Tests
{
    private static CaseBuilder Offered(params BailEvent[] then) =>
        Case.Booked("2026-04-13T08:00").Ground("g1").Bail("g1", [Step.Set("2026-04-13T10:00"), Step.Tendered("2026-04-14T10:00"), .. then]).Left("2026-04-16T10:00");

    [Theory]
    [InlineData(BailRefusalReason.Detainer, "violated")]
    [InlineData(Policy, "satisfied")]
    [InlineData(AfterHours, "satisfied")]
    [InlineData(Insufficient, "satisfied")]
    [InlineData(Ineligible, "satisfied")]
    [InlineData(BailRefusalReason.Unknown, "undetermined")]
    [InlineData(null, "undetermined")]
    public void It_is_violated_where_the_detainer_is_the_reason(BailRefusalReason? because, string outcome) =>
        Assert.Equal(outcome, Offered(Step.Refused("2026-04-14T11:00", because)).Assess().OutcomeOf("PM3001"));

    [Fact]
    public void It_points_to_the_step_and_names_the_missing_reason()
    {
        Assert.Equal("/bail/0/history/2", Offered(Step.Refused("2026-04-14T11:00", BailRefusalReason.Detainer)).Assess().FindingOf("PM3001").Path);
        Assert.Equal(["/bail/0/history/2/refusedBecause"], Offered(Step.Refused("2026-04-14T11:00")).Assess().FindingOf("PM3001").Missing);
    }

    [Fact]
    public void An_offer_whose_fate_is_not_recorded_leaves_it_open() => Assert.Equal(["/bail/0/history/1/event"], Offered().Assess().FindingOf("PM3001").Missing);

    [Fact]
    public void An_accepted_offer_satisfies_it() => Assert.Equal("satisfied", Offered(Step.Posted("2026-04-14T11:00")).Assess().OutcomeOf("PM3001"));

    [Fact]
    public void One_refusal_because_of_the_detainer_outweighs_every_other_offer() =>
        Assert.Equal(
            "violated",
            Offered(Step.Refused("2026-04-14T11:00", BailRefusalReason.Detainer), Step.Tendered("2026-04-14T12:00"), Step.Refused("2026-04-14T13:00"), Step.Posted("2026-04-14T14:00"))
                .Assess().OutcomeOf("PM3001"));

    [Fact]
    public void It_does_not_apply_where_no_bail_was_offered()
    {
        Assert.Equal("not-applicable", Case.Booked("2026-04-13T08:00").Ground("g1").Left("2026-04-16T10:00").Assess().OutcomeOf("PM3001"));
        Assert.Equal("not-applicable", Case.Booked("2026-04-13T08:00").Ground("g1").Bail("g1", Step.Set("2026-04-13T10:00")).Left("2026-04-16T10:00").Assess().OutcomeOf("PM3001"));
    }

    [Fact]
    public void It_needs_no_hold_to_be_found() =>
        Assert.Equal("violated", Case.Booked("2026-04-13T08:00").Ground("g1").Bail("g1", Step.Set(), Step.Tendered(), Step.Refused(because: BailRefusalReason.Detainer)).Left("unknown").Assess().OutcomeOf("PM3001"));
}
