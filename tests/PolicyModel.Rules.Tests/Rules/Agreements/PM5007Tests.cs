using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5007: an examination below the score, or tried too often.</summary>
public sealed class PM5007Tests
{
    [Theory]
    [InlineData(69.99, 1, "violated")]
    [InlineData(70.0, 1, "satisfied")]
    [InlineData(70.01, 2, "satisfied")]
    [InlineData(95.0, 3, "violated")]
    [InlineData(null, 1, "undetermined")]
    [InlineData(80.0, null, "undetermined")]
    public void Seventy_per_cent_and_one_retake(double? score, int? attempts, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5007", Delegation(Section287gModel.WarrantServiceOfficer) with
    {
        ExamScore = score is { } s ? (decimal)s : default(Reported<decimal>),
        Attempts = attempts is { } a ? a : default(Reported<int>),
    }));

    [Fact]
    public void The_task_force_text_prints_no_score() => Assert.Equal("not-applicable", OutcomeOf("PM5007", Delegation() with { ExamScore = 10m }));
}
