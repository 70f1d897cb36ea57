using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5008: credentials from before certification.</summary>
public sealed class PM5008Tests
{
    [Theory]
    [InlineData("2025-06-01", "2025-06-02", "2025-06-01", "violated")]
    [InlineData("2025-06-01", "2025-06-02", "2025-06-02", "satisfied")]
    [InlineData("2025-06-02", "2025-06-01", "2025-06-01", "violated")]
    [InlineData("2025-06-01", "2025-06-02", "2025-06-03", "satisfied")]
    [InlineData("", "2025-06-02", "2025-06-03", "undetermined")]
    [InlineData("2025-06-01", "", "2025-06-03", "undetermined")]
    [InlineData("2025-06-01", "2025-06-02", "", "undetermined")]
    public void Credentials_come_at_certification_or_later(string trained, string examined, string form, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5008", Delegation(Section287gModel.WarrantServiceOfficer) with
    {
        TrainedOn = On(trained),
        ExaminedOn = On(examined),
        Form70006On = On(form),
    }));

    [Fact]
    public void The_task_force_text_names_no_such_form() => Assert.Equal("not-applicable", OutcomeOf("PM5008", Delegation()));
}
