using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5002: an act outside the place that the memorandum is for.</summary>
public sealed class PM5002Tests
{
    [Theory]
    [InlineData(Section287gModel.WarrantServiceOfficer, true, null, "satisfied")]
    [InlineData(Section287gModel.WarrantServiceOfficer, false, true, "violated")]
    [InlineData(Section287gModel.JailEnforcement, null, true, "undetermined")]
    [InlineData(Section287gModel.TaskForce, false, true, "satisfied")]
    [InlineData(Section287gModel.TaskForce, null, false, "violated")]
    [InlineData(Section287gModel.TaskForce, true, null, "undetermined")]
    [InlineData(Section287gModel.TribalTaskForce, true, true, "undetermined")]
    public void A_jail_model_is_for_the_jail_and_a_task_force_for_the_jurisdiction(Section287gModel model, bool? facility, bool? jurisdiction, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5002", Delegation(model, Act() with { OwnFacility = facility, OwnJurisdiction = jurisdiction })));

    [Fact]
    public void Acts_that_are_not_recorded_are_missing_and_none_is_none()
    {
        Assert.Equal(["/acts"], FindingOf("PM5002", Delegation() with { Acts = null }).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5002", Delegation()));
        Assert.Equal(["/acts/1/ownJurisdiction"], FindingOf("PM5002", Delegation(acts: [Act() with { OwnJurisdiction = true }, Act()])).Missing);
    }

    [Fact]
    public void It_points_to_the_act() => Assert.Equal("/acts/1", FindingOf("PM5002", Delegation(acts: [Act() with { OwnJurisdiction = true }, Act() with { OwnJurisdiction = false }])).Path);
}
