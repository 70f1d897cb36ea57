using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM7002: an approval that is required and missing.</summary>
public sealed class PM7002Tests
{
    private static Section287gMemorandum Asked(ApprovalRequirement? requirement, string approved = "", bool? given = null) => Memorandum() with
    {
        Approval = new Approval { Requirement = requirement is { } r ? r : default(Reported<ApprovalRequirement>), ApprovedOn = On(approved), Given = given },
    };

    [Theory]
    [InlineData("2025-04-14", null, "satisfied")]
    [InlineData("2025-04-15", null, "satisfied")]
    [InlineData("2025-04-16", null, "violated")]
    [InlineData("", false, "violated")]
    [InlineData("", true, "undetermined")]
    [InlineData("", null, "undetermined")]
    public void It_comes_by_the_first_day(string approved, bool? given, string outcome) => Assert.Equal(outcome, OutcomeOf("PM7002", Asked(ApprovalRequirement.Required, approved, given)));

    [Theory]
    [InlineData(ApprovalRequirement.NotRequired, "not-applicable")]
    [InlineData(ApprovalRequirement.Disputed, "observed")]
    [InlineData(ApprovalRequirement.Unknown, "undetermined")]
    [InlineData(null, "undetermined")]
    public void Only_one_that_is_required_can_be_missing(ApprovalRequirement? requirement, string outcome) => Assert.Equal(outcome, OutcomeOf("PM7002", Asked(requirement)));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["/approval/requirement"], FindingOf("PM7002", Memorandum()).Missing);
        Assert.Equal(["/approval/approvedOn"], FindingOf("PM7002", Asked(ApprovalRequirement.Required)).Missing);
        Assert.Equal(["/effectiveOn"], FindingOf("PM7002", Asked(ApprovalRequirement.Required, "2025-04-15") with { SignedByAgency = null }).Missing);
    }
}
