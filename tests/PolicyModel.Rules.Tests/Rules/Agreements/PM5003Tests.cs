using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5003: an act that the model does not delegate.</summary>
public sealed class PM5003Tests
{
    [Theory]
    [InlineData(Section287gModel.WarrantServiceOfficer, DelegatedFunction.WarrantService, "satisfied")]
    [InlineData(Section287gModel.WarrantServiceOfficer, DelegatedFunction.Interrogation, "violated")]
    [InlineData(Section287gModel.WarrantServiceOfficer, DelegatedFunction.Detainer, "violated")]
    [InlineData(Section287gModel.WarrantServiceOfficer, DelegatedFunction.ChargingDocument, "violated")]
    [InlineData(Section287gModel.JailEnforcement, DelegatedFunction.Detainer, "satisfied")]
    [InlineData(Section287gModel.JailEnforcement, DelegatedFunction.Arrest, "violated")]
    [InlineData(Section287gModel.TaskForce, DelegatedFunction.Arrest, "satisfied")]
    [InlineData(Section287gModel.TaskForce, DelegatedFunction.Other, "undetermined")]
    [InlineData(Section287gModel.TribalTaskForce, DelegatedFunction.Arrest, "undetermined")]
    public void A_model_delegates_what_its_text_lists(Section287gModel model, DelegatedFunction kind, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5003", Delegation(model, Act(kind: kind))));

    [Fact]
    public void What_was_done_is_needed()
    {
        Assert.Equal(["/acts"], FindingOf("PM5003", Delegation() with { Acts = null }).Missing);
        Assert.Equal(["/acts/0/kind"], FindingOf("PM5003", Delegation(acts: new DelegatedAct { On = Today })).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5003", Delegation()));
    }
}
