using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5004: an act on a day on which the memorandum was not in force.</summary>
public sealed class PM5004Tests
{
    private static Section287gMemorandum Ended => Memorandum() with { EffectiveOn = Day("2025-04-20"), Status = AgreementStatus.Terminated, Termination = new Termination { EffectiveOn = Day("2026-03-01") }, Suspensions = [new Suspension { From = Day("2025-08-01"), To = Day("2025-09-01") }] };

    [Theory]
    [InlineData("2025-04-19", "violated")]
    [InlineData("2025-04-20", "satisfied")]
    [InlineData("2025-07-31", "satisfied")]
    [InlineData("2025-08-01", "violated")]
    [InlineData("2025-08-31", "violated")]
    [InlineData("2025-09-01", "satisfied")]
    [InlineData("2026-02-28", "satisfied")]
    [InlineData("2026-03-01", "violated")]
    public void Its_first_day_counts_and_the_day_of_its_end_does_not(string day, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5004", Delegation(acts: Act(day)), Ended));

    [Fact]
    public void A_standing_that_is_not_told_stays_open()
    {
        Assert.Equal("undetermined", OutcomeOf("PM5004", Delegation(acts: Act()), Memorandum() with { Status = default }));
        Assert.Equal("undetermined", OutcomeOf("PM5004", Delegation(acts: Act()), Memorandum() with { Status = AgreementStatus.RemovedFromList }));
        Assert.Equal("undetermined", OutcomeOf("PM5004", Delegation(acts: Act()), Memorandum() with { Status = AgreementStatus.Suspended }));
        Assert.Equal("violated", OutcomeOf("PM5004", Delegation(acts: Act()), Memorandum() with { Status = AgreementStatus.Pending }));
    }

    [Fact]
    public void A_suspension_whose_end_is_hidden_may_be_over_and_one_without_an_end_is_not()
    {
        var suspension = new Suspension { From = Day("2025-08-01"), To = Reported<NodaTime.LocalDate>.Redacted() };
        Assert.Equal("undetermined", OutcomeOf("PM5004", Delegation(acts: Act()), Memorandum() with { Suspensions = [suspension] }));
        Assert.Equal("violated", OutcomeOf("PM5004", Delegation(acts: Act()), Memorandum() with { Suspensions = [suspension with { To = default }] }));
    }

    [Fact]
    public void The_memorandum_and_the_day_are_needed()
    {
        Assert.Equal(["memorandum that is named"], FindingOf("PM5004", Delegation(acts: Act())).Missing);
        Assert.Equal(["/acts/0/on"], FindingOf("PM5004", Delegation(acts: Act() with { On = default }), Memorandum()).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5004", Delegation(), Memorandum()));
    }
}
