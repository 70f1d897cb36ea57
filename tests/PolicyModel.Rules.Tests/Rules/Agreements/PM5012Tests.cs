using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5012: a complaint told late, or open for long.</summary>
public sealed class PM5012Tests
{
    private static Section287gMemorandum Complained(Section287gModel model, params Complaint[] complaints) => Memorandum(model) with { Complaints = [.. complaints] };

    [Theory]
    [InlineData("2026-03-05T10:00", "2026-03-09T10:00", "satisfied")]
    [InlineData("2026-03-05T10:00", "2026-03-09T10:01", "violated")]
    [InlineData("2026-03-06T10:00", "2026-03-10T09:59", "satisfied")]
    [InlineData("2026-03-06T10:00", "2026-03-10T10:00", "satisfied")]
    [InlineData("2026-03-06T10:00", "2026-03-10T10:01", "violated")]
    [InlineData("2026-03-07T10:00", "2026-03-11T00:00", "satisfied")]
    [InlineData("2026-03-02", "2026-03-03", "satisfied")]
    [InlineData("2026-03-02", "2026-03-04", "undetermined")]
    [InlineData("2026-03-02", "2026-03-06", "violated")]
    [InlineData("2026-03-02T10:00", "", "undetermined")]
    [InlineData("", "2026-03-02T10:00", "undetermined")]
    public void Forty_eight_hours_leave_week_ends_out(string received, string told, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5012", Complained(Section287gModel.WarrantServiceOfficer, new Complaint { ReceivedAt = At(received), ToldFederalAt = At(told) })));

    [Theory]
    [InlineData("2026-04-01", "2026-05-01", "satisfied")]
    [InlineData("2026-04-01", "2026-05-02", "violated")]
    [InlineData("2026-11-01", "", "satisfied")]
    [InlineData("2026-04-01", "", "undetermined")]
    public void The_jail_enforcement_text_gives_thirty_days_for_the_result(string resolved, string told, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5012", Complained(
        Section287gModel.JailEnforcement, new Complaint { ReceivedAt = At("2026-03-02T10:00"), ToldFederalAt = At("2026-03-02T11:00"), ResolvedOn = On(resolved), ResultToldOn = On(told) })));

    [Theory]
    [InlineData("2026-05-31", null, "satisfied")]
    [InlineData("2026-06-01", null, "violated")]
    [InlineData("", false, "violated")]
    [InlineData("", null, "undetermined")]
    public void The_task_force_texts_expect_a_result_in_ninety_days(string resolved, bool? isResolved, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5012", Complained(Section287gModel.TaskForce, new Complaint { ReceivedAt = At("2026-03-02T10:00"), ResolvedOn = On(resolved), Resolved = isResolved })));

    [Fact]
    public void A_complaint_that_ICE_was_not_told_of_is_found() =>
        Assert.Equal("/complaints/0/toldFederal", FindingOf("PM5012", Complained(Section287gModel.WarrantServiceOfficer, new Complaint { ReceivedAt = At("2026-03-02"), ToldFederal = false })).Path);

    [Fact]
    public void A_list_that_is_empty_says_that_there_was_none()
    {
        Assert.Equal("not-applicable", OutcomeOf("PM5012", Complained(Section287gModel.WarrantServiceOfficer)));
        Assert.Equal(["/complaints"], FindingOf("PM5012", Memorandum()).Missing);
    }
}
