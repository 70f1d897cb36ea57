using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5015: two memoranda of one model at once.</summary>
public sealed class PM5015Tests
{
    private static readonly Section287gMemorandum Second = Memorandum(day: "2026-02-01");

    [Theory]
    [InlineData("2026-01-31", "satisfied")]
    [InlineData("2026-02-01", "satisfied")]
    [InlineData("2026-02-02", "violated")]
    public void The_first_has_to_end_by_the_first_day_of_the_second(string end, string outcome)
    {
        Section287gMemorandum first = Memorandum() with { Status = AgreementStatus.Superseded, ExpiresOn = Day(end) };

        Assert.Equal(outcome, OutcomeOf("PM5015", first, Second));
        Assert.Equal(outcome, OutcomeOf("PM5015", Second, first));
    }

    [Fact]
    public void Another_model_another_agency_or_one_that_is_pending_is_none()
    {
        Assert.Equal("satisfied", OutcomeOf("PM5015", Memorandum()));
        Assert.Equal("satisfied", OutcomeOf("PM5015", Memorandum(), Memorandum(Section287gModel.JailEnforcement, "2026-02-01")));
        Assert.Equal("satisfied", OutcomeOf("PM5015", Memorandum(), Memorandum(day: "2026-02-01", state: "KS")));
        Assert.Equal("satisfied", OutcomeOf("PM5015", Memorandum(), Second with { Status = AgreementStatus.Pending }));
        Assert.Equal("not-applicable", OutcomeOf("PM5015", Second with { Status = AgreementStatus.Pending }, Memorandum()));
    }

    [Fact]
    public void An_end_without_a_day_leaves_it_open()
    {
        Assert.Equal(["standing of the other memorandum"], FindingOf("PM5015", Second, Memorandum() with { Status = AgreementStatus.Superseded }).Missing);
        Assert.Equal(["/status"], FindingOf("PM5015", Memorandum() with { Status = AgreementStatus.Superseded }, Second).Missing);
        Assert.Equal(["/effectiveOn"], FindingOf("PM5015", Memorandum() with { SignedByAgency = null }, Second).Missing);
    }
}
