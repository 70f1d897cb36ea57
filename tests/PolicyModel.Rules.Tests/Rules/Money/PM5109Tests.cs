using NodaTime;
using static PolicyModel.Rules.Tests.AgencyRecords;

namespace PolicyModel.Rules.Tests;

/// <summary>PM5109: pay for days without authority.</summary>
public sealed class PM5109Tests
{
    private static ReimbursementAgreement Paid(string from, string to) => Reimbursement(Line(FundingCategory.Salary, 2100, from, to) with { Officer = Officer });

    private static readonly OfficerDelegation Authorised = Delegation() with { AuthorizedFrom = Day("2025-10-05"), AuthorizedTo = Day("2026-03-15") };

    [Theory]
    [InlineData("2025-10-04", "2025-10-31", "violated")]
    [InlineData("2025-10-05", "2025-10-31", "satisfied")]
    [InlineData("2026-03-01", "2026-03-14", "satisfied")]
    [InlineData("2026-03-01", "2026-03-15", "violated")]
    [InlineData("", "2026-03-01", "undetermined")]
    [InlineData("2026-03-01", "", "undetermined")]
    public void The_officer_is_authorised_on_every_day(string from, string to, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5109", Paid(from, to), Memorandum(), Authorised));

    [Theory]
    [InlineData("2026-01-31", "satisfied")]
    [InlineData("2026-02-01", "violated")]
    public void No_day_of_a_suspension_is_paid_for(string to, string outcome) =>
        Assert.Equal(outcome, OutcomeOf("PM5109", Paid("2026-01-15", to), Memorandum() with { Suspensions = [new Suspension { From = Day("2026-02-01"), To = Day("2026-02-10") }] }, Authorised));

    [Theory]
    [InlineData("2026-01-31", "satisfied")]
    [InlineData("2026-02-01", "undetermined")]
    [InlineData("2026-02-02", "violated")]
    public void On_the_day_of_a_revocation_the_hour_decides(string to, string outcome) => Assert.Equal(outcome, OutcomeOf("PM5109", Paid("2026-01-15", to), Memorandum(), Authorised with { RevokedOn = Day("2026-02-01") }));

    [Theory]
    [InlineData("2026-03-15", "satisfied")]
    [InlineData("2026-03-16", "violated")]
    public void A_delegation_that_follows_another_without_a_gap_covers_with_it(string renewed, string outcome) => Assert.Equal(outcome, OutcomeOf(
        "PM5109", Paid("2026-03-01", "2026-03-31"), Memorandum(), Authorised, Authorised with { DelegationId = RecordId.Parse("d2"), AuthorizedFrom = Day(renewed), AuthorizedTo = Day("2027-03-15") }));

    [Fact]
    public void A_suspension_whose_end_is_hidden_may_be_over() => Assert.Equal("undetermined", OutcomeOf(
        "PM5109", Paid("2026-02-15", "2026-02-28"), Memorandum() with { Suspensions = [new Suspension { From = Day("2026-02-01"), To = Reported<LocalDate>.Redacted() }] }, Authorised));

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["memorandum that is named"], FindingOf("PM5109", Paid("2026-01-15", "2026-01-31")).Missing);
        Assert.Equal(["delegation of the officer for those days"], FindingOf("PM5109", Paid("2026-01-15", "2026-01-31"), Memorandum()).Missing);
        Assert.Equal(["/lines/0/officer"], FindingOf("PM5109", Reimbursement(Line(FundingCategory.Salary, 1, "2026-01-15")), Memorandum()).Missing);
        Assert.Equal("not-applicable", OutcomeOf("PM5109", Reimbursement(Line(FundingCategory.Vehicle, 1, "2026-01-15")), Memorandum()));
    }
}
