using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5009: a revocation told late.</summary>
public sealed class PM5009Tests
{
    [Theory]
    [InlineData("2026-03-03T23:59", "satisfied")]
    [InlineData("2026-03-04T00:00", "satisfied")]
    [InlineData("2026-03-04T00:01", "undetermined")]
    [InlineData("2026-03-05T00:00", "undetermined")]
    [InlineData("2026-03-05T00:01", "violated")]
    [InlineData("2026-03-03", "satisfied")]
    [InlineData("2026-03-04", "undetermined")]
    [InlineData("2026-03-06", "violated")]
    [InlineData("", "undetermined")]
    public void Forty_eight_hours_run_from_an_unknown_hour_of_the_day(string notified, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5009", Delegation() with { RevokedOn = Day("2026-03-02"), RevocationNotifiedAt = At(notified) }));

    [Fact]
    public void Without_a_revocation_or_hours_in_the_text_it_does_not_apply()
    {
        Assert.Equal("not-applicable", OutcomeOf("PM5009", Delegation()));
        Assert.Equal("not-applicable", OutcomeOf("PM5009", Delegation(Section287gModel.JailEnforcement) with { RevokedOn = Day("2026-03-02") }));
    }
}
