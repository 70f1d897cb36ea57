using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5005: an officer nominated without citizenship or experience.</summary>
public sealed class PM5005Tests
{
    [Theory]
    [InlineData(true, 1.99, "violated")]
    [InlineData(true, 2.0, "satisfied")]
    [InlineData(true, 2.01, "satisfied")]
    [InlineData(false, 5.0, "violated")]
    [InlineData(null, 5.0, "undetermined")]
    [InlineData(null, 1.0, "violated")]
    [InlineData(true, null, "undetermined")]
    public void A_task_force_officer_is_a_citizen_with_two_years(bool? citizen, double? years, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5005", Delegation() with { UsCitizen = citizen, LeaYears = years is { } y ? (decimal)y : default(Reported<decimal>) }));

    [Theory]
    [InlineData(Section287gModel.WarrantServiceOfficer, "satisfied")]
    [InlineData(Section287gModel.JailEnforcement, "satisfied")]
    [InlineData(Section287gModel.TribalTaskForce, "undetermined")]
    public void The_texts_for_jails_ask_for_no_years(Section287gModel model, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5005", Delegation(model) with { UsCitizen = true }));

    [Fact]
    public void It_does_not_apply_to_other_records() => Assert.Equal("not-applicable", OutcomeOf("PM5005", Memorandum()));
}
